// What becomes of words that nobody takes.
import type { Language } from "../problems/problem.ts";
import { reasonOf } from "./reason.ts";

/**
 * `npm run check | head`: who reads has read enough. The command goes on to its end, and ends as it would have, for a build
 * is not to break off since nobody hears of it. Words that are lost otherwise, as on a full disk, are a failure.
 */
export function allowClosedOutput(language: () => Language): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EPIPE") return;
      process.exitCode = 1;
      if (stream === process.stdout) process.stderr.write(`${reasonOf(error, language())}\n`);
    });
  }
}
