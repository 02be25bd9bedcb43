// The published search files: what the builder writes and the browser reads.
//
//   search/index.json               SearchIndexFile, plain JSON: the only file whose name stays while its content changes
//   search/labels-HASH.bin          SearchLabels
//   search/hints-HASH.bin           Hints (see ../hints/format.ts)
//   search/PIECE/text/N.bin         the StoredTexts of a few documents of a piece
//   search/VOLUME/directory.bin     the table of chunks
//   search/VOLUME/index/N.bin       chunk N of the inverted index
//   search/VOLUME/filters.bin       Filters
//
// PIECE and VOLUME are a period and a hash of the folder's files. A volume holds the documents of some pieces; they are
// numbered from 0, newest first; volumes and their pieces are listed newest first; so these orders number the whole
// archive. The directory and the chunks are bits (see volume-code.ts), every other `.bin` file is gzipped JSON.
//
// The text of a volume is one row of positions, one for each unit: of each document the body, a free position, the title, a
// free position; within a body, one more free position between paragraphs. Each such body or title is a field: document
// N has the fields 2 N (body) and 2 N + 1 (title). An entry of the inverted index is a token with the positions where its
// first unit stands. A *frequent* token has more positions than most queries need: it is entered with the fields that hold
// it, and its positions are those of its links to whatever token comes next. Other tokens are linked with a frequent one
// that follows, too; so every link with a frequent token has an entry (see steps.ts for what finds a keyword).
//
//   directory   the length of each field in positions, the free one included; the number of chunks; the lower bound of
//               each: a chunk holds the tokens from its bound up to the next one's; the number of frequent tokens; each
//   chunk       the number of blocks; the lower bound and the bytes of each; then the blocks, each from a whole byte on
//   block       entries in the order of their tokens (UTF-16 code units), a one before each and a zero after the last:
//               the token, a bit, then after 0 its positions, after 1 its fields

import type { FolderOf } from "../../addresses/table.ts";

/** Raised whenever a file's meaning changes; a reader refuses what it does not know. */
export const formatVersion = 5;

/** The folder of all search files, from the site's root. */
export const searchFolder = "search/" satisfies FolderOf<"searchFile">;

export interface SearchIndexFile {
  readonly version: number;
  /** Newest first. */
  readonly volumes: readonly VolumeEntry[];
  /** File name of the labels, in the search folder. */
  readonly labels: string;
  /** File name of the hints, in the search folder. */
  readonly hints: string;
}

export interface VolumeEntry {
  /** Folder name, in the search folder. */
  readonly name: string;
  /** The oldest day, `YYYY-MM-DD`. */
  readonly first: string;
  /** The newest day, `YYYY-MM-DD`. */
  readonly last: string;
  /** Newest first. */
  readonly pieces: readonly PieceEntry[];
}

export interface PieceEntry {
  /** Folder name, in the search folder. */
  readonly name: string;
  /** Documents in the piece. */
  readonly count: number;
}

export interface Filters extends Facets {
  /** Run lengths of the documents' days: `[YYYY-MM-DD, documents]`, newest first. */
  readonly days: readonly (readonly [string, number])[];
}

/**
 * For each registry id, or place by its name, its documents: ascending, each but the first as the distance from the one
 * before.
 */
export interface Facets {
  readonly officials: Readonly<Record<string, readonly number[]>>;
  readonly topics: Readonly<Record<string, readonly number[]>>;
  readonly places: Readonly<Record<string, readonly number[]>>;
}

/** What a result shows of one document; names behind ids are in the labels. Lists that would be empty are left out. */
export interface StoredText {
  /** Root-relative, without the site's base path. */
  readonly permalink: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly dateIsEstimate?: true;
  /** Registry ids. */
  readonly officials?: readonly string[];
  /** Registry ids, without those above the bulletin's own. */
  readonly topics?: readonly string[];
  readonly places?: readonly string[];
  readonly paragraphs: readonly string[];
}

/** Documents in a file of texts; the last file may hold fewer. More would be fewer files, but more bytes for an answer. */
export const textsInFile = 2;

/** Path of the file that holds a document's text, in its piece. */
export function textPath(document: number): string {
  return `text/${Math.floor(document / textsInFile)}.bin`;
}

/** Path of a chunk in its volume. */
export function chunkPath(chunk: number): string {
  return `index/${chunk}.bin`;
}

/** How many pieces the files are of; paths from the site's root. */
export function piecesAmong(files: readonly string[]): number {
  const folders = files.map((file) => /^search\/([^/]+)\/text\//.exec(file)?.[1]);
  return new Set(folders.filter((folder) => folder !== undefined)).size;
}
