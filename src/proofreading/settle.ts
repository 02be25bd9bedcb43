// Takes the marks of open points away, in the files themselves, once someone has looked at what they stand beside.
import { lstatSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { decode } from "../content/files/decode.ts";
import { fileKind } from "../content/files/file-name.ts";
import { type OpenPoint, openPoints } from "../content/open-points.ts";
import { positionFinder } from "../problems/position.ts";
import type { TextEdit } from "../problems/problem.ts";
import { withEdits } from "./edits.ts";

/** A file of the content folder, or a line of one. */
interface Place {
  readonly file: string;
  readonly line: number | undefined;
}

export type Settled =
  | {
      readonly place: string;
      readonly file: string;
      readonly points: readonly {
        readonly line: number;
        /** The mark with what it stands beside. */
        readonly text: string;
        readonly isSettled: boolean;
      }[];
    }
  | { readonly place: string; readonly file: string; readonly refused: "no-bulletin" | "nothing-there" };

/** All that is there. */
export function isSettled(settled: Settled): boolean {
  return !("refused" in settled) && settled.points.every((point) => point.isSettled);
}

/**
 * Settles what stands in each place, save where only a person can tell the note from the text. All that the file system
 * refuses is thrown.
 * @param places `FILE` or `FILE:LINE`, the file by its path from the content folder or from where the command runs
 */
export function settlePlaces(content: string, places: readonly string[]): Settled[] {
  // From the end of a file on, so that the lines of the others stay what they were called.
  const inOrder = places
    .map((place) => ({ place, ...placeOf(content, place) }))
    .sort((a, b) => (b.line ?? 0) - (a.line ?? 0));
  const settled = new Map(
    inOrder.map(({ place, file, line }) => [place, settleIn(content, place, { file, line })]),
  );
  return places.flatMap((place) => settled.get(place) ?? []);
}

function placeOf(content: string, written: string): Place {
  const { file = written, line } = /^(?<file>.+?):(?<line>\d+)(?::\d+)?$/.exec(written)?.groups ?? {};
  const fromHere = path.relative(content, path.resolve(file));
  const isHere = !fromHere.startsWith("..") && !path.isAbsolute(fromHere);
  return {
    file: (isHere ? fromHere : file).split(path.sep).join("/"),
    line: line === undefined ? undefined : Number(line),
  };
}

function settleIn(content: string, place: string, { file, line }: Place): Settled {
  const bytes = bulletinBytes(content, file);
  const decoded = bytes && decode(bytes);
  if (bytes === undefined || decoded === undefined || !("text" in decoded))
    return { place, file, refused: "no-bulletin" };
  const at = positionFinder(decoded.text);
  const points = openPoints(decoded.text).filter(
    ({ offset }) => line === undefined || at(offset).line === line,
  );
  if (points.length === 0) return { place, file, refused: "nothing-there" };
  const edits = editsOf(points);
  if (edits.length > 0) writeFileSync(path.join(content, file), withEdits(bytes.toString("utf8"), edits));
  return {
    place,
    file,
    points: points.map((point) => ({
      line: at(point.offset).line,
      text: wordsOf(point),
      isSettled: point.settlement !== undefined,
    })),
  };
}

function wordsOf({ value, text }: OpenPoint): string {
  if (value === "") return text;
  return value.includes(text) ? value : `${value} # ${text}`;
}

/** Of two in the same words, the longer one. */
function editsOf(points: readonly OpenPoint[]): TextEdit[] {
  const edits = points.flatMap(({ settlement }) => settlement ?? []);
  return edits.filter(
    (edit, order) =>
      !edits.some(
        (other, place) =>
          place !== order &&
          other.start <= edit.start &&
          edit.end <= other.end &&
          (other.end - other.start > edit.end - edit.start || place < order),
      ),
  );
}

/** Links are not followed. */
function bulletinBytes(content: string, file: string): Buffer | undefined {
  const isBulletin = fileKind(file) === "bulletin" && !file.split("/").includes("..");
  const place = path.join(content, file);
  if (!isBulletin || lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  return readFileSync(place);
}
