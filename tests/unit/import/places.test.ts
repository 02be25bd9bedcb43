// The places that an import finds in an article, and words of their kind that name none.
import { expect, it } from "vitest";
import { findPlaces } from "../../../src/import/facts/places.ts";

it.each([
  ["区长何静姝来到桃源社区、第三小学、城南安置小区。", "桃源社区 第三小学 城南安置小区"],
  ["区长何静姝来到凤凰村、文昌公园看望居民。", "凤凰村 文昌公园"],
  ["会议在长江路街道桃源社区举行。", "长江路街道 桃源社区"],
  ["區長何靜姝來到青嵐區桃源社區、第二醫院。", "青嵐區桃源社區 第二醫院"],
  ["区长何静姝到重点项目、建筑工地、示范社区、结对帮扶村调研。", ""],
  ["区长何静姝到包联乡镇、各镇街道、相关社区、口袋公园调研。", ""],
  ["区长何静姝到居民生活小区、公园广场、项目建设工地、软弱涣散村、三江村级建制村调研。", ""],
  ["区里在销售渠道上给予村民帮助，把项目送到社区，居民也有小区可住。", ""],
  ["许明到会指导。镇班子成员参会。", ""],
  ["会上传达了关于申报，市关于申报改造项目的通知。", ""],
])("%s", (text, places) => {
  expect(findPlaces(text).join(" ")).toBe(places);
});
