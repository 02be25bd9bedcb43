// Proposes the query in the other script.
import { spellings } from "../by-words/scripts.ts";
import type { Idea, Reading } from "./idea.ts";
import type { Known } from "./known.ts";

/** More mixtures of both scripts than these are not what anybody means. */
const MOST = 2;

export function scriptReadings(query: string, { scripts }: Known): Reading[] {
  const others = spellings(query.normalize("NFKC"), scripts).filter((spelling) => spelling !== query);
  return others
    .slice(0, MOST)
    .map((other): Idea[] => [{ kind: "script", query: other, options: {}, label: other }]);
}
