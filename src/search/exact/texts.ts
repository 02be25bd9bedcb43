// The published files of one piece: the texts that results show.
import { textPath } from "./format.ts";
import type { PieceEntry, StoredText } from "./format.ts";
import { hashOf, pack } from "./pack.ts";
import type { Files } from "./pack.ts";
import type { Piece } from "../cut/pieces.ts";
import type { SearchRecord } from "../cut/record.ts";

/** A piece's entry in the list of its volume, and its files by their paths in the piece's folder. */
export interface TextBundle {
  readonly entry: PieceEntry;
  readonly files: Files;
}

/** The folder's name tells its content. */
export function bundleTexts({ period, records }: Piece<SearchRecord>): TextBundle {
  const texts = new Map<string, StoredText[]>();
  records.forEach((record, document) => {
    const path = textPath(document);
    const text = storedText(record);
    const others = texts.get(path);
    if (others === undefined) texts.set(path, [text]);
    else others.push(text);
  });
  const files = new Map([...texts].map(([path, some]) => [path, pack(some)]));
  return { entry: { name: `${period}-${hashOf(files)}`, count: records.length }, files };
}

function storedText(record: SearchRecord): StoredText {
  const { permalink, title, date, dateIsEstimate, officials, ownTopics, places, paragraphs } = record;
  return {
    permalink,
    title,
    date,
    ...(dateIsEstimate && { dateIsEstimate }),
    ...(officials.length > 0 && { officials }),
    ...(ownTopics.length > 0 && { topics: ownTopics }),
    ...(places.length > 0 && { places }),
    paragraphs,
  };
}
