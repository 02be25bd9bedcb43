// Finds what the lines of a web article's headline are among the pieces of its page: the title, and what stands beside it.
import { type Flow, textOfFlow, textOfRuns } from "../flow.ts";
import { isAround, isAuthorsLine, isDetails } from "./around.ts";
import { isOver, lettersOf } from "./article.ts";
import { hanIn, isProse, squeezed, textOfElement } from "./elements.ts";
import { KICKERS, leadsOn } from "./headline-names.ts";

const LONGEST_BESIDE = 30;
const SHORTEST_BESIDE = 4;
/** A shorter heading over the title is a column's name. */
const SHORTEST_KICKER = 6;
/** A document's title stands in so many: whose it is, what it is about, what it is. */
const MOST_OF_TITLE = 4;

/** The lines over the text that are the title once more, parted where a document's is set in the middle. */
export function linesOfTitle(pieces: readonly Flow[], title: string): Flow[] {
  const letters = lettersOf(title);
  const prose = pieces.findIndex((piece) => isProse(squeezed(textOfFlow([piece]))));
  const over = pieces.slice(0, Math.max(0, prose));
  for (const from of over.keys())
    for (let to = from + 2; to <= Math.min(over.length, from + MOST_OF_TITLE); to += 1)
      if (lettersOf(textOfFlow(over.slice(from, to))) === letters) return over.slice(from, to);
  return [];
}

/** The lines of the headline right under and over the title, as e-papers set them: the subtitle, then the kicker. */
export function linesBeside(pieces: readonly Flow[], title: string): Flow[] {
  const at = pieces.findIndex((piece) => lettersOf(textOfFlow([piece])) === lettersOf(title));
  const prose = pieces.findIndex((piece) => isProse(squeezed(textOfFlow([piece]))));
  if (title === "" || at === -1 || prose <= at) return [];
  // Right over the text a line can be its first subhead.
  const under = prose > at + 2 ? pieces[at + 1] : undefined;
  const below = pieces[at + 2];
  const isOverAuthors = below !== undefined && isAuthorsLine(squeezed(textOfFlow([below])));
  return [
    ...(under !== undefined && isLineOfTitle(under, isOverAuthors) ? [under] : []),
    ...pieces.slice(Math.max(0, at - 1), at).filter((piece) => isLineOfTitle(piece, false)),
  ];
}

/** The line over the title that the page names so, or one right over it that leads to it or is a smaller heading. */
export function kickerOver(whole: Element, heading: Element, site: string | undefined): string | undefined {
  const named = Array.from(whole.querySelectorAll(KICKERS)).findLast((line) => isOver(line, heading));
  const above = heading.previousElementSibling;
  const line = named ?? (above !== null && isLedTo(heading, above) ? above : undefined);
  if (line === undefined) return undefined;
  const text = squeezed(textOfElement(line));
  const isLine = hanIn(text) >= SHORTEST_KICKER && text.length <= LONGEST_BESIDE && !/[。；|｜]/u.test(text);
  return isLine && text !== site && !isDetails(text) && !isAround(text) ? text : undefined;
}

function isLedTo(heading: Element, above: Element): boolean {
  const isSmaller = /^H[1-6]$/.test(heading.nodeName) && /^H[1-6]$/.test(above.nodeName);
  return (isSmaller && above.nodeName > heading.nodeName) || leadsOn(squeezed(textOfElement(above)));
}

/** @param isOverAuthors between the title and its writers stands no text, whatever marks it has */
function isLineOfTitle(piece: Flow, isOverAuthors: boolean): boolean {
  // A smaller heading under the title is the first subhead, save over the writers.
  if (piece.kind !== "paragraph" || (piece.line !== undefined && !isOverAuthors)) return false;
  const text = squeezed(textOfRuns(piece.runs));
  const isPlain = piece.runs.every(
    (run) => run.kind === "text" && run.style?.address === undefined && run.style?.isStrong !== true,
  );
  return (
    isPlain &&
    hanIn(text) >= SHORTEST_BESIDE &&
    text.length <= LONGEST_BESIDE &&
    !/[。；：:|｜]|记者|通讯员|作者|来源|\d{4}/u.test(text) &&
    (isOverAuthors || !text.includes("，")) &&
    !isDetails(text) &&
    !isAround(text)
  );
}
