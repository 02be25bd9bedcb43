// Which documents of a volume hold a keyword, from where its steps stand.
import { fieldsOf } from "../../search/exact/directory.ts";
import { ascending, meeting } from "./positions.ts";

/** 0 where nothing was found. Found in the body alone: */
export const inBody = 1;
/** Found in the title: */
export const inTitle = 2;

/** Where the tokens of a step stand: ascending lists of positions, and of fields where positions are not known. */
export interface Found {
  readonly offset: number;
  readonly positions: readonly Uint32Array[];
  readonly fields: readonly Uint32Array[];
}

/**
 * Marks the documents that hold a keyword, of which these are all steps. The positions of several steps must meet; one step
 * alone may be known by its fields.
 */
export function marksOf(steps: readonly Found[], fieldStarts: Uint32Array): Uint8Array {
  const marks = new Uint8Array((fieldStarts.length - 1) / 2);
  const mark = (fields: Iterable<number>): void => {
    for (const field of fields) {
      const document = field >> 1;
      if (field % 2 === 1) marks[document] = inTitle;
      else marks[document] ||= inBody;
    }
  };
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) {
    for (const list of only.fields) mark(list);
    mark(fieldsOf(ascending(only.positions), fieldStarts));
  } else {
    mark(fieldsOf(meetingPositions(steps), fieldStarts));
  }
  return marks;
}

/** The positions of the rarest step that all others meet, each at its offset. */
function meetingPositions(steps: readonly Found[]): Uint32Array {
  const rows = steps.map(({ offset, positions }) => ({ offset, positions: ascending(positions) }));
  rows.sort((a, b) => a.positions.length - b.positions.length);
  const [rarest, ...others] = rows;
  if (rarest === undefined) return new Uint32Array();
  return others.reduce(
    (met, { offset, positions }) => meeting(met, positions, offset - rarest.offset),
    rarest.positions,
  );
}
