// What VS Code is given: schemas and snippets that follow the registries, and settings that lead to them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readBulletin } from "../../../../src/content/bulletin/bulletin.ts";
import { problemAt } from "../../../../src/problems/problem.ts";
import { formatProblems } from "../../../../src/problems/report.ts";
import { refreshEditorFiles } from "../../../../src/desk/schemas/editor-files.ts";
import { SITE, writeFolder } from "../../content/content-folder.ts";
import { PROJECT } from "../../../../src/generator/project.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";

/** A workspace with a content folder, and what `.vscode` holds of generated files. */
function workspace(officials: string) {
  const root = writeFolder(
    { "content/site.yaml": SITE, "content/officials.yaml": officials, ".vscode/settings.json": "{}" },
    false,
  );
  const file = (name: string): unknown => JSON.parse(readFileSync(path.join(root, ".vscode", name), "utf8"));
  return { content: path.join(root, "content"), file };
}

it("follow the registries, and are written only when these change", () => {
  const { content, file } = workspace("- { id: lin-zhiyuan, name: 林知远, aliases: [林区长] }\n");
  expect(refreshEditorFiles(content)).toHaveLength(5);
  expect(refreshEditorFiles(content)).toEqual([]);
  expect(JSON.stringify(file("schemas/bulletin.json"))).toContain('"enum":["林知远","林区长"]');
  expect(file("names.code-snippets")).toEqual({
    "人物 lin-zhiyuan": {
      scope: "markdown,yaml",
      prefix: ["林知远", "林区长", "linzhiyuan"],
      body: "林知远",
      description: "officials.yaml",
    },
  });
  writeFileSync(path.join(content, "officials.yaml"), "- { id: he-jingshu, name: 何静姝 }\n");
  expect(refreshEditorFiles(content).map((name) => path.basename(name))).toEqual([
    "bulletin.json",
    "names.code-snippets",
  ]);
  expect(JSON.stringify(file("schemas/bulletin.json"))).toContain('"enum":["何静姝"]');
});

it("stay while a registry is broken", () => {
  const { content, file } = workspace("- { id: lin-zhiyuan, name: 林知远 }\n");
  refreshEditorFiles(content);
  writeFileSync(path.join(content, "officials.yaml"), "- [");
  expect(refreshEditorFiles(content)).toEqual([]);
  expect(JSON.stringify(file("schemas/bulletin.json"))).toContain("林知远");
});

it("are for a folder that VS Code is used in", () => {
  const root = writeFolder({ "content/site.yaml": SITE }, false);
  expect(refreshEditorFiles(path.join(root, "content"))).toEqual([]);
  expect(readdirSync(root)).toEqual(["content"]);
});

it("are where the settings look for them", () => {
  const { content } = workspace("[]\n");
  const written = refreshEditorFiles(content).map((file) => path.relative(path.dirname(content), file));
  const settings = readFileSync(path.join(PROJECT, ".vscode/settings.json"), "utf8");
  const named = [...settings.matchAll(/"\.\/(\.vscode\/schemas\/\w+\.json)": "content\/(\w+)\.yaml"/g)];
  expect(named.map(([, , registry]) => registry)).toEqual(["officials", "topics", "site"]);
  for (const [, schema] of named) expect(written).toContain(schema);
});

it("include a snippet that is a valid bulletin once its gaps are filled", () => {
  const snippets = readFileSync(path.join(PROJECT, ".vscode/bulletin.code-snippets"), "utf8");
  const { body } = Object.values(parse(snippets) as Record<string, { body: string[] }>)[0] ?? {
    body: [],
  };
  const filled = body
    .join("\n")
    .replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2022-03-19")
    .replaceAll(/\$\{\d+\|([^,|]+)[^}]*\}/g, "$1")
    .replaceAll(/\$\{\d+:([^}]*)\}/g, "$1")
    .replace("$0", "正文。\n")
    .replaceAll(/\$\d/g, "");
  const known = { officials: undefined, topics: undefined };
  const { errors, warnings, bulletin } = readBulletin(
    "bulletins/2022/2022-03-19-a.md",
    Buffer.from(filled),
    known,
    proofreader,
  );
  expect([...errors, ...warnings]).toEqual([]);
  expect(bulletin).toMatchObject({ title: "标题", date: "2022-03-19", status: "draft" });
});

it("include a task that finds every problem in what `check` prints", () => {
  const tasks = readFileSync(path.join(PROJECT, ".vscode/tasks.json"), "utf8");
  const { regexp } = /"regexp": (?<regexp>".+")/.exec(tasks)?.groups ?? {};
  const pattern = new RegExp(JSON.parse(regexp ?? '""') as string);
  const problem = problemAt(
    "bulletins/2022/2022-03-19-a.md",
    { code: "empty-body", params: {} },
    { line: 9, column: 1 },
  );
  const lines = formatProblems([problem], "text", "zh").split("\n");
  expect(lines.map((line) => pattern.exec(line)?.slice(1))).toEqual([
    ["bulletins/2022/2022-03-19-a.md", "9", "1", "warning", "empty-body", "没有正文"],
    undefined,
    undefined,
    undefined,
  ]);
});
