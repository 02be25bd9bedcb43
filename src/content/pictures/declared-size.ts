// Reads how large a picture says it is, by its first bytes: what is too large is refused before anything decodes it.
import { formatOf, has } from "./file-type.ts";

/** In pixels, as stored. */
export type Pixels = readonly [width: number, height: number];

/** Of what a file declares: more is refused before any of it is decoded. */
export const MOST_PIXELS = 100_000_000;

/** Undefined where the bytes are no picture's that the site takes, or end before its size. */
export function declaredSize(bytes: Uint8Array): Pixels | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (sign: string, at: number) => has(bytes, sign, at);
  try {
    const format = formatOf(bytes);
    if (format === "png") return [view.getUint32(16), view.getUint32(20)];
    if (format === "jpeg") return jpegSize(view);
    if (format === "webp") return webpSize(view, starts);
    return format === "avif" ? avifSize(view, starts) : undefined;
  } catch (error) {
    // Read beyond their end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** ITU-T T.81, B.1.1.3 and B.2.2: segments up to the first that begins a frame. */
function jpegSize(view: DataView): Pixels {
  let at = 2;
  for (;;) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    // A marker may have any number of bytes before it that say nothing.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}

/** RFC 9649, sections 2.5 to 2.7. */
function webpSize(view: DataView, starts: (sign: string, at: number) => boolean): Pixels | undefined {
  if (starts("VP8X", 12)) {
    const below = (at: number) => (view.getUint16(at, true) | (view.getUint8(at + 2) << 16)) + 1;
    return [below(24), below(27)];
  }
  if (starts("VP8L", 12)) {
    const bits = view.getUint32(21, true);
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
  }
  return starts("VP8 ", 12)
    ? [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
    : undefined;
}

/** ISO/IEC 23008-12, 6.5.3: each image in the file has its extent; the largest is the one that is shown. */
function avifSize(view: DataView, starts: (sign: string, at: number) => boolean): Pixels | undefined {
  let largest: Pixels | undefined;
  for (let at = 8; at + 16 <= view.byteLength && !starts("mdat", at); at += 1) {
    if (!starts("ispe", at)) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (largest === undefined || width * height > largest[0] * largest[1]) largest = [width, height];
  }
  return largest;
}
