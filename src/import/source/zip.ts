// Reads the files of a zip file one by one, and never further than a limit: four megabytes can hold four gigabytes.
import { inflateRawSync } from "node:zlib";
import { PastLimit } from "./limits.ts";

// Signatures and offsets of the end of the central directory, its entries and the headers of files (APPNOTE.TXT 6.3.10,
// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.16, 4.3.12 and 4.3.7).
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const FILE_LENGTH = 30;
const DEFLATED = 8;

interface Entry {
  readonly isDeflated: boolean;
  /** Bytes, packed. */
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

export interface Zip {
  readonly names: readonly string[];
  /**
   * A file's bytes, unpacked; `undefined` where there is none of the name.
   * @throws PastLimit beyond `most` bytes, and other errors where the file is not sound
   */
  readonly read: (name: string, most: number) => Buffer | undefined;
}

/** @throws where the bytes are no sound zip file */
export function openZip(zip: Buffer): Zip {
  const entries = new Map(entriesOf(zip));
  return {
    names: [...entries.keys()],
    read: (name, most) => {
      const entry = entries.get(name);
      return entry === undefined ? undefined : unpack(zip, entry, most);
    },
  };
}

function* entriesOf(zip: Buffer): Generator<[string, Entry]> {
  const end = endOf(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error("no entry of a zip file's directory");
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
    yield [
      // Some programs write Windows' own sign.
      name.replaceAll("\\", "/"),
      {
        isDeflated: zip.readUInt16LE(at + 10) === DEFLATED,
        size: zip.readUInt32LE(at + 20),
        offset: zip.readUInt32LE(at + 42),
      },
    ];
    at += ENTRY_LENGTH + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

/** The directory's end stands last, before nothing but a comment. */
function endOf(zip: Buffer): number {
  const first = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= first; at -= 1) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new Error("no end of a zip file's directory");
}

function unpack(zip: Buffer, { offset, isDeflated, size }: Entry, most: number): Buffer {
  const start = offset + FILE_LENGTH + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  if (!isDeflated) {
    if (size > most) throw new PastLimit("too-large");
    return zip.subarray(start, start + size);
  }
  try {
    // Deflated data say themselves where they end; what the directory says of their size can be wrong.
    return inflateRawSync(zip.subarray(start), { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new PastLimit("too-large");
    throw error;
  }
}
