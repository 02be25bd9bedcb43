// What of a headline's lines is the title, and what the subtitle.
import { expect, it } from "vitest";
import { partHeadline } from "../../../src/import/facts/headline.ts";

it.each([
  // One phrase that a narrow column broke.
  ["把河长的事办到村民⏎心坎上", "把河长的事办到村民心坎上"],
  ["青石镇修笔小铺⏎在柳河社区开张", "青石镇修笔小铺在柳河社区开张"],
  ["银湾区将绕柳河建⏎十里步道", "银湾区将绕柳河建十里步道"],
  ["走进青石镇老窑：⏎陶坊开张", "走进青石镇老窑：陶坊开张"],
  ["关于柳河路与青石路路口⏎半幅封闭的通告", "关于柳河路与青石路路口半幅封闭的通告"],
  ["银湾区办起“三⏎点半”课堂", "银湾区办起“三点半”课堂"],
  ["银湾开展“春风捐书”⏎和“夜读讲堂”活动", "银湾开展“春风捐书”和“夜读讲堂”活动"],
  ["柳河戏曲节今晚在青⏎溪大戏台开锣", "柳河戏曲节今晚在青溪大戏台开锣"],
  ["银湾区人民政府⏎关于森林防火禁火令", "银湾区人民政府关于森林防火禁火令"],
  // Two.
  ["银湾区防汛会召开⏎何静姝主持并讲话", "银湾区防汛会召开 | 何静姝主持并讲话"],
  ["银湾区防汛会召开 要求守住底线", "银湾区防汛会召开 | 要求守住底线"],
  ["青石茶场开园⏎头茶比去年早一周", "青石茶场开园 | 头茶比去年早一周"],
  // What leads to the title.
  ["通告⏎关于恢复柳河大桥通行的通告", "关于恢复柳河大桥通行的通告 | 通告"],
  ["清晨问答 丨老人证怎样补办？", "清晨问答 丨老人证怎样补办？"],
])("%s", (lines, parted) => {
  const { title, subtitle } = partHeadline(
    lines.split("⏎").map((text) => ({ text })),
    "3月8日，区里召开会议。青溪大戏台坐满了人。",
  );
  expect([title, subtitle].filter((part) => part !== undefined).join(" | ")).toBe(parted);
});
