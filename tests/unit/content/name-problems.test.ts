// What can be wrong with the names in a bulletin: several in one item, and those that no registry has.
import { describe, expect, it } from "vitest";
import type { BulletinCase } from "./content-folder.ts";
import { checkFiles, expectBulletinCase, expectCase, FILE, withLine } from "./content-folder.ts";

const CASES: readonly BulletinCase[] = [
  {
    what: "two reporters in one item",
    text: withLine("reporters: [顾青禾、陈默]"),
    at: "4:13 several-in-item",
    says: ["顾青禾、陈默", "[顾青禾, 陈默]"],
  },
  {
    what: "two reporters with a space between them",
    text: withLine("reporters:\n  - 顾青禾　陈默"),
    at: "5:5 several-in-item",
    says: ["[顾青禾, 陈默]"],
  },
  {
    what: "a reporter with a space in the name",
    text: withLine("reporters: [陈　默]"),
    at: "4:13 several-in-item",
    says: ["[陈默]"],
  },
  {
    what: "a reporter with the role",
    text: withLine("reporters: [记者 陈默]"),
    at: "4:13 several-in-item",
    says: ["如果就是一个名称，不用改"],
  },
  {
    what: "two places in one item",
    text: withLine("places: [城南街道、城北街道]"),
    at: "4:10 several-in-item",
    says: ["[城南街道, 城北街道]"],
  },
  {
    what: "two officials in one item",
    text: withLine("officials: [林知远，何静姝]"),
    at: "4:13 several-names",
    says: ["[林知远, 何静姝]", "officials"],
  },
  {
    what: "two topics in one item",
    text: withLine("topics: ['防汛,文化惠民']"),
    at: "4:10 several-names",
    says: ["[防汛, 文化惠民]"],
  },
  {
    what: "a misspelt official",
    text: withLine("officials: [何静姝, 林志远]"),
    at: "4:18 unknown-official",
    says: ["林知远", "officials.yaml", "- id: lin-zhiyuan-2\n  name: 林志远"],
  },
  {
    what: "an official of the same sound",
    text: withLine("officials: [和敬书]"),
    at: "4:13 unknown-official",
    says: ["何静姝", "- id: he-jingshu-2\n  name: 和敬书"],
  },
  {
    what: "an official with two syllables of surname",
    text: withLine("officials: [欧阳文澜]"),
    at: "4:13 unknown-official",
    says: ["- id: ouyang-wenlan\n  name: 欧阳文澜"],
  },
  {
    what: "an unknown topic",
    text: withLine("topics: [防讯]"),
    at: "4:10 unknown-topic",
    says: ["防汛", "topics.yaml", "- id: fang-xun\n  name: 防讯"],
  },
];

describe("a bulletin with", () => {
  it.each(CASES)("$what", expectBulletinCase);
});

describe("one item each", () => {
  it.each([
    "reporters: [约翰·史密斯, 让-雅克·卢梭, John Smith, '顾青禾（摄影、文字）']",
    "places: [城南街道, 河口区, '《河口、东关》展', 'Times Square', '1,200户小区']",
    "officials: [林知远, 何静姝]\nreporters:\n  - 顾青禾\n  - 陈默",
  ])("%s", async (lines) => {
    expect(await checkFiles({ [FILE]: withLine(lines) })).toEqual([]);
  });

  it("a topic whose name has such a mark", async () => {
    const files = {
      "topics.yaml": "- { id: culture, name: 文化、旅游 }\n",
      [FILE]: withLine("topics: [文化、旅游]"),
    };
    expect(await checkFiles(files)).toEqual([]);
  });
});

describe("several in one item of a registry", () => {
  it.each([
    ["officials.yaml", "- { id: lin, name: 林知远, aliases: [林区长、林书记] }", "1:35 several-in-item"],
    ["topics.yaml", "- { id: flood, name: 防汛, keywords: [汛期，水位] }", "1:37 several-in-item"],
  ])("%s", async (file, text, at) => {
    await expectCase({ files: { [file]: `${text}\n` }, at: `${file}:${at}`, says: ["各写一项"] });
  });
});
