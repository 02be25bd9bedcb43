// What can be wrong in officials.yaml and topics.yaml.
import { describe, expect, it } from "vitest";
import { checkFiles, expectCase, places } from "./content-folder.ts";

interface RegistryCase {
  readonly what: string;
  readonly file: "officials.yaml" | "topics.yaml";
  readonly text: string;
  /** `line:column code` */
  readonly at: string;
  readonly says: readonly string[];
}

const official = (lines: string) => `- id: shen-yian\n  name: 沈亦安\n${lines}`;

const CASES: readonly RegistryCase[] = [
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
