// Collects the ids and names of a registry and finds those that are given twice.
import type { NameIndex } from "./names.ts";
import { foldName } from "./names.ts";
import type { Finding } from "../../problems/problem.ts";
import { duplicateItem } from "../yaml/fixes.ts";
import { severalInItem } from "../values/several.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** Collects names from entries that may be wrong elsewhere, so that one slip does not make all names unknown. */
export function readNames(data: YamlData): {
  readonly index: NameIndex;
  /** False when an entry does not say its names. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
} {
  const idOf = new Map<string, string>();
  const rowOf = new Map<string, number>();
  const names: string[] = [];
  const findings: Finding[] = [];
  let complete = true;
  const entries: readonly unknown[] = Array.isArray(data.value) ? data.value : [];
  for (const [row, entry] of entries.entries()) {
    const { id, name, aliases } = namesOf(entry);
    if (name === undefined || aliases === undefined) complete = false;
    const key = id ?? `#${row}`;
    const first = rowOf.get(key);
    if (first === undefined) rowOf.set(key, row);
    else findings.push(duplicateId(key, row, first, data));
    const own = new Set<string>();
    const add = (text: string, path: readonly PropertyKey[]) => {
      const folded = foldName(text);
      const holder = idOf.get(folded);
      if (own.has(folded)) {
        findings.push(duplicateItem([row, ...path], text, data));
      } else if (holder !== undefined) {
        const offset = data.offsetOf([row, ...path]);
        findings.push({ code: "duplicate-name", params: { name: text, id: holder }, offset });
      } else {
        idOf.set(folded, key);
        names.push(text.trim());
      }
      own.add(folded);
    };
    if (name !== undefined) add(name, ["name"]);
    aliases?.forEach((alias, at) => {
      if (typeof alias !== "string" || alias.trim() === "") return;
      add(alias, ["aliases", at]);
      const several = severalInItem("aliases", [row, "aliases", at], alias, data);
      if (several !== undefined) findings.push(several.finding);
    });
  }
  return { index: { idOf, names, ids: new Set(rowOf.keys()) }, complete, findings };
}

function duplicateId(id: string, row: number, first: number, data: YamlData): Finding {
  const entry = first + 1;
  return { code: "duplicate-id", params: { id, entry }, offset: data.offsetOf([row, "id"]) };
}

function namesOf(entry: unknown): {
  id: string | undefined;
  name: string | undefined;
  aliases: readonly unknown[] | undefined;
} {
  if (typeof entry !== "object" || entry === null)
    return { id: undefined, name: undefined, aliases: undefined };
  const id = "id" in entry && typeof entry.id === "string" ? entry.id : undefined;
  const name =
    "name" in entry && typeof entry.name === "string" && entry.name.trim() !== "" ? entry.name : undefined;
  const aliases: unknown = "aliases" in entry ? (entry.aliases ?? []) : [];
  return { id, name, aliases: Array.isArray(aliases) ? aliases : undefined };
}
