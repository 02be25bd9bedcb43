// Prints an import as JSON, the contract of `import --format json`.
import type { Language } from "../../problems/problem.ts";
import type { Article } from "../article.ts";
import { reasonOf } from "./reasons.ts";

/** `[{title, subtitle?, date, source, officials, reporters, topics, places, paragraphs, guesses: [{field, value, reason}]}]` */
export function formatArticles(articles: readonly Article[], language: Language): string {
  const rows = articles.map(({ subtitle, officials, paragraphs, guesses, title, ...rest }) => ({
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    date: rest.date,
    source: rest.source,
    officials: officials.map(({ name }) => name),
    reporters: rest.reporters,
    topics: rest.topics,
    places: rest.places,
    paragraphs: paragraphs.map(({ text }) => text),
    guesses: guesses.map(({ field, value, doubt }) => ({ field, value, reason: reasonOf(doubt, language) })),
  }));
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}
