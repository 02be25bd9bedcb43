// Makes the edits that problems carry, in the files themselves.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../problems/problem.ts";
import type { CheckOptions } from "./check.ts";
import { checkContent } from "./check.ts";
import { MAX_ROUNDS, mended } from "./edits.ts";

export interface Fixed {
  /** As they were found, in the order in which they were mended. */
  readonly fixed: readonly Problem[];
  /** What is left. */
  readonly problems: readonly Problem[];
}

/** Mends until nothing is left that a program can mend; all that the file system refuses is thrown. */
export async function fixContent(options: CheckOptions): Promise<Fixed> {
  const fixed: Problem[] = [];
  let problems = await checkContent(options);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const made = mend(options, problems);
    if (made.length === 0) break;
    fixed.push(...made);
    problems = await checkContent(options);
  }
  return { fixed, problems };
}

/** The problems whose edits were made. */
function mend(folders: Pick<CheckOptions, "content" | "root">, problems: readonly Problem[]): Problem[] {
  const byPlace = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.fix === undefined) continue;
    const place = join(folders[problem.folder ?? "content"], problem.file);
    byPlace.set(place, [...(byPlace.get(place) ?? []), problem]);
  }
  return [...byPlace].flatMap(([place, found]) => {
    const before = readFileSync(place, "utf8");
    const { text, made } = mended(before, found);
    if (text !== before) writeFileSync(place, text);
    return made;
  });
}
