// What can be wrong in site.yaml.
import { describe, it } from "vitest";
import { expectCase, SITE } from "./content-folder.ts";

interface SiteCase {
  readonly what: string;
  readonly text: string;
  /** `line:column code` */
  readonly at: string;
  readonly says: readonly string[];
}

const cms = (lines: string) => `${SITE}cms:\n${lines}`;

const CASES: readonly SiteCase[] = [
  {
    what: "no name",
    text: SITE.replace(/^name.*\n/, ""),
    at: "1:1 missing-key",
    says: ["name: "],
  },
  {
    what: "no publisher",
    text: SITE.replace(/publisher.*\n/, ""),
    at: "1:1 missing-key",
    says: ["publisher: "],
  },
  { what: "a list", text: "- 甲\n", at: "1:1 not-a-mapping", says: ["district"] },
  {
    what: "nothing but comments",
    text: "# 甲\n",
    at: "1:1 not-a-mapping",
    says: ["district"],
  },
  {
    what: "a bare host",
    text: SITE.replace("https://", ""),
    at: "3:6 site-url",
    says: ["https://"],
  },
  {
    what: "a query",
    text: SITE.replace(".example", ".example/?a=1"),
    at: "3:6 site-url",
    says: ["?"],
  },
  {
    what: "a file address",
    text: SITE.replace("https", "file"),
    at: "3:6 site-url",
    says: ["https://"],
  },
  {
    what: "a time zone",
    text: `${SITE}timezone: Asia/Peking\n`,
    at: "5:11 timezone",
    says: ["Asia/Shanghai"],
  },
  {
    what: "an offset",
    text: `${SITE}timezone: '+08:00'\n`,
    at: "5:11 timezone",
    says: ["Asia/Shanghai"],
  },
  {
    what: "a language",
    text: `${SITE}language: 中文\n`,
    at: "5:11 language",
    says: ["zh-CN"],
  },
  {
    what: "editors' pages on an unknown host",
    text: cms("  backend: gitlap\n  repo: a/b\n"),
    at: "6:12 cms-backend",
    says: ["gitlab"],
  },
  {
    what: "editors' pages without a repository",
    text: cms("  backend: gitlab\n  appId: abc\n"),
    at: "6:3 missing-key",
    says: ["repo: newsroom/archive"],
  },
  {
    what: "a repository's whole address",
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
    text: cms(`  backend: gitlab\n  appId: abc\n  repo: a/b\n  branch: "${branch}"\n`),
    at: "9:11 cms-branch",
    says: ["branch: main"],
  })),
  ...["/content", "content/", "a/../b", "a//b", "a\\\\b", ".git", "a/.git/b", "a?b", "a#b", "a b", ".."].map(
    (folder) => ({
      what: `the content folder ${folder}`,
      text: cms(`  backend: gitlab\n  appId: abc\n  repo: a/b\n  folder: "${folder}"\n`),
      at: "9:11 cms-folder",
      says: ["folder: content"],
    }),
  ),
  {
    what: "an application's id with a space in it",
    text: cms("  backend: gitlab\n  appId: abc def\n  repo: a/b\n"),
    at: "7:10 cms-app-id",
    says: ["Client ID"],
  },
  {
    what: "a content folder outside the repository",
    text: cms("  backend: gitlab\n  appId: abc\n  repo: a/b\n  folder: ../content\n"),
    at: "9:11 cms-folder",
    says: ["folder: content"],
  },
  {
    what: "editors' pages that nobody can log in to",
    text: cms("  backend: github\n  repo: a/b\n"),
    at: "6:3 cms-login",
    says: ["server", "OAuth"],
  },
  {
    what: "an unknown key of the editors' pages",
    text: cms("  backend: gitlab\n  repo: a/b\n  appId: abc\n  分支: main\n"),
    at: "9:3 unknown-key",
    says: ["branch"],
  },
  {
    what: "a short code",
    text: `${SITE}siteIdCode: 41010300\n`,
    at: "5:13 site-id-code",
    says: ["10 位"],
  },
  {
    what: "letters as code",
    text: `${SITE}siteIdCode: bm12345678\n`,
    at: "5:13 site-id-code",
    says: ["10 位"],
  },
  {
    what: "a Chinese key",
    text: `${SITE}备案号: 甲\n`,
    at: "5:1 unknown-key",
    says: ["是不是想写 icp"],
  },
  {
    what: "keywords in a row",
    text: `${SITE}keywords: 甲,乙\n`,
    at: "5:11 list-expected",
    says: ["keywords: [甲, 乙]"],
  },
  {
    what: "a bidi character",
    text: `${SITE}contact: 甲\u2066乙\n`,
    at: "5:11 bidi-character",
    says: ["删掉"],
  },
];

describe("site.yaml with", () => {
  it.each(CASES)("$what", async ({ text, at, says }) => {
    await expectCase({ files: { "site.yaml": text }, at: `site.yaml:${at}`, says });
  });
});
