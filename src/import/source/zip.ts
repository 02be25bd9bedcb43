// Measures what a zip file holds, before anything unpacks it: four megabytes can hold four gigabytes.
import { inflateRawSync } from "node:zlib";

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
  readonly name: string;
  readonly isDeflated: boolean;
  /** Bytes, packed. */
  readonly size: number;
  /** Where its own header stands. */
  readonly offset: number;
}

/**
 * The bytes that the files of a zip file have once unpacked; `undefined` where they have more than `most`. They are
 * unpacked to know, one by one and never further than that: what the directory says can be wrong.
 * @param counts which files
 * @throws where the bytes are no sound zip file
 */
export function unpackedSize(
  zip: Buffer,
  most: number,
  counts: (name: string) => boolean,
): number | undefined {
  let size = 0;
  for (const entry of entriesOf(zip)) {
    if (!counts(entry.name)) continue;
    size += entry.isDeflated ? inflatedSize(zip, entry, most) : entry.size;
    if (size > most) return undefined;
  }
  return size;
}

function* entriesOf(zip: Buffer): Generator<Entry> {
  const end = endOf(zip);
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error("no entry of a zip file's directory");
    const nameLength = zip.readUInt16LE(at + 28);
    yield {
      name: zip.toString("utf8", at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      isDeflated: zip.readUInt16LE(at + 10) === DEFLATED,
      size: zip.readUInt32LE(at + 20),
      offset: zip.readUInt32LE(at + 42),
    };
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

/** `most` and one more where it is larger. */
function inflatedSize(zip: Buffer, { offset }: Entry, most: number): number {
  const start = offset + FILE_LENGTH + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
  try {
    // Deflated data say themselves where they end.
    return inflateRawSync(zip.subarray(start), { maxOutputLength: most }).length;
  } catch (error) {
    if (error instanceof RangeError) return most + 1;
    throw error;
  }
}
