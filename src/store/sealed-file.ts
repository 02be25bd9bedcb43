// One value in one file, under a seal: what was not written whole by the same version does not come back.
import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";

const SEAL_LENGTH = 32;

/** The value that `writeSealed` wrote with this version; undefined when the file is missing, damaged or another's. */
export function readSealed(file: string, version: string): unknown {
  const bytes = unlessSystemFails(() => readFileSync(file));
  if (bytes === undefined) return undefined;
  const payload = bytes.subarray(SEAL_LENGTH);
  if (!bytes.subarray(0, SEAL_LENGTH).equals(seal(version, payload))) return undefined;
  return deserialize(payload);
}

/**
 * Replaces the file in one step, and clears its folder of what killed processes left of this. Where the system does not
 * let it, the file stays as it is.
 */
export function writeSealed(file: string, version: string, value: unknown): void {
  const payload = serialize(value);
  const draft = `${file}.${process.pid}`;
  const written = unlessSystemFails(() => {
    mkdirSync(dirname(file), { recursive: true });
    removeDrafts(dirname(file));
    writeFileSync(draft, seal(version, payload));
    appendFileSync(draft, payload);
    renameSync(draft, file);
    return true;
  });
  if (written !== true) {
    unlessSystemFails(() => {
      rmSync(draft, { force: true });
    });
  }
}

/** A process that still writes there keeps nothing. */
function removeDrafts(folder: string): void {
  removeFrom(folder, (name) => /\.\d+$/.test(name));
}

/**
 * Clears a folder, which need not be there, of what is not wanted.
 * @returns Whether anything was there that the system let go.
 */
export function removeFrom(folder: string, isUnwanted: (name: string) => boolean): boolean {
  const removed = unlessSystemFails(() => {
    const unwanted = readdirSync(folder).filter(isUnwanted);
    for (const name of unwanted) rmSync(join(folder, name), { recursive: true });
    return unwanted.length > 0;
  });
  return removed === true;
}

/** Node is part of the version: V8's format and the Unicode tables that the checks go by come with it. */
function seal(version: string, payload: Buffer): Buffer {
  const maker = JSON.stringify([process.version, process.arch, version]);
  return createHash("sha256").update(maker).update("\0").update(payload).digest();
}

/** Undefined when the file system is at fault: no such file, no permission, no space. */
function unlessSystemFails<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return undefined;
    throw error;
  }
}
