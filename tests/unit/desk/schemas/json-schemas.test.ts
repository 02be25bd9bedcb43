// The JSON Schemas that editors complete and underline by say the same of a file as the checks do.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../src/content/read.ts";
import { readOfficials, readTopics } from "../../../../src/content/registries/registry.ts";
import { isCalendarDate } from "../../../../src/content/values/dates.ts";
import { splitFrontMatter } from "../../../../src/content/yaml/front-matter.ts";
import { parseYaml } from "../../../../src/content/yaml/yaml.ts";
import { jsonSchemas } from "../../../../src/desk/schemas/json-schemas.ts";
import {
  bulletin,
  BULLETIN,
  DATE,
  FILE,
  SITE,
  TITLE,
  withLine,
  writeFolder,
} from "../../content/content-folder.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";

const CONTENT = path.join(import.meta.dirname, "../../../../content");

/** Whether a schema accepts a file's YAML, with the names of these registries. */
function validator(registries: Readonly<Record<"officials" | "topics", string>>) {
  const officials = readOfficials(registries.officials).index;
  const topics = readTopics(registries.topics).index;
  const schemas = jsonSchemas({
    officials: officials?.names ?? [],
    topics: topics?.names ?? [],
    topicIds: [...(topics?.ids ?? [])],
  });
  const ajv = new Ajv({ strict: true, allErrors: true, formats: { date: isCalendarDate } });
  const validators = Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema as object)]),
  );
  return (file: string, text: string): boolean => {
    const kind = file.endsWith(".md") ? "bulletin" : path.basename(file, ".yaml");
    return validators[kind]?.(parseYaml(yamlOf(text), 0).data?.value) ?? false;
  };
}

function yamlOf(text: string): string {
  const parts = splitFrontMatter(text);
  return "yaml" in parts ? parts.yaml : text;
}

const OFFICIALS =
  "- id: lin-zhiyuan\n  name: 林知远\n  aliases: [林区长]\n- id: he-jingshu\n  name: 何静姝\n";
const TOPICS = "- id: flood-control\n  name: 防汛\n- id: culture\n  name: 文化惠民\n";
const accepts = validator({ officials: OFFICIALS, topics: TOPICS });

it("accept all of the archive", () => {
  const text = (file: string) => readFileSync(path.join(CONTENT, file), "utf8");
  const acceptsArchive = validator({ officials: text("officials.yaml"), topics: text("topics.yaml") });
  const files = readdirSync(CONTENT, { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.(?:md|yaml)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !acceptsArchive(file, text(file)))).toEqual([]);
});

const GOOD: readonly (readonly [what: string, file: string, text: string])[] = [
  ["a bulletin", FILE, BULLETIN],
  ["an alias", FILE, withLine("officials: [林区长]")],
  [
    "every key",
    FILE,
    withLine(`subtitle: 副题
dateNote: 大约
order: 2
summary: |
  两行
  摘要
source: 来源
reporters: [甲]
places: [河口]
status: withdrawn
corrections:
  - { date: 2022-04-01, text: 更正 }
redirectFrom: [/old/]`),
  ],
  ["keys without values", FILE, withLine("subtitle:\nofficials:\ncorrections:\nstatus:")],
  [
    "posts with years",
    "officials.yaml",
    "- { id: lin, name: 林, posts: [{ title: 区长, from: 2019, to: 2021-12 }] }",
  ],
  ["a topic below another", "topics.yaml", "- { id: dike, name: 河堤, parent: 防汛 }"],
  ["a topic with keywords", "topics.yaml", "- { id: dike, name: 河堤, keywords: [汛期, 排涝] }"],
  ["a site", "site.yaml", `${SITE}siteIdCode: '4101030000'\nkeywords: [甲]\n`],
];

const BAD: readonly (readonly [what: string, file: string, text: string])[] = [
  ["no title", FILE, bulletin(DATE)],
  ["no date", FILE, bulletin(TITLE)],
  ["a blank title", FILE, bulletin(`title: ' '\n${DATE}`)],
  ["a number for a title", FILE, bulletin(`title: 2022\n${DATE}`)],
  ["no place in the day", FILE, withLine("order: 0")],
  ["a title of two lines", FILE, bulletin(`title: |\n  甲\n  乙\n${DATE}`)],
  ["a day that does not exist", FILE, bulletin(`${TITLE}\ndate: 2022-02-30`)],
  ["a date in another form", FILE, bulletin(`${TITLE}\ndate: 2022/3/19`)],
  ["an unknown key", FILE, withLine("permalink: /x/")],
  ["an unknown official", FILE, withLine("officials: [林志远]")],
  ["an unknown topic", FILE, withLine("topics: [教育]")],
  ["text where a list is due", FILE, withLine("reporters: 甲")],
  ["a list within a list", FILE, withLine("places: [[甲]]")],
  ["an unknown status", FILE, withLine("status: 草稿")],
  ["a correction without a date", FILE, withLine("corrections: [{ text: 更正 }]")],
  ["a mapping for a registry", "officials.yaml", "id: lin\nname: 林"],
  ["an id with capitals", "officials.yaml", "- { id: Lin, name: 林 }"],
  ["no name", "officials.yaml", "- { id: lin }"],
  ["a post without a title", "officials.yaml", "- { id: lin, name: 林, posts: [{ from: 2019 }] }"],
  [
    "a post that starts in month 2019.5",
    "officials.yaml",
    "- { id: lin, name: 林, posts: [{ title: 甲, from: 2019.5 }] }",
  ],
  ["an unknown parent", "topics.yaml", "- { id: dike, name: 河堤, parent: 教育 }"],
  ["keywords that are no list", "topics.yaml", "- { id: dike, name: 河堤, keywords: 汛期 }"],
  ["an unknown key of a topic", "topics.yaml", "- { id: dike, name: 河堤, hashtags: [] }"],
  ["a site without a publisher", "site.yaml", "name: 甲\ndistrict: 乙\nurl: https://a.example\n"],
  ["a site id code of nine digits", "site.yaml", `${SITE}siteIdCode: '410103000'\n`],
];

describe.each([
  ["accept", GOOD, true],
  ["reject", BAD, false],
] as const)("%s, as the checks do,", (_what, files, sound) => {
  it.each(files)("%s", async (_name, file, text) => {
    expect(accepts(file, text)).toBe(sound);
    const registries = { "officials.yaml": OFFICIALS, "topics.yaml": TOPICS, "site.yaml": SITE };
    const joined = file === "topics.yaml" && text.startsWith("-") ? TOPICS + text : text;
    const { problems } = await readContent(writeFolder({ ...registries, [file]: joined }), proofreader);
    expect(problems.errors.length === 0).toBe(sound);
  });
});

it("offer nothing where a registry is empty, and still accept no list of anything else", () => {
  const empty = validator({ officials: "[]", topics: "" });
  expect(empty(FILE, withLine("officials: [任何人]"))).toBe(true);
  expect(empty(FILE, withLine("officials: 任何人"))).toBe(false);
});
