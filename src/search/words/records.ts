// What Pagefind is told of a bulletin: its words, parted here; and what its reader shows, as it was written.
import { nameSegment, type Segment, segmentsOf, segmentsOfEach, withoutSigns } from "./segments.ts";

/** A bulletin as the index by words has it; the names are those that readers see. */
export interface WordRecord {
  /** Root-relative, without the site's base path: Pagefind's reader adds it. */
  readonly permalink: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly officials: readonly string[];
  /** With those above them. */
  readonly topics: readonly string[];
  readonly places: readonly string[];
  /** The body as text, one string a block. */
  readonly paragraphs: readonly string[];
}

/** What filters and the order by date ask of a record. */
export type FacetRecord = Pick<WordRecord, "date" | "officials" | "topics" | "places">;

/** In the reader's filters, by these names. */
export const FILTERS = ["officials", "topics", "places", "year"] as const;

/** The values that a bulletin has of a filter. */
export function filterValues(record: FacetRecord, filter: (typeof FILTERS)[number]): readonly string[] {
  return filter === "year" ? [record.date.slice(0, 4)] : record[filter];
}

/** Parts the segments of a fragment's text. */
const PART = "\u200B";

/** Stands in a text where no word is, and takes up a place. */
const NO_WORD = "";

/**
 * Fields of metadata that have words, in the order of their names, by which Pagefind numbers them. `readings` are words of
 * the text that its own cut lacks, because names were set apart: a reader's browser, which does not know the names, cuts
 * them in pieces.
 */
export const META_FIELDS = ["officials", "places", "readings", "title", "topics"] as const;

/** The word at each place of a bulletin, in its text and in its fields of metadata; empty where no word is. */
export interface Words {
  readonly content: readonly string[];
  readonly meta: Readonly<Record<(typeof META_FIELDS)[number], readonly string[]>>;
}

/** A fragment: what Pagefind's reader loads of a page that it shows. */
export interface Fragment {
  readonly url: string;
  /** Each segment parted from the next by U+200B, which the reader takes away. */
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly never[];
}

/** @param names Set apart in title and text. */
export function wordsAndFragment(
  record: WordRecord,
  names: readonly string[],
): { readonly words: Words; readonly fragment: Omit<Fragment, "word_count"> } {
  const [title = [], ...paragraphs] = segmentsOfEach([record.title, ...record.paragraphs], names);
  const text = paragraphs.flatMap(endWithSpace);
  // A bulletin that is a title and nothing more shows that.
  const body = text.some(({ word }) => word !== "") ? text : title;
  const words: Words = {
    content: body.map(({ word }) => word),
    meta: {
      officials: namesWords(record.officials),
      places: namesWords(record.places),
      readings: readings(paragraphs),
      title: [...title.flatMap(({ word }) => (word === "" ? [] : [word])), ...readings([title])],
      topics: namesWords(record.topics),
    },
  };
  return { words, fragment: fragmentOf(record, body) };
}

/** Of the space that parts a paragraph from the next one. */
function endWithSpace(segments: readonly Segment[]): readonly Segment[] {
  const last = segments.at(-1);
  return last === undefined ? [] : [...segments.slice(0, -1), { ...last, text: `${last.text} ` }];
}

/** Each name as one word, and the words that a browser makes of it. */
function namesWords(names: readonly string[]): string[] {
  const apart = names.map((name) => [nameSegment(name)]);
  return [...apart.flat().flatMap(({ word }) => (word === "" ? [] : [word])), ...readings(apart)];
}

/** The same names come again and again. */
const wordsByName = new Map<string, readonly string[]>();

/** What a browser makes of a name by itself. */
function wordsAlone(name: string): readonly string[] {
  let words = wordsByName.get(name);
  if (words === undefined) wordsByName.set(name, (words = segmentsOf(name, []).flatMap(spellings)));
  return words;
}

/**
 * What a browser makes of texts, and the cut with names set apart does not: clauses in which names are cut otherwise, whole
 * and in order, so that a phrase is found across a name; then single words, and each name alone. A clause without a name is
 * cut as it was.
 */
function readings(texts: readonly (readonly Segment[])[]): string[] {
  const phrases = new Map<string, readonly string[]>();
  const found = new Set<string>();
  const alone = new Map<string, readonly string[]>();
  const clauses = texts.flatMap(clausesToSpell);
  const named = clauses.filter(({ hasName }) => hasName).map(({ segments }) => segments);
  const cutAgain = segmentsOfEach(named.map(textOf), [])[Symbol.iterator]();
  for (const { segments, hasName } of clauses) {
    const again: readonly Segment[] = hasName ? (cutAgain.next().value ?? []) : segments;
    for (const segment of again) for (const word of spellings(segment)) found.add(word);
    if (!hasName) continue;
    const apart = phraseOf(segments);
    for (const clause of clausesOf(again)) {
      const phrase = phraseOf(clause);
      if (phrase !== apart)
        phrases.set(
          phrase,
          clause.map(({ word }) => word),
        );
    }
    for (const { text, isName } of segments) if (isName) alone.set(text, wordsAlone(text));
  }
  const rows = [...phrases.values(), ...[...alone.values()].filter((words) => words.length > 1)];
  // What the cut with names set apart makes, too.
  if (found.size > 0) for (const segments of texts) for (const { word } of segments) found.delete(word);
  for (const row of rows) for (const word of row) found.delete(word);
  return [...found, ...rows.flatMap((words) => [NO_WORD, ...words])];
}

/**
 * Of a text, in order, the clauses with names, and of each other one the segments that are not written as they are folded: as
 * all else in it is cut, a browser cuts it.
 */
function clausesToSpell(
  segments: readonly Segment[],
): { readonly segments: readonly Segment[]; readonly hasName: boolean }[] {
  const clauses: ReturnType<typeof clausesToSpell> = [];
  let start = 0;
  let hasName = false;
  let others: Segment[] = [];
  const end = (at: number): void => {
    if (hasName) clauses.push({ segments: segments.slice(start, at), hasName });
    else if (others.length > 0) clauses.push({ segments: others, hasName });
    if (others.length > 0) others = [];
    hasName = false;
    start = at + 1;
  };
  segments.forEach((segment, at) => {
    if (segment.word === "") end(at);
    else if (segment.isName) hasName = true;
    else if (segment.word !== segment.text) others.push(segment);
  });
  end(segments.length);
  return clauses;
}

/** The segments between two that hold no word. */
function clausesOf(segments: readonly Segment[]): Segment[][] {
  const clauses: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.word === "") clauses.push([]);
    else clauses.at(-1)?.push(segment);
  }
  return clauses.filter((clause) => clause.length > 0);
}

function textOf(clause: readonly Segment[]): string {
  return clause.map(({ text }) => text).join("");
}

function phraseOf(clause: readonly Segment[]): string {
  return clause.map(({ word }) => word).join(PART);
}

/** A word as the index has it and, where that is another, as a browser has it, which does not fold. */
function spellings({ word, text }: Segment): string[] {
  if (word === text) return [word];
  const typed = withoutSigns(text.toLowerCase());
  return word === "" ? [] : word === typed ? [word] : [word, typed];
}

function fragmentOf(record: WordRecord, body: readonly Segment[]): Omit<Fragment, "word_count"> {
  const { permalink, title, date } = record;
  const filters = FILTERS.map((name) => [name, filterValues(record, name)] as const);
  const listed = (["officials", "topics", "places"] as const).map(
    (name) => [name, record[name].join("、")] as const,
  );
  return {
    url: encodeURI(permalink),
    content: body
      .map(({ text }) => text.replaceAll(PART, ""))
      .join(PART)
      .trimEnd(),
    filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)),
    meta: { title, date, ...Object.fromEntries(listed.filter(([, value]) => value !== "")) },
    anchors: [],
  };
}
