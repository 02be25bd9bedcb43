// An article's body with what its source has beside text: bold words, links, footnotes and pictures in their places.
import { pictureWords } from "../content/pictures/words.ts";
import type { Article, ArticlePicture, Guess, Paragraph } from "./article.ts";
import { startOf } from "./characters.ts";
import { marksOn } from "./marks.ts";
import type { Paragraph as Printed } from "./page/articles/columns.ts";
import type { PicturePlace } from "./page/articles/part.ts";
import type { Whole } from "./page/articles/tails.ts";
import type { Traced } from "./page/traced.ts";
import type { Mark, Sheet } from "./source/sheet.ts";

/** @param paragraphs of the article, as they are to be read, with their places in the source */
export function bodyOf(
  { pictures }: Whole,
  paragraphs: readonly Printed[],
  sheet: Sheet,
): Pick<Article, "paragraphs" | "pictures" | "notes"> {
  const marked = paragraphs.map((paragraph) => ({
    text: paragraph.text,
    isSubhead: paragraph.isSubhead,
    marks: marksOn(paragraph, sheet.marks),
    ...(paragraph.verse !== undefined && { verse: paragraph.verse }),
  }));
  const numbers = new Set(
    marked.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "note" ? [mark.number] : []))),
  );
  return {
    paragraphs: marked,
    pictures: pictures
      .flatMap((place) => pictureAt(place, paragraphs, sheet.marks) ?? [])
      .sort((a, b) => a.after - b.after),
    notes: [...numbers].flatMap((number) => {
      const text = sheet.notes.get(number);
      return text === undefined ? [] : [{ number, text }];
    }),
  };
}

function pictureAt(
  { place, captions }: PicturePlace,
  paragraphs: readonly Printed[],
  marks: readonly Mark[],
): ArticlePicture | undefined {
  const [offset = -1] = place.at;
  const index = pictureIndex(place, marks);
  if (index === undefined) return undefined;
  return { index, after: paragraphsBefore(offset, paragraphs), ...wordsOf(captions) };
}

/** Pasted text has the sign of a picture, and no picture. */
export function captionsOfNone(pictures: readonly PicturePlace[], marks: readonly Mark[]): Traced[] {
  return pictures.flatMap(({ place, captions }) =>
    pictureIndex(place, marks) === undefined ? captions : [],
  );
}

function pictureIndex({ at: [offset] }: Traced, marks: readonly Mark[]): number | undefined {
  const mark = marks.find(({ kind, start }) => kind === "picture" && start === offset);
  return mark?.kind === "picture" ? mark.index : undefined;
}

/** Pieces of other places of the page may have been put behind: the nearest that stands before it counts. */
function paragraphsBefore(offset: number, paragraphs: readonly Printed[]): number {
  const starts = paragraphs.map(({ at }) => at.find((place) => place >= 0) ?? -1);
  const nearest = starts.reduce((best, start) => (start < offset ? Math.max(best, start) : best), -1);
  return nearest === -1 ? 0 : starts.indexOf(nearest) + 1;
}

/** What is printed about a picture, in one line or several. */
function wordsOf(captions: readonly { readonly text: string }[]): Pick<ArticlePicture, "caption" | "credit"> {
  const text = captions.map((caption) => caption.text.trim()).join(" ");
  const { caption, credit } = pictureWords("", text.replace(POINTER, ""));
  return { ...(caption === undefined ? {} : { caption }), ...(credit === undefined ? {} : { credit }) };
}

/** Of a caption to its picture. */
const POINTER = /^[▲△▼↑↓←→◀►▶\s]+/u;

/** What was lost, or is not sure, by what the file says. */
export function markGuesses(paragraphs: readonly Paragraph[]): Guess[] {
  return paragraphs.flatMap(({ text, marks }) => {
    const [line = ""] = text.split("\n");
    const doubt = marks.find(({ kind }) => kind === "doubtful");
    return [
      ...(marks.some(({ kind }) => kind === "merged")
        ? [{ field: "paragraphs", value: line, doubt: { code: "merged-cells" } } as const]
        : []),
      ...(doubt?.kind === "doubtful"
        ? [
            {
              field: "paragraphs",
              value: startOf(text.slice(doubt.start), SHOWN),
              doubt: { code: "doubtful-order", page: doubt.page },
            } as const,
          ]
        : []),
    ];
  });
}

/** Of what is to be looked at. */
const SHOWN = 20;
