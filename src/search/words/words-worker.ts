// A process that makes parts of the index by words and writes their files: one after another, as asked.
import { readFileSync } from "node:fs";
import { makeBodyRenderer } from "../../archive/markdown.ts";
import { answerOrders } from "../../processes/worker-process.ts";
import { checksum } from "../../store/key.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { type Made, type MadeFile, writeFiles, writeOne } from "../exact/made-files.ts";
import type { Files } from "../exact/pack.ts";
import { bundlePieces, type WordPiece } from "./bundle.ts";
import { bundleFragments } from "./fragments.ts";
import { indexLot } from "./index-lot.ts";
import type { Lot } from "./lots.ts";
import { pagefindFile } from "./pagefind-folder.ts";
import { joinPostings, type Postings } from "./postings.ts";
import { readPostingsFile, writePostings } from "./postings-file.ts";
import { type Fragment, wordsAndFragment } from "./records.ts";

/** The fragments of a piece, whose lots keep them in files, oldest first. */
interface FragmentsOrder {
  readonly period: string;
  /** Folder name, in the search folder. */
  readonly piece: string;
  readonly files: readonly string[];
}

/** The whole index. */
interface BundleOrder {
  /** Newest first. */
  readonly pieces: readonly WordPiece[];
  /** Files of their postings, oldest first. */
  readonly postings: readonly string[];
  /** Of Pagefind. */
  readonly version: string;
  /** Chunks that are kept, by their paths in Pagefind's folder. */
  readonly standing: readonly string[];
}

/** What is to be made; `folder` is where its files are written, under the paths that they have in the site. */
export type WordOrder = { readonly folder: string } & (
  | { readonly lot: Lot }
  | FragmentsOrder
  // Files of postings, oldest first, to be one.
  | { readonly joined: readonly string[] }
  | BundleOrder
  | { readonly stock: true }
);

export interface MadeLot {
  readonly postings: MadeFile;
  /** JSON, of the bulletins in their order. */
  readonly fragments: MadeFile;
}

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

answerOrders(makePart, nameOf);

async function makePart(order: WordOrder): Promise<MadeLot | MadeFile | Made<unknown>> {
  if ("lot" in order) return makeLot(order.lot, order.folder);
  if ("piece" in order) return makeFragments(order, order.folder);
  if ("joined" in order) return joinFiles(order.joined, order.folder);
  if ("pieces" in order) return makeBundle(order, order.folder);
  // Pagefind itself is seldom asked.
  const { stockFiles } = await import("./stock.ts");
  const { version, files } = await stockFiles();
  return { about: version, files: writeFiles(order.folder, inPagefindFolder(files)) };
}

function nameOf(order: WordOrder): string {
  if ("lot" in order) return `lot of ${order.lot.records.length}`;
  if ("piece" in order) return `fragments ${order.period}`;
  if ("joined" in order) return "postings";
  return "pieces" in order ? "index of all" : "stock";
}

function makeLot({ records, names }: Lot, folder: string): MadeLot {
  const read = records.map(({ body, ...record }) =>
    wordsAndFragment({ ...record, paragraphs: render(body).paragraphs }, names),
  );
  const postings = indexLot(read.map(({ words }) => words));
  const fragments = read.map(({ fragment }, page): Fragment => {
    return { ...fragment, word_count: postings.wordCounts[page] ?? 0 };
  });
  const text = Buffer.from(JSON.stringify(fragments));
  // Addresses are in it: no two lots have the same, as they may have the same words.
  const name = checksum(text);
  return {
    postings: writeOne(folder, `${name}.postings`, writePostings(postings)),
    fragments: writeOne(folder, `${name}.fragments`, text),
  };
}

function makeFragments({ period, piece, files }: FragmentsOrder, folder: string): Made<string> {
  // The store vouches that this is what `makeLot` wrote.
  const oldestFirst = files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as Fragment[]);
  const { name, files: made } = bundleFragments(period, piece, oldestFirst.toReversed());
  return { about: name, files: writeFiles(folder, inPagefindFolder(made)) };
}

function joinFiles(files: readonly string[], folder: string): MadeFile {
  const joined = writePostings(joinPostings(files.map(postingsIn)));
  return writeOne(folder, `${checksum(joined)}.joined`, joined);
}

function makeBundle({ pieces, postings, version, standing }: BundleOrder, folder: string): Made<number> {
  const made = bundlePieces(pieces, postings.map(postingsIn), version, new Set(standing));
  return {
    about: pieces.length,
    files: writeFiles(folder, inPagefindFolder(made.files)),
    standing: made.standing.map(pagefindFile),
  };
}

function postingsIn(file: string): Postings {
  return readPostingsFile(readFileSync(file));
}

function inPagefindFolder(files: Files): Map<SiteFile, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [pagefindFile(path), bytes]));
}
