// The file that a new bulletin begins as is one that the checks accept, whatever its title.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBulletin } from "../../../../src/content/bulletin/bulletin.ts";
import { parseBulletinPath } from "../../../../src/content/files/file-name.ts";
import { slugOf } from "../../../../src/addresses/slug.ts";
import { draftText, splitNames } from "../../../../src/desk/new/draft.ts";
import { newPath } from "../../../../src/desk/new/new-file.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";

const NAMES = {
  idOf: new Map([
    ["林知远", "lin"],
    ["何静姝", "he"],
    ["防汛", "flood"],
  ]),
  names: [],
  ids: new Set<string>(),
};

function draft(title: string) {
  return {
    title,
    date: "2022-03-19",
    slug: slugOf(title),
    officials: ["林知远", "何静姝"],
    topics: ["防汛"],
  };
}

it("is written for people", () => {
  expect(draftText(draft("部署防汛"))).toBe(`---
title: 部署防汛
date: 2022-03-19
officials: [林知远, 何静姝]
topics: [防汛]
reporters: []
status: draft # 写好以后改成 published，或者删掉这一行
---

`);
});

it("reads as what was asked for, for any title of one line", () => {
  const title = fc.oneof(
    fc.string({ unit: "grapheme", minLength: 1 }),
    fc.constantFrom(
      "'",
      '"甲"',
      "- 甲",
      "甲: 乙 # 丙",
      "[甲]",
      "2022",
      "null",
      "---",
      "@甲",
      "甲 ",
      "是\t非",
      "con",
      "COM1.",
    ),
  );
  const law = fc.property(
    title.filter((text) => text.trim() !== "" && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text)),
    (text) => {
      const made = draft(text);
      const file = newPath(made);
      expect(parseBulletinPath(file)).toMatchObject({
        date: "2022-03-19",
        slug: made.slug,
        folder: "2022",
        faults: [],
      });
      const read = readBulletin(
        file,
        Buffer.from(`${draftText(made)}林知远、何静姝到场。\n`),
        {
          officials: NAMES,
          topics: NAMES,
        },
        proofreader,
      );
      expect(read.bulletin).toMatchObject({
        title: text.trim(),
        status: "draft",
        officials: ["lin", "he"],
        topics: ["flood"],
      });
    },
  );
  fc.assert(law, { numRuns: 500 });
});

describe("a slug", () => {
  it.each([
    ["防汛工作会议召开", "fang-xun-gong-zuo-hui-yi-zhao-kai"],
    ["C919 来了！", "c919-lai-le"],
    ["ＧＤＰ增长4.5%", "gdp-zeng-zhang-4-5"],
    ["绿化进社区", "lv-hua-jin-she-qu"],
    ["Café 开业", "cafe-kai-ye"],
    ["“！”", "jianbao"],
    ["CON", "con-jianbao"],
    ["a".repeat(80), "a".repeat(48)],
  ])("of %s", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("ends with a whole syllable", () => {
    expect(slugOf("防汛".repeat(20))).toBe(
      Array.from({ length: 10 }, (_, n) => (n % 2 === 0 ? "fang" : "xun")).join("-"),
    );
  });
});

it("a name that is taken gets a number", () => {
  expect(newPath(draft("防汛"), 1)).toBe("bulletins/2022/2022-03-19-fang-xun.md");
  expect(newPath(draft("防汛"), 3)).toBe("bulletins/2022/2022-03-19-fang-xun-3.md");
});

it("names are parted as people write them", () => {
  expect(splitNames(" 林知远、何静姝，甲,乙；丙; ")).toEqual(["林知远", "何静姝", "甲", "乙", "丙"]);
});
