// A build that finds all as the last one left it: it tells the same, and runs no part of the pipeline.
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { build } from "../../src/build.ts";
import type * as Pipeline from "../../src/pipeline.ts";
import { type BuildResult, runPipeline } from "../../src/pipeline.ts";
import { temporaryFolder, writeSampleContent, writeSampleOwn } from "../content-folder.ts";
import { later } from "../later.ts";
import { copyKeptCache } from "../kept-caches.ts";

vi.mock("../../src/pipeline.ts", async (original) => {
  const pipeline = await original<typeof Pipeline>();
  return { ...pipeline, runPipeline: vi.fn(pipeline.runPipeline) };
});

const PAGE = "bulletins/2022/03/19/dike/index.html";
const DIKE = "content/bulletins/2022/2022-03-19-dike.md";

let dir = "";
let remove = () => Promise.resolve();
const at = (file: string) => path.join(dir, file);
let first: BuildResult | undefined;
let now = new Date("2026-05-01T04:00:00Z");
const run = () => build({ root: dir, content: at("content"), out: at("site"), cache: at("cache"), now });
const runs = () => vi.mocked(runPipeline).mock.calls.length;

beforeAll(async () => {
  ({ dir, remove } = await temporaryFolder());
  await writeSampleContent(at("content"));
  await writeSampleOwn(dir);
  await copyKeptCache("site", at("cache"));
  later();
  first = await run();
});
afterAll(async () => {
  vi.restoreAllMocks();
  await remove();
});

it("tells what the last one told, on the same day", async () => {
  const before = runs();
  const again = await run();
  expect(runs()).toBe(before);
  expect({ ...again.built, stages: [] }).toEqual({ ...first?.built, stages: [], isNew: false });
  expect(first?.built?.restored).toEqual([]);
  expect(again.problems).toEqual({ errors: [], warningCount: first?.problems.warningCount });
  now = new Date("2026-05-02T04:00:00Z");
  await run();
  expect(runs()).toBe(before + 1);
});

it.each<[string, string[], () => Promise<unknown>]>([
  [
    "a bulletin",
    [],
    async () => writeFile(at(DIKE), (await readFile(at(DIKE), "utf8")).replace("河堤", "堤岸")),
  ],
  ["a published page, which is mended", ["index.html"], () => writeFile(at("site/index.html"), "改过")],
  ["a published page that is gone from its folder, which comes back", [PAGE], () => rm(at(`site/${PAGE}`))],
  ["the site's own mark", [], () => writeFile(at("site/.dibao"), "")],
])("runs the pipeline again after a change of %s, and tells %j", async (_what, restored, change) => {
  await run();
  const before = runs();
  await change();
  later();
  expect((await run()).built?.restored).toEqual(restored);
  expect(runs()).toBe(before + 1);
  expect(await readFile(at(`site/${PAGE}`), "utf8")).toContain("柳河区检查");
});
