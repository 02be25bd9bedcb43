// What a search says of each document of a volume, from where the steps of its keywords stand.
import { fieldOf } from "../search/catalogue.ts";
import { ascending, meeting } from "./places.ts";

/** 0 if a keyword is missing. Every keyword was found: */
export const inBody = 1;
/** Every keyword was found, at least one of them in the title: */
export const inTitle = 2;

/** Where the tokens of a step stand: ascending lists of places, and of fields where places are not known. */
export interface Found {
  readonly offset: number;
  readonly places: readonly Uint32Array[];
  readonly fields: readonly Uint32Array[];
}

/**
 * Marks the documents that hold a keyword, of which these are all steps. The places of several steps must meet; one step
 * alone may be known by its fields.
 */
export function marksOf(steps: readonly Found[], fieldStarts: Uint32Array): Uint8Array {
  const marks = new Uint8Array((fieldStarts.length - 1) / 2);
  const mark = (field: number): void => {
    const document = field >> 1;
    marks[document] = Math.max(marks[document] ?? 0, field % 2 === 1 ? inTitle : inBody);
  };
  const [only, ...others] = steps;
  if (only !== undefined && others.length === 0) {
    for (const list of only.fields) for (const field of list) mark(field);
    for (const list of only.places) markPlaces(list, fieldStarts, mark);
  } else {
    markPlaces(startsOf(steps), fieldStarts, mark);
  }
  return marks;
}

/** Found in both; in the title if either was. */
export function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((finding, document) => {
    const other = b[document] ?? 0;
    return finding === 0 || other === 0 ? 0 : Math.max(finding, other);
  });
}

/** The places at which all steps begin, each at its offset. */
function startsOf(steps: readonly Found[]): Float64Array {
  const rows = steps.map(({ offset, places }) => ({ offset, places: ascending(places) }));
  rows.sort((a, b) => a.places.length - b.places.length);
  const [rarest, ...others] = rows;
  if (rarest === undefined) return new Float64Array();
  let starts = Float64Array.from(rarest.places, (place) => place - rarest.offset);
  for (const { offset, places } of others) starts = meeting(starts, places, offset);
  return starts;
}

function markPlaces(places: Iterable<number>, fieldStarts: Uint32Array, mark: (field: number) => void): void {
  let end = 0;
  for (const place of places) {
    // Ascending places: the next one is often in the same field.
    if (place < end) continue;
    const field = fieldOf(fieldStarts, place);
    end = fieldStarts[field + 1] ?? 0;
    mark(field);
  }
}
