// Pictures for tests, made by hand: as much of each format as says what it is.

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><path d="M0 0h9v9z"/></svg>\n';

export function png(width: number, height = width): Buffer {
  const bytes = Buffer.alloc(57);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  bytes.write("IHDR", 12);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write("IEND", bytes.length - 8);
  return bytes;
}

/** An application segment, a table, and the frame, behind a fill byte. */
export function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.alloc(10);
  frame.set([0xff, 0xc2, 0, 8, 8]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc4, 0, 3, 9, 0xff]),
    frame.subarray(0, 10),
    Buffer.from([0xff, 0xd9]),
  ]);
}

export function ico(...sizes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(6 + 17 * sizes.length);
  bytes.set([0, 0, 1, 0, sizes.length]);
  for (const [index, size] of sizes.entries()) {
    const at = 6 + 16 * index;
    bytes.set([size % 256, size % 256], at);
    bytes.writeUInt32LE(1, at + 8);
    bytes.writeUInt32LE(6 + 16 * sizes.length + index, at + 12);
  }
  return bytes;
}
