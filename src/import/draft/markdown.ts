// Writes an article as a draft: front matter with a comment at each value to look at, and the body in Markdown.
import { stringify } from "yaml";
import { openComment, openNote } from "../../content/open-points.ts";
import type { Language } from "../../problems/problem.ts";
import type { CalendarDate } from "../../content/records.ts";
import type { Article, Guess } from "../article.ts";
import { bodyOf, type DraftPicture } from "./body.ts";
import { reasonOf } from "./reasons.ts";

/** A draft's day: the article's own, or the page's where the article does not say it. */
export interface DraftDate {
  readonly date: CalendarDate;
  /** Where the article does not say its day: the page's own date, or the latest that another article gives. */
  readonly standIn: "page" | "latest" | undefined;
  /** Its place among the page's articles of that day, from 1; `undefined` where it is the only one. */
  readonly order?: number | undefined;
}

type StandIn = Exclude<DraftDate["standIn"], undefined>;

const DATE_NOTE = {
  zh: (reason: string, date: string, standIn: StandIn) =>
    `${reason}；暂取${standIn === "page" ? "版面日期" : "同一版面上最晚的日期"} ${date}`,
  en: (reason: string, date: string, standIn: StandIn) =>
    `${reason}; ${standIn === "page" ? "the page's day" : "the latest day on the page"}, ${date}, stands in`,
};

/** The place of each day among the equal ones of a page, in its order; `undefined` for a day that is there once. */
export function ordersOf(dates: readonly CalendarDate[]): (number | undefined)[] {
  const places = new Map<CalendarDate, number>();
  const orders = dates.map((date) => {
    const place = (places.get(date) ?? 0) + 1;
    places.set(date, place);
    return place;
  });
  return orders.map((order, at) => {
    const date = dates[at];
    return date !== undefined && places.get(date) === 1 ? undefined : order;
  });
}

interface Row {
  readonly text: string;
  readonly guess?: Guess | undefined;
}

/** @param pictures those that have a file, by their index */
export function draftOf(
  article: Article,
  { date, standIn, order }: DraftDate,
  language: Language,
  pictures: ReadonlyMap<number, DraftPicture> = new Map(),
): string {
  const guessOf = (field: Guess["field"]) => article.guesses.find((guess) => guess.field === field);
  const dateGuess = guessOf("date");
  const note = dateGuess === undefined ? "" : reasonOf(dateGuess.doubt, language);
  const rows: Row[] = [
    { text: "---" },
    { text: pair("title", article.title), guess: guessOf("title") },
    ...(article.subtitle === undefined ? [] : [{ text: pair("subtitle", article.subtitle) }]),
    { text: pair("date", date), guess: dateGuess },
    ...(standIn === undefined
      ? []
      : [{ text: pair("dateNote", openNote(DATE_NOTE[language](note, date, standIn), language)) }]),
    ...(order === undefined ? [] : [{ text: pair("order", order) }]),
    ...list(
      "officials",
      article.officials.map(({ name }) => name),
      (name) => article.guesses.find(({ field, value }) => field === "officials" && value === name),
    ),
    ...list("topics", article.topics, () => undefined, guessOf("topics")),
    ...(article.source === "" ? [] : [{ text: pair("source", article.source) }]),
    ...list("reporters", article.reporters, () => undefined, guessOf("reporters")),
    ...(article.places.length > 0 ? list("places", article.places) : []),
    { text: pair("status", "draft") },
    ...article.guesses
      .filter(({ field }) => field === "paragraphs" || field === "pictures")
      .map((guess): Row => ({ text: `# ${guess.value.replaceAll("\n", " ")}`, guess })),
    { text: "---" },
  ];
  const front = rows.map(({ text, guess }) =>
    guess === undefined ? text : `${text} ${openComment(reasonOf(guess.doubt, language), language)}`,
  );
  return `${front.join("\n")}\n\n${bodyOf(article, pictures)}\n`;
}

function pair(key: string, value: string | number): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function list(
  key: string,
  items: readonly string[],
  guessAt: (item: string) => Guess | undefined = () => undefined,
  guess?: Guess,
): Row[] {
  if (items.length === 0) return [{ text: `${key}: []`, guess }];
  const rows = items.map((item): Row => ({
    text: `  - ${stringify(item, { lineWidth: 0 }).trimEnd()}`,
    guess: guessAt(item),
  }));
  return [{ text: `${key}:`, guess }, ...rows];
}
