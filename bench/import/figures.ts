// Compares what an import made of a page with what is true of it, figure by figure.
import type { Article } from "../../src/import/article.ts";
import type { TrueArticle, TruePage } from "./truth.ts";

export const FIGURES = [
  "titles",
  "subtitles",
  "dates",
  "officials",
  "reporters",
  "paragraphs",
  "tails",
  "text kept",
] as const;
export type Figure = (typeof FIGURES)[number];

/** Found and true, found, true: of articles' values, or of characters. */
export class Tally {
  right = 0;
  found = 0;
  true = 0;

  add(found: readonly string[], truth: readonly string[]): void {
    const rest = [...truth];
    for (const item of found) {
      const at = rest.indexOf(item);
      if (at === -1) continue;
      rest.splice(at, 1);
      this.right += 1;
    }
    this.found += found.length;
    this.true += truth.length;
  }

  join({ right, found, true: truth }: Tally): void {
    this.right += right;
    this.found += found;
    this.true += truth;
  }

  get precision(): number {
    return this.found === 0 ? (this.true === 0 ? 1 : 0) : this.right / this.found;
  }

  get recall(): number {
    return this.true === 0 ? (this.found === 0 ? 1 : 0) : this.right / this.true;
  }

  /** Something was found or to be found. */
  get counts(): boolean {
    return this.found + this.true > 0;
  }
}

export type Tallies = ReadonlyMap<Figure, Tally>;

export function newTallies(): Tallies {
  return new Map(FIGURES.map((figure) => [figure, new Tally()]));
}

/** Spaces, the width of marks and a row's own mark do not count. */
export function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replaceAll(/\s+/gu, "")
    .replace(/^[◆●★■□▶]/u, "");
}

export function headlineOf({ title, subtitle = "" }: Pick<Article, "title" | "subtitle">): string {
  return plain(title + subtitle);
}

export function compare(found: readonly Article[], page: TruePage, tallies: Tallies): void {
  const tally = (figure: Figure, items: readonly string[], truth: readonly string[]) => {
    tallies.get(figure)?.add(items, truth);
  };
  const trueHeadline = ({ headline }: TrueArticle) => plain(headline);
  tally("titles", found.map(headlineOf), page.articles.map(trueHeadline));
  const all = (
    figure: Figure,
    ofFound: (article: Article) => readonly string[],
    ofTrue: (article: TrueArticle) => readonly string[],
  ) => {
    const keyed = <T>(items: readonly T[], title: (item: T) => string, of: (item: T) => readonly string[]) =>
      items.flatMap((item) => of(item).map((value) => `${title(item)} ${plain(value)}`));
    tally(figure, keyed(found, headlineOf, ofFound), keyed(page.articles, trueHeadline, ofTrue));
  };
  const dateOf = ({ date }: { readonly date: string | null }) => (date === null ? [] : [date]);
  all("dates", dateOf, dateOf);
  all(
    "officials",
    ({ officials }) => officials.map(({ name }) => name),
    ({ officials }) => officials,
  );
  all(
    "reporters",
    ({ reporters }) => reporters,
    ({ reporters }) => reporters,
  );
  all(
    "paragraphs",
    ({ paragraphs }) => paragraphs.map(({ text }) => text),
    ({ paragraphs }) => paragraphs,
  );
  compareSubtitles(found, page, tallies);
  compareTails(found, page, tallies);
  countKept(found, page, tallies);
}

/** Only those that the page sets apart: elsewhere a headline may be parted or not. */
function compareSubtitles(found: readonly Article[], page: TruePage, tallies: Tallies): void {
  const parted = page.articles.filter(({ subtitle }) => subtitle !== undefined);
  const headlines = new Set(parted.map(({ headline }) => plain(headline)));
  tallies.get("subtitles")?.add(
    found.filter((article) => headlines.has(headlineOf(article))).map(({ subtitle = "" }) => plain(subtitle)),
    parted.map(({ subtitle = "" }) => plain(subtitle)),
  );
}

function compareTails(found: readonly Article[], page: TruePage, tallies: Tallies): void {
  const putBack = found
    .filter(({ guesses }) => guesses.some(({ doubt }) => doubt.code === "tail"))
    .map((article) => `${headlineOf(article)} ${plain(article.paragraphs.at(-1)?.text ?? "")}`);
  const tails = page.tails.map(({ headline }) => {
    const article = page.articles.find((candidate) => candidate.headline === headline);
    return `${plain(headline)} ${plain(article?.paragraphs.at(-1) ?? "")}`;
  });
  tallies.get("tails")?.add(putBack, tails);
}

/** Characters of the true text, sentence by sentence, that stand in some article. */
function countKept(found: readonly Article[], page: TruePage, tallies: Tallies): void {
  const made = plain(
    found
      .map((article) => [headlineOf(article), ...article.paragraphs.map(({ text }) => plain(text))].join(""))
      .join(""),
  );
  const kept = new Tally();
  for (const { headline, paragraphs } of page.articles)
    for (const sentence of [headline, ...paragraphs].flatMap((text) => text.split(/(?<=[。！？])/u))) {
      const { length } = plain(sentence);
      kept.true += length;
      if (made.includes(plain(sentence))) kept.right += length;
    }
  // What is too much is counted where it stands, among the paragraphs.
  kept.found = kept.right;
  tallies.get("text kept")?.join(kept);
}
