// What is indexed by words at once: a few bulletins of a piece, by names, and the names that are set apart in them.
import { type IndexedBulletin, recordInputsOf } from "../cut/record.ts";
import { endsWith } from "./boundaries.ts";
import type { FacetRecord, WordRecord } from "./records.ts";

/** An entry of a registry. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What the ids of records stand for. */
export interface Registries {
  readonly officialById: ReadonlyMap<string, Named>;
  readonly topicById: ReadonlyMap<string, Named>;
}

export interface Lot {
  /** Oldest first; their text is still Markdown. */
  readonly records: readonly (Omit<WordRecord, "paragraphs"> & { readonly body: string })[];
  /** Set apart in titles and texts. */
  readonly names: readonly string[];
}

/** Least bulletins of a lot: a change costs a lot, and each lot costs the joining of all. */
const LEAST = 120;

/** @param records Of a piece, oldest first: a new bulletin changes the last lot. */
export function cutIntoLots(records: readonly IndexedBulletin[]): (readonly IndexedBulletin[])[] {
  const lots: IndexedBulletin[][] = [];
  let open: IndexedBulletin[] = [];
  for (const record of records) {
    open.push(record);
    if (endsWith(record.fingerprint, open.length, LEAST)) {
      lots.push(open);
      open = [];
    }
  }
  return open.length > 0 ? [...lots, open] : lots;
}

export function lotOf(records: readonly IndexedBulletin[], registries: Registries): Lot {
  const registered = registeredIn(records, registries).flatMap(({ names }) => names);
  const places = records.flatMap((record) => record.places);
  return {
    records: records.map((record) => ({
      permalink: record.permalink,
      title: record.title,
      body: record.bodyOf(),
      ...facetsOf(record, registries),
    })),
    names: [...new Set([...registered, ...places])],
  };
}

/** Stands for all that a lot's words follow from. */
export function lotInputsOf(records: readonly IndexedBulletin[], registries: Registries): string {
  return [recordInputsOf(records), JSON.stringify(registeredIn(records, registries))].join("\n\n");
}

export function facetsOf(record: IndexedBulletin, { officialById, topicById }: Registries): FacetRecord {
  return {
    date: record.date,
    officials: record.officials.map((id) => officialById.get(id)?.name ?? id),
    topics: record.topics.map((id) => topicById.get(id)?.name ?? id),
    places: record.places,
  };
}

/**
 * The names of all whom, and of all that, the bulletins are about: so that a name that is new to the registries changes the
 * lots that have it, and no others.
 */
function registeredIn(
  records: readonly IndexedBulletin[],
  { officialById, topicById }: Registries,
): readonly { readonly id: string; readonly names: readonly string[] }[] {
  const [officials, topics] = [new Set<string>(), new Set<string>()];
  for (const record of records) {
    for (const id of record.officials) officials.add(id);
    for (const id of record.topics) topics.add(id);
  }
  const named = (ids: ReadonlySet<string>, byId: ReadonlyMap<string, Named>) =>
    [...ids].sort().map((id) => {
      const { name, aliases } = byId.get(id) ?? { name: id, aliases: [] };
      return { id, names: [name, ...aliases] };
    });
  return [...named(officials, officialById), ...named(topics, topicById)];
}
