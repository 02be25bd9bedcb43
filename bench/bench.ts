// Measures building and searching an archive of generated bulletins: `npm run bench [-- --bulletins N]`.
import { rm } from "node:fs/promises";
import path from "node:path";
import { cpus } from "node:os";
import { Command } from "commander";
import type { Stage } from "../src/build.ts";
import { readContent } from "../src/content/read.ts";
import { launchChromium } from "../tests/browser/chromium.ts";
import { temporaryFolder } from "../tests/content-folder.ts";
import { COMMON_PHRASE, randomNumbers, writeBenchContent } from "./content.ts";
import { run } from "./processes.ts";
import { measureSearch, type SearchMeasure } from "./search.ts";

const SEED = 20220319;
const CHARACTERS = 500;
const QUERIES = 60;

const options = new Command("bench")
  .option("--bulletins <number>", "how many bulletins", (text) => Number.parseInt(text, 10), 2000)
  .parse()
  .opts<{ bulletins: number }>();

const { dir, remove } = await temporaryFolder();
try {
  await measure(dir);
} finally {
  await remove();
}

async function measure(folder: string): Promise<void> {
  const [content, out, cache] = ["content", "site", "cache"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeBenchContent(content, { bulletins: options.bulletins, characters: CHARACTERS, seed: SEED });
  row("machine", `${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}`);
  row("bulletins", `${options.bulletins} of ${CHARACTERS} characters`);

  const buildOnce = [
    "node",
    "--import",
    "tsx",
    path.join(import.meta.dirname, "build-once.ts"),
    content,
    out,
    cache,
  ];
  const clean = await run(buildOnce as [string, ...string[]]);
  const { stages, pages } = JSON.parse(clean.output) as { stages: Record<Stage, number>; pages: number };
  row("clean build", `${clean.seconds.toFixed(1)} s, ${pages} pages`);
  for (const [stage, milliseconds] of Object.entries(stages))
    row(`  ${stage}`, `${Math.round(milliseconds)} ms`);
  row(
    "  peak memory",
    clean.peakMegabytes === undefined ? "unknown" : `${Math.round(clean.peakMegabytes)} MB`,
  );
  const again = await run(buildOnce as [string, ...string[]]);
  row("build again, cache kept", `${again.seconds.toFixed(1)} s`);

  const browser = await launchChromium();
  try {
    const queries = await sampleQueries(content);
    const { cold, further, warm } = await measureSearch(browser, out, queries[0] ?? "", queries.slice(1));
    row("search, cold cache", `${kilobytes(cold.bytes)}, ${cold.milliseconds.toFixed(0)} ms`);
    row("search, a further query", `median ${spread(further, "bytes")}; ${spread(further, "milliseconds")}`);
    row("search, all at hand", `median ${spread(warm, "milliseconds")}`);
    const common = await measureSearch(browser, out, COMMON_PHRASE, [COMMON_PHRASE]);
    const [atHand] = common.warm;
    row(
      "search, in every bulletin",
      `${common.cold.total} found, ${(atHand?.milliseconds ?? 0).toFixed(0)} ms at hand`,
    );
  } finally {
    await browser.close();
  }
  await rm(out, { recursive: true });
}

/** Two to four characters that stand somewhere in the archive. */
async function sampleQueries(content: string): Promise<string[]> {
  const { content: read } = await readContent(content);
  const bulletins = read?.bulletins ?? [];
  const random = randomNumbers(SEED);
  return Array.from({ length: QUERIES }, () => {
    const body = bulletins[Math.floor(random() * bulletins.length)]?.body ?? "";
    const runs = body.match(/\p{Script=Han}{4,}/gu) ?? [""];
    const text = runs[Math.floor(random() * runs.length)] ?? "";
    const length = 2 + Math.floor(random() * 3);
    const start = Math.floor(random() * (text.length - length + 1));
    return text.slice(start, start + length);
  });
}

function spread(measures: readonly SearchMeasure[], figure: "bytes" | "milliseconds"): string {
  const sorted = measures.map((measure) => measure[figure]).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const shown = (value: number) => (figure === "bytes" ? kilobytes(value) : `${value.toFixed(1)} ms`);
  return `${shown(at(0.5))} (p95 ${shown(at(0.95))})`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(26)} ${value}`);
}
