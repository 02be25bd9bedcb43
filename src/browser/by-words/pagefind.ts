// Asks the index by words through Pagefind's own reader: which documents hold a word.
import { importer } from "../importer.ts";
import { placeOf } from "../../search/words/page-id.ts";
import type { PublishedIndex } from "../index/published-index.ts";
import { remember } from "../index/remember.ts";

/** What of Pagefind's API is used here (https://pagefind.app/docs/api/). */
interface PagefindReader {
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

interface PagefindModule {
  readonly createInstance: (options: { readonly basePath: string }) => PagefindReader;
}

/** Where Pagefind's files lie, from the site's root. */
const FOLDER = "pagefind/";

/** A module of WebAssembly with nothing in it: its magic number and its version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/** By the address of Pagefind's script: a reader that could not be loaded is asked for again. */
const importers = new Map<string, () => Promise<PagefindModule>>();

function importerOf(script: string): () => Promise<PagefindModule> {
  // The module is what Pagefind ships.
  const first = () => import(script) as Promise<PagefindModule>;
  const known = importers.get(script) ?? importer(first, new URL(script));
  importers.set(script, known);
  return known;
}

/** By the site's root; loads Pagefind when it is first asked for. */
const readers = remember(async (base: string): Promise<PagefindReader> => {
  // What the policy of the site forbids is known before anything is loaded.
  await WebAssembly.compile(EMPTY_MODULE);
  const folder = new URL(FOLDER, base).href;
  const { createInstance } = await importerOf(`${folder}pagefind.js`)();
  return createInstance({ basePath: folder });
});

/**
 * For each word the archive's numbers of the documents that hold it, in order; undefined where Pagefind cannot run (no
 * WebAssembly, a file that does not come). A word is found whole: Pagefind alone would find those that begin with it, too,
 * and where there are none, those that it begins with. It cuts a name that it does not know: the pieces are asked for
 * as a phrase, which quotation marks make of them, and each name is in the index so, too.
 * @param words As `wordsOf` gives them.
 */
export async function documentsByWord(
  archive: PublishedIndex,
  words: readonly string[],
): Promise<readonly (readonly number[])[] | undefined> {
  try {
    const reader = await readers(archive.base.href);
    const starts = startsOfPieces(archive);
    return await Promise.all(
      words.map(async (word) => {
        const { results } = await reader.search(`"${word}"`);
        return results.flatMap(({ id }) => numberOf(id, starts)).sort((a, b) => a - b);
      }),
    );
  } catch {
    return undefined;
  }
}

/** By the name of each piece the archive's number of its first document. */
function startsOfPieces({ volumes }: PublishedIndex): Map<string, number> {
  let start = 0;
  const starts = new Map<string, number>();
  for (const { name, count } of volumes.flatMap(({ entry }) => entry.pieces)) {
    starts.set(name, start);
    start += count;
  }
  return starts;
}

/** None for a page that was published after this archive was opened. */
function numberOf(id: string, starts: ReadonlyMap<string, number>): number[] {
  const { piece, document } = placeOf(id);
  const start = starts.get(piece);
  return start === undefined ? [] : [start + document];
}
