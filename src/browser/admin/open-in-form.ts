// What is open in the front matter as the form is filled in now: a mark goes with the value that it stands at.
import { type OpenPoint, openPoints } from "../../content/open-points.ts";
import type { Reading } from "./reading.ts";

export interface FormPoint extends OpenPoint {
  /** By which the editor settles it: its offset in the text that was read; undefined where it was typed since. */
  readonly id: string | undefined;
  /** The next save takes it away. */
  readonly isSettled: boolean;
}

/**
 * @param reading What the form was filled with; undefined for a new entry.
 * @param settled The ids of those that the editor has settled.
 * @param text The file as a save would write it now.
 */
export function pointsInForm(
  reading: Reading | undefined,
  settled: ReadonlySet<string>,
  text: string,
): FormPoint[] {
  const now = frontPoints(text);
  const inFile = frontPoints(reading?.inFile ?? "");
  const taken = (points: OpenPoint[], { key, text: words }: OpenPoint) => {
    const at = points.findIndex((point) => point.key === key && point.text === words);
    return at !== -1 && points.splice(at, 1).length > 0;
  };
  const known = frontPoints(reading?.text ?? "").flatMap((point) => {
    const id = String(point.offset);
    const isSettled = settled.has(id);
    return taken(isSettled ? inFile : now, point) ? [{ ...point, id, isSettled }] : [];
  });
  return [...known, ...now.map((point) => ({ ...point, id: undefined, isSettled: false }))];
}

/** Those that stand before the body. */
function frontPoints(file: string): OpenPoint[] {
  const end = /^---[ \t]*\r?\n[^]*?^---[ \t]*\r?$/m.exec(file)?.[0].length ?? 0;
  return openPoints(file).filter(({ offset }) => offset < end);
}
