// Topics that an import proposes: by their names, aliases and keywords.
import { expect, it } from "vitest";
import type { Topic } from "../../../src/content/records.ts";
import { proposeTopics } from "../../../src/import/facts/topics.ts";

const TOPICS: readonly Topic[] = [
  { id: "flood", name: "防汛", aliases: ["度汛"], keywords: ["泵站", "积水"] },
  { id: "schools", name: "教育", aliases: [], keywords: [] },
];

it.each([
  ["a name in the headline", "全区部署防汛工作", "会议今天举行。", ["防汛"]],
  ["aliases in the body", "区领导调研", "安全度汛是大事。度汛要早。确保度汛。", ["防汛"]],
  ["keywords in the body", "雨季将至", "泵站已检修。路口积水点全部整治,积水不再过夜。", ["防汛"]],
  ["a word that is said in passing", "全区大会召开", "教育部门参加。", []],
])("%s", (_, headline, body, proposed) => {
  expect(proposeTopics(headline, body, TOPICS)).toEqual(proposed);
});
