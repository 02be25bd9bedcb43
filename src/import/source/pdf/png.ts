// Writes a picture's pixels as PNG (https://www.w3.org/TR/png-3/).
import { crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
/** Of the sample formats that pdf.js gives. */
const KINDS: Readonly<
  Record<number, { readonly depth: number; readonly type: number; readonly bits: number }>
> = {
  1: { depth: 1, type: 0, bits: 1 },
  2: { depth: 8, type: 2, bits: 24 },
  3: { depth: 8, type: 6, bits: 32 },
};

/** @returns undefined where it is no picture of such pixels, or has fewer than `least` in a row or a column */
export function pngOf(image: unknown, least: number): Buffer | undefined {
  if (typeof image !== "object" || image === null) return undefined;
  if (!("width" in image && "height" in image && "kind" in image && "data" in image)) return undefined;
  const { width, height, kind, data } = image;
  if (typeof width !== "number" || typeof height !== "number" || typeof kind !== "number") return undefined;
  const form = KINDS[kind];
  if (form === undefined || !(data instanceof Uint8Array || data instanceof Uint8ClampedArray))
    return undefined;
  if (width < least || height < least) return undefined;
  const row = Math.ceil((width * form.bits) / 8);
  if (data.length < row * height) return undefined;
  const rows = Buffer.alloc((row + 1) * height);
  for (let line = 0; line < height; line += 1)
    rows.set(data.subarray(line * row, (line + 1) * row), line * (row + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([form.depth, form.type], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
