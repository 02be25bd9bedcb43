// Finds what a PDF's page draws besides text: pictures, and straight lines.
import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Box } from "./box.ts";
import { OPS, Util } from "./pdfjs.ts";
import { pngOf } from "./png.ts";
import { rulesOf } from "./rules.ts";

export type Matrix = readonly number[];

export interface PagePicture extends Box {
  readonly bytes: Buffer;
}

/** Where the unit square comes to stand. */
export function boxOf(view: Matrix, matrix: Matrix): Box {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = Util.transform([...view], [...matrix]) as number[];
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Smaller ones are signs and rules. */
const LEAST_POINTS = 48;
const LEAST_PIXELS = 64;
/** More are a drawing. */
const MOST_RULES = 3000;

interface Drawn {
  readonly pictures: readonly PagePicture[];
  readonly rules: readonly Box[];
  /** Pictures that could not be taken out. */
  readonly lost: number;
}

export async function drawnOn(page: PDFPageProxy, view: Matrix): Promise<Drawn> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const pictures: PagePicture[] = [];
  const rules: Box[] = [];
  let lost = 0;
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (const [at, operator] of fnArray.entries()) {
    const args: unknown = argsArray[at];
    if (operator === OPS.save) saved.push(matrix);
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operator === OPS.transform && isNumbers(args))
      matrix = Util.transform([...matrix], [...args]) as number[];
    else if (operator === OPS.constructPath) {
      const own = matrix;
      rules.push(
        ...rulesOf(args, ([x1, y1], [x2, y2]) =>
          boxOf(view, Util.transform([...own], [x2 - x1, 0, 0, y2 - y1, x1, y1]) as number[]),
        ),
      );
    } else if (operator === OPS.paintImageXObject && Array.isArray(args)) {
      const box = boxOf(view, matrix);
      if (box.right - box.left < LEAST_POINTS || box.bottom - box.top < LEAST_POINTS) continue;
      const bytes = pngOf(await objectOf(page, String(args[0])), LEAST_PIXELS);
      if (bytes === undefined) lost += 1;
      else pictures.push({ bytes, ...box });
    }
  }
  return { pictures, rules: rules.length > MOST_RULES ? [] : rules, lost };
}

function isNumbers(args: unknown): args is number[] {
  return Array.isArray(args) && args.every((value) => typeof value === "number");
}

/** Pictures on several pages are kept with the document. */
function objectOf(page: PDFPageProxy, name: string): Promise<unknown> {
  const objects = name.startsWith("g_") ? page.commonObjs : page.objs;
  return new Promise((resolve) => {
    objects.get(name, resolve);
  });
}
