// Finds the rest of an article that breaks off where no byline parts it from the article that it stands behind.
import { lengthOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import { beginning, lastText, type Part, textOf } from "./part.ts";
import { isTail } from "./parts.ts";
import { seamFit, SURE } from "./seams.ts";
import { breaksOff, isTerminated } from "../signs.ts";
import { isShort } from "./subheads.ts";
import type { Similarity } from "../talk/similarity.ts";
import { turnOfTalk } from "../talk/own-words.ts";

/** How much nearer to another article the talk must be to be taken from where it stands. */
const LEAST_TURN = 0.03;
/** What stands by itself may speak a little more of what it stands below. */
const MOST_BACK = -0.05;
/** What a seam weighs that nothing but a cut end speaks for: every paragraph of the page is a candidate. */
const UNSURE = 1 / 6;
/** So many paragraphs stand right below others where gaps part articles. */
const FEWEST_WITHOUT_GAP = 4;
/** What the talk of a page's end must say for another article, which nothing else tells. */
const SURE_TURN = 0.8;
/** Less text of a rest, or of what it stands below, says too little. */
const SHORTEST_TURN = 80;
const SHORTEST_ABOVE = 200;
/** What a gap says for a tail below it, where there are few. */
const AT_GAP = 0.06;
/** Of so many paragraphs one is not set in, where others are. */
const MOST_SET_OUT = 2;
/** So many letters in a row are a name or a term. */
const NAMED = 4;
const SPEAKER = /^(\p{Script=Han}{2,3}?)(?:强调|指出|要求|表示)/u;

/**
 * Where bylines stand at the head, nothing parts a tail from the article that it stands behind. So the rest of an article
 * that breaks off is looked for at the ends of the others: where its cut word goes on, or where the talk turns to it.
 */
export function partStrays(parts: readonly Part[], similarity: Similarity): Part[] {
  const result = partAtSeams(parts, similarity);
  const below = belowGap(result, similarity) ?? belowLast(result);
  return result.flatMap((part) => {
    if (below?.part === part) {
      const [own, tail] = cutAt(part, below.end);
      // Of another article than the one that it stands below.
      return [own, beginning(tail, { cut: "start" })];
    }
    const end = speakerOfOther(part, parts);
    return end === undefined ? [part] : cutAt(part, end);
  });
}

/** The rests of articles that break off, the surest first: several can stand one below another. */
function partAtSeams(parts: readonly Part[], similarity: Similarity): Part[] {
  const result = [...parts];
  const cut = parts.filter(
    (part) => part.headline.length > 0 && part.endBylines.length === 0 && breaksOff(lastText(part)),
  );
  const areGapsTold = gapsTellParts(parts);
  const isSetOut = restsAreSetOut(parts);
  const open = new Set(cut.slice(parts.filter(isTail).length));
  while (open.size > 0) {
    const [stray] = [...open]
      .flatMap((head) =>
        result
          .filter((part) => part !== head && !parts.some((other) => other === part && isTail(other)))
          .flatMap((part) =>
            endsAndCuts(part).flatMap((end) => {
              if (isSetOut && part.blocks[end]?.line.indented === true) return [];
              const gap = areGapsTold && (part.blocks[end]?.line.gap ?? 0) > 0 ? AT_GAP : 0;
              return [{ head, part, end, score: strayScore(head, part, end, similarity) + gap }];
            }),
          ),
      )
      .toSorted((a, b) => b.score - a.score);
    if (stray === undefined || stray.score <= LEAST_TURN) break;
    open.delete(stray.head);
    const [own, tail] = cutAt(stray.part, stray.end);
    result.splice(result.indexOf(stray.part), 1, own, tail);
    if (!breaksOff(lastText(own))) continue;
    open.delete(stray.part);
    open.add(own);
  }
  return result;
}

/** Paragraphs are set in, all or most, and what is not goes on in the middle of a sentence: below headlines and the ends of others. */
function restsAreSetOut(parts: readonly Part[]): boolean {
  const further = parts.flatMap((part) => endsAndCuts(part).map((end) => part.blocks[end]?.line.indented));
  const setOut = further.filter((isSetIn) => isSetIn === false).length;
  return further.length > 0 && setOut * MOST_SET_OUT <= further.length;
}

interface Place {
  readonly part: Part;
  readonly end: number;
}

/** Gaps within articles are few: what stands below one can be another's. */
function gapsTellParts(parts: readonly Part[]): boolean {
  const junctions = parts.flatMap(({ blocks }) => blocks.slice(1).map(({ line }) => line.gap > 0));
  const gaps = junctions.filter((isGap) => isGap).length;
  return gaps > 0 && gaps * 3 <= junctions.length;
}

/** Where gaps part articles and nothing else, the only one within an article, if the talk may turn there to another's. */
function belowGap(parts: readonly Part[], similarity: Similarity): Place | undefined {
  const headed = parts.filter((part) => part.headline.length > 0);
  const [gap, ...others] = headed.flatMap((part) =>
    part.blocks.flatMap(({ line }, end) => (line.gap > 0 ? [{ part, end }] : [])),
  );
  const junctions = headed.reduce((sum, { blocks }) => sum + Math.max(0, blocks.length - 1), 0);
  if (gap === undefined || others.length > 0 || junctions < FEWEST_WITHOUT_GAP) return undefined;
  const text = gap.part.blocks[gap.end]?.text.text ?? "";
  if (!ends(gap.part).includes(gap.end) || !isTerminated(text)) return undefined;
  const isOfOther = headed.some(
    (head) =>
      head !== gap.part &&
      head.endBylines.length === 0 &&
      strayScore(head, gap.part, gap.end, similarity) > MOST_BACK,
  );
  return isOfOther ? gap : undefined;
}

/** What stands at the page's end, below an article that is whole, if its talk is another's for certain. */
function belowLast(parts: readonly Part[]): Place | undefined {
  const last = parts.at(-1);
  const heads = parts.slice(0, -1).filter(({ endBylines }) => endBylines.length === 0);
  if (last === undefined || last.endBylines.length > 0 || parts.some(isTail)) return undefined;
  // Below subheads a feature goes on from scene to scene.
  if (last.blocks.some(({ text }) => isShort(text.text) && !isTerminated(text.text))) return undefined;
  const [best] = ends(last)
    .flatMap((end) => {
      const own = textOf({ ...last, blocks: last.blocks.slice(0, end) });
      const tail = textOf({ ...last, headline: [], blocks: last.blocks.slice(end) });
      const isLong = lengthOf(tail) >= SHORTEST_TURN && lengthOf(own) >= SHORTEST_ABOVE;
      return (isLong ? heads : [])
        .filter((head) => !saysAgain(tail, last, head))
        .map((head) => ({ end, turn: turnOfTalk(tail, own, textOf(head)) }));
    })
    .toSorted((a, b) => b.turn - a.turn);
  return best === undefined || best.turn < SURE_TURN ? undefined : { part: last, end: best.end };
}

/** A text says so much of the one headline that it is of that article, whatever else it tells. */
function saysAgain(text: string, { headline }: Part, other: Part): boolean {
  const [said, others] = [headline, other.headline].map((lines) => lines.map((line) => line.text).join("\n"));
  const letters = Array.from(said ?? "");
  return letters.some((_, at) => {
    const run = letters.slice(at, at + NAMED).join("");
    return lengthOf(run) === NAMED && text.includes(run) && others?.includes(run) !== true;
  });
}

function cutAt(part: Part, end: number): [Part, Part] {
  const own: Part = { ...part, blocks: part.blocks.slice(0, end), endBylines: [] };
  const tail: Part = {
    ...part,
    headline: [],
    blocks: part.blocks.slice(end),
    bylines: [],
    captions: [],
    pictures: [],
    isUnsure: false,
  };
  return [own, tail];
}

/** Where `何静姝强调，` follows in an article that has not named her, and just one other has, which nobody ends. */
function speakerOfOther(part: Part, parts: readonly Part[]): number | undefined {
  if (part.headline.length === 0 || part.endBylines.length > 0) return undefined;
  const end = ends(part).find((at) => {
    const name = SPEAKER.exec(part.blocks[at]?.text.text ?? "")?.[1] ?? "";
    if (!isName(name) || textOf({ ...part, blocks: part.blocks.slice(0, at) }).includes(name)) return false;
    const others = parts.filter((other) => other !== part && textOf(other).includes(name));
    return others.length === 1 && others[0]?.endBylines.length === 0 && others[0].headline.length > 0;
  });
  return end;
}

/** Where a tail could begin: after a paragraph that is complete. */
function ends(part: Part): number[] {
  return part.blocks.flatMap((_, at) => (at > 0 && isTerminated(textAbove(part, at)) ? [at] : []));
}

/** Where it could begin below one that is cut off, too. */
function endsAndCuts(part: Part): number[] {
  return part.blocks.flatMap(({ line }, at) =>
    at > 0 && (isTerminated(textAbove(part, at)) || (line.gap > 0 && breaksOff(textAbove(part, at))))
      ? [at]
      : [],
  );
}

function textAbove(part: Part, at: number): string {
  return part.blocks[at - 1]?.text.text ?? "";
}

function strayScore(head: Part, part: Part, end: number, similarity: Similarity): number {
  const tail = part.blocks.slice(end).map(({ text }) => text.text);
  const own = textOf({ ...part, blocks: part.blocks.slice(0, end) });
  const above = textAbove(part, end);
  const ownSeam = breaksOff(above) ? seamWeight(above, tail[0] ?? "", own) : 0;
  const seam = seamWeight(lastText(head), tail[0] ?? "", textOf(head)) - ownSeam;
  return similarity(textOf(head), tail.join("\n")) - similarity(own, tail.join("\n")) + seam;
}

function seamWeight(last: string, first: string, said: string): number {
  const fit = seamFit(last, first, said);
  return fit > SURE ? fit / 2 : fit * UNSURE;
}
