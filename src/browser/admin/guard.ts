// Lets a form save only what is right, and only over what it has read: whatever else stands in the file by now is shown, not undone.
import { rowOf } from "../../desk/admin/listing.ts";
import { errorsOf, newOnes } from "../../desk/admin/said.ts";
import type { Move, Verdict } from "../../desk/admin/verdict.ts";
import type { Backend, DataFile } from "./cms.ts";
import type { Faults } from "./faults.ts";
import type { FileForm } from "./formats.ts";
import { HostError, statusOf } from "./host-error.ts";
import { isSealed, type Reading, unsealed } from "./reading.ts";
import type { SavedFaults } from "./save-note.ts";

/** Two versions of a file. */
export interface Conflict {
  readonly path: string;
  /** What stands in the file now; undefined when it is gone. */
  readonly theirs: string | undefined;
  /** What the form would have written. */
  readonly mine: string;
}

export interface GuardOptions {
  /** The form of the file at this path. */
  readonly formOf: (path: string) => FileForm;
  /** The reading of the form that is being saved; undefined when it is to be a new file. */
  readonly reading: () => Reading | undefined;
  /** What is wrong with a text that is to replace `base`. */
  readonly check: (file: {
    readonly path: string;
    readonly raw: string;
    readonly base: string | undefined;
  }) => Promise<Verdict>;
  /** Shows why a file's form stays shut. */
  readonly shut: (path: string, text: string, error: unknown) => void;
  /** Shows for what a file was not saved, or what is wrong with one whose form is about to be opened anew. */
  readonly tell: (path: string, faults: Faults) => Promise<void>;
  /** Hears of each save after which the form stays. */
  readonly note: (path: string, faults: SavedFaults) => void;
  /** Shows where a bulletin has its page from now on, once what is wrong was shown. */
  readonly moved: (path: string, move: Move) => void;
  /** Hears of what was saved. */
  readonly done: (path: string, text: string) => void;
  /** Shows why the host did not save. */
  readonly fail: (error: HostError) => void;
  /** Shows both; true when the editor means to replace what stands in the file. */
  readonly show: (conflict: Conflict) => Promise<boolean>;
}

/** A file to be written, and what it may replace; undefined where it is to be new. */
interface Write extends DataFile {
  readonly base: string | undefined;
}

/** Not an Error's usual text, which begins with its kind: an editor reads it. */
class Refusal extends Error {
  override toString(): string {
    return this.message;
  }
}

/** The same backend, asked in its own way, with a guard before it. */
export function guard<Guarded extends Pick<Backend, "getEntry" | "persistEntry">>(
  backend: Guarded,
  { formOf, reading, check, shut, tell, note, moved, done, fail, show }: GuardOptions,
): Guarded {
  const getEntry = backend.getEntry.bind(backend);
  const persistEntry = backend.persistEntry.bind(backend);
  const textNow = async (path: string) => {
    const { data } = await getEntry(path);
    return data === null || data === "" ? undefined : data;
  };

  // A form that would show less than there is stays shut: what is not shown would be lost.
  backend.getEntry = async (path) => {
    const entry = await getEntry(path);
    const data = entry.data ?? "";
    try {
      if (isSealed(data)) throw new Refusal("文件里有不该有的控制字符");
      formOf(path).read(data);
    } catch (error) {
      shut(path, data, error);
      throw error;
    }
    return entry;
  };

  /** What the save may replace: what its form has read, or what the editor has been shown since. */
  const agreed = async (
    { path, raw, base }: Write,
    form: Reading | undefined,
  ): Promise<string | undefined> => {
    const theirs = await textNow(path);
    if (theirs === base) return base;
    const isAgreed = await show({ path, theirs, mine: raw });
    // Of a new entry Decap makes another name when it is saved again.
    if (!isAgreed || form === undefined) throw new Refusal("没有保存：这个文件在打开以后被改过");
    form.inFile = theirs;
    return agreed({ path, raw, base: theirs }, form);
  };

  const save = async (entry: object, options: unknown, asked: readonly Write[]): Promise<void> => {
    const form = reading();
    const files: Write[] = [];
    for (const file of asked) files.push({ ...file, base: await agreed(file, form) });
    const verdicts = await Promise.all(files.map(async (file) => ({ ...file, verdict: await check(file) })));
    for (const { path, raw, base, verdict } of verdicts) {
      if (verdict.stops.length === 0) continue;
      const mayBeDraft = path.endsWith(".md") && (base === undefined || rowOf(path, base).status === "draft");
      void tell(path, { text: raw, found: verdict.stops, isSaved: false, mayBeDraft });
      throw new Refusal(`没有保存：有 ${verdict.stops.length} 处错误`);
    }
    const dataFiles = verdicts.map(({ verdict: { move }, ...file }) => ({
      ...file,
      ...(move && { raw: move.raw }),
      ...(move && move.path !== file.path && { newPath: move.path }),
    }));
    try {
      await persistEntry({ ...entry, dataFiles }, options);
    } catch (error) {
      // Changed between the question and the answer.
      for (const { path, base } of files) {
        if (statusOf(error) === 409 && (await textNow(path)) !== base) return save(entry, options, files);
      }
      throw error;
    }
    for (const { path, verdict, ...asked } of verdicts) {
      const { found, newWarnings, move } = verdict;
      const text = move?.raw ?? asked.raw;
      const news = [...newOnes(errorsOf(found), form?.told ?? []), ...newWarnings];
      if (form !== undefined) [form.inFile, form.told] = [text, found];
      done(path, text);
      if (move === undefined) {
        note(path, { text, found, news });
        continue;
      }
      const faults = { text, found: news, isSaved: true, mayBeDraft: false };
      void (news.length > 0 ? tell(path, faults) : Promise.resolve()).then(() => {
        moved(path, move);
      });
    }
  };
  backend.persistEntry = async (entry, options) => {
    try {
      await save(entry, options, entry.dataFiles.map(opened));
    } catch (error) {
      if (error instanceof HostError) fail(error);
      throw error;
    }
  };
  return backend;
}

function opened(file: DataFile): Write {
  const { text, base } = unsealed(file.raw);
  return { ...file, raw: text, base };
}
