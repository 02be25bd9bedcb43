// What a check says of a save, and which of it the save brings in.
import { rowOf } from "./listing.ts";
import { errorsOf, type Said, warningsOf } from "./said.ts";

export interface Verdict {
  /** All that is wrong with the text. */
  readonly found: readonly Said[];
  /** The errors for which nothing is saved. */
  readonly stops: readonly Said[];
  /** The warnings that the text had not before. */
  readonly newWarnings: readonly Said[];
}

/**
 * A draft may have errors. Else those stop a save that the text had not before: what was wrong already keeps nobody from
 * putting something else right.
 * @param base The text that is to be replaced; undefined where the file is new.
 */
export async function verdictOf(
  path: string,
  text: string,
  base: string | undefined,
  check: (path: string, text: string) => Promise<readonly Said[]>,
): Promise<Verdict> {
  const found = await check(path, text);
  const fresh = newOnes(found, base === undefined || found.length === 0 ? [] : await check(path, base));
  const isDraft = path.endsWith(".md") && rowOf(path, text).status === "draft";
  return { found, stops: isDraft ? [] : errorsOf(fresh), newWarnings: warningsOf(fresh) };
}

function newOnes(now: readonly Said[], before: readonly Said[]): Said[] {
  const known = before.map(({ code, message }) => `${code} ${message}`);
  return now.filter(({ code, message }) => {
    const at = known.indexOf(`${code} ${message}`);
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}
