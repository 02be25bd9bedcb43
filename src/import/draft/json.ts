// Prints an import as JSON, the contract of `import --format json`.
import type { Language } from "../../problems/problem.ts";
import type { Article } from "../article.ts";
import type { SheetPicture } from "../source/sheet.ts";
import { reasonOf } from "./reasons.ts";

/** `[{title, subtitle?, date, source, officials, reporters, topics, places, paragraphs, pictures?: [{name, after, caption?, credit?}], notes?: [{number, text}], guesses: [{field, value, reason}]}]` */
export function formatArticles(
  articles: readonly Article[],
  sources: readonly SheetPicture[],
  language: Language,
): string {
  const rows = articles.map(
    ({ subtitle, officials, paragraphs, pictures, notes, guesses, title, ...rest }) => ({
      title,
      ...(subtitle === undefined ? {} : { subtitle }),
      date: rest.date,
      source: rest.source,
      officials: officials.map(({ name }) => name),
      reporters: rest.reporters,
      topics: rest.topics,
      places: rest.places,
      paragraphs: paragraphs.map(({ text }) => text),
      ...(pictures.length === 0
        ? {}
        : {
            pictures: pictures.map(({ index, ...picture }) => ({ name: nameOf(sources[index]), ...picture })),
          }),
      ...(notes.length === 0 ? {} : { notes }),
      guesses: guesses.map(({ field, value, doubt }) => ({
        field,
        value,
        reason: reasonOf(doubt, language),
      })),
    }),
  );
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

function nameOf(picture: SheetPicture | undefined): string {
  return picture?.name ?? picture?.address ?? "";
}
