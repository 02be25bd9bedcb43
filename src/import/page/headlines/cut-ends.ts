// Tells the cut end of an article from the line of a headline that it looks like.
import { joinsWord } from "../../words.ts";
import { type Block, blockBefore, closes, goesOnElsewhere } from "../blocks.ts";
import { closesMark } from "./shape.ts";
import {
  awaitsMore,
  continuesSentence,
  isSignedDay,
  isTerminated,
  leavesOpen,
  opensParagraph,
} from "../signs.ts";

/**
 * How much speaks for a line being the last piece of the article above it, the rest of which stands elsewhere: 0 is
 * nothing, 2 is more likely than a headline's first line, 3 and more is sure.
 * @param starts how the stretches without a headline begin, see `looseStarts`
 */
export function looksCut(blocks: readonly Block[], at: number, starts: readonly string[]): number {
  const [block, next] = [blocks[at], blocks[at + 1]];
  const before = blockBefore(blocks, at);
  if (block?.kind !== "text" || block.line.emphasis !== undefined) return 0;
  if (before === undefined || closes(before) || goesOnElsewhere(before)) return 0;
  const { text } = block.text;
  // `整修旧船，添置雨棚，柳河镇——` leads to what stands below.
  if (/(?:[—―]{2}|…{2})$/u.test(text) && isTerminated(before.line.text)) return 0;
  let score = 0;
  // Under a whole sentence a colon is that of whom the headline tells of.
  const isAbout =
    before.kind === "text" && isTerminated(before.text.text) && /^\p{Script=Han}+[:：]$/u.test(text);
  const isOpen = leavesOpen(text, "“", "”") || leavesOpen(text, "（", "）") || leavesOpen(text, "(", ")");
  if ((awaitsMore(text) && !isAbout) || (isOpen && !closesMark(blocks, at + 1))) score += 3;
  // `1/3` and `2:1` are whole.
  if (/(?<![/:：]\d*)\d$/u.test(text)) score += 3;
  if (/[，,]/u.test(text) && !/[！？!?]$/u.test(text)) score += 2;
  if (text.split("、").length > 2) score += 1;
  if (opensParagraph(text)) score += 2;
  const goesOnAt = (end: string) => starts.some((start) => joinsWord(end, start));
  if (goesOnAt(text)) score += 3;
  if (before.kind === "text" && goesOnAt(before.text.text)) score -= 3;
  if (before.kind === "text") score += goesOnFrom(before.text.text, text);
  // Lines that stand closer together than to what is above them are one headline.
  if (next?.kind === "text" && next.line.gap < block.line.gap) score -= 2;
  return score;
}

/**
 * How the stretches begin that follow an article's end, or open the page.
 * @param headed where lines begin that look like a headline
 */
export function looseStarts(blocks: readonly Block[], headed: ReadonlySet<number>): string[] {
  return blocks.flatMap((block, at) => {
    const before = blockBefore(blocks, at);
    const isLoose = before === undefined || closes(before);
    return block.kind === "text" && !block.opens && isLoose && !headed.has(at) ? [block.text.text] : [];
  });
}

function goesOnFrom(before: string, text: string): number {
  if (isTerminated(before) || isSignedDay(before)) return 0;
  if (joinsWord(before, text) || continuesSentence(text)) return 3;
  return awaitsMore(before) ? 2 : 1;
}
