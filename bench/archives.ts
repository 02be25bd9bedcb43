// The archives to measure with, by name.
import { type BenchContent, makePlainContent, writeBenchContent } from "./content.ts";
import { makeLifeContent } from "./life/archive.ts";

/** `plain`: bulletins as long as each other, of words drawn at random; `life`: as uneven as newsrooms' are. */
export const ARCHIVES = ["plain", "life"] as const;
export type ArchiveName = (typeof ARCHIVES)[number];

interface MadeOf {
  readonly bulletins: number;
  /** Of each bulletin of the plain archive. */
  readonly characters: number;
}

const SEED = 20220319;

/** The same values make the same archive. */
export async function makeArchive(name: ArchiveName, made: MadeOf): Promise<BenchContent> {
  return name === "plain"
    ? makePlainContent({ ...made, seed: SEED })
    : makeLifeContent({ bulletins: made.bulletins, seed: SEED });
}

/** Writes an archive's content folder and no more. */
export async function writeArchive(
  dir: string,
  { like, ...made }: MadeOf & { readonly like: ArchiveName },
): Promise<void> {
  await writeBenchContent(dir, await makeArchive(like, made));
}
