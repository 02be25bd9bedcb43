// Writes spans down as Chromium's tracing, Perfetto and speedscope read them: the Trace Event Format,
// https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU.
import type { Span } from "./spans.ts";

/** Times in microseconds, from the first span on; `tid` is a lane: in one, spans lie within each other or beside each other. */
type TraceEvent =
  | {
      readonly ph: "X";
      readonly name: string;
      readonly cat: string;
      readonly ts: number;
      readonly dur: number;
      readonly pid: number;
      readonly tid: number;
    }
  | {
      readonly ph: "M";
      readonly name: "process_name";
      readonly pid: number;
      readonly args: { readonly name: string };
    };

/** JSON. */
export function traceEvents(spans: readonly Span[]): string {
  const origin = spans.reduce((first, { start }) => Math.min(first, start), Infinity);
  const programs = new Map(spans.map((span) => [span.process, span.program]));
  const names = [...programs].map(([pid, name]): TraceEvent => ({
    ph: "M",
    name: "process_name",
    pid,
    args: { name },
  }));
  const events = [...programs.keys()].flatMap((pid) =>
    inLanes(spans.filter((span) => span.process === pid)).map(({ span, lane }): TraceEvent => ({
      ph: "X",
      name: span.name,
      cat: span.program,
      ts: microseconds(span.start - origin),
      dur: microseconds(span.end - span.start),
      pid,
      tid: lane,
    })),
  );
  return `${JSON.stringify({ displayTimeUnit: "ms", traceEvents: [...names, ...events] })}\n`;
}

/** Viewers show a span within another one, or beside it: what overlaps otherwise, as work that waits does, gets a lane of its own. */
function inLanes(spans: readonly Span[]): { readonly span: Span; readonly lane: number }[] {
  /** Of each lane those that have not ended, the innermost last. */
  const lanes: Span[][] = [];
  return spans
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .map((span) => {
      const fits = (open: Span[]) => {
        while ((open.at(-1)?.end ?? Infinity) <= span.start) open.pop();
        return span.end <= (open.at(-1)?.end ?? Infinity);
      };
      const found = lanes.findIndex(fits);
      const lane = found === -1 ? lanes.push([]) - 1 : found;
      lanes[lane]?.push(span);
      return { span, lane: lane + 1 };
    });
}

function microseconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000);
}
