// The contract of speed and size: each figure, what the peers need for the same, and the bar that it is held to.
import type { EditRuns } from "./builds.ts";
import type { PeerRun } from "./peers.ts";
import type { Run } from "./processes.ts";
import type { Search, Searches } from "./searches.ts";
import { median, percentile95 } from "./spread.ts";

export type Unit = "s" | "MB" | "bytes" | "ms";

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
}

export interface MeasuredPeers {
  readonly runs: readonly PeerRun[];
  readonly searches: Searches;
}

const upTo = (share: number): Bar => ({ share, shown: `≤ ${share.toFixed(1)}` });
const partOf = (parts: number): Bar => ({ share: 1 / parts, shown: `≤ 1/${parts}` });
/** As long as one part of a clean build takes. */
const partOfClean = (clean: readonly Run[], parts: number): Bar => ({
  most: median(clean.map(({ seconds }) => seconds)) / parts,
  shown: `≤ 1/${parts} of a clean build`,
});
const MOST_MEMORY: Bar = { most: 1536, shown: "≤ 1.5 GB" };

export function figuresOf({ clean, edits, searches }: Measured, peers: MeasuredPeers | undefined): Figure[] {
  const build = (name: string, runs: readonly Run[], bar: Bar): Figure => ({
    name,
    unit: "s",
    ours: median(runs.map(({ seconds }) => seconds)),
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
    build("clean build with search", clean, upTo(0.6)),
    build("one bulletin of the newest months added", edits.added, partOf(20)),
    build("one bulletin of the newest months edited", edits.edited, partOf(20)),
    build("one bulletin of an old year edited", edits.old, partOf(4)),
    build("nothing changed", edits.nothing, partOf(40)),
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
      bar: MOST_MEMORY,
    },
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
