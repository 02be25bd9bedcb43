// Pictures beside each other: no row is far higher than the others, and none is left alone where it need not be.
import { expect, it } from "vitest";
import { formOf, galleryRows } from "../../../src/archive/gallery.ts";

const SHAPES = { L: [1500, 1000], W: [1920, 1080], P: [900, 1200], S: [1000, 1000], N: [2400, 800] } as const;

function rowsOf(shapes: string): string {
  const pictures = Array.from(shapes, (shape) => {
    const [width, height] = SHAPES[shape as keyof typeof SHAPES];
    return { shape, width, height };
  });
  return galleryRows(pictures)
    .map((row) => row.map(({ shape }) => shape).join(""))
    .join(" ");
}

it.each([
  ["", ""],
  ["L", "L"],
  ["LL", "LL"],
  ["PP", "PP"],
  ["LP", "LP"],
  ["LLL", "L LL"],
  ["PPP", "PPP"],
  ["PLP", "PLP"],
  ["LLLL", "LL LL"],
  ["LPSLP", "LP SLP"],
  ["LLLLL", "L LL LL"],
  ["LLLLLLL", "L LL LL LL"],
  ["NLL", "N LL"],
  ["PPPPP", "PP PPP"],
])("lays out %j as %j", (shapes, rows) => {
  expect(rowsOf(shapes)).toBe(rows);
});

it.each([
  [1500, 1000, "3-2"],
  [4032, 3024, "4-3"],
  [3024, 4032, "3-4"],
  [1080, 1920, "1-2"],
  [1, 40_000, "1-2"],
  [40_000, 1, "3-1"],
])("gives %d × %d the place %s", (width, height, form) => {
  expect(formOf({ width, height }).name).toBe(form);
});
