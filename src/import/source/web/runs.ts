// Trims what stands in a paragraph of a web page: white space around it, and a line's end that parts nothing.
import { type Run, textOfRuns } from "../flow.ts";

/** A name or a place alone is a line. */
const SHORTEST_LINE = 6;

/** Without white space at either end. */
export function trimmed(runs: readonly Run[]): Run[] {
  const first = runs.findIndex(isSeen);
  const last = runs.findLastIndex(isSeen);
  return runs.slice(first, last + 1).map((run, at, kept) => {
    if (run.kind !== "text") return run;
    const isEnd = at === kept.length - 1;
    const start = at === 0 ? run.text.replace(/^[ \n]+/, "") : run.text;
    return { ...run, text: isEnd ? start.replace(/[ \n]+$/, "") : start };
  });
}

/** A line's end within a sentence sets it, and parts nothing; several are verse, an address, a list. */
export function withoutBreak(runs: readonly Run[]): Run[] {
  const at = runs.findIndex((run) => run.kind === "text" && run.text === "\n");
  if (at === -1 || runs.filter((run) => run.kind === "text" && run.text === "\n").length > 1)
    return [...runs];
  const before = textOfRuns(runs.slice(0, at)).trimEnd();
  const after = textOfRuns(runs.slice(at + 1)).trimStart();
  const isOpen = /[\p{Script=Han}”》）\d]$/u.test(before) && !/[。！？：；…][”》）]$/u.test(before);
  const isEnd = /^(?:[\p{Script=Han}“《\d][^：:\n]*[。！？…—]|\p{Script=Han}{1,3})$/u.test(after);
  return isOpen && isEnd && before.length >= SHORTEST_LINE
    ? runs.filter((_, place) => place !== at)
    : [...runs];
}

/** Whether it shows anything. */
export function isSeen(run: Run): boolean {
  return run.kind !== "text" || run.text.trim() !== "";
}
