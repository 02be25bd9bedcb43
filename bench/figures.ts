// The contract of speed and size: each figure, what the peers need for the same, and the bar that it is held to.
import type { EditRuns } from "./builds.ts";
import type { PreviewRun } from "./preview.ts";
import type { PeerRun } from "./peers.ts";
import type { Run } from "./processes.ts";
import type { Search, Searches } from "./searches.ts";
import { median, percentile95 } from "./spread.ts";

export type Unit = "s" | "MB" | "bytes" | "ms" | "files";

/** The most that a figure may be: a share of the peers' one, or a value in the figure's own unit. */
type Bar =
  { readonly share: number; readonly shown: string } | { readonly most: number; readonly shown: string };

export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly ours: number | undefined;
  /** Undefined where the peers were not measured. */
  readonly peers: number | undefined;
  readonly bar: Bar;
}

export interface Measured {
  readonly clean: readonly Run[];
  readonly edits: EditRuns;
  readonly searches: Searches;
  readonly previews: readonly PreviewRun[];
  readonly bulletins: number;
  /** Published. */
  readonly files: number;
  /** What archives of more bulletins take, where that was asked for. */
  readonly larger: Larger | undefined;
}

/** Builds of a larger archive. */
export interface Larger {
  readonly bulletins: number;
  readonly clean: readonly Run[];
  readonly edited: readonly Run[];
}

export interface MeasuredPeers {
  readonly runs: readonly PeerRun[];
  readonly searches: Searches;
}

const upTo = (share: number): Bar => ({ share, shown: `≤ ${share}` });
const partOf = (parts: number): Bar => ({ share: 1 / parts, shown: `≤ 1/${parts}` });
/** As long as one part of a clean build takes. */
const partOfClean = (clean: readonly Run[], parts: number): Bar => ({
  most: median(clean.map(({ seconds }) => seconds)) / parts,
  shown: `≤ 1/${parts} of a clean build`,
});
/** As long as some times what the smaller archive takes. */
const timesSmaller = (smaller: readonly Run[], times: number): Bar => ({
  most: secondsOf(smaller) * times,
  shown: `≤ ${times} × that of fewer`,
});
const MOST_MEMORY: Bar = { most: 1024, shown: "≤ 1 GB" };
const MOST_MEMORY_OF_MANY: Bar = { most: 1536, shown: "≤ 1.5 GB" };
const MANY = 50_000;
const MOST_FILES: Bar = { most: 1.25, shown: "≤ 1.25" };

const secondsOf = (runs: readonly Run[]) => median(runs.map(({ seconds }) => seconds));

export function figuresOf(
  { clean, edits, searches, previews, bulletins, files, larger }: Measured,
  peers: MeasuredPeers | undefined,
): Figure[] {
  const build = (name: string, runs: readonly Run[], bar: Bar): Figure => ({
    name,
    unit: "s",
    ours: secondsOf(runs),
    peers: peers && median(peers.runs.map(({ seconds }) => seconds)),
    bar,
  });
  const preview = (name: string, of: (run: PreviewRun) => number, bar: Bar): Figure => ({
    name,
    unit: "s",
    ours: previews.length === 0 ? undefined : median(previews.map(of)),
    peers: peers && median(peers.runs.map(({ seconds }) => seconds)),
    bar,
  });
  const search = (
    name: string,
    unit: "bytes" | "ms",
    bar: Bar,
    kind: { ours: keyof Searches; peers?: keyof Searches; of: (values: readonly number[]) => number },
  ): Figure => {
    const value = (all: readonly Search[]) =>
      kind.of(all.map(({ bytes, milliseconds }) => (unit === "bytes" ? bytes : milliseconds)));
    const theirs = peers?.searches[kind.peers ?? kind.ours];
    return { name, unit, ours: value(searches[kind.ours]), peers: theirs && value(theirs), bar };
  };
  const edited = [...edits.nothing, ...edits.checked, ...edits.added, ...edits.edited, ...edits.old];
  return [
    build("clean build, exact index and Pagefind's", clean, upTo(0.8)),
    {
      name: "of it without Pagefind's, processor time",
      unit: "s",
      ours: processorTime(clean, (program) => !ofWords(program)),
      peers:
        peers &&
        sumOf(
          processorTime(peers.runs.map(({ hugo }) => hugo)),
          processorTime(peers.runs.map(({ pagefind }) => pagefind)),
        ),
      bar: upTo(0.35),
    },
    build("one bulletin of the newest months added", edits.added, partOf(30)),
    build("one bulletin of the newest months edited", edits.edited, partOf(30)),
    build("one bulletin of an old year edited", edits.old, partOf(8)),
    build("nothing changed", edits.nothing, partOf(60)),
    preview("preview: a saved body on its page", ({ page }) => page, partOf(150)),
    preview("preview: a saved body in all lists and the index", ({ all }) => all, partOf(40)),
    {
      name: "check, nothing changed",
      unit: "s",
      ours: median(edits.checked.map(({ seconds }) => seconds)),
      peers: undefined,
      bar: partOfClean(clean, 10),
    },
    {
      name: "peak memory of any process",
      unit: "MB",
      ours: mostMemory([...clean, ...edited]),
      peers: peers && mostMemory(peers.runs.flatMap(({ hugo, pagefind }) => [hugo, pagefind])),
      bar: bulletins < MANY ? MOST_MEMORY : MOST_MEMORY_OF_MANY,
    },
    {
      name: "files published a bulletin",
      unit: "files",
      ours: files / bulletins,
      peers: undefined,
      bar: MOST_FILES,
    },
    ...(larger === undefined ? [] : growth(larger, clean, edits)),
    search("cold cache, first answer from the newest, its own files", "bytes", upTo(0.5), {
      ours: "firstAlone",
      peers: "coldNewest",
      of: median,
    }),
    search("cold cache, all asked for when the first answer stands", "bytes", upTo(0.5), {
      ours: "first",
      peers: "coldNewest",
      of: median,
    }),
    search("cold cache, complete answer", "bytes", upTo(1), { ours: "cold", of: median }),
    search("a further query, complete answer, median", "bytes", upTo(1), { ours: "further", of: median }),
    search("a further query, complete answer, p95", "bytes", upTo(1), { ours: "further", of: percentile95 }),
    search("time of it, files fetched from this machine, p95", "ms", upTo(0.5), {
      ours: "further",
      of: percentile95,
    }),
    search("time of it, files loaded, p95", "ms", upTo(0.5), { ours: "atHand", of: percentile95 }),
    search("a phrase that stands in every bulletin, files loaded", "ms", upTo(0.1), {
      ours: "common",
      of: median,
    }),
    search("cold cache, the reader's own words, exact and by words", "bytes", upTo(1), {
      ours: "natural",
      of: median,
    }),
    search("time of it, files fetched from this machine", "ms", upTo(1), { ours: "natural", of: median }),
  ];
}

function growth({ bulletins, clean, edited }: Larger, smaller: readonly Run[], edits: EditRuns): Figure[] {
  const build = (name: string, runs: readonly Run[], bar: Bar): Figure => ({
    name: `${bulletins} bulletins: ${name}`,
    unit: "s",
    ours: secondsOf(runs),
    peers: undefined,
    bar,
  });
  return [
    build("clean build", clean, timesSmaller(smaller, 5.5)),
    build("one of the newest edited", edited, timesSmaller(edits.edited, 3)),
    {
      name: `${bulletins} bulletins: peak memory of any process`,
      unit: "MB",
      ours: mostMemory([...clean, ...edited]),
      peers: undefined,
      bar: MOST_MEMORY_OF_MANY,
    },
  ];
}

function sumOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

/** Whether a program makes the index by words: Pagefind's own, and ours that feed them. */
export function ofWords(program: string): boolean {
  return program === "words-worker" || program.startsWith("pagefind");
}

/** Of one of several equal runs; undefined where /proc did not tell. */
function processorTime(
  runs: readonly Run[],
  counts: (program: string) => boolean = () => true,
): number | undefined {
  const sums = runs.map(({ processorSeconds }) =>
    [...processorSeconds].reduce((sum, [program, each]) => (counts(program) ? sum + each : sum), 0),
  );
  return sums.every((sum) => sum === 0) ? undefined : median(sums);
}

/** Undefined where /proc did not tell. */
function mostMemory(runs: readonly Run[]): number | undefined {
  const peaks = runs.flatMap(({ peakMegabytes }) => peakMegabytes ?? []);
  return peaks.length === 0 ? undefined : Math.max(...peaks);
}

export function ratioOf({ ours, peers }: Figure): number | undefined {
  return ours === undefined || peers === undefined || peers === 0 ? undefined : ours / peers;
}

/** Undefined where it was not measured. */
export function isMet(figure: Figure): boolean | undefined {
  const { ours, bar } = figure;
  if ("most" in bar) return ours === undefined ? undefined : ours <= bar.most;
  const ratio = ratioOf(figure);
  return ratio === undefined ? undefined : ratio <= bar.share;
}
