// Recognises an article that is in the archive already.
import { lettersOf } from "../../characters/letters.ts";
import type { CalendarDate } from "../../content/records.ts";
import type { Article } from "../article.ts";
import { pairsOf, shareOfPairs } from "../pairs.ts";

export interface KnownBulletin {
  readonly file: string;
  readonly title: string;
  readonly date: CalendarDate;
  readonly body: string;
}

/** Of the pairs of characters of the article, so many stand in the bulletin. */
const SAME_BODY = 0.8;
/** And so many of the bulletin's in the article: a longer one that has it among other things is another. */
const LEAST_OF_BULLETIN = 0.5;

/**
 * The bulletin that tells the same: the same title on the same day, or nearly the same body with the same figures. Reports
 * of every month and notices of losses are alike but for these and for the day.
 */
export function findKnown(article: Article, bulletins: readonly KnownBulletin[]): KnownBulletin | undefined {
  const title = lettersOf(plain(`${article.title}${article.subtitle ?? ""}`));
  const body = plain(article.paragraphs.map(({ text }) => text).join(""));
  const pairs = pairsOf(lettersOf(body));
  const figures = figuresOf(body);
  return bulletins.find((bulletin) => {
    const named = lettersOf(plain(bulletin.title));
    const isSameTitle = named !== "" && title.startsWith(named);
    if (isSameTitle && article.date === bulletin.date) return true;
    const otherBody = plain(bulletin.body);
    const others = pairsOf(lettersOf(otherBody));
    if (shareOfPairs(pairs, others) < SAME_BODY || shareOfPairs(others, pairs) < LEAST_OF_BULLETIN)
      return false;
    const otherFigures = figuresOf(otherBody);
    return [...figures].every((figure) => otherFigures.has(figure));
  });
}

function figuresOf(text: string): Set<string> {
  return new Set(text.match(/\d+/gu));
}

function plain(text: string): string {
  return text.normalize("NFKC");
}
