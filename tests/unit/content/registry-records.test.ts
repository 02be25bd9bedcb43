// What right registries become, and that their shape can be written as JSON Schema.
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readOfficials, readSite, readTopics } from "../../../src/content/registries/registry.ts";
import { frontMatterSchema } from "../../../src/content/yaml/schemas/front-matter.ts";
import { officialsSchema, topicsSchema } from "../../../src/content/yaml/schemas/registries.ts";
import { siteSchema } from "../../../src/content/yaml/schemas/site.ts";
import { SITE } from "./content-folder.ts";

const official = (lines: string) => `- id: shen-yian\n  name: 沈亦安\n${lines}`;

describe("a right registry becomes records", () => {
  it("site.yaml with everything", () => {
    const text = `${SITE.replace(".example", ".example/erqi/")}timezone: Asia/Urumqi
language: ZH-hans-cn
description: 一区一档
keywords: [防汛, 文化]
siteIdCode: 4101000001
icp: 豫ICP备00000000号
policeRecord: ''
contact:
`;
    const { site, findings } = readSite(text);
    expect({ site, findings }).toEqual({
      site: {
        name: "云溪区新闻档案",
        district: "云溪区",
        url: "https://news.yunxi.example/erqi",
        publisher: "云溪区融媒体中心",
        timezone: "Asia/Urumqi",
        language: "zh-Hans-CN",
        description: "一区一档",
        keywords: ["防汛", "文化"],
        siteIdCode: "4101000001",
        icp: "豫ICP备00000000号",
      },
      findings: [],
    });
  });

  it("site.yaml with the least", () => {
    expect(readSite(SITE).site).toMatchObject({ timezone: "Asia/Shanghai", language: "zh-CN", keywords: [] });
  });

  it("officials.yaml, with years as numbers", () => {
    const posts =
      "  posts:\n    - {title: 区长, from: 2019, to: 2022-03}\n    - title: 书记\n      from: 2022-03-19\n      to:\n";
    const { records, findings } = readOfficials(`# 名册\n${official(`  aliases: [沈区长]\n${posts}`)}`);
    expect(findings).toEqual([]);
    expect(records).toEqual([
      {
        id: "shen-yian",
        name: "沈亦安",
        aliases: ["沈区长"],
        posts: [
          { title: "区长", from: "2019", to: "2022-03" },
          { title: "书记", from: "2022-03-19" },
        ],
      },
    ]);
  });

  it("topics.yaml, with a parent by its name", () => {
    const { records } = readTopics(
      "- id: a\n  name: 防汛\n  description: 雨季\n- id: b\n  name: 巡河\n  parent: 防汛\n",
    );
    expect(records).toEqual([
      { id: "a", name: "防汛", aliases: [], keywords: [], description: "雨季" },
      { id: "b", name: "巡河", aliases: [], keywords: [], parent: "a" },
    ]);
  });

  it("topics.yaml, with keywords that its names do not say already", () => {
    const { records, findings } = readTopics(
      "- id: a\n  name: 防汛\n  aliases: [度汛]\n  keywords: [汛期, 防汛, 度汛, 汛期, 排涝]\n",
    );
    expect(findings).toEqual([]);
    expect(records).toEqual([{ id: "a", name: "防汛", aliases: ["度汛"], keywords: ["汛期", "排涝"] }]);
  });

  it("a list of comments only is an empty list", () => {
    expect(readOfficials("# 还没有\n")).toMatchObject({ records: [], findings: [] });
    expect(readTopics("[]\n")).toMatchObject({ records: [], findings: [] });
  });

  it("the schemas can be written as JSON Schema", () => {
    for (const schema of [siteSchema, officialsSchema, topicsSchema, frontMatterSchema]) {
      expect(z.toJSONSchema(schema, { io: "input" })).toHaveProperty("$schema");
    }
    expect(z.toJSONSchema(frontMatterSchema, { io: "input" })).toMatchObject({
      required: ["title", "date"],
      additionalProperties: false,
    });
  });
});
