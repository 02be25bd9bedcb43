// Pictures of a page stay with their article, with what is printed about them.
import { expect, it } from "vitest";
import { readBlocks } from "../../../src/import/page/read-blocks.ts";
import { takeFurniture } from "../../../src/import/page/furniture/furniture.ts";
import { readPages } from "../../../src/import/page/lines/lines.ts";
import { plainSheet } from "../../../src/import/source/sheet.ts";
import { splitParts } from "../../../src/import/page/articles/parts.ts";
import { attachTails } from "../../../src/import/page/articles/tails.ts";

function picturesOf(page: string): string[][][] {
  const wholes = attachTails(
    splitParts(readBlocks(takeFurniture(readPages(page, plainSheet(page)).flat(), false).lines)),
  );
  return wholes.map(({ pictures }) => pictures.map(({ captions }) => captions.map(({ text }) => text)));
}

it("stay with their article, captions below or above", () => {
  const page = [
    "银杏社区食堂开门迎客",
    "\uFFFC",
    "▲居民在新食堂用餐。",
    "记者 夏语冰 摄",
    "本报讯（记者 何静姝）3月8日，银杏社区食堂开门迎客，老人们排起长队。",
    "图为食堂的后厨。",
    "\uFFFC",
    "老人们说，饭菜软和可口，价格也实惠。",
    "全区防汛工作会议召开",
    "\uFFFC",
    "本报讯（记者 赵一鸣）3月9日，银河区召开防汛会议，部署汛前排查工作。",
  ].join("\n");
  expect(picturesOf(page)).toEqual([[["▲居民在新食堂用餐。", "记者 夏语冰 摄"], ["图为食堂的后厨。"]], [[]]]);
});

it("above the first headline belong to it", () => {
  expect(picturesOf("\uFFFC\n银杏社区食堂开门迎客\n本报讯（记者 何静姝）3月8日，食堂开门迎客。")).toEqual([
    [[]],
  ]);
});
