// Recognises an article that is in the archive already.
import type { CalendarDate } from "../../content/records.ts";
import type { Article } from "../article.ts";

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
  const title = lettersOf(`${article.title}${article.subtitle ?? ""}`);
  const body = article.paragraphs.map(({ text }) => text).join("");
  const pairs = pairsOf(body);
  const figures = figuresOf(body);
  return bulletins.find((bulletin) => {
    const named = lettersOf(bulletin.title);
    const isSameTitle = named !== "" && title.startsWith(named);
    if (isSameTitle && article.date === bulletin.date) return true;
    const written = pairsOf(bulletin.body);
    if (overlap(pairs, written) < SAME_BODY || overlap(written, pairs) < LEAST_OF_BULLETIN) return false;
    const others = figuresOf(bulletin.body);
    return [...figures].every((figure) => others.has(figure));
  });
}

function figuresOf(text: string): Set<string> {
  return new Set(text.normalize("NFKC").match(/\d+/gu));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 ? 0 : [...a].filter((pair) => b.has(pair)).length / a.size;
}

function pairsOf(text: string): Set<string> {
  const letters = Array.from(lettersOf(text));
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2).join("")),
  );
}

function lettersOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
