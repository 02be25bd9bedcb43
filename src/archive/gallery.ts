// How pictures are laid out beside each other: the form of each one's place, and rows of one height.

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The form of a picture's place; the stylesheet has a class for each, since a page has no style of its own. */
export interface Form {
  readonly name: string;
  /** Width to height. */
  readonly ratio: number;
}

const FORMS: readonly Form[] = [
  { name: "1-2", ratio: 1 / 2 },
  { name: "2-3", ratio: 2 / 3 },
  { name: "3-4", ratio: 3 / 4 },
  { name: "1-1", ratio: 1 },
  { name: "4-3", ratio: 4 / 3 },
  { name: "3-2", ratio: 3 / 2 },
  { name: "16-9", ratio: 16 / 9 },
  { name: "3-1", ratio: 3 },
];

/** Pictures in a row at most. */
const MOST = 4;

/** Of a row, in widths of the text: two photographs side by side are hardly less high. */
const HEIGHT = 0.42;

/** The form that a picture's own is nearest to. */
export function formOf({ width, height }: Size): Form {
  const distance = ({ ratio }: Form) => Math.abs(Math.log(width / height / ratio));
  return FORMS.reduce((nearest, form) => (distance(form) < distance(nearest) ? form : nearest));
}

/** Cuts pictures into rows, in their order, such that the heights of these are as near to each other as can be. */
export function galleryRows<T extends Size>(pictures: readonly T[]): T[][] {
  const ratios = pictures.map((picture) => formOf(picture).ratio);
  // For each picture the best way to lay out those from there on: its cost, and the end of its first row.
  const best = [...ratios.map(() => ({ cost: Infinity, end: 0 })), { cost: 0, end: 0 }];
  for (let start = ratios.length - 1; start >= 0; start--) {
    let row = 0;
    for (let end = start + 1; end <= Math.min(start + MOST, ratios.length); end++) {
      row += ratios[end - 1] ?? 0;
      const cost = Math.log(1 / row / HEIGHT) ** 2 + (best[end]?.cost ?? 0);
      // Of two ways that are as good, the one with the larger picture first.
      if (cost < (best[start]?.cost ?? 0) - 1e-9) best[start] = { cost, end };
    }
  }
  const rows: T[][] = [];
  for (let start = 0; start < pictures.length; start = best[start]?.end ?? pictures.length) {
    rows.push(pictures.slice(start, best[start]?.end));
  }
  return rows;
}
