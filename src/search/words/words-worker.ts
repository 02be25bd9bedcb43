// A process that makes parts of the index by words and writes their files: one after another, as asked.
import { readFileSync } from "node:fs";
import { addressOf, fileOf } from "../../addresses/table.ts";
import { makeBodyRenderer } from "../../archive/markdown.ts";
import { answerOrders } from "../../processes/worker-process.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { type Made, type MadeFile, writeFiles, writeOne } from "../exact/made-files.ts";
import type { Files } from "../exact/pack.ts";
import { bundlePieces, type JoinedPiece } from "./bundle.ts";
import { bundleFragments } from "./fragments.ts";
import { indexLot } from "./index-lot.ts";
import { PagefindEnded } from "./pagefind-service.ts";
import { joinPostings, type Postings } from "./postings.ts";
import { readPostingsFile, writePostings } from "./postings-file.ts";
import { type Fragment, type WordRecord, wordsAndFragment } from "./records.ts";
import { stockFiles } from "./stock.ts";

/** A piece of the exact index, whose words are to be indexed. */
export interface WordPiece {
  readonly period: string;
  /** Folder name, in the search folder. */
  readonly name: string;
  /** Newest first; their text is still Markdown. */
  readonly records: readonly (Omit<WordRecord, "paragraphs"> & { readonly body: string })[];
  /** Set apart in titles and texts. */
  readonly names: readonly string[];
}

/** A piece of the whole, of which only the number is told; its postings are read from a file. */
export interface KeptPiece extends Omit<JoinedPiece, "postings"> {
  readonly postingsFile: string;
}

/** What is to be made; `folder` is where its files are written, under the paths that they have in the site. */
export type WordOrder = { readonly folder: string } & (
  | { readonly piece: WordPiece }
  | { readonly pieces: readonly KeptPiece[]; readonly version: string }
  | { readonly stock: true }
);

/** Of a piece the beginning of its fragments' names; the postings are in the folder, too. */
export interface MadeWords extends Made<string> {
  readonly postings: MadeFile;
}

/** Bulletins that Pagefind has in its memory at once: half a megabyte each, at most. */
const LOT = 500;

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

answerOrders(async (order: WordOrder): Promise<Made<unknown>> => {
  try {
    if ("piece" in order) return await makePiece(order.piece, order.folder);
    if ("pieces" in order) return makeBundle(order);
    const { version, files } = await stockFiles();
    return { about: version, files: writeFiles(order.folder, inPagefindFolder(files)) };
  } catch (error) {
    if (error instanceof PagefindEnded) endLike(error);
    throw error;
  }
});

async function makePiece({ period, name, records, names }: WordPiece, folder: string): Promise<MadeWords> {
  const fragments: Fragment[] = [];
  const lots: Postings[] = [];
  // Pages are numbered oldest first.
  const oldestFirst = records.toReversed();
  for (let start = 0; start < oldestFirst.length; start += LOT) {
    const lot = oldestFirst
      .slice(start, start + LOT)
      .map(({ body, ...record }) =>
        wordsAndFragment({ ...record, paragraphs: render(body).paragraphs }, names),
      );
    const postings = await indexLot(lot.map(({ words }) => words));
    lot.forEach(({ fragment }, page) =>
      fragments.push({ ...fragment, word_count: postings.wordCounts[page] ?? 0 }),
    );
    lots.push(postings);
  }
  const bundle = bundleFragments(period, name, fragments.toReversed());
  return {
    about: bundle.name,
    files: writeFiles(folder, inPagefindFolder(bundle.files)),
    postings: writeOne(folder, `${bundle.name}.words`, writePostings(joinPostings(lots))),
  };
}

function makeBundle({ pieces, version, folder }: Extract<WordOrder, { pieces: unknown }>): Made<number> {
  const read = pieces.map(({ postingsFile, ...piece }) => ({
    ...piece,
    postings: readPostingsFile(readFileSync(postingsFile)),
  }));
  return { about: pieces.length, files: writeFiles(folder, inPagefindFolder(bundlePieces(read, version))) };
}

function inPagefindFolder(files: Files): Map<SiteFile, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [fileOf(addressOf("pagefind", { rest: path })), bytes]));
}

/** What the system did to Pagefind is told as if it had done it to this process, which can do nothing without. */
function endLike({ signal, code }: PagefindEnded): void {
  if (signal === null) process.exit(code ?? 1);
  process.kill(process.pid, signal);
}
