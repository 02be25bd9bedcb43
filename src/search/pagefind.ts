// The records of one piece to the inverted index of their words, written by Pagefind.
import { gunzipSync } from "node:zlib";
import type { IndexFile, PagefindIndex } from "pagefind";
import { readPagefindMeta } from "./pagefind-format.ts";
import { startIndexing } from "./pagefind-service.ts";
import type { SearchRecord } from "./record.ts";
import { emptyToken, tokens } from "./tokens.ts";

/** What Pagefind wrote of one piece. */
export interface IndexedPiece {
  /** Its chunks (pf_index) in the order of their words, byte for byte, one after another. */
  readonly packed: Uint8Array;
  /** Of each document the places that its body and its title take up, each with a free one after it. */
  readonly fieldLengths: readonly number[];
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
export async function indexPiece(records: readonly SearchRecord[]): Promise<IndexedPiece> {
  const service = await startIndexing();
  try {
    return await Promise.race([writeWords(service.index, records), service.failure]);
  } finally {
    await service.stop();
  }
}

async function writeWords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<IndexedPiece> {
  const words: number[] = [];
  const fieldLengths: number[] = [];
  for (let start = 0; start < records.length; start += batch) {
    const answers = await Promise.all(
      records.slice(start, start + batch).map((record, offset) => {
        const { body, title } = placed(record);
        fieldLengths.push(body.length + 1, title.length + 1);
        return index.addCustomRecord({
          url: String(start + offset),
          content: body.join(" "),
          language,
          meta: { title: title.join(" ") },
        });
      }),
    );
    for (const answer of answers) {
      refuse(answer.errors);
      words.push(answer.file.uniqueWords);
    }
  }
  const { files, errors } = await index.getFiles();
  refuse(errors);
  return { packed: packedWords(files, words), fieldLengths };
}

/** What stands at each place of a record's body and title. */
function placed(record: SearchRecord): { body: string[]; title: string[] } {
  const body: string[] = [];
  for (const paragraph of record.paragraphs) {
    const found = tokens(paragraph);
    if (found.length === 0) continue;
    if (body.length > 0) body.push(gap);
    for (const token of found) body.push(token);
  }
  return { body: body.length === 0 ? [emptyToken] : body, title: tokens(record.title) };
}

/** Finds the chunks in order among Pagefind's files, and makes sure that no page was left out or moved. */
function packedWords(files: readonly IndexFile[], words: readonly number[]): Uint8Array {
  const metaFile = files.find((file) => file.path.endsWith(".pf_meta"));
  if (metaFile === undefined) throw new Error("Pagefind wrote no pf_meta file");
  const meta = readPagefindMeta(gunzipSync(metaFile.content));
  if (meta.pageWords.length !== words.length || meta.pageWords.some((count, page) => count !== words[page])) {
    throw new Error("Pagefind did not number the pages in the order they were added");
  }
  const byPath = new Map(files.map((file) => [file.path, file.content]));
  const chunks = meta.chunks.map((hash) => {
    const packed = byPath.get(`index/${hash}.pf_index`);
    if (packed === undefined) throw new Error(`Pagefind did not write the chunk ${hash}`);
    return packed;
  });
  return Buffer.concat(chunks);
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
