// Reads what kind of picture a file is and how large, from its first bytes.
import { formatOf, has } from "../pictures/file-type.ts";

export type RasterType = "png" | "jpeg" | "ico";

export interface Raster {
  readonly type: RasterType;
  /** In pixels; of an icon file, of the largest of its pictures. */
  readonly width: number;
  readonly height: number;
  /** The widths of an icon file's pictures, ascending. */
  readonly sizes?: readonly number[];
}

const ICO = "\0\0\x01\0";

/** The type by the first bytes; undefined where they are none of these. */
export function rasterTypeOf(bytes: Buffer): RasterType | undefined {
  const format = formatOf(bytes);
  if (format === "png" || format === "jpeg") return format;
  return has(bytes, ICO) ? "ico" : undefined;
}

/** Undefined where the file is damaged or cut off. */
export function rasterOf(type: RasterType, bytes: Buffer): Raster | undefined {
  try {
    const raster = READERS[type](bytes);
    return raster !== undefined && raster.width > 0 && raster.height > 0 ? raster : undefined;
  } catch (error) {
    // What reads beyond the end.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const READERS: Readonly<Record<RasterType, (bytes: Buffer) => Raster | undefined>> = {
  /** https://www.w3.org/TR/png-3/#5DataRep: the first chunk is IHDR, the last one IEND. */
  png: (bytes) => {
    if (bytes.toString("latin1", 12, 16) !== "IHDR" || !bytes.subarray(-12).includes("IEND"))
      return undefined;
    return { type: "png", width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  },
  /** ITU-T T.81, annex B: segments up to the one that begins the frame. */
  jpeg: (bytes) => {
    if (!bytes.subarray(-1024).includes(Buffer.from([0xff, 0xd9]))) return undefined;
    for (let at = 2; bytes.readUInt8(at) === 0xff;) {
      const marker = bytes.readUInt8(at + 1);
      if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
        return { type: "jpeg", height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
      }
      // A marker may have any number of fill bytes before it.
      at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2);
    }
    return undefined;
  },
  /** https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10): a list of pictures; 0 stands for 256. */
  ico: (bytes) => {
    const entries = Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    const isWhole = entries.every(
      (at) => bytes.readUInt32LE(at + 8) + bytes.readUInt32LE(at + 12) <= bytes.length,
    );
    if (!isWhole) return undefined;
    const sizes = entries.map((at) => [bytes.readUInt8(at) || 256, bytes.readUInt8(at + 1) || 256] as const);
    const [width, height] = sizes.reduce((largest, each) => (each[0] > largest[0] ? each : largest), [0, 0]);
    return { type: "ico", width, height, sizes: sizes.map(([each]) => each).sort((a, b) => a - b) };
  },
};
