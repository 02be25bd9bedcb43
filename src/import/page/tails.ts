// Puts a stretch without a headline behind the article that it continues.
import type { Part } from "./parts.ts";
import { type Similarity, similarityOn } from "./similarity.ts";
import { joinsWord } from "../words.ts";
import { continuesSentence, isTerminated } from "./signs.ts";

export interface Whole extends Part {
  /** How much text of it stood elsewhere on the page: the first words of each piece that was put back. */
  readonly tails: readonly { readonly start: string; readonly isSure: boolean }[];
}

/** Below this a stretch that nothing else speaks for is left by itself. */
const LEAST_SIMILARITY = 0.02;
/** What a missing byline or a cut sentence weighs, in units of similarity. */
const SURE = 0.3;
const LIKELY = 0.1;
/** How much nearer to another article the talk must be to be taken from where it stands. */
const LEAST_TURN = 0.03;

export function attachTails(parts: readonly Part[]): Whole[] {
  const similarity = similarityOn(parts.map(textOf));
  const bodied = partStrays(parts.filter((part) => part.headline.length > 0 || part.blocks.length > 0), similarity);
  const tails = bodied.filter((part) => isTail(part));
  const wholes = new Map<Part, Whole>(bodied.filter((part) => !tails.includes(part)).map((part) => [part, { ...part, tails: [] }]));
  const left = new Set(tails);
  // The clearest first, so that what is less clear has fewer articles to choose from.
  while (left.size > 0) {
    const best = bestPair([...left], wholes, similarity);
    if (best === undefined) break;
    left.delete(best.tail);
    wholes.set(best.head, append(best.whole, best.tail, best.isSure));
  }
  return bodied.flatMap((part): Whole[] => {
    const whole = wholes.get(part);
    if (whole !== undefined) return [whole];
    return left.has(part) ? [{ ...part, tails: [] }] : [];
  });
}

/**
 * Where bylines stand at the head, nothing parts a tail from the article that it stands behind. So the rest of an article
 * that breaks off is looked for at the ends of the others: where its cut word goes on, or where the talk turns to it.
 */
function partStrays(parts: readonly Part[], similarity: Similarity): Part[] {
  const result = [...parts];
  const cut = parts.filter((part) => part.headline.length > 0 && !isTerminated(lastText(part)));
  const tails = parts.filter(isTail).length;
  for (const head of cut.slice(tails)) {
    const stray = result
      .filter((part) => part !== head && part.headline.length > 0)
      .flatMap((part) => ends(part).map((end) => ({ part, end, score: strayScore(head, part, end, similarity) })))
      .reduce<{ part: Part; end: number; score: number } | undefined>(
        (best, candidate) => (candidate.score > (best?.score ?? LEAST_TURN) ? candidate : best),
        undefined,
      );
    if (stray === undefined) continue;
    const { part, end } = stray;
    const own = { ...part, blocks: part.blocks.slice(0, end) };
    result.splice(result.indexOf(part), 1, own, { headline: [], blocks: part.blocks.slice(end), bylines: [], captions: [] });
  }
  return result;
}

/** Where a tail could begin: after a paragraph that is complete. */
function ends(part: Part): number[] {
  return part.blocks.flatMap((_, at) => (at > 0 && isTerminated(part.blocks[at - 1]?.text.text ?? "") ? [at] : []));
}

function strayScore(head: Part, part: Part, end: number, similarity: Similarity): number {
  const tail = part.blocks.slice(end).map(({ text }) => text.text);
  const own = textOf({ ...part, blocks: part.blocks.slice(0, end) });
  const seam = joinsWord(lastText(head), tail[0] ?? "") ? SURE : continuesSentence(tail[0] ?? "") ? LIKELY : 0;
  return similarity(textOf(head), tail.join("\n")) - similarity(own, tail.join("\n")) + seam;
}

function lastText(part: Part): string {
  return part.blocks.at(-1)?.text.text ?? "";
}

/** A stretch that opens with 本报讯 is an article that lacks its headline. */
function isTail(part: Part): boolean {
  return part.headline.length === 0 && part.blocks[0]?.opens !== true;
}

interface Pair {
  readonly head: Part;
  readonly whole: Whole;
  readonly tail: Part;
  readonly score: number;
  readonly isSure: boolean;
}

function bestPair(tails: readonly Part[], wholes: ReadonlyMap<Part, Whole>, similarity: Similarity): Pair | undefined {
  const pairs = [...wholes].flatMap(([head, whole]) =>
    tails.map((tail): Pair => {
      const shared = similarity(textOf(whole), textOf(tail));
      const bonus = fitOf(whole, tail);
      return { head, whole, tail, score: shared + bonus, isSure: bonus >= LIKELY && shared >= LEAST_SIMILARITY };
    }),
  );
  const best = pairs.reduce<Pair | undefined>((top, pair) => (top === undefined || pair.score > top.score ? pair : top), undefined);
  return best !== undefined && best.score >= LEAST_SIMILARITY ? best : undefined;
}

/** What the ends that would meet say for it. */
function fitOf(whole: Whole, tail: Part): number {
  const last = lastText(whole);
  const first = tail.blocks[0]?.text.text ?? "";
  const isCut = !isTerminated(last);
  const names = new Set(whole.bylines.flatMap(({ reporters }) => reporters));
  const tailNames = tail.bylines.flatMap(({ reporters }) => reporters);
  let fit = isCut ? (joinsWord(last, first) ? 2 * SURE : SURE) : continuesSentence(first) ? -SURE : 0;
  if (names.size === 0) fit += tailNames.length > 0 ? SURE : LIKELY;
  else if (tailNames.length > 0 && !tailNames.every((name) => names.has(name))) fit -= SURE;
  return fit;
}

function append(whole: Whole, tail: Part, isSure: boolean): Whole {
  return {
    headline: whole.headline,
    blocks: [...whole.blocks, ...tail.blocks],
    bylines: [...whole.bylines, ...tail.bylines],
    captions: [...whole.captions, ...tail.captions],
    tails: [...whole.tails, { start: tail.blocks[0]?.text.text.slice(0, 12) ?? "", isSure }],
  };
}

function textOf(part: Part): string {
  return [...part.headline, ...part.blocks.map(({ text }) => text)].map(({ text }) => text).join("\n");
}
