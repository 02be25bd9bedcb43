// Looks at the files of pictures; what is known of a file that bears the state it had is not read again.
import { readFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import { markOf } from "../../store/seal.ts";
import { readSealed, writeSealed } from "../../store/sealed-file.ts";
import { isSameState, settledState, type State } from "../../store/state.ts";
import { inspect, INSPECTION, type Verdict } from "./inspect.ts";

/** A file's bytes and what they say, or that they are too many to be read, or that they cannot be. */
export type Looked =
  | { readonly sum: string; readonly verdict: Verdict }
  | { readonly bytes: number }
  | { readonly reason: string };

interface Kept {
  /** By the files' paths. */
  readonly sums: ReadonlyMap<string, readonly [state: State, sum: string]>;
  /** By the sums. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/** How many are looked at at once: as many as the threads that decode. */
const AT_ONCE = 4;

export interface LookOptions {
  /** The content folder. */
  readonly dir: string;
  /** Of one file. */
  readonly mostBytes: number;
  /** Where it is kept for the next time; without it, nowhere. */
  readonly record: string | undefined;
  /** These are not all of the folder's: the record is asked, and stays. */
  readonly isPart?: boolean | undefined;
  /** Called with the number of files that are done. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/** Looks at each of the files. */
export async function lookAt(
  files: ReadonlySet<string>,
  { dir, mostBytes, record, isPart = false, onProgress = () => undefined }: LookOptions,
): Promise<ReadonlyMap<string, Looked>> {
  // The seal of the file vouches for the type.
  const kept = (record === undefined ? undefined : readSealed(record, INSPECTION)) as Kept | undefined;
  const looked = new Map<string, Looked>();
  const sums = new Map<string, readonly [state: State, sum: string]>();
  const verdicts = new Map<string, Verdict>();
  const look = async (file: string): Promise<Looked> => {
    const place = path.join(dir, file);
    const mark = markOf(place);
    if (mark === undefined) return { reason: "ENOENT" };
    if (mark[1] > mostBytes) return { bytes: mark[1] };
    const [state, known] = kept?.sums.get(file) ?? [null];
    // Before the bytes: what changes in between has another state the next time.
    const now = settledState(place, "file");
    const isSame = isSameState(state, now);
    const bytes = isSame ? undefined : readFileSync(place);
    const sum = bytes === undefined ? (known ?? "") : hash("sha256", bytes, "hex");
    const verdict =
      verdicts.get(sum) ?? kept?.verdicts.get(sum) ?? (await inspect(bytes ?? readFileSync(place)));
    if (now !== null) sums.set(file, [now, sum]);
    verdicts.set(sum, verdict);
    return { sum, verdict };
  };
  const waiting = [...files].values();
  const work = async () => {
    for (const file of waiting) {
      looked.set(
        file,
        await look(file).catch((error: unknown) => ({
          reason: error instanceof Error && "code" in error ? String(error.code) : String(error),
        })),
      );
      onProgress(looked.size, files.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (record !== undefined && !isPart && !isAsKept(kept, sums)) {
    writeSealed(record, INSPECTION, { sums, verdicts });
  }
  return looked;
}

function isAsKept(kept: Kept | undefined, sums: Kept["sums"]): boolean {
  if (kept === undefined) return sums.size === 0;
  if (kept.sums.size !== sums.size) return false;
  return [...sums].every(([file, [state, sum]]) => {
    const [known, knownSum] = kept.sums.get(file) ?? [null];
    return isSameState(known, state) && knownSum === sum;
  });
}
