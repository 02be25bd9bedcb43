// Lists of a record without repeats.
import { foldName } from "../registries/names.ts";
import type { Finding } from "../../problems/problem.ts";
import { duplicateItem } from "../yaml/fixes.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** Each item once, in its order; a repeat is reported where it stands. */
export function withoutRepeats(
  key: string,
  items: readonly (string | undefined)[] | null | undefined,
  data: YamlData,
): { items: string[]; findings: Finding[] } {
  const seen = new Set<string>();
  const kept: string[] = [];
  const findings: Finding[] = [];
  for (const [at, item] of (items ?? []).entries()) {
    if (item === undefined) continue;
    const folded = foldName(item);
    if (seen.has(folded)) {
      findings.push(duplicateItem([key, at], item, data));
    } else {
      seen.add(folded);
      kept.push(item.trim());
    }
  }
  return { items: kept, findings };
}
