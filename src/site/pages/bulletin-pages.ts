// The pages of all bulletins before they are made: what each is made of, and what those of a year are.
import type { Archive, Entry } from "../../archive/archive.ts";
import { keyOf } from "../../store/key.ts";
import { itemsKey } from "../listing.ts";
import { fileNotes } from "../preview.ts";
import { neighbourInputs, relatedTo, viewAt } from "./bulletin.ts";
import type { Page, PageGroup } from "./page.ts";

/** Those of a year together. */
export function* bulletinPages(archive: Archive): Generator<PageGroup> {
  const keys: NamedKeys = { officials: keysById(archive.officialById), topics: keysById(archive.topicById) };
  const named = keyOf(...keys.officials.values(), ...keys.topics.values());
  let start = 0;
  for (const { length } of archive.byYear.values()) {
    const [first, last] = [start, start + length];
    const ends = [first - 1, last].map((index) => neighbourInputs(archive.entries[index]));
    const shown = archive.entries.slice(first, last).map((entry, offset) => {
      const shownWith = [entry, ...relatedTo(archive, first + offset)];
      return [...shownWith.map(({ bulletin }) => bulletin.fingerprint), notesKey(archive, entry)].join();
    });
    yield {
      inputs: [named, ...ends, ...shown].join("\n"),
      pages: () => pagesOfYear(archive, keys, first, last),
    };
    start = last;
  }
}

/**
 * Neither views nor what they are made of are made unless they are asked for: of a large archive that takes seconds. A
 * page's inputs are told by what its bulletins, officials and topics are known by.
 * @param first Of the entries, as `last`, which is not among them.
 */
function* pagesOfYear(archive: Archive, keys: NamedKeys, first: number, last: number): Generator<Page> {
  const { entries } = archive;
  let [newer, own] = [neighbourInputs(entries[first - 1]), neighbourInputs(entries[first])];
  for (const [offset, entry] of entries.slice(first, last).entries()) {
    const { bulletin } = entry;
    const index = first + offset;
    const older = neighbourInputs(entries[index + 1]);
    yield {
      permalink: bulletin.permalink,
      listed: true,
      isBulletin: true,
      inputs: [
        bulletin.fingerprint,
        newer,
        older,
        bulletin.officials.map((id) => keys.officials.get(id)).join(),
        bulletin.topics.map((id) => keys.topics.get(id)).join(),
        itemsKey(archive, relatedTo(archive, index)),
        notesKey(archive, entry),
      ].join("\n"),
      view: () => viewAt(archive, entry, index),
    };
    [newer, own] = [own, older];
  }
}

/** What a preview shows of a file without problems follows from its name, which is in its fingerprint. */
function notesKey(archive: Archive, { bulletin: { file } }: Entry): string {
  return archive.preview?.problemsByFile.has(file) === true ? JSON.stringify(fileNotes(archive, file)) : "";
}

interface NamedKeys {
  readonly officials: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, string>;
}

/** Keys of the records that stand in many pages' inputs. */
function keysById(records: ReadonlyMap<string, object>): Map<string, string> {
  return new Map(Array.from(records, ([id, record]) => [id, keyOf(JSON.stringify(record))]));
}
