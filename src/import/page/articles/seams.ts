// How well the end of one text fits the beginning of another, in units of similarity.
import { endOf, startOf } from "../../characters.ts";
import { joinsWord } from "../../words.ts";
import {
  awaitsMore,
  continuesSentence,
  isTerminated,
  leavesOpen,
  opensParagraph,
  startsWithTime,
} from "../signs.ts";

/** What a cut sentence or a missing byline weighs. */
export const SURE = 0.3;
export const LIKELY = 0.1;

/**
 * Whether a text can go on in another: a cut sentence in its rest, a whole paragraph in the next.
 * @param said all that the first text says
 */
export function seamFit(last: string, first: string, said = ""): number {
  const quote = quoteFit(last, first);
  const begins = opensParagraph(first) || startsWithTime(first);
  if (isTerminated(last)) return quote + (continuesSentence(first) ? -SURE : begins ? LIKELY : 0);
  if (joinsWord(last, first) || isSaid(last, first, said)) return quote + 2 * SURE;
  if (continuesSentence(first)) return quote + SURE + LIKELY;
  return quote + (begins ? (awaitsMore(last) ? LIKELY : 0) : SURE);
}

/** A quotation that one text leaves open is closed by its rest, and none other is. */
function quoteFit(last: string, first: string): number {
  const isOpen = leavesOpen(last, "“", "”");
  const close = first.indexOf("”");
  const open = first.indexOf("“");
  const closes = close !== -1 && (open === -1 || close < open);
  return isOpen === closes ? (isOpen ? SURE : 0) : -SURE;
}

/** The letters that would meet are of a term of the text, though of no dictionary; two alone can meet by chance. */
function isSaid(last: string, first: string, said: string): boolean {
  return [1, 2].some((before) => {
    const met = `${endOf(last, before)}${startOf(first, MET - before)}`;
    return OF_LETTERS.test(met) && said.includes(met);
  });
}

const MET = 3;
const OF_LETTERS = /^\p{Script=Han}{3}$/u;
