// Puts a stretch without a headline behind the article that it continues.
import { lettersOf } from "../../../characters/letters.ts";
import { lengthOf, startOf } from "../../characters.ts";
import { comesFromElsewhere } from "../blocks.ts";
import { reportersOf } from "../byline/bylines.ts";
import { beginning, bylinesOf, lastText, type Part, textOf } from "./part.ts";
import { isTail } from "./parts.ts";
import { withNotes } from "./notes.ts";
import { hasShape } from "../headlines/shape.ts";
import { LIKELY, seamFit, SURE } from "./seams.ts";
import { breaksOff, isSignedDay, isTerminated } from "../signs.ts";
import { type Similarity, similarityOn } from "../talk/similarity.ts";
import { ownWordsIn } from "../talk/own-words.ts";
import { partStrays } from "./strays.ts";
import { NOTHING, slice, type Traced } from "../traced.ts";

export interface Whole extends Part {
  /** The first words of each stretch without a headline that was put behind it. */
  readonly tails: readonly TailPlace[];
}

interface TailPlace {
  readonly start: Traced;
  readonly isSure: boolean;
  /** It stood elsewhere on the page, and not right below. */
  readonly isMoved: boolean;
}

/** Below this a stretch that nothing else speaks for is left by itself. */
const LEAST_SIMILARITY = 0.02;
/** What it says for an article that a tail has words of no other. */
const OWN_WORDS = 0.015;
/** Of the articles that a tail may belong to, so many are weighed against those of other tails. */
const MOST_CHOICES = 4;
/** A shorter line below a text can sign it. */
const SHORTEST_BEHIND = 8;
/** Each combination is weighed: the more tails there are, the fewer articles for each. */
const MOST_COMBINATIONS = 20_000;

export function attachTails(printed: readonly Part[]): Whole[] {
  const parts = withNotes(printed);
  const similarity = similarityOn(parts.map(textOf));
  const bodied = partStrays(parts, similarity);
  const tails = bodied.filter((part) => isTail(part));
  const left = new Set(tails);
  const wholes = new Map<Part, Whole>(
    bodied.filter((part) => !left.has(part)).map((part) => [part, { ...part, tails: [] }]),
  );
  // A notice that is signed and dated is whole.
  const heads = [...wholes.keys()].filter((head) => !isSignedDay(lastText(head)));
  const above = new Map(bodied.map((part, at) => [part, bodied[at - 1]]));
  const placed = new Map<Part | undefined, Part>();
  for (const { tail, head, isSure } of assignTails(tails, heads, above, similarity)) {
    const whole = wholes.get(head);
    if (whole === undefined) continue;
    left.delete(tail);
    placed.set(tail, head);
    const before = above.get(tail);
    const place = {
      start: firstWords(tail),
      isSure,
      isMoved: before !== head && placed.get(before) !== head,
    };
    wholes.set(head, append(whole, before === head ? tail : broughtBack(tail), place));
  }
  return bodied.flatMap((part): Whole[] => {
    const whole = wholes.get(part);
    if (whole !== undefined) return [whole];
    return left.has(part) ? [{ ...headed(part), tails: [] }] : [];
  });
}

/** What belongs to no other article is one under the line like a headline's that it begins with, or ends with, as files give it. */
function headed(part: Part): Part {
  const [first, second] = part.blocks;
  const isHeadline =
    first !== undefined &&
    second !== undefined &&
    hasShape(part.blocks, 0) &&
    isTerminated(second.text.text) &&
    second.text.text.length > first.text.text.length;
  if (isHeadline) return { ...part, headline: [first.text], blocks: part.blocks.slice(1) };
  const [above, last] = [part.blocks.slice(0, -1), part.blocks.at(-1)];
  const isBehind =
    last !== undefined &&
    last.line.gap > 0 &&
    lengthOf(last.text.text) >= SHORTEST_BEHIND &&
    hasShape(part.blocks, above.length) &&
    !isTerminated(last.text.text) &&
    above.length > 0 &&
    above.every(({ text }) => isTerminated(text.text));
  return isBehind ? { ...part, headline: [last.text], blocks: above } : part;
}

interface Pair {
  readonly tail: Part;
  readonly head: Part;
  readonly score: number;
  readonly isSure: boolean;
}

/** The pairs that fit best all together: a head takes a second tail only where the first did not end it. */
function assignTails(
  tails: readonly Part[],
  heads: readonly Part[],
  above: ReadonlyMap<Part, Part | undefined>,
  similarity: Similarity,
): readonly Pair[] {
  // Where it is left by itself is one more choice.
  const left = tails.some(({ jump }) => jump === "from") ? 1 : 0;
  const choicesEach = Math.max(1, Math.floor(MOST_COMBINATIONS ** (1 / tails.length)) - left);
  const choices = tails.map((tail) =>
    pairsOf(tail, heads, similarity)
      .filter(
        ({ head }) => goesOnIn(head, tail) && !(isCut(tail) && heads.length > 1 && above.get(tail) === head),
      )
      .filter(({ score }) => heads.length === 1 || score >= (isCut(tail) ? 0 : LEAST_SIMILARITY))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, Math.min(MOST_CHOICES, choicesEach)),
  );
  // Each has one choice: there is nothing to weigh, however many they are.
  if (choicesEach === 1) return choices.flat();
  return bestOf(choices, { ended: new Set(), answered: new Set() }).pairs;
}

/** The heads that those before went to. */
interface Taken {
  /** By one that ends its article. */
  readonly ended: ReadonlySet<Part>;
  /** That break off, and by a rest that does not: none other goes on there. */
  readonly answered: ReadonlySet<Part>;
}

interface Choice {
  readonly pairs: readonly Pair[];
  readonly total: number;
}

function bestOf([own, ...others]: readonly (readonly Pair[])[], taken: Taken): Choice {
  if (own === undefined) return { pairs: [], total: 0 };
  // What jumps here is the whole rest of its article: no other jumps there.
  const open = own.filter(({ tail, head }) => tail.jump !== "from" || !taken.ended.has(head));
  const options = open.map((pair): Choice => {
    const { tail, head } = pair;
    const cost = taken.ended.has(head) ? 2 * SURE : taken.answered.has(head) ? SURE : 0;
    const isEnd = tail.endBylines.length > 0 || tail.jump === "from";
    const isAnswer = breaksOff(lastText(head)) && !breaksOff(lastText(tail));
    const rest = bestOf(others, {
      ended: isEnd ? new Set([...taken.ended, head]) : taken.ended,
      answered: isAnswer ? new Set([...taken.answered, head]) : taken.answered,
    });
    return { pairs: [pair, ...rest.pairs], total: pair.score - cost + rest.total };
  });
  const isFree = open.length === 0 || own[0]?.tail.jump === "from";
  const none = isFree ? bestOf(others, taken) : { pairs: [], total: -Infinity };
  return options.reduce((best, option) => (option.total > best.total ? option : best), none);
}

/** The page shows that it is not of what it stands below. */
function isCut({ blocks: [first] }: Part): boolean {
  return first?.line.cut === "start";
}

/** What is printed as the rest of an article belongs to one that is printed to go on, or that breaks off. */
function goesOnIn(head: Part, tail: Part): boolean {
  const { restOf } = tail.blocks[0]?.line ?? {};
  if (restOf !== undefined && isHeadlineOf(head, restOf)) return true;
  return tail.jump !== "from" || head.jump === "to" || breaksOff(lastText(head));
}

/** With each head. */
function pairsOf(tail: Part, heads: readonly Part[], similarity: Similarity): Pair[] {
  const ownWords = ownWordsIn(textOf(tail), heads.map(textOf));
  const most = Math.max(...ownWords);
  return heads.map((head, at) => {
    const shared = similarity(textOf(head), textOf(tail));
    const fit = fitOf(head, tail);
    const behind = (ownWords[at] ?? most) - most;
    return {
      tail,
      head,
      score: shared + fit + OWN_WORDS * behind,
      isSure: fit >= LIKELY && shared >= LEAST_SIMILARITY,
    };
  });
}

/** What the ends that would meet, and the bylines, say for it. */
function fitOf(head: Part, tail: Part): number {
  const names = new Set(bylinesOf(head).flatMap(reportersOf));
  const tailNames = bylinesOf(tail).flatMap(reportersOf);
  let fit = seamFit(lastText(head), tail.blocks[0]?.text.text ?? "", textOf(head));
  const { restOf } = tail.blocks[0]?.line ?? {};
  if (restOf !== undefined) fit += isHeadlineOf(head, restOf) ? 2 * SURE : -2 * SURE;
  if (head.blocks.at(-1)?.line.cut === "end" && isCut(tail)) fit += SURE;
  if (head.jump === "to") fit += tail.jump === "from" ? 2 * SURE : SURE;
  if (head.endBylines.length > 0) fit -= 2 * SURE;
  else if (names.size === 0) fit += tailNames.length > 0 ? SURE : 0;
  else if (tailNames.length > 0 && !tailNames.every((name) => names.has(name))) fit -= SURE;
  return fit;
}

/** Whole or in part. */
function isHeadlineOf({ headline }: Part, title: string): boolean {
  const printed = lettersOf(headline.map(({ text }) => text).join(""));
  const told = lettersOf(title);
  return printed.length > 0 && (printed.includes(told) || told.includes(printed));
}

function append(whole: Whole, tail: Part, place: TailPlace): Whole {
  return {
    headline: whole.headline,
    isUnsure: whole.isUnsure,
    blocks: [...whole.blocks, ...tail.blocks],
    bylines: [...whole.bylines, ...tail.bylines],
    endBylines: [...whole.endBylines, ...tail.endBylines],
    captions: [...whole.captions, ...tail.captions],
    pictures: [...whole.pictures, ...tail.pictures],
    jump: tail.jump === "to" ? "to" : undefined,
    tails: [...whole.tails, place],
  };
}

/** Another article stands between it and its own. */
function broughtBack(tail: Part): Part {
  const [first] = tail.blocks;
  return first === undefined || comesFromElsewhere(first) ? tail : beginning(tail, { jump: "from" });
}

function firstWords({ blocks: [first] }: Part): Traced {
  return first === undefined ? NOTHING : slice(first.text, 0, startOf(first.text.text, 12).length);
}
