// Keeps the schemas and snippets in the `.vscode` folder beside the content folder up to date with the registries.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readRegistries } from "../../content/registries/registry-files.ts";
import { jsonSchemas } from "./json-schemas.ts";
import { nameSnippets } from "./name-snippets.ts";

/**
 * Writes what changed. Does nothing where there is no `.vscode` folder, and leaves all as it is while a registry is
 * broken: names that were offered a moment ago are better than none.
 * @returns the files that were written
 */
export function refreshEditorFiles(content: string): string[] {
  const folder = path.resolve(content, "../.vscode");
  if (!existsSync(folder)) return [];
  const { officials, topics } = readRegistries(content);
  if (officials.index === undefined || topics.index === undefined) return [];
  const schemas = jsonSchemas({
    officials: officials.index.names,
    topics: topics.index.names,
    topicIds: [...topics.index.ids],
  });
  const files = [
    ...Object.entries(schemas).map(([name, schema]) => [`schemas/${name}.json`, schema] as const),
    ["names.code-snippets", nameSnippets(officials.records, topics.records)] as const,
  ];
  return files.flatMap(([name, value]) => {
    const file = path.join(folder, name);
    return writeIfNew(file, `${JSON.stringify(value, null, 2)}\n`) ? [file] : [];
  });
}

/** The same beside other work, which does not fail because a folder may not be written to. */
export function keepEditorFiles(content: string): void {
  try {
    refreshEditorFiles(content);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

function writeIfNew(file: string, text: string): boolean {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return false;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return true;
}
