// Keeps built pieces between builds, each under a hash of all that it depends on.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { PieceBundle } from "./bundle.ts";
import type { Piece } from "./pieces.ts";

const CHECKSUM_BYTES = 32;

export class PieceCache {
  readonly #folder: string;
  readonly #version: string;
  readonly #used = new Set<string>();

  /**
   * @param folder Made when something is kept.
   * @param version Of the generator: another one finds nothing of what this one kept.
   */
  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** The piece as kept, or else as `build` makes it; a damaged file counts as none. */
  async get(piece: Piece, build: (piece: Piece) => Promise<PieceBundle>): Promise<PieceBundle> {
    const key = sha256(`${this.#version}\0${JSON.stringify(piece)}`).toString("hex");
    this.#used.add(key);
    const file = path.join(this.#folder, key);
    const kept = await readFile(file).catch(() => undefined);
    const bundle = kept && unpack(kept);
    if (bundle) return bundle;
    const built = await build(piece);
    await mkdir(this.#folder, { recursive: true });
    // Under its name only when whole: a killed build leaves no half piece to be found.
    await writeFile(`${file}.${process.pid}`, pack(built));
    await rename(`${file}.${process.pid}`, file);
    return built;
  }

  /** Removes what was not asked for since the cache was opened. */
  async prune(): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!this.#used.has(name)) await rm(path.join(this.#folder, name), { force: true });
    }
  }
}

function pack(bundle: PieceBundle): Buffer {
  const data = serialize(bundle);
  return Buffer.concat([sha256(data), data]);
}

function unpack(kept: Buffer): PieceBundle | undefined {
  const data = kept.subarray(CHECKSUM_BYTES);
  // The checksum says that these are the bytes that `pack` wrote.
  return sha256(data).equals(kept.subarray(0, CHECKSUM_BYTES))
    ? (deserialize(data) as PieceBundle)
    : undefined;
}

function sha256(data: string | Uint8Array): Buffer {
  return createHash("sha256").update(data).digest();
}
