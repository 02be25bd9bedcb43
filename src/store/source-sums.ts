// Checksums of files that people keep: one that bears the state that it had is not read again.
import { closeSync, openSync, readSync } from "node:fs";
import { createHash } from "node:crypto";
import { checksumOf } from "./key.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { isSameState, settledState, type State } from "./state.ts";

const VERSION = "2";

type Sums = ReadonlyMap<string, readonly [state: State, sum: string]>;
const CHUNK_BYTES = 1 << 20;

export class SourceSums {
  readonly #record: string;
  readonly #kept: Sums;
  readonly #sums = new Map<string, readonly [state: State, sum: string]>();
  #isAsKept = true;

  /** @param record Where the sums are kept, for the next one who asks. */
  constructor(record: string) {
    this.#record = record;
    // The seal of the file vouches for the type.
    this.#kept = (readSealed(record, VERSION) as Sums | undefined) ?? new Map();
  }

  /** Throws the system's Error where there is no such file. */
  sumOf(file: string): string {
    const [known, sum] = this.#kept.get(file) ?? [null];
    // Before the bytes: what changes in between has another state the next time.
    const state = settledState(file, "file");
    const isSame = sum !== undefined && isSameState(known, state);
    const now = isSame ? sum : fileChecksum(file);
    if (!isSame) this.#isAsKept = false;
    if (state !== null) this.#sums.set(file, [state, now]);
    return now;
  }

  /** Keeps the sums that were asked for, and no others. */
  close(): void {
    if (this.#isAsKept && this.#sums.size === this.#kept.size) return;
    writeSealed(this.#record, VERSION, this.#sums);
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
