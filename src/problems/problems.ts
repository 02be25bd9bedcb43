// All problems of a folder: the errors and a count of the warnings at hand, warnings and notes made when asked for.
import type { Problem } from "./problem.ts";
import { compareProblems, isError, isWarning } from "./problem.ts";

/** What is wrong with one file, as far as it can be read by itself. */
export interface FileProblems {
  readonly errors: readonly Problem[];
  readonly warningCount: number;
  readonly noteCount: number;
  /** And notes. Costs time for a file that comes from the cache: an archive of pasted pages has many thousands. */
  readonly warnings: readonly Problem[];
}

export class Problems {
  /** By file, line and column. */
  readonly errors: readonly Problem[];
  readonly warningCount: number;
  readonly #found: readonly Problem[];
  readonly #files: readonly FileProblems[];

  /** @param found what belongs to no one file, or came out only among the others */
  constructor(found: readonly Problem[], files: readonly FileProblems[] = []) {
    this.#found = found;
    this.#files = files.filter((file) => file.warningCount + file.noteCount > 0);
    const errors = found.filter(isError);
    this.warningCount = found.filter(isWarning).length;
    for (const file of files) {
      for (const error of file.errors) errors.push(error);
      this.warningCount += file.warningCount;
    }
    this.errors = errors.sort(compareProblems);
  }

  /** Errors, warnings and notes, by file, line and column. */
  get all(): readonly Problem[] {
    const warnings = this.#found.filter((problem) => !isError(problem));
    for (const file of this.#files) for (const warning of file.warnings) warnings.push(warning);
    return [...this.errors, ...warnings].sort(compareProblems);
  }
}
