// What can be wrong in site.yaml, officials.yaml and topics.yaml.
import { describe, expect, it } from "vitest";
import { checkFiles, expectCase, places, SITE } from "./content-folder.ts";

interface RegistryCase {
  readonly what: string;
  readonly file: "site.yaml" | "officials.yaml" | "topics.yaml";
  readonly text: string;
  /** `line:column code` */
  readonly at: string;
  readonly says: readonly string[];
}

const official = (lines: string) => `- id: shen-yian\n  name: 沈亦安\n${lines}`;

const cms = (lines: string) => `${SITE}cms:\n${lines}`;

const CASES: readonly RegistryCase[] = [
  {
    what: "no name",
    file: "site.yaml",
    text: SITE.replace(/^name.*\n/, ""),
    at: "1:1 missing-key",
    says: ["name: "],
  },
  {
    what: "no publisher",
    file: "site.yaml",
    text: SITE.replace(/publisher.*\n/, ""),
    at: "1:1 missing-key",
    says: ["publisher: "],
  },
  { what: "a list", file: "site.yaml", text: "- 甲\n", at: "1:1 not-a-mapping", says: ["district"] },
  {
    what: "nothing but comments",
    file: "site.yaml",
    text: "# 甲\n",
    at: "1:1 not-a-mapping",
    says: ["district"],
  },
  {
    what: "a bare host",
    file: "site.yaml",
    text: SITE.replace("https://", ""),
    at: "3:6 site-url",
    says: ["https://"],
  },
  {
    what: "a query",
    file: "site.yaml",
    text: SITE.replace(".example", ".example/?a=1"),
    at: "3:6 site-url",
    says: ["?"],
  },
  {
    what: "a file address",
    file: "site.yaml",
    text: SITE.replace("https", "file"),
    at: "3:6 site-url",
    says: ["https://"],
  },
  {
    what: "a time zone",
    file: "site.yaml",
    text: `${SITE}timezone: Asia/Peking\n`,
    at: "5:11 timezone",
    says: ["Asia/Shanghai"],
  },
  {
    what: "an offset",
    file: "site.yaml",
    text: `${SITE}timezone: '+08:00'\n`,
    at: "5:11 timezone",
    says: ["Asia/Shanghai"],
  },
  {
    what: "a language",
    file: "site.yaml",
    text: `${SITE}language: 中文\n`,
    at: "5:11 language",
    says: ["zh-CN"],
  },
  {
    what: "editors' pages on an unknown host",
    file: "site.yaml",
    text: cms("  backend: gitlap\n  repo: a/b\n"),
    at: "6:12 cms-backend",
    says: ["gitlab"],
  },
  {
    what: "editors' pages without a repository",
    file: "site.yaml",
    text: cms("  backend: gitlab\n  appId: abc\n"),
    at: "6:3 missing-key",
    says: ["repo: newsroom/archive"],
  },
  {
    what: "a repository's whole address",
    file: "site.yaml",
    text: cms("  backend: gitlab\n  appId: abc\n  repo: https://gitlab.example.org/a/b\n"),
    at: "8:9 cms-repo",
    says: ["newsroom/archive"],
  },
  ...[
    ["gitlab", "../.."],
    ["gitlab", "./archive"],
    ["gitlab", "newsroom/.."],
    ["gitlab", "newsroom"],
    ["gitlab", "newsroom/archive/"],
    ["gitlab", "/newsroom/archive"],
    ["gitlab", "newsroom//archive"],
    ["gitlab", "newsroom/../archive"],
    ["gitlab", "newsroom/archive.git"],
    ["gitlab", "-a/archive"],
    ["gitlab", "newsroom/archive?x"],
    ["github", "newsroom/news/archive"],
  ].map(([backend, repo]) => ({
    what: `${backend}'s repository ${repo}`,
    file: "site.yaml" as const,
    text: cms(`  backend: ${backend}\n  appId: abc\n  server: https://x.example\n  repo: ${repo}\n`),
    at: "9:9 cms-repo",
    says: ["newsroom/archive"],
  })),
  ...[
    "../main",
    "a..b",
    "-x",
    "a b",
    "a/",
    "/a",
    "a//b",
    "a.lock",
    "a:b",
    "a#b",
    "a%2fb",
    "a?b",
    "refs/.x",
  ].map((branch) => ({
    what: `the branch ${branch}`,
    file: "site.yaml" as const,
    text: cms(`  backend: gitlab\n  appId: abc\n  repo: a/b\n  branch: "${branch}"\n`),
    at: "9:11 cms-branch",
    says: ["branch: main"],
  })),
  ...["/content", "content/", "a/../b", "a//b", "a\\\\b", ".git", "a/.git/b", "a?b", "a#b", "a b", ".."].map(
    (folder) => ({
      what: `the content folder ${folder}`,
      file: "site.yaml" as const,
      text: cms(`  backend: gitlab\n  appId: abc\n  repo: a/b\n  folder: "${folder}"\n`),
      at: "9:11 cms-folder",
      says: ["folder: content"],
    }),
  ),
  {
    what: "an application's id with a space in it",
    file: "site.yaml",
    text: cms("  backend: gitlab\n  appId: abc def\n  repo: a/b\n"),
    at: "7:10 cms-app-id",
    says: ["Client ID"],
  },
  {
    what: "a content folder outside the repository",
    file: "site.yaml",
    text: cms("  backend: gitlab\n  appId: abc\n  repo: a/b\n  folder: ../content\n"),
    at: "9:11 cms-folder",
    says: ["folder: content"],
  },
  {
    what: "editors' pages that nobody can log in to",
    file: "site.yaml",
    text: cms("  backend: github\n  repo: a/b\n"),
    at: "6:3 cms-login",
    says: ["server", "OAuth"],
  },
  {
    what: "an unknown key of the editors' pages",
    file: "site.yaml",
    text: cms("  backend: gitlab\n  repo: a/b\n  appId: abc\n  分支: main\n"),
    at: "9:3 unknown-key",
    says: ["branch"],
  },
  {
    what: "a short code",
    file: "site.yaml",
    text: `${SITE}siteIdCode: 41010300\n`,
    at: "5:13 site-id-code",
    says: ["10 位"],
  },
  {
    what: "letters as code",
    file: "site.yaml",
    text: `${SITE}siteIdCode: bm12345678\n`,
    at: "5:13 site-id-code",
    says: ["10 位"],
  },
  {
    what: "a Chinese key",
    file: "site.yaml",
    text: `${SITE}备案号: 甲\n`,
    at: "5:1 unknown-key",
    says: ["是不是想写 icp"],
  },
  {
    what: "keywords in a row",
    file: "site.yaml",
    text: `${SITE}keywords: 甲,乙\n`,
    at: "5:11 list-expected",
    says: ["keywords: [甲, 乙]"],
  },
  {
    what: "a bidi character",
    file: "site.yaml",
    text: `${SITE}contact: 甲\u2066乙\n`,
    at: "5:11 bidi-character",
    says: ["删掉"],
  },

  {
    what: "a mapping",
    file: "officials.yaml",
    text: "沈亦安: 区长\n",
    at: "1:1 not-a-list",
    says: ["- id: "],
  },
  {
    what: "an entry as text",
    file: "officials.yaml",
    text: "- 沈亦安\n",
    at: "1:3 wrong-type",
    says: ["名称: 值"],
  },
  { what: "no id", file: "officials.yaml", text: "- name: 沈亦安\n", at: "1:3 missing-key", says: ["id: "] },
  {
    what: "an id with capitals",
    file: "officials.yaml",
    text: "- id: Shen_Yian\n  name: 沈亦安\n",
    at: "1:7 id-format",
    says: ["小写"],
  },
  {
    what: "an id as number",
    file: "officials.yaml",
    text: "- id: 12\n  name: 沈亦安\n",
    at: "1:7 id-format",
    says: ["引号"],
  },
  {
    what: "an id twice",
    file: "officials.yaml",
    text: official("- id: shen-yian\n  name: 顾青禾\n"),
    at: "3:7 duplicate-id",
    says: ["第 1 项", "shen-yian-2"],
  },
  {
    what: "a name twice",
    file: "officials.yaml",
    text: official("- id: b\n  name: 沈亦安\n"),
    at: "4:9 duplicate-name",
    says: ["shen-yian"],
  },
  {
    what: "an alias that is a name",
    file: "officials.yaml",
    text: official("- id: b\n  name: 顾青禾\n  aliases: [甲, 沈亦安]\n"),
    at: "5:16 duplicate-name",
    says: ["shen-yian"],
  },
  {
    what: "its own name as alias",
    file: "officials.yaml",
    text: official("  aliases: [沈亦安]\n"),
    at: "3:13 duplicate-item",
    says: ["重复"],
  },
  {
    what: "an alias, no list",
    file: "officials.yaml",
    text: official("  aliases: 沈区长\n"),
    at: "3:12 list-expected",
    says: ["aliases: [沈区长]"],
  },
  {
    what: "a post's date",
    file: "officials.yaml",
    text: official("  posts:\n    - title: 区长\n      from: 2020年3月\n"),
    at: "5:13 partial-date",
    says: ["2020-03"],
  },
  {
    what: "a post until now",
    file: "officials.yaml",
    text: official("  posts:\n    - title: 区长\n      to: 至今\n"),
    at: "5:11 partial-date",
    says: ["不写 to"],
  },
  {
    what: "a post's impossible month",
    file: "officials.yaml",
    text: official("  posts:\n    - {title: 区长, from: 2020-13}\n"),
    at: "4:25 partial-date",
    says: ["2022-03"],
  },
  {
    what: "a post that ends first",
    file: "officials.yaml",
    text: official("  posts:\n    - {title: 区长, from: 2020-03, to: 2019}\n"),
    at: "4:38 period-order",
    says: ["写反"],
  },
  {
    what: "a post without title",
    file: "officials.yaml",
    text: official("  posts:\n    - from: 2020\n"),
    at: "4:7 missing-key",
    says: ["title: "],
  },
  {
    what: "a directive",
    file: "officials.yaml",
    text: "%YAML 1.1\n---\n- id: a\n  name: 甲\n",
    at: "1:1 yaml-alias",
    says: ["%"],
  },
  {
    what: "two documents",
    file: "officials.yaml",
    text: "- id: a\n  name: 甲\n---\n[]\n",
    at: "3:1 yaml-documents",
    says: ["只留一份"],
  },

  {
    what: "an unknown parent",
    file: "topics.yaml",
    text: "- id: a\n  name: 防汛\n- id: b\n  name: 河长制\n  parent: 防讯\n",
    at: "5:11 unknown-parent",
    says: ["防汛"],
  },
  {
    what: "itself as parent",
    file: "topics.yaml",
    text: "- id: a\n  name: 防汛\n  parent: 防汛\n",
    at: "3:11 parent-circle",
    says: ["a → a"],
  },
  {
    what: "a circle",
    file: "topics.yaml",
    text: "- id: x\n  name: 末\n  parent: b\n- id: a\n  name: 甲\n  parent: b\n- id: b\n  name: 乙\n  parent: a\n",
    at: "6:11 parent-circle",
    says: ["b → a → b"],
  },
];

describe("a registry with", () => {
  it.each(CASES)("$file: $what", async ({ file, text, at, says }) => {
    await expectCase({ files: { [file]: text }, at: `${file}:${at}`, says });
  });

  it("a conflict: its markers and nothing else", async () => {
    const text = "<<<<<<< HEAD\n- id: a\n=======\n- id: b\n>>>>>>> x\n";
    expect(places(await checkFiles({ "topics.yaml": text }))).toEqual([
      "topics.yaml:1:1 merge-marker",
      "topics.yaml:3:1 merge-marker",
      "topics.yaml:5:1 merge-marker",
    ]);
  });
});
