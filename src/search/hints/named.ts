// The names that a reader may mean: officials and topics of the registries and places, as far as bulletins name them.
import type { Official, Topic } from "../../content/records.ts";
import type { SearchRecord } from "../cut/record.ts";
import type { HintName } from "./format.ts";

/** A name before it is known how it is read. */
export interface Named extends Omit<HintName, "forms"> {
  /** The name, then its aliases. */
  readonly texts: readonly string[];
}

export interface Registries {
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
}

/** Those with the most bulletins first. */
export function namesOf(
  { officials, topics }: Registries,
  records: readonly Pick<SearchRecord, "officials" | "topics" | "places">[],
): Named[] {
  const names = [
    ...counted(records, "officials", officials, ({ id, name, aliases, posts }, weight): Named => {
      const titles = [...new Set(posts.map(({ title }) => title))];
      const texts = [name, ...aliases];
      return { kind: "official", id, texts, ...(titles.length > 0 && { posts: titles }), weight };
    }),
    ...counted(records, "topics", topics, ({ id, name, aliases }, weight): Named => {
      return { kind: "topic", id, texts: [name, ...aliases], weight };
    }),
    ...counted(records, "places", placesOf(records), ({ id }, weight): Named => {
      return { kind: "place", id, texts: [id], weight };
    }),
  ];
  return names.sort((a, b) => b.weight - a.weight);
}

function counted<Item extends { readonly id: string }>(
  records: readonly Pick<SearchRecord, "officials" | "topics" | "places">[],
  list: "officials" | "topics" | "places",
  items: readonly Item[],
  named: (item: Item, weight: number) => Named,
): Named[] {
  const counts = new Map<string, number>();
  for (const record of records) {
    for (const id of new Set(record[list])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return items.flatMap((item) => {
    const count = counts.get(item.id);
    return count === undefined ? [] : [named(item, Math.round(Math.log2(count)))];
  });
}

function placesOf(records: readonly Pick<SearchRecord, "places">[]): { readonly id: string }[] {
  return [...new Set(records.flatMap(({ places }) => places))].sort().map((id) => ({ id }));
}
