// Checksums of files that people keep: one that bears the mark that it had is not read again.
import { closeSync, openSync, readSync } from "node:fs";
import { createHash } from "node:crypto";
import { checksumOf } from "./key.ts";
import { resealed, type Seal, sealOf } from "./seal.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

const VERSION = "1";
const CHUNK_BYTES = 1 << 20;

export class SourceSums {
  readonly #record: string;
  readonly #kept: ReadonlyMap<string, Seal>;
  readonly #seals = new Map<string, Seal>();

  /** @param record Where the sums are kept, for the next one who asks. */
  constructor(record: string) {
    this.#record = record;
    // The seal of the file vouches for the type.
    this.#kept = (readSealed(record, VERSION) as ReadonlyMap<string, Seal> | undefined) ?? new Map();
  }

  /** Throws the system's Error where there is no such file. */
  sumOf(file: string): string {
    const kept = this.#kept.get(file);
    const seal = (kept && resealed(file, kept)) ?? sealOf(file, fileChecksum(file));
    this.#seals.set(file, seal);
    return seal[3];
  }

  /** Keeps the sums that were asked for, and no others. */
  close(): void {
    const isSame =
      this.#kept.size === this.#seals.size &&
      [...this.#seals].every(([file, seal]) => this.#kept.get(file) === seal);
    if (!isSame) writeSealed(this.#record, VERSION, this.#seals);
  }
}

/** As `checksum` of the file's bytes, of which few are in memory at once. */
export function fileChecksum(file: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  const descriptor = openSync(file, "r");
  try {
    for (;;) {
      const length = readSync(descriptor, buffer, 0, CHUNK_BYTES, null);
      if (length === 0) return checksumOf(hash);
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
