// Counts the bulletins of a content folder that use names of a registry.
import { listFolder, readBytes } from "../../content/files/folder.ts";
import { foldName } from "../../content/registries/names.ts";
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { isMapping, readYaml, valueAt } from "../../content/yaml/yaml-value.ts";
import { plainText } from "../../problems/position.ts";
import { namesIn } from "./names-in-use.ts";

/**
 * @param key Of the front matter.
 * @param names Folded.
 */
export function countUses(
  content: string,
  key: string,
  names: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const file of listFolder(content).bulletins) {
    const read = readBytes(content, file);
    if ("problem" in read) continue;
    for (const name of new Set(listedIn(read.bytes.toString("utf8"), key, names))) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

function listedIn(text: string, key: string, names: ReadonlySet<string>): string[] {
  const parts = splitFrontMatter(plainText(text));
  if ("finding" in parts) return [];
  // Reading YAML takes a hundred times as long.
  const folded = foldName(parts.yaml);
  if (![...names].some((name) => folded.includes(name))) return [];
  try {
    const mapping = readYaml(parts.yaml);
    return isMapping(mapping) ? namesIn(valueAt(mapping, key)).filter((name) => names.has(name)) : [];
  } catch {
    // What cannot be read is told of by itself.
    return [];
  }
}
