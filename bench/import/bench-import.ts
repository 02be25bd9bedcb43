// Measures how well pages are imported: `npm run bench -- import [--pages N] [--seed N] [--wording W] [--kind K] [--show]`.
import type { Article } from "../../src/import/article.ts";
import { unifyHan } from "../../src/characters/radicals.ts";
import { importPage, type Imported } from "../../src/import/import.ts";
import { noNewspaper } from "../../src/import/source/newspaper.ts";
import { chance } from "../../tests/chance.ts";
import { tableOfRows } from "../table.ts";
import {
  compare,
  type Figure,
  FIGURES,
  headlineOf,
  newTallies,
  plain,
  Tally,
  type Tallies,
} from "./figures.ts";
import { KINDS, makeKind } from "./kinds.ts";
import type { TruePage } from "./truth.ts";
import { worded, type Wording } from "./wording.ts";

const BAR = 0.98;

export interface ImportBench {
  /** Of each kind. */
  readonly pages: number;
  readonly seed: number;
  /** Which half of the words and forms the pages are made of. */
  readonly wording: Wording;
  /** Only kinds whose names hold this. */
  readonly kind?: string;
  readonly show?: boolean;
}

export function benchImport({ pages, seed, wording, kind: wanted = "", show = false }: ImportBench): void {
  const kinds = Object.keys(KINDS).filter((kind) => kind.includes(wanted));
  const byKind = new Map<string, Tallies>();
  const account = { characters: 0, leftover: 0 };
  const start = performance.now();
  for (const kind of kinds) {
    const tallies = newTallies();
    byKind.set(kind, tallies);
    for (let number = 0; number < pages; number += 1) {
      const page = makeKind(kind, worded(chance(seed + number), wording));
      const imported = importText(page);
      compare(imported?.articles ?? [], page, tallies);
      account.characters += page.text.length;
      account.leftover += imported?.account.characters.leftover ?? page.text.length;
      if (show) printErrors(`${kind} ${number}`, imported?.articles ?? [], page);
    }
  }
  const each = (performance.now() - start) / (pages * kinds.length);
  const words = wording === "all" ? "" : `, ${wording} words only`;
  console.log(
    `${pages} generated pages of each of ${kinds.length} kinds, seed ${seed}${words}, ${each.toFixed(1)} ms a page.\n`,
  );
  console.log("By kind, the lower of precision and recall:\n");
  console.log(tableOfRows(["kind", ...FIGURES, ""], [...byKind].map(rowOfKind)));
  console.log("\nOf all:\n");
  console.log(
    tableOfRows(
      ["figure", "precision", "recall", "bar", ""],
      [
        ...FIGURES.map((figure) => rowOfFigure(figure, [...byKind.values()])),
        ["accounted for", accounted(account), "", "100 %", account.leftover === 0 ? "met" : "not met"],
      ],
    ),
  );
}

/** Rounded down: a single character that is left over is told. */
function accounted({ characters, leftover }: { characters: number; leftover: number }): string {
  const share = Math.floor((1 - leftover / characters) * 1_000_000) / 10_000;
  return leftover === 0 ? "100 %" : `${share.toFixed(4)} % (${leftover} left over)`;
}

/** As the command takes it; undefined where it refuses. */
function importText({ text, year, pageDate }: TruePage): Imported | undefined {
  if (noNewspaper(text) !== undefined) return undefined;
  return importPage(unifyHan(text), { year, pageDate, officials: new Set(), topics: [] });
}

function rowOfKind([kind, tallies]: [string, Tallies]): string[] {
  const all = FIGURES.map((figure) => tallies.get(figure) ?? new Tally());
  const lower = ({ precision, recall }: Tally) => Math.min(precision, recall);
  const cells = all.map((tally) => (tally.counts ? lower(tally).toFixed(3) : "–"));
  const met = all.every((tally) => lower(tally) >= BAR);
  return [kind, ...cells, met ? "met" : "not met"];
}

function rowOfFigure(figure: Figure, kinds: readonly Tallies[]): string[] {
  const sum = new Tally();
  for (const tallies of kinds) sum.join(tallies.get(figure) ?? new Tally());
  const { precision, recall } = sum;
  const met = precision >= BAR && recall >= BAR ? "met" : "not met";
  return [figure, precision.toFixed(4), recall.toFixed(4), `≥ ${BAR}`, met];
}

/** Prints what came out wrong, for whoever works on the rules. */
function printErrors(name: string, found: readonly Article[], page: TruePage): void {
  const titles = found.map(({ title, subtitle }) =>
    subtitle === undefined ? title : `${title}‖${subtitle}`,
  );
  if (found.length !== page.articles.length)
    console.log(`${name}: ${found.length} articles, not ${page.articles.length}: ${titles.join(" ¦ ")}`);
  for (const truth of page.articles) {
    const article = found.find((candidate) => headlineOf(candidate) === plain(truth.headline));
    if (article === undefined) {
      console.log(`${name}: no ${truth.headline} among ${titles.join(" ¦ ")}`);
      continue;
    }
    const wrong = (what: string, items: readonly string[], expected: readonly string[]) => {
      const [a, b] = [items.map(plain), expected.map(plain)];
      const extra = a.filter((item) => !b.includes(item));
      const lost = b.filter((item) => !a.includes(item));
      if (extra.length + lost.length > 0)
        console.log(`${name} ${truth.headline}: ${what} +${extra.join(" | ")} -${lost.join(" | ")}`);
    };
    wrong("date", [article.date ?? ""], [truth.date ?? ""]);
    wrong(
      "officials",
      article.officials.map(({ name: official }) => official),
      truth.officials,
    );
    wrong("reporters", article.reporters, truth.reporters);
    wrong(
      "paragraphs",
      article.paragraphs.map(({ text }) => text),
      truth.paragraphs,
    );
    if (truth.subtitle !== undefined) wrong("subtitle", [article.subtitle ?? ""], [truth.subtitle]);
  }
}
