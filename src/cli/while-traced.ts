// Writes a trace of work into a file: what ran when, in which process.
import { writeFileSync } from "node:fs";
import { clock, hearSpans, type Span, tellSpan } from "../trace/spans.ts";
import { traceEvents } from "../trace/trace-events.ts";

/**
 * Runs the work; whether it is well done or not, the file is written at its end. Throws the system's Error, before
 * anything is done, where that cannot be.
 * @param file Undefined where nobody asked for one.
 * @param since See `clock`.
 */
export async function whileTraced<T>(
  file: string | undefined,
  since: number,
  work: () => Promise<T>,
): Promise<T> {
  if (file === undefined) return work();
  writeFileSync(file, "");
  const spans: Span[] = [];
  const stop = hearSpans((span) => spans.push(span));
  try {
    return await work();
  } finally {
    tellSpan("build", since, clock());
    stop();
    writeFileSync(file, traceEvents(spans));
  }
}
