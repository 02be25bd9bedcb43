// What a terminal is told of errors while a preview runs: all at first, and of each later build what is new, what is gone, and how many there are.
import type { Language, Problem } from "../problems/problem.ts";
import { describe } from "../problems/problem.ts";
import { listProblems } from "../problems/report.ts";
import { visible } from "../characters/suspects.ts";
import { messages } from "./messages.ts";

export class ToldErrors {
  readonly #lang: Language;
  /** Of the build before; undefined before the first. */
  #told: readonly Problem[] | undefined;

  constructor(lang: Language) {
    this.#lang = lang;
  }

  /** The lines that tell of a build's errors. */
  linesOf(errors: readonly Problem[]): string[] {
    const before = this.#told ?? [];
    const isFirst = this.#told === undefined;
    this.#told = errors;
    const fresh = without(errors, before);
    const gone = without(before, errors);
    const say = messages(this.#lang);
    return [
      ...listProblems(fresh, this.#lang),
      ...gone.map((problem) =>
        say.gone(`${visible(problem.file)} ${visible(describe(problem, this.#lang).message)}`),
      ),
      ...(isFirst || before.length + errors.length === 0 ? [] : [say.errorsNow(errors.length, fresh.length)]),
    ];
  }
}

/** Those that are not among the others; what stands above one in its file may move it. */
function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(nameOf(other), (left.get(nameOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = left.get(nameOf(problem)) ?? 0;
    left.set(nameOf(problem), count - 1);
    return count <= 0;
  });
}

function nameOf({ file, code, params }: Problem): string {
  return JSON.stringify([file, code, params]);
}
