// The published search files: what the builder writes and the browser reads.
//
//   search/index.json               SearchIndexFile, plain JSON: the only file whose name stays while its content changes
//   search/labels-HASH.bin          SearchLabels
//   search/PIECE/catalogue.bin      Catalogue
//   search/PIECE/facets.bin         Facets
//   search/PIECE/text/N.bin         StoredText of document N
//   search/PIECE/index/N.pf_index   chunk N of the inverted index, byte for byte as Pagefind wrote it (see pagefind.ts)
//
// A `.bin` file is gzipped JSON. PIECE is the piece's period and a hash of its files. Documents are numbered from 0
// within their piece, newest first; pieces are listed newest first; the two orders together number the whole archive.

/** Raised whenever a file's meaning changes; a reader refuses what it does not know. */
export const formatVersion = 1;

/** The folder of all search files, from the site's root. */
export const searchFolder = "search/";

export interface SearchIndexFile {
  readonly version: number;
  /** Newest first. */
  readonly pieces: readonly PieceEntry[];
  /** File name of the labels, in the search folder. */
  readonly labels: string;
}

export interface PieceEntry {
  /** Folder name, in the search folder. */
  readonly name: string;
  /** The oldest day, `YYYY-MM-DD`. */
  readonly first: string;
  /** The newest day, `YYYY-MM-DD`. */
  readonly last: string;
  /** Documents in the piece. */
  readonly count: number;
}

export interface Catalogue {
  /**
   * The lower bound of each chunk, ascending: a chunk holds the tokens from its bound up to the next one's, in the
   * order of their bytes. Bounds are shortened as far as they still part neighbours.
   */
  readonly chunks: readonly string[];
  /** Run lengths of the documents' days: `[YYYY-MM-DD, documents]`, newest first. */
  readonly days: readonly (readonly [string, number])[];
}

/** For each registry id its documents, ascending, each but the first as the distance from the one before. */
export interface Facets {
  readonly officials: Readonly<Record<string, readonly number[]>>;
  readonly topics: Readonly<Record<string, readonly number[]>>;
}

/** What a result shows of one document. */
export interface StoredText {
  /** Root-relative, without the site's base path. */
  readonly permalink: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** How many pieces the files are of; paths from the site's root. */
export function piecesAmong(files: readonly string[]): number {
  const folders = files.map((file) => /^search\/([^/]+)\//.exec(file)?.[1]);
  return new Set(folders.filter((folder) => folder !== undefined)).size;
}

/** Path of a chunk in its piece. */
export function chunkPath(chunk: number): string {
  return `index/${chunk}.pf_index`;
}

/** Path of a document's text in its piece. */
export function textPath(document: number): string {
  return `text/${document}.bin`;
}
