// Puts a stretch without a headline behind the article that it continues.
import type { Part } from "./parts.ts";
import { type Similarity, similarityOn } from "./similarity.ts";
import { joinsWord } from "../words.ts";
import { awaitsMore, continuesSentence, isTerminated, opensParagraph, startsWithTime } from "./signs.ts";

export interface Whole extends Part {
  /** How much text of it stood elsewhere on the page: the first words of each piece that was put back. */
  readonly tails: readonly { readonly start: string; readonly isSure: boolean }[];
}

/** Below this a stretch that nothing else speaks for is left by itself. */
const LEAST_SIMILARITY = 0.02;
/** What a missing byline or a cut sentence weighs, in units of similarity. */
const SURE = 0.3;
const LIKELY = 0.1;
/** Of the articles that a tail may belong to, so many are weighed against those of other tails. */
const MOST_CHOICES = 4;
/** How much nearer to another article the talk must be to be taken from where it stands. */
const LEAST_TURN = 0.03;
const STRAY_DOUBT = 2;

export function attachTails(parts: readonly Part[]): Whole[] {
  const similarity = similarityOn(parts.map(textOf));
  const bodied = partStrays(parts, similarity);
  const tails = bodied.filter((part) => isTail(part));
  const wholes = new Map<Part, Whole>(
    bodied.filter((part) => !tails.includes(part)).map((part) => [part, { ...part, tails: [] }]),
  );
  const left = new Set(tails);
  const heads = [...wholes.keys()];
  for (const { tail, head, isSure } of assignTails(tails, heads, similarity)) {
    const whole = wholes.get(head);
    if (whole === undefined) continue;
    left.delete(tail);
    wholes.set(head, append(whole, tail, isSure));
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
      .flatMap((part) =>
        ends(part).map((end) => ({ part, end, score: strayScore(head, part, end, similarity) })),
      )
      .reduce<{ part: Part; end: number; score: number } | undefined>(
        (best, candidate) => (candidate.score > (best?.score ?? LEAST_TURN) ? candidate : best),
        undefined,
      );
    if (stray === undefined) continue;
    const { part, end } = stray;
    const own = { ...part, blocks: part.blocks.slice(0, end), closed: false };
    result.splice(result.indexOf(part), 1, own, {
      headline: [],
      blocks: part.blocks.slice(end),
      bylines: [],
      captions: [],
      closed: part.closed,
    });
  }
  return result;
}

/** Where a tail could begin: after a paragraph that is complete. */
function ends(part: Part): number[] {
  return part.blocks.flatMap((_, at) =>
    at > 0 && isTerminated(part.blocks[at - 1]?.text.text ?? "") ? [at] : [],
  );
}

function strayScore(head: Part, part: Part, end: number, similarity: Similarity): number {
  const tail = part.blocks.slice(end).map(({ text }) => text.text);
  const own = textOf({ ...part, blocks: part.blocks.slice(0, end) });
  // Half of what it weighs for a stretch that stands by itself: here every paragraph of the page is a candidate.
  const seam = seamFit(lastText(head), tail[0] ?? "") / STRAY_DOUBT;
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
  readonly tail: Part;
  readonly head: Part;
  readonly score: number;
  readonly isSure: boolean;
}

/** The pairs that fit best all together: a head takes a second tail only where the first did not end it. */
function assignTails(tails: readonly Part[], heads: readonly Part[], similarity: Similarity): Pair[] {
  const choices = tails.map((tail) =>
    heads
      .map((head) => pairOf(head, tail, similarity))
      .filter(({ score }) => heads.length === 1 || score >= LEAST_SIMILARITY)
      .toSorted((a, b) => b.score - a.score)
      .slice(0, MOST_CHOICES),
  );
  return bestOf(choices, new Set());
}

function bestOf([own, ...others]: readonly (readonly Pair[])[], ended: ReadonlySet<Part>): Pair[] {
  if (own === undefined) return [];
  const totals = own.map((pair) => {
    const cost = ended.has(pair.head) ? 2 * SURE : 0;
    const rest = bestOf(others, pair.tail.bylines.length > 0 ? new Set([...ended, pair.head]) : ended);
    return {
      pairs: [pair, ...rest],
      total: pair.score - cost + rest.reduce((sum, { score }) => sum + score, 0),
    };
  });
  const [first, ...more] = totals;
  if (first === undefined) return bestOf(others, ended);
  return more.reduce((best, option) => (option.total > best.total ? option : best), first).pairs;
}

function pairOf(head: Part, tail: Part, similarity: Similarity): Pair {
  const shared = similarity(textOf(head), textOf(tail));
  const fit = fitOf(head, tail);
  return { tail, head, score: shared + fit, isSure: fit >= LIKELY && shared >= LEAST_SIMILARITY };
}

/** What the ends that would meet, and the bylines, say for it. */
function fitOf(head: Part, tail: Part): number {
  const names = new Set(head.bylines.flatMap(({ reporters }) => reporters));
  const tailNames = tail.bylines.flatMap(({ reporters }) => reporters);
  let fit = seamFit(lastText(head), tail.blocks[0]?.text.text ?? "");
  if (head.closed) fit -= 2 * SURE;
  else if (names.size === 0) fit += tailNames.length > 0 ? SURE : LIKELY;
  else if (tailNames.length > 0 && !tailNames.every((name) => names.has(name))) fit -= SURE;
  return fit;
}

/** Whether a text can go on in another: a cut sentence in its rest, a whole paragraph in the next. */
function seamFit(last: string, first: string): number {
  const quote = quoteFit(last, first);
  const begins = opensParagraph(first) || startsWithTime(first);
  if (isTerminated(last)) return quote + (continuesSentence(first) ? -SURE : begins ? LIKELY : 0);
  if (joinsWord(last, first)) return quote + 2 * SURE;
  if (continuesSentence(first)) return quote + SURE + LIKELY;
  return quote + (begins ? (awaitsMore(last) ? LIKELY : 0) : SURE);
}

/** A quotation that one text leaves open is closed by its rest, and none other is. */
function quoteFit(last: string, first: string): number {
  const isOpen = last.lastIndexOf("“") > last.lastIndexOf("”");
  const close = first.indexOf("”");
  const open = first.indexOf("“");
  const closes = close !== -1 && (open === -1 || close < open);
  return isOpen === closes ? (isOpen ? SURE : 0) : -SURE;
}

function append(whole: Whole, tail: Part, isSure: boolean): Whole {
  return {
    headline: whole.headline,
    blocks: [...whole.blocks, ...tail.blocks],
    bylines: [...whole.bylines, ...tail.bylines],
    captions: [...whole.captions, ...tail.captions],
    closed: whole.closed || tail.closed,
    tails: [...whole.tails, { start: tail.blocks[0]?.text.text.slice(0, 12) ?? "", isSure }],
  };
}

function textOf(part: Part): string {
  return [...part.headline, ...part.blocks.map(({ text }) => text)].map(({ text }) => text).join("\n");
}
