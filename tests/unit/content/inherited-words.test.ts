// Words that every JavaScript object answers to are text like any other, wherever an editor may write them.
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { editYaml } from "../../../src/desk/yaml/edit.ts";
import { frontMatterSchema } from "../../../src/content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../../src/content/yaml/schemas/registries.ts";
import { siteSchema } from "../../../src/content/yaml/schemas/site.ts";
import {
  BULLETIN,
  bulletin,
  check,
  checkFiles,
  DATE,
  FILE,
  places,
  SITE,
  TITLE,
  withLine,
  writeFolder,
} from "./content-folder.ts";

const WORDS = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"];

describe.each(WORDS)("%s", (word) => {
  it("as status is told as an unknown one", async () => {
    expect(places(await checkFiles({ [FILE]: withLine(`status: ${word}`) }))).toEqual([
      `${FILE}:4:9 unknown-status`,
    ]);
  });

  it("as the value of any key of any file stops no other file's check", async () => {
    const broken = "bulletins/2022/2022-03-20-b.md";
    const files = (key: string, schema: z.ZodObject, text: (line: string) => string) =>
      Object.keys(schema.shape).includes(key) ? text(`${key}: ${word}`) : undefined;
    const keys = new Set(
      [frontMatterSchema, siteSchema, officialSchema, topicSchema].flatMap(({ shape }) => Object.keys(shape)),
    );
    for (const key of keys) {
      const written = {
        [FILE]: files(key, frontMatterSchema, (line) => `---\n${line}\n---\n正文。\n`),
        "site.yaml": files(key, siteSchema, (line) => `${line}\n`),
        "officials.yaml": files(key, officialSchema, (line) => `- ${line}\n`),
        "topics.yaml": files(key, topicSchema, (line) => `- ${line}\n`),
      };
      const given = Object.entries(written).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      );
      const rows = await checkFiles({ [broken]: "正文。\n", ...Object.fromEntries(given) });
      expect(places(rows), key).toContain(`${broken}:1:1 front-matter-missing`);
      for (const [file] of given) expect(places(rows).join("\n"), key).toContain(file);
    }
  });

  it("as a key is told as an unknown one, at every level", async () => {
    const rows = await checkFiles({
      "site.yaml": `${SITE}${word}: 1\ncms:\n  backend: gitlab\n  repo: a/b\n  appId: x\n  ${word}: 1\n`,
      "officials.yaml": `- id: a\n  name: 甲\n  ${word}: 1\n  posts:\n    - { title: 区长, ${word}: 1 }\n`,
      "topics.yaml": `- id: a\n  name: 乙\n  ${word}: 1\n`,
      [FILE]: bulletin(
        `${TITLE}\n${DATE}\n${word}: 1\ncorrections: [{ date: 2022-03-20, text: 改, ${word}: 1 }]`,
      ),
    });
    expect(places(rows)).toEqual([
      `${FILE}:4:1 unknown-key`,
      `${FILE}:5:44 unknown-key`,
      "officials.yaml:3:3 unknown-key",
      "officials.yaml:5:20 unknown-key",
      "site.yaml:5:1 unknown-key",
      "site.yaml:10:3 unknown-key",
      "topics.yaml:3:3 unknown-key",
    ]);
  });

  it("as the name of a mapping hides no key that is missing", async () => {
    const text = bulletin(`${word}: { title: 甲, date: 2022-03-19 }`);
    const codes = (await checkFiles({ [FILE]: text })).map(({ code }) => code);
    expect(codes.sort()).toEqual(["missing-key", "missing-key", "unknown-key"]);
  });

  it("may be a name, an alias, a topic and a footnote's label", async () => {
    const dir = writeFolder({
      "officials.yaml": `- id: constructor\n  name: ${word}\n`,
      "topics.yaml": `- id: constructor\n  name: 防汛\n  aliases: [${word}]\n`,
      [FILE]: bulletin(
        `${TITLE}\n${DATE}\nofficials: [${word}]\ntopics: [${word}]`,
        `${word}到场[^${word}]。\n\n[^${word}]: 注。\n`,
      ),
    });
    expect(await check(dir)).toEqual([]);
  });

  it("as a name that no registry knows is told as such", async () => {
    const codes = (await checkFiles({ [FILE]: withLine(`officials: [${word}]`) })).map(({ code }) => code);
    expect(codes).toContain("unknown-official");
  });

  it("in a form's file is kept as it is written", () => {
    const source = `title: 甲\n${word}: 乙\n`;
    expect(
      editYaml(
        source,
        Object.fromEntries([
          ["title", "丙"],
          [word, "乙"],
        ]),
        ["title"],
      ),
    ).toBe(`title: 丙\n${word}: 乙\n`);
    expect(editYaml(source, { title: "丙" }, ["title"])).toBe("title: 丙\n");
  });
});

it("a sound bulletin stays sound", async () => {
  expect(await checkFiles({ [FILE]: BULLETIN })).toEqual([]);
});
