// What a bulletin's page shows to whoever comes from a search, `/assets/found.js`: the words marked, the first one in view.
import { keywordOf } from "../search/exact/tokens.ts";
import type { Keyword } from "../search/exact/tokens.ts";
import { wantedKeywords } from "./clauses.ts";
import { showBar } from "./found/bar.ts";
import { keptWords } from "./found/kept-words.ts";
import { markIn } from "./found/mark-in.ts";
import { understand } from "./question.ts";

/** Marks what a query finds, in title and body; does nothing where it finds nothing. */
export function showFound(bulletin: HTMLElement, query: string): void {
  const wanted = wantedKeywords(understand(query, {}).clauses);
  const byWords = keptWords(location.pathname, query).flatMap((word) => keywordOf(word) ?? []);
  const [title, body] = [bulletin.querySelector("h1"), bulletin.querySelector(".body")];
  const mark = (ofTitle: readonly Keyword[], ofBody: readonly Keyword[]) =>
    [markIn(title, ofTitle), markIn(body, ofBody)] as const;
  let [inTitle, inBody] = byWords.length > 0 ? mark(byWords, byWords) : mark(wanted.title, wanted.body);
  // A result by words that was opened in a tab of its own.
  if (inTitle.length + inBody.length === 0)
    [inTitle, inBody] = mark(pairsOf(wanted.title), pairsOf(wanted.body));
  const all = [...inTitle, ...inBody];
  if (all.length === 0) return;
  const [first] = inBody;
  if (first !== undefined && isFirstVisit()) lead(first);
  showBar(bulletin.querySelector(".bulletin-text") ?? bulletin, all);
}

/** Each unit of a keyword with the next. */
function pairsOf(keywords: readonly Keyword[]): Keyword[] {
  return keywords.flatMap(({ units }) =>
    units.slice(1).map((unit, index) => ({ units: [units[index] ?? "", unit], tokens: [], isOpen: false })),
  );
}

/** Back and reload lead to where the reader was, a fragment to where it says. */
function isFirstVisit(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return location.hash === "" && entry instanceof PerformanceNavigationTiming && entry.type === "navigate";
}

function lead(mark: HTMLElement): void {
  const { top, bottom } = mark.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) mark.scrollIntoView({ block: "center" });
}
