// What the catalogue says of the documents found: its rows stand in the order of the index's documents.
import type { CatalogueEntry } from "../catalogue/entry.ts";
import type { PublishedIndex } from "./index/published-index.ts";

/**
 * The entries of documents, in their order. Rejects when the catalogue cannot be read, or is not of this index: the site may
 * have been published anew between the two.
 */
export async function entriesOf(
  archive: PublishedIndex,
  documents: readonly number[],
): Promise<CatalogueEntry[]> {
  if (documents.length === 0) return [];
  const catalogue = await archive.catalogue();
  const ends = [documents[0], documents.at(-1)].filter((document) => document !== undefined);
  const texts = await Promise.all(ends.map((document) => archive.text(document)));
  const agree = texts.every(({ permalink }, index) =>
    catalogue[ends[index] ?? -1]?.url.endsWith(encodeURI(permalink)),
  );
  if (catalogue.length !== archive.count || !agree)
    throw new Error("the catalogue and the search index are of two publications");
  return documents.flatMap((document) => catalogue[document] ?? []);
}
