// Measures building and searching beside the peers, Hugo and Pagefind: `npm run bench [-- --bulletins N]`.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { arch, cpus, platform, totalmem } from "node:os";
import { Command } from "commander";
import { launchChromium } from "../tests/browser/chromium.ts";
import { temporaryFolder } from "../tests/content-folder.ts";
import { cleanBuild, type EditRuns, measureEdits } from "./builds.ts";
import { type BenchContent, makePlainContent, writeBenchContent } from "./content.ts";
import { type Figure, figuresOf, isMet, type MeasuredPeers, ratioOf } from "./figures.ts";
import { writeHugoSite } from "./hugo-site.ts";
import { type PeerRun, type PeerVersions, peerVersions, runPeers } from "./peers.ts";
import type { Run } from "./processes.ts";
import { ourReader, PAGEFIND } from "./readers.ts";
import { measureSearches, type Queries, sampleQueries, type Searches } from "./searches.ts";
import { tableOf } from "./table.ts";

const SEED = 20220319;

interface Options {
  readonly bulletins: number;
  readonly characters: number;
  readonly runs: number;
  readonly cleanRuns: number;
  readonly queries: number;
  readonly json?: string;
}

const whole = (text: string) => Number.parseInt(text, 10);
const options = new Command("bench")
  .option("--bulletins <number>", "how many bulletins", whole, 20_000)
  .option("--characters <number>", "of each bulletin", whole, 500)
  .option("--runs <number>", "of each build after a small change", whole, 3)
  .option("--clean-runs <number>", "of the clean build and of the peers", whole, 1)
  .option("--queries <number>", "further queries", whole, 60)
  .option("--json <file>", "writes the figures there, too")
  .parse()
  .opts<Options>();

const { dir, remove } = await temporaryFolder();
try {
  await measure(dir);
} finally {
  await remove();
}

async function measure(folder: string): Promise<void> {
  const folders = {
    content: path.join(folder, "content"),
    out: path.join(folder, "site"),
    cache: path.join(folder, "cache"),
  };
  const content = makePlainContent({ ...options, seed: SEED });
  await writeBenchContent(folders.content, content);
  const versions = await peerVersions();
  if (versions === undefined) tell("hugo is not installed: the peers are not measured");

  const clean = await times(options.cleanRuns, "clean build", () => cleanBuild(folders));
  const peerSite = path.join(folder, "peer-site");
  const peerRuns = versions && (await measurePeerRuns(path.join(folder, "peer"), peerSite, content));

  const { searches, peerSearches } = await measureBothSearches(folders.out, peerRuns && peerSite, content);
  tell("small changes");
  const edits = await measureEdits(folders, content.bulletins, { runs: options.runs, seed: SEED });

  const peers: MeasuredPeers | undefined =
    peerRuns && peerSearches ? { runs: peerRuns, searches: peerSearches } : undefined;
  const figures = figuresOf({ clean, edits, searches }, peers);
  print(figures, versions, details(clean, edits, peerRuns));
  if (options.json !== undefined) await writeFile(options.json, jsonOf(figures, versions));
}

async function measurePeerRuns(source: string, site: string, content: BenchContent): Promise<PeerRun[]> {
  await writeHugoSite(source, content);
  return times(options.cleanRuns, "Hugo and Pagefind", () => runPeers(source, site, content.bulletins));
}

async function measureBothSearches(
  site: string,
  peerSite: string | undefined,
  { bulletins }: BenchContent,
): Promise<{ searches: Searches; peerSearches: Searches | undefined }> {
  const reader = await ourReader(site);
  const queries: Queries = sampleQueries(bulletins, {
    further: options.queries,
    newestSince: reader.first?.newestSince ?? "",
    seed: SEED,
  });
  const browser = await launchChromium();
  try {
    tell("searches");
    const searches = await measureSearches(browser, site, reader, queries);
    if (peerSite === undefined) return { searches, peerSearches: undefined };
    tell("searches with Pagefind");
    return { searches, peerSearches: await measureSearches(browser, peerSite, PAGEFIND, queries) };
  } finally {
    await browser.close();
  }
}

async function times<T>(count: number, name: string, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let number = 1; number <= count; number += 1) {
    tell(count === 1 ? name : `${name}, ${number} of ${count}`);
    results.push(await work());
  }
  return results;
}

/** What the commands themselves said, one run of each kind. */
function details(clean: readonly Run[], edits: EditRuns, peers: readonly PeerRun[] | undefined): string[] {
  const said = (name: string, runs: readonly Run[]) => {
    const lines = (runs.at(-1)?.output ?? "").trim().split("\n");
    return [
      `${name}, ${runs.map(({ seconds }) => `${seconds.toFixed(2)} s`).join(", ")}:`,
      ...lines.slice(1).map((line) => `  ${line}`),
    ];
  };
  const memory = ({ peakMegabytes }: Run) =>
    peakMegabytes === undefined ? "" : `, ${Math.round(peakMegabytes)} MB`;
  return [
    ...said("clean build", clean),
    ...wordsShare(clean.at(-1)),
    ...said("newest added", edits.added),
    ...said("newest edited", edits.edited),
    ...said("old edited", edits.old),
    ...said("nothing changed", edits.nothing),
    ...(peers ?? []).map(
      ({ hugo, pagefind }) =>
        `Hugo ${hugo.seconds.toFixed(2)} s${memory(hugo)}; Pagefind ${pagefind.seconds.toFixed(2)} s${memory(pagefind)}`,
    ),
  ];
}

/** What the index by words takes of a build's processor time, Pagefind's own programs and ours that feed them. */
function wordsShare(build: Run | undefined): string[] {
  const programs = [...(build?.processorSeconds ?? [])];
  const sum = (some: typeof programs) => some.reduce((seconds, [, each]) => seconds + each, 0);
  if (sum(programs) === 0) return [];
  const words = programs.filter(([program]) => program === "words-worker" || program.startsWith("pagefind"));
  const each = programs.map(([program, seconds]) => `${program} ${seconds.toFixed(1)} s`);
  const share = Math.round((sum(words) / sum(programs)) * 100);
  return [`  processor time: ${each.join(", ")}; of it the index by words: ${share} %`];
}

function print(
  figures: readonly Figure[],
  versions: PeerVersions | undefined,
  lines: readonly string[],
): void {
  const peers = versions ? `, Hugo ${versions.hugo} and Pagefind ${versions.pagefind}` : "";
  console.log(`\`${commandLine()}\`, ${today()}, ${machine()}${peers};`);
  console.log(`${options.bulletins} generated bulletins of ${options.characters} characters:\n`);
  console.log(tableOf(figures));
  console.log(`\n${lines.join("\n")}`);
}

function jsonOf(figures: readonly Figure[], versions: PeerVersions | undefined): string {
  const rows = figures.map((figure) => {
    const { name, unit, ours, peers, bar } = figure;
    return { name, unit, ours, peers, ratio: ratioOf(figure), bar: bar.shown, met: isMet(figure) };
  });
  const run = { date: today(), command: commandLine(), machine: machine(), versions, options, figures: rows };
  return `${JSON.stringify(run, undefined, 2)}\n`;
}

function commandLine(): string {
  const given = process.argv.slice(2);
  return ["npm run bench", ...(given.length > 0 ? ["--", ...given] : [])].join(" ");
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, ${gigabytes} GB, ${platform()} ${arch()}, Node.js ${process.version}`;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** On the way, beside the output. */
function tell(text: string): void {
  console.error(`[${new Date().toISOString().slice(11, 19)}] ${text}`);
}
