// The records of one piece to the chunks of their inverted index, written by Pagefind.
import { gunzipSync } from "node:zlib";
import type { IndexFile, PagefindIndex } from "pagefind";
import { readPagefindMeta } from "./pagefind-format.ts";
import { startIndexing } from "./pagefind-service.ts";
import type { SearchRecord } from "./record.ts";
import { emptyToken, tokens } from "./tokens.ts";

/** One chunk of the inverted index. */
export interface IndexChunk {
  /** At or below the chunk's first token, above every token of the chunk before it. */
  readonly lower: string;
  /** The file as Pagefind wrote it. */
  readonly packed: Uint8Array;
}

/** A language that Pagefind neither segments (zh, ja, th) nor stems: the tokens are made here. */
const language = "und";

/** Requests on their way at once: Pagefind answers one after another, in order. */
const batch = 500;

/** Takes up a position between paragraphs without being indexed, since it holds no letter or digit. */
const gap = ".";

/**
 * Indexes the records of one piece; document numbers are the records' order. Titles go into Pagefind's metadata, whose
 * places are kept apart from the body's. The same records give the same bytes.
 */
export async function indexPiece(records: readonly SearchRecord[]): Promise<IndexChunk[]> {
  if (records.length === 0) return [];
  const service = await startIndexing();
  try {
    return await Promise.race([buildChunks(service.index, records), service.failure]);
  } finally {
    await service.stop();
  }
}

async function buildChunks(index: PagefindIndex, records: readonly SearchRecord[]): Promise<IndexChunk[]> {
  const words: number[] = [];
  for (let start = 0; start < records.length; start += batch) {
    const answers = await Promise.all(
      records
        .slice(start, start + batch)
        .map((record, offset) => index.addCustomRecord(pagefindRecord(record, start + offset))),
    );
    for (const answer of answers) {
      refuse(answer.errors);
      words.push(answer.file.uniqueWords);
    }
  }
  const { files, errors } = await index.getFiles();
  refuse(errors);
  return chunksOf(files, words);
}

function pagefindRecord(record: SearchRecord, number: number) {
  const body = record.paragraphs
    .map((paragraph) => tokens(paragraph).join(" "))
    .filter((text) => text !== "");
  return {
    url: String(number),
    content: body.length === 0 ? emptyToken : body.join(` ${gap} `),
    language,
    meta: { title: tokens(record.title).join(" ") },
  };
}

/** Finds the chunks in order among Pagefind's files, and makes sure that no page was left out or moved. */
function chunksOf(files: readonly IndexFile[], words: readonly number[]): IndexChunk[] {
  const metaFile = files.find((file) => file.path.endsWith(".pf_meta"));
  if (metaFile === undefined) throw new Error("Pagefind wrote no pf_meta file");
  const meta = readPagefindMeta(gunzipSync(metaFile.content));
  if (meta.pageWords.length !== words.length || meta.pageWords.some((count, page) => count !== words[page])) {
    throw new Error("Pagefind did not number the pages in the order they were added");
  }
  const byPath = new Map(files.map((file) => [file.path, file.content]));
  return meta.chunks.map(({ from, hash }) => {
    const packed = byPath.get(`index/${hash}.pf_index`);
    if (packed === undefined) throw new Error(`Pagefind did not write the chunk ${hash}`);
    return { lower: from, packed };
  });
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
