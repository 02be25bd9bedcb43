// How many bulletins each further choice would leave of an answer.
import type { PublishedIndex } from "./index/published-index.ts";
import { documentsOf } from "./filters.ts";
import { left } from "./findings.ts";
import type { Findings, Left } from "./findings.ts";

/** How many bulletins a choice would leave. */
export interface Count {
  /** Of an official or a topic its registry id; of the others their name. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Each list is counted as if its own filter were not set. */
export interface Counts {
  /** All of the registry. */
  readonly officials: readonly Count[];
  /** All of the registry. */
  readonly topics: readonly Count[];
  /** Those that would leave something, the most frequent first. */
  readonly places: readonly Count[];
  /** `YYYY`, those that would leave something, the newest first. */
  readonly years: readonly Count[];
  /** `YYYY-MM`, in the same way; of the year that is chosen, with or without its month, otherwise none. */
  readonly months: readonly Count[];
}

type Row = Left & { readonly filters: Awaited<ReturnType<Left["volume"]["filters"]>> };

/**
 * @param period That is chosen; may be empty.
 * @param inside What was found in the volumes of the period.
 * @param outside What was found in the others.
 */
export async function countsOf(
  archive: PublishedIndex,
  period: string,
  inside: readonly Findings[],
  outside: readonly Findings[],
): Promise<Counts> {
  const everywhere = [...inside, ...outside];
  const [labels, byOfficial, byTopic, byPlace, byPeriod] = await Promise.all([
    archive.labels(),
    rowsOf(inside.map((each) => left(each, "official"))),
    rowsOf(inside.map((each) => left(each, "topic"))),
    rowsOf(inside.map((each) => left(each, "place"))),
    rowsOf(everywhere.map((each) => left(each, "period"))),
  ]);
  const year = period.slice(0, 4);
  return {
    officials: labels.officials.map(({ id, name }) => ({
      id,
      name,
      count: having(byOfficial, "officials", id),
    })),
    topics: labels.topics.map(({ id, name }) => ({ id, name, count: having(byTopic, "topics", id) })),
    places: placesOf(byPlace),
    years: periodsOf(byPeriod, "", 4),
    months: year === "" ? [] : periodsOf(byPeriod, year, 7),
  };
}

/** Asks only those volumes for their filters of which something is left. */
async function rowsOf(all: readonly Left[]): Promise<Row[]> {
  const some = all.filter(({ findings }) => findings.some((finding) => finding !== 0));
  return Promise.all(some.map(async (each) => ({ ...each, filters: await each.volume.filters() })));
}

function having(rows: readonly Row[], facet: Parameters<typeof documentsOf>[1], id: string): number {
  let count = 0;
  for (const { findings, filters } of rows) {
    for (const document of documentsOf(filters, facet, id)) if (findings[document] !== 0) count += 1;
  }
  return count;
}

function placesOf(rows: readonly Row[]): Count[] {
  const names = new Set(rows.flatMap(({ filters }) => Object.keys(filters.places)));
  return Array.from(names, (name) => ({ id: name, name, count: having(rows, "places", name) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** @param length Of what a day begins with: 4 for its year, 7 for its month. */
function periodsOf(rows: readonly Row[], beginning: string, length: number): Count[] {
  const counts = new Map<string, number>();
  for (const { findings, filters } of rows) {
    let document = 0;
    for (const [day, documents] of filters.days) {
      const found = findings.subarray(document, (document += documents)).filter((finding) => finding !== 0);
      const name = day.slice(0, length);
      if (found.length > 0 && name.startsWith(beginning))
        counts.set(name, (counts.get(name) ?? 0) + found.length);
    }
  }
  return Array.from(counts, ([name, count]) => ({ id: name, name, count })).sort((a, b) =>
    a.id > b.id ? -1 : 1,
  );
}
