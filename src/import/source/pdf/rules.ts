// Takes the straight lines out of a path that a PDF's page draws: strokes, and areas so thin that they are seen as lines.
import type { Box } from "./box.ts";
import { OPS } from "./pdfjs.ts";

type Point = readonly [x: number, y: number];

/** Points: thicker areas are areas, shorter lines signs. */
const THICKEST = 2.5;
const SHORTEST = 5;

const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS = new Set([OPS.fill, OPS.eoFill]);

/** How many numbers follow the sign of each step of a path: to move, a line, two kinds of curves, to close it. */
const STEPS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = STEPS.keys();

/**
 * @param args of pdf.js's `constructPath`: how the path is drawn, and its steps
 * @param place where a rectangle between two points of the path stands on the page
 */
export function rulesOf(args: unknown, place: (from: Point, to: Point) => Box): Box[] {
  const [operator, steps] = pathOf(args);
  const isStroked = STROKES.has(operator);
  if (!isStroked && !FILLS.has(operator)) return [];
  return partsOf(steps).flatMap((points) => {
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const whole = place([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
    if (isRule(whole)) return [whole];
    if (!isStroked) return [];
    return points.slice(1).flatMap((point, at) => {
      const side = place(points[at] ?? point, point);
      return isRule(side) ? [side] : [];
    });
  });
}

function isRule({ left, right, top, bottom }: Box): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) >= SHORTEST;
}

function pathOf(args: unknown): [operator: number, steps: readonly number[]] {
  const [operator, path] = listed(args);
  const [steps] = listed(path);
  return [Number(operator), steps instanceof Float32Array ? Array.from(steps) : []];
}

/** The corners of each of its parts. */
function partsOf(steps: readonly number[]): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < steps.length;) {
    const step = steps[at] ?? CLOSE;
    const length = STEPS[step ?? 0] ?? 0;
    const [x = 0, y = 0] = steps.slice(at + 1 + length - 2, at + 1 + length);
    const part = parts.at(-1);
    const [first] = part ?? [];
    if (step === MOVE || part === undefined) parts.push([[x, y]]);
    else if (step === CLOSE && first !== undefined) part.push(first);
    else if (step === LINE) part.push([x, y]);
    else parts.push([[x, y]]);
    at += 1 + length;
  }
  return parts;
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
