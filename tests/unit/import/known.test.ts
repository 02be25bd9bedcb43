// What is in the archive already is recognised, and what only looks like it is not.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { findKnown } from "../../../src/import/draft/known.ts";
import { calendarDate } from "../../bulletins.ts";

const REPORT = "区环境监测站通报，全区空气质量优良，市民可以放心开窗通风，下一步继续加强扬尘治理和巡查。";
const MARCH = { title: "3月全区空气质量优良天数", date: "2022-04-02", body: `3月优良天数为19天，${REPORT}` };
const LOSSES = { title: "遗失声明", date: "2022-03-08", body: "柳河区百顺饭店公章丢失，声明作废。" };

const isKnown = (title: string, body: string, pageDate: string, bulletin: typeof MARCH) => {
  const known = { year: 2022, pageDate: calendarDate(pageDate), officials: new Set<string>(), topics: [] };
  const [article] = importPage(`${title}\n\n本报讯 ${body}\n`, known).articles;
  if (article === undefined) throw new Error("no article");
  return (
    findKnown(article, [{ ...bulletin, file: "bulletins/2022/a.md", date: calendarDate(bulletin.date) }]) !==
    undefined
  );
};

describe("an article is in the archive already", () => {
  it("by its text, whatever became of its title and its day", () => {
    expect(isKnown("三月空气质量通报", MARCH.body, "2022-05-02", MARCH)).toBe(true);
  });

  it("by its title and its day", () => {
    const text = "4月2日，区里发布通报，详情见网站。";
    expect(isKnown(MARCH.title, text, "2022-04-02", MARCH)).toBe(true);
  });
});

describe("an article is a new one", () => {
  it("with other figures in the same words, as reports of every month are", () => {
    expect(isKnown("4月全区空气质量优良天数", `4月优良天数为21天，${REPORT}`, "2022-05-02", MARCH)).toBe(
      false,
    );
  });

  it("below whose text a longer bulletin has other things, too", () => {
    const more = "柳河区的街坊都说，菜场搬进顶棚以后买菜方便多了，雨天也不用再蹚水。".repeat(1);
    const longer = {
      ...MARCH,
      body: `${MARCH.body}${more}梨花巷的路灯换了新的，晚归的人走得踏实，孩子们在灯下跳皮筋。`,
    };
    expect(isKnown("三月空气质量通报", MARCH.body, "2022-05-02", longer)).toBe(false);
  });

  it("under a title that many have, on no day of its own", () => {
    expect(isKnown("遗失声明", "柳河区万福超市营业执照副本遗失，特此登报。", "2022-08-06", LOSSES)).toBe(
      false,
    );
  });
});
