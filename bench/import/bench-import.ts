// Measures how well pages are imported: `npm run bench -- import [--pages N] [--seed N] [--show]`.
import type { Article } from "../../src/import/article.ts";
import { importPage } from "../../src/import/import.ts";
import { tableOfRows } from "../table.ts";
import { makePage, type TruePage } from "./page.ts";

const BAR = 0.98;

const FIGURES = [
  "titles",
  "dates",
  "officials",
  "reporters",
  "paragraphs as wholes",
  "tails put back",
] as const;
type Figure = (typeof FIGURES)[number];

/** Found and true, found, true. */
class Tally {
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
}

/** Spaces and the width of marks do not count. */
function plain(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/gu, "");
}

export function benchImport({ pages, seed, show }: { pages: number; seed: number; show?: boolean }): void {
  const tallies = new Map<Figure, Tally>(FIGURES.map((figure) => [figure, new Tally()]));
  const account = { characters: 0, leftover: 0 };
  const start = performance.now();
  for (let number = 0; number < pages; number += 1) {
    const page = makePage(seed + number);
    const imported = importPage(page.text, {
      year: page.year,
      pageDate: undefined,
      officials: new Set(),
      topics: [],
    });
    compare(imported.articles, page, tallies);
    account.characters += page.text.length;
    account.leftover += imported.account.characters.leftover;
    if (show === true) printErrors(number, imported.articles, page);
  }
  const milliseconds = (performance.now() - start) / pages;
  const rows = FIGURES.map((figure) => {
    const { right, found, true: truth } = tallies.get(figure) ?? new Tally();
    const [precision, recall] = [right / Math.max(1, found), right / Math.max(1, truth)];
    const met = precision >= BAR && recall >= BAR ? "met" : "not met";
    return [figure, precision.toFixed(4), recall.toFixed(4), `≥ ${BAR}`, met];
  });
  const share = 1 - account.leftover / account.characters;
  rows.push([
    "characters accounted for",
    `${(share * 100).toFixed(2)} %`,
    "",
    "100 %",
    share === 1 ? "met" : "not met",
  ]);
  console.log(`${pages} generated pages, seed ${seed}, ${milliseconds.toFixed(1)} ms a page:\n`);
  console.log(tableOfRows(["figure", "precision", "recall", "bar", ""], rows));
}

function compare(found: readonly Article[], page: TruePage, tallies: ReadonlyMap<Figure, Tally>): void {
  const tally = (figure: Figure, items: readonly string[], truth: readonly string[]) => {
    tallies.get(figure)?.add(items, truth);
  };
  const titleOf = ({ title, subtitle = "" }: Pick<Article, "title"> & { subtitle?: string | undefined }) =>
    plain(title + subtitle);
  tally(
    "titles",
    found.map(titleOf),
    page.articles.map(({ headline }) => plain(headline)),
  );
  const keyed = <T>(
    items: readonly T[],
    title: (item: T) => string,
    values: (item: T) => readonly string[],
  ) => items.flatMap((item) => values(item).map((value) => `${title(item)} ${plain(value)}`));
  const all = (
    figure: Figure,
    ofFound: (article: Article) => readonly string[],
    ofTrue: (article: TruePage["articles"][number]) => readonly string[],
  ) => {
    tally(
      figure,
      keyed(found, titleOf, ofFound),
      keyed(page.articles, ({ headline }) => plain(headline), ofTrue),
    );
  };
  all(
    "dates",
    ({ date }) => (date === null ? [] : [date]),
    ({ date }) => (date === null ? [] : [date]),
  );
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
    "paragraphs as wholes",
    ({ paragraphs }) => paragraphs.map(({ text }) => text),
    ({ paragraphs }) => paragraphs,
  );
  const putBack = found.flatMap((article) =>
    article.guesses
      .filter(({ doubt }) => doubt.code === "tail")
      .map(() => `${titleOf(article)} ${plain(article.paragraphs.at(-1)?.text ?? "")}`),
  );
  const tails = page.tails.map(({ headline }) => {
    const article = page.articles.find((candidate) => candidate.headline === headline);
    return `${plain(headline)} ${plain(article?.paragraphs.at(-1) ?? "")}`;
  });
  tally("tails put back", putBack, tails);
}

/** Prints what came out wrong, for whoever works on the rules. */
function printErrors(number: number, found: readonly Article[], page: TruePage): void {
  for (const truth of page.articles) {
    const article = found.find(
      ({ title, subtitle = "" }) => plain(title + subtitle) === plain(truth.headline),
    );
    const wrong = (what: string, items: readonly string[], expected: readonly string[]) => {
      const [a, b] = [items.map(plain), expected.map(plain)];
      const extra = a.filter((item) => !b.includes(item));
      const lost = b.filter((item) => !a.includes(item));
      if (extra.length + lost.length > 0)
        console.log(`${number} ${truth.headline}: ${what} +${extra.join(" | ")} -${lost.join(" | ")}`);
    };
    if (article === undefined) console.log(`${number} no ${truth.headline}`);
    wrong("date", [article?.date ?? ""], [truth.date ?? ""]);
    wrong("officials", article?.officials.map(({ name }) => name) ?? [], truth.officials);
    wrong("reporters", article?.reporters ?? [], truth.reporters);
    wrong("paragraphs", article?.paragraphs.map(({ text }) => text) ?? [], truth.paragraphs);
  }
}
