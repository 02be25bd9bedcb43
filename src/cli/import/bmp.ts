// Reads the pixels of a BMP, which sharp does not: Windows' own form, unpacked, of 1, 4, 8, 24 or 32 bits a pixel.
import sharp, { type Sharp } from "sharp";
import { MOST_PIXELS } from "../../content/pictures/declared-size.ts";

/** `BI_RGB` and `BI_BITFIELDS` of BITMAPINFOHEADER; the fields of the latter are blue, green and red in most files. */
const UNPACKED = [0, 3];

/** Undefined where it is cut off, packed, or of another form. */
export function readBmp(bytes: Buffer): Sharp | undefined {
  if (bytes.length < 54 || bytes.readUInt32LE(14) < 40) return undefined;
  const [start, headerLength] = [bytes.readUInt32LE(10), bytes.readUInt32LE(14)];
  const [width, tall, bits] = [bytes.readInt32LE(18), bytes.readInt32LE(22), bytes.readUInt16LE(28)];
  const height = Math.abs(tall);
  const line = Math.ceil((width * bits) / 32) * 4;
  const isKnown = UNPACKED.includes(bytes.readUInt32LE(30)) && [1, 4, 8, 24, 32].includes(bits);
  if (!isKnown || width < 1 || height < 1 || width * height > MOST_PIXELS) return undefined;
  if (bytes.length < start + line * height) return undefined;
  const palette = 14 + headerLength;
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    // Rows stand upside down, unless the height is negative.
    const from = start + line * (tall > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x += 1) {
      const at = bits >= 24 ? from + (x * bits) / 8 : palette + 4 * colourAt(bytes, from, x, bits);
      const to = 3 * (y * width + x);
      pixels[to] = bytes[at + 2] ?? 0;
      pixels[to + 1] = bytes[at + 1] ?? 0;
      pixels[to + 2] = bytes[at] ?? 0;
    }
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** The number of a pixel's colour in the palette. */
function colourAt(bytes: Buffer, row: number, x: number, bits: number): number {
  const perByte = 8 / bits;
  const byte = bytes[row + Math.floor(x / perByte)] ?? 0;
  return (byte >> (8 - bits * ((x % perByte) + 1))) & (2 ** bits - 1);
}
