// Measures building and searching beside the peers, Hugo and Pagefind, of each archive: `npm run bench [-- --bulletins N]`.
import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { arch, cpus, platform, totalmem } from "node:os";
import { Command, Option } from "commander";
import { launchChromium } from "../tests/browser/chromium.ts";
import { temporaryFolder } from "../tests/content-folder.ts";
import { ARCHIVES, type ArchiveName, makeArchive } from "./archives.ts";
import { cleanBuild, type EditRuns, measureEdits, measureLarger, newestOf } from "./builds.ts";
import { type BenchContent, writeBenchContent } from "./content.ts";
import {
  type Figure,
  figuresOf,
  isMet,
  type Larger,
  type MeasuredPeers,
  ofWords,
  ratioOf,
} from "./figures.ts";
import { writeHugoSite } from "./hugo-site.ts";
import { type PeerRun, type PeerVersions, peerVersions, runPeers } from "./peers.ts";
import { measurePreviews } from "./preview.ts";
import type { Run } from "./processes.ts";
import { ourReader, PAGEFIND } from "./readers.ts";
import { measureSearches, type Queries, sampleQueries, type Searches } from "./searches.ts";
import { type NamedFigures, tableOf } from "./table.ts";

const SEED = 20220319;

interface Options {
  readonly bulletins: number;
  readonly characters: number;
  readonly like: readonly ArchiveName[];
  readonly runs: number;
  readonly larger?: number;
  readonly queries: number;
  readonly json?: string;
}

const whole = (text: string) => Number.parseInt(text, 10);
const options = new Command("bench")
  .option("--bulletins <number>", "how many bulletins", whole, 20_000)
  .option("--characters <number>", "of each bulletin of the plain archive", whole, 500)
  .addOption(
    new Option("--like <archives...>", "which archives, side by side").choices(ARCHIVES).default(ARCHIVES),
  )
  .option("--runs <number>", "of each build, the peers' too", whole, 3)
  .option("--larger <number>", "also builds an archive of so many bulletins", whole)
  .option("--queries <number>", "further queries", whole, 60)
  .option("--json <file>", "writes the figures there, too")
  .parse()
  .opts<Options>();

interface MeasuredArchive extends NamedFigures {
  /** What the commands themselves said. */
  readonly details: readonly string[];
}

const versions = await peerVersions();
if (versions === undefined) tell("hugo is not installed: the peers are not measured");
const measured: MeasuredArchive[] = [];
for (const name of options.like) measured.push(await inFolder((folder) => measure(folder, name)));
print(measured, versions);
if (options.json !== undefined) await writeFile(options.json, jsonOf(measured, versions));

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const { dir, remove } = await temporaryFolder();
  try {
    return await work(dir);
  } finally {
    await remove();
  }
}

async function measure(folder: string, name: ArchiveName): Promise<MeasuredArchive> {
  const folders = foldersIn(folder);
  const content = await makeArchive(name, options);
  await writeBenchContent(folders.content, content);

  const clean = await times(options.runs, `${name}: clean build`, () => cleanBuild(folders));
  const files = (await readdir(folders.out, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  ).length;
  const peerSite = path.join(folder, "peer-site");
  const peerRuns = versions && (await measurePeerRuns(path.join(folder, "peer"), peerSite, content));

  const { searches, peerSearches } = await measureBothSearches(folders.out, peerRuns && peerSite, content);
  tell("small changes");
  const edits = await measureEdits(folders, content.bulletins, { runs: options.runs, seed: SEED });
  tell("previews");
  const saved = newestOf(content.bulletins).slice(-options.runs);
  const previews = await measurePreviews(folders.content, folder, saved);

  const larger = options.larger === undefined ? undefined : await inFolder((dir) => measureMany(dir, name));
  const peers: MeasuredPeers | undefined =
    peerRuns && peerSearches ? { runs: peerRuns, searches: peerSearches } : undefined;
  const ours = { clean, edits, searches, previews, bulletins: content.bulletins.length, files, larger };
  return { name, figures: figuresOf(ours, peers), details: details(clean, edits, peerRuns) };
}

async function measureMany(folder: string, name: ArchiveName): Promise<Larger> {
  const bulletins = options.larger ?? 0;
  tell(`${name}: ${bulletins} bulletins`);
  const folders = foldersIn(folder);
  const content = await makeArchive(name, { ...options, bulletins });
  await writeBenchContent(folders.content, content);
  return { bulletins, ...(await measureLarger(folders, content.bulletins, options.runs)) };
}

function foldersIn(folder: string): { content: string; out: string; cache: string } {
  return {
    content: path.join(folder, "content"),
    out: path.join(folder, "site"),
    cache: path.join(folder, "cache"),
  };
}

async function measurePeerRuns(source: string, site: string, content: BenchContent): Promise<PeerRun[]> {
  await writeHugoSite(source, content);
  return times(options.runs, "Hugo and Pagefind", () => runPeers(source, site, content.bulletins));
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
  const words = programs.filter(([program]) => ofWords(program));
  const each = programs.map(([program, seconds]) => `${program} ${seconds.toFixed(1)} s`);
  const share = Math.round((sum(words) / sum(programs)) * 100);
  return [`  processor time: ${each.join(", ")}; of it the index by words: ${share} %`];
}

function print(archives: readonly MeasuredArchive[], peerVersions: PeerVersions | undefined): void {
  const peers = peerVersions ? `, Hugo ${peerVersions.hugo} and Pagefind ${peerVersions.pagefind}` : "";
  console.log(`\`${commandLine()}\`, ${today()}, ${machine()}${peers};`);
  console.log(`${options.bulletins} generated bulletins, medians of ${options.runs}:\n`);
  console.log(tableOf(archives));
  for (const { name, details: lines } of archives) console.log(`\n${name}:\n${lines.join("\n")}`);
}

function jsonOf(archives: readonly MeasuredArchive[], peerVersions: PeerVersions | undefined): string {
  const rowOf = (figure: Figure) => {
    const { name, unit, ours, peers, bar } = figure;
    return { name, unit, ours, peers, ratio: ratioOf(figure), bar: bar.shown, met: isMet(figure) };
  };
  const figures = archives.map(({ name, figures: all }) => ({ archive: name, figures: all.map(rowOf) }));
  const run = {
    date: today(),
    command: commandLine(),
    machine: machine(),
    versions: peerVersions,
    options,
    figures,
  };
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
