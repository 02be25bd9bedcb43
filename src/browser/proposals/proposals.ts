// Other questions that find something: ideas of every kind, each tried on the index before it is proposed.
import type { PublishedIndex } from "../index/published-index.ts";
import { isWorthAsking } from "../by-words/asked.ts";
import { fold } from "../../search/exact/tokens.ts";
import type { QuestionOptions } from "../question.ts";
import type { Calendar } from "./calendar.ts";
import { dateReadings } from "./date.ts";
import type { Idea, ProposalKind, Reading } from "./idea.ts";
import type { Known } from "./known.ts";
import { nameReadings } from "./name.ts";
import { nearReadings } from "./near.ts";
import { cutAtSeams } from "./parts.ts";
import { postReadings } from "./post.ts";
import { registeredReadings } from "./registered.ts";
import { scriptReadings } from "./script.ts";
import { spacingReadings } from "./spacing.ts";
import { surnamePostReadings } from "./surname-post.ts";

/** Another question, and how many bulletins answer it. */
export interface Proposal {
  readonly kind: ProposalKind;
  readonly query: string;
  /** What replaces the options that were asked with; the others stay. */
  readonly options: QuestionOptions;
  /** What the link says: the query or the name. */
  readonly label: string;
  /** Above 0. */
  readonly total: number;
  /** Of the kind `parts`: each part of the query with the number of bulletins that hold it. */
  readonly parts?: readonly { readonly query: string; readonly total: number }[];
}

/** What proposals are made with. */
export interface Proposing {
  readonly archive: PublishedIndex;
  readonly known: Known;
  readonly calendar: Calendar;
  /** The words of a text, the archive's names set apart. */
  readonly wordsOf: (text: string) => string[];
  /** The documents that answer a question exactly. */
  readonly documentsFor: (query: string, options: QuestionOptions) => Promise<readonly number[]>;
}

const MOST = 6;
/** Readings that are tried, and questions that are asked for each. */
const MOST_READINGS = 16;
const MOST_TRIES = 10;

/** Best first. Rejects when a file of the index cannot be read. */
export async function proposalsFor(
  query: string,
  options: QuestionOptions,
  proposing: Proposing,
): Promise<Proposal[]> {
  const { known, calendar, documentsFor } = proposing;
  const text = query.normalize("NFKC").trim();
  if (text === "") return [];
  const posts = [...postReadings(text, known), ...surnamePostReadings(text, known)];
  const readings = [
    ...scriptReadings(text, known),
    ...nameReadings(text, known),
    ...posts,
    ...dateReadings(text, calendar),
    // The name beside a post is understood.
    ...(posts.length > 0 ? [] : registeredReadings(text, known)),
    ...spacingReadings(text),
    ...nearReadings(text, known),
  ].slice(0, MOST_READINGS);
  const exact = (await documentsFor(query, options)).length;
  const tried = await Promise.all([
    ...readings.map((reading) => firstThatFinds(reading, { query, options, exact }, proposing)),
    // What is found whole need not be cut.
    exact > 0 ? undefined : partsOf(text, options, proposing),
  ]);
  const found = new Map<string, Proposal>();
  for (const proposal of tried) {
    if (proposal === undefined) continue;
    const key = keyOf(proposal);
    if (!found.has(key)) found.set(key, proposal);
  }
  return [...found.values()].slice(0, MOST);
}

interface Asked {
  readonly query: string;
  readonly options: QuestionOptions;
  /** How many bulletins answer it. */
  readonly exact: number;
}

/** The same for ideas that ask the same: letters of either case are. */
function keyOf({ query, options }: Pick<Idea, "query" | "options">): string {
  return JSON.stringify([fold(query), options]);
}

async function firstThatFinds(
  reading: Reading,
  { query, options, exact }: Asked,
  { known, calendar, wordsOf, documentsFor }: Proposing,
): Promise<Proposal | undefined> {
  const dated = reading.flatMap((idea) => datedIdeas(idea, calendar));
  const ideas = [
    ...reading,
    ...dated,
    ...[...reading.slice(0, 2), ...dated.slice(0, 2)].flatMap((idea) => loosened(idea, known, wordsOf)),
  ];
  const asked = new Set([keyOf({ query, options: {} })]);
  for (const { mustExceed = false, ...idea } of ideas.slice(0, MOST_TRIES)) {
    const key = keyOf(idea);
    if (asked.has(key)) continue;
    asked.add(key);
    const { length } = await documentsFor(idea.query, { ...options, ...idea.options });
    if (length > (mustExceed ? exact : 0)) return { ...idea, total: length };
  }
  return undefined;
}

/** The idea with the days that its query names in their place. */
function datedIdeas(idea: Idea, calendar: Calendar): Idea[] {
  if (idea.kind === "date") return [];
  return dateReadings(idea.query, calendar).flatMap((reading) =>
    reading.map(({ query, options }) => ({ ...idea, query, options: { ...idea.options, ...options } })),
  );
}

/** The idea with the words of its query asked for one by one; of a date with those of a registered name, at last its days alone. */
function loosened(idea: Idea, known: Known, wordsOf: Proposing["wordsOf"]): Idea[] {
  // What is left of a text in the other script, if not all of it is there, is found by words.
  if (idea.kind === "script") return [];
  const words = [...new Set(wordsOf(idea.query))].filter(isWorthAsking);
  const label = Object.keys(idea.options).length > 0 ? idea.label : words.join(" ");
  const ideas = words.length > 1 ? [{ ...idea, query: words.join(" "), label }] : [];
  if (idea.kind !== "date") return ideas;
  const days = idea.label.split(" ")[0] ?? "";
  const tagged = registeredReadings(idea.query, known).flatMap((reading) =>
    reading.map(({ query, options, label }): Idea => {
      return { kind: "date", query, options: { ...idea.options, ...options }, label: `${days} ${label}` };
    }),
  );
  return [...ideas, ...tagged, { ...idea, query: "", label: days }];
}

async function partsOf(
  query: string,
  options: QuestionOptions,
  { archive, wordsOf, documentsFor }: Proposing,
): Promise<Proposal | undefined> {
  if (/["“”|]|(?:^|\s)[-－]|(?:^|\s)(?:OR|或)(?:\s|$)|[:：]/u.test(query)) return undefined;
  const words = query.split(/\s+/u).flatMap(wordsOf);
  const cut = await cutAtSeams(words, (text) => documentsFor(text, options), archive.count);
  if (cut === undefined) return undefined;
  const parts = cut.parts.map((part) => ({ query: part.query, total: part.documents.length }));
  const label = parts.map((part) => part.query).join(" ");
  return label === query
    ? undefined
    : { kind: "parts", query: label, options: {}, label, total: cut.total, parts };
}
