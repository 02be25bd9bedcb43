// Spans of work: told in the process where they were, passed on by those who let others work, heard by who asks.
import { channel, subscribe, unsubscribe } from "node:diagnostics_channel";
import path from "node:path";

export interface Span {
  readonly name: string;
  /** Milliseconds since 1970, with fractions: processes of one machine share this clock. */
  readonly start: number;
  readonly end: number;
  /** The system's number of the process. */
  readonly process: number;
  /** What the process runs, such as `render-worker`. */
  readonly program: string;
}

const CHANNEL = "dibao:span";
const spans = channel(CHANNEL);

/** A span's `process` and `program` where it is of the process itself. */
const HERE = { process: process.pid, program: path.basename(process.argv[1] ?? "", ".js") };

/** See `Span`. */
export function clock(): number {
  return performance.timeOrigin + performance.now();
}

/** When this process began: before its first line ran. */
export const PROCESS_START = performance.timeOrigin;

/** Tells of work of this process, which ends when it returns or, where that is a promise, when that settles. */
export function timed<T>(name: string, work: () => T): T {
  const start = clock();
  const result = work();
  const tell = () => {
    tellSpan(name, start, clock());
  };
  if (result instanceof Promise) result.then(tell, tell);
  else tell();
  return result;
}

/** Tells of a span of this process. */
export function tellSpan(name: string, start: number, end: number): void {
  passOn({ name, start, end, ...HERE });
}

/** Tells of a span of whatever process. */
export function passOn(span: Span): void {
  if (spans.hasSubscribers) spans.publish(span);
}

/** Calls `listener` with all that is told in this process, until the function that it returns is called. */
export function hearSpans(listener: (span: Span) => void): () => void {
  // Nobody else publishes there.
  const hear = (message: unknown): void => {
    listener(message as Span);
  };
  subscribe(CHANNEL, hear);
  return () => {
    unsubscribe(CHANNEL, hear);
  };
}
