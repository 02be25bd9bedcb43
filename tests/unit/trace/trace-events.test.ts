// A trace as viewers read it: every span once, and none across the edge of another in its lane.
import { expect, it } from "vitest";
import { groupStages } from "../../../src/stages.ts";
import type { Span } from "../../../src/trace/spans.ts";
import { traceEvents } from "../../../src/trace/trace-events.ts";

interface Event {
  readonly ph: string;
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly pid: number;
  readonly tid: number;
}

const span = (name: string, start: number, end: number, process = 1, program = "dibao"): Span => ({
  name,
  start: 1000 + start,
  end: 1000 + end,
  process,
  program,
});

const eventsOf = (spans: readonly Span[]): Event[] =>
  (JSON.parse(traceEvents(spans)) as { traceEvents: Event[] }).traceEvents;

it("has each process by its program, and times in microseconds from the first span on", () => {
  const events = eventsOf([span("pages", 5, 9), span("load", 6.5, 7, 2, "render-worker")]);
  expect(events).toEqual([
    { ph: "M", name: "process_name", pid: 1, args: { name: "dibao" } },
    { ph: "M", name: "process_name", pid: 2, args: { name: "render-worker" } },
    { ph: "X", name: "pages", cat: "dibao", ts: 0, dur: 4000, pid: 1, tid: 1 },
    { ph: "X", name: "load", cat: "render-worker", ts: 1500, dur: 500, pid: 2, tid: 1 },
  ]);
});

it("gives what runs side by side lanes of its own", () => {
  const events = eventsOf([
    span("index", 10, 40),
    span("words", 12, 60),
    span("build", 0, 100),
    span("pages", 40, 55),
    span("files", 60, 80),
  ]).filter(({ ph }) => ph === "X");
  const lane = (name: string) => events.find((event) => event.name === name)?.tid;
  expect(lane("index")).toBe(lane("build"));
  expect(lane("words")).not.toBe(lane("index"));
  expect(lane("pages")).toBe(lane("index"));
  expect(lane("files")).toBe(lane("build"));
});

it("counts each moment of the stages once", () => {
  const time = (stage: "content" | "index" | "pages" | "files", start: number, end: number) => ({
    stage,
    start,
    end,
  });
  const groups = groupStages([
    time("content", 0, 5),
    time("pages", 6, 20),
    time("index", 7, 9),
    time("files", 20, 21),
    time("content", 22, 24),
  ]);
  expect(groups.map(({ stages, time: all }) => [stages.map(({ stage }) => stage), all])).toEqual([
    [["content"], 7],
    [["pages", "index"], 14],
    [["files"], 1],
  ]);
});
