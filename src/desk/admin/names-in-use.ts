// What a registry's save would take away from bulletins: names that they use, and ids that are in addresses.
import { foldName } from "../../content/registries/names.ts";
import { isList, isMapping, readYaml, valueAt, type YamlValue } from "../../content/yaml/yaml-value.ts";
import { plainText } from "../../problems/position.ts";
import type { Said } from "./said.ts";

/** Of a registry, with its names as they are compared. */
interface NamedEntry {
  readonly id: string;
  readonly name: string;
  /** The name and the aliases. */
  readonly names: readonly string[];
}

/**
 * @param before The registry's text that is to be replaced.
 * @param countUses In how many bulletins each name of these entries stands; asked only where something is taken away.
 */
export function takenAway(
  before: string,
  after: string,
  countUses: (entries: readonly NamedEntry[]) => ReadonlyMap<string, number>,
): Said[] {
  const [old, next] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || next === undefined) return [];
  const kept = new Map(next.flatMap((entry, row) => entry.names.map((name) => [name, { entry, row }])));
  const ids = new Set(next.map(({ id }) => id));
  const changed = old.filter(({ id, names }) => !ids.has(id) || names.some((name) => !kept.has(name)));
  if (changed.length === 0) return [];
  const uses = countUses(changed);
  const usesOf = (name: string) => uses.get(name) ?? 0;
  return changed.flatMap(({ id, name, names }) => {
    const row = next.findIndex((entry) => entry.id === id);
    const lost = names.filter((each) => !kept.has(each) && usesOf(each) > 0);
    const total = names.reduce((sum, each) => sum + usesOf(each), 0);
    const heir = names.map((each) => kept.get(each)).find((found) => found !== undefined);
    const isRenamed = row !== -1 || heir !== undefined;
    const inUse = lost.map((each) => {
      const said = usesWords(each, usesOf(each), isRenamed);
      return { ...said, ...ERROR, line: lineOf(after, heir?.row ?? row) };
    });
    if (ids.has(id) || heir === undefined || total === 0) return inUse;
    // Two entries may have been one person.
    const isMerged = old.some((other) => other.id === heir.entry.id);
    const said = { ...idWords(name, id, total, isMerged), ...ERROR, line: lineOf(after, heir.row) };
    return [...inUse, isMerged ? { ...said, severity: "warning" as const } : said];
  });
}

const ERROR = { severity: "error", column: 1, code: "name-in-use" } as const;

function usesWords(name: string, count: number, isRenamed: boolean) {
  return {
    message: `有 ${count} 篇简报用着“${name}”`,
    suggestion: isRenamed
      ? `把“${name}”写进这一项的“别名”，那些简报就还认得。`
      : `留下这一项；真的不要了，先在那些简报里把“${name}”换掉或者去掉：在列表里查找这个名字，就列出它们。`,
  };
}

function idWords(name: string, id: string, count: number, isMerged: boolean) {
  return {
    message: `“${name}”的编号 ${id} 没有了，它是网址里的：有 ${count} 篇简报的页面通到那里`,
    suggestion: isMerged
      ? "两项合成了一项，就不用改；原来那一项的网址会打不开。"
      : `改回 ${id}：编号定了就不要改，名字可以改。`,
  };
}

/** The entries' names that stand in a bulletin's list, as they are compared. */
export function namesIn(list: YamlValue): string[] {
  return (isList(list) ? list : [list])
    .filter((item) => typeof item === "string")
    .filter((item) => item !== "")
    .map(foldName);
}

/** Undefined where the text cannot be read: then that is told. */
function entriesOf(text: string): NamedEntry[] | undefined {
  let list: YamlValue;
  try {
    list = readYaml(plainText(text));
  } catch {
    return undefined;
  }
  return (isList(list) ? list : []).filter(isMapping).map((entry) => {
    const [name = ""] = namesIn(valueAt(entry, "name"));
    const names = [...new Set([...namesIn(valueAt(entry, "name")), ...namesIn(valueAt(entry, "aliases"))])];
    const id = valueAt(entry, "id");
    return { id: typeof id === "string" ? id : "", name, names };
  });
}

/** @param row -1 where the entry is gone: then it is the whole file. */
function lineOf(text: string, row: number): number {
  const starts = plainText(text)
    .split("\n")
    .flatMap((line, at) => (line.startsWith("- ") ? [at + 1] : []));
  return starts[row] ?? 0;
}
