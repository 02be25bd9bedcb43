// Who an article's officials are: in the forms that papers set posts and names in.
import { describe, expect, it } from "vitest";
import { officialsByTitle } from "../../../src/import/facts/officials.ts";

const namesIn = (text: string) =>
  officialsByTitle(text, (name) => text.split(name).length - 1)
    .map(({ name }) => name)
    .join(" ");

describe("officials", () => {
  it.each([
    ["区委书记陶冶，区委副书记、区长贝一鸣，区委常委、宣传部部长欧阳雪参加。", "陶冶 贝一鸣 欧阳雪"],
    ["区领导丁墨、司马青、乔木等参加。", "丁墨 司马青 乔木"],
    ["区领导丁墨 司马青 乔木参加。", "丁墨 司马青 乔木"],
    ["区政协领导丁墨、乔木看望委员。", "丁墨 乔木"],
    ["丁墨、乔木等区四套班子领导走访学校。", "丁墨 乔木"],
    ["区委书记陶冶主持会议，丁墨、乔一鸣出席。", "陶冶 丁墨 乔一鸣"],
    ["区委书记陶冶来到文昌社区。", "陶冶"],
    ["镇长洪亮掰着手指算账。", "洪亮"],
    ["管委会主任丁墨及相关县级领导陪同。", "丁墨"],
    ["区消防救援大队大队长丁墨带队检查。", "丁墨"],
    ["翠湖街道党工委书记丁墨、办事处主任乔木参加。", "丁墨 乔木"],
  ])("%s", (text, names) => {
    expect(namesIn(text)).toBe(names);
  });
});

it("each have their own post in a row of posts and names", () => {
  const found = officialsByTitle(
    "区妇联主席丁墨、区卫生健康委副主任米佳，区委常委、政法委书记陶冶到场。",
    () => 1,
  );
  expect(found.map(({ name, post }) => `${post ?? ""} ${name}`)).toEqual([
    "区妇联主席 丁墨",
    "区卫生健康委副主任 米佳",
    "区委常委、政法委书记 陶冶",
  ]);
});

describe("no officials", () => {
  it.each([
    "区领导调研督导防汛工作。",
    "省管主要领导干部学习贯彻会议精神。",
    "区领导及有关部门负责人参加。",
    "区长信箱收到来信。",
    "翠湖社区党支部书记丁墨说，路修好了。",
    "区人民医院院长丁墨提醒市民。",
    "公司董事长丁墨、总经理乔木汇报了情况。",
  ])("%s", (text) => {
    expect(namesIn(text)).toBe("");
  });
});
