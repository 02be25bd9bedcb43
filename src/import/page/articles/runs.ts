// Finds the lines of an article that stay lines: of verse, of lists, of questions and answers.
import { lengthOf } from "../../characters.ts";
import { joinsWord } from "../../words.ts";
import type { TextBlock } from "../blocks.ts";
import { awaitsMore, continuesSentence, isLabelled, isTerminated, markerOf } from "../signs.ts";

const LONGEST_SHORT = 25;
const FEWEST_LINES = 3;
const PERSON = /^[\p{Script=Han}·]{2,9}，[男女]，/u;
const TIMED = /^(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:[\s\u3000]*\d{1,2}[:：时点]|[:：])/u;
/** How far the lines of a narrow column differ. */
const RAGGED = 2;

/**
 * The blocks after which a paragraph ends, though no sentence does, because they are lines of several of a kind.
 * @returns their places among the blocks
 */
export function runLines(blocks: readonly TextBlock[]): Set<number> {
  const texts = blocks.map(({ text }) => text.text);
  const isInTable = (at: number) => blocks[at]?.line.isTableRow === true;
  const lines = [
    ...runsOf(texts, isShort).flatMap((run) => (isWrapped(run.map((at) => texts[at] ?? "")) ? [] : run)),
    // What the last of them ends with can be a cut.
    ...runsOf(texts, (text) => !isTerminated(text) && !/[。！？]./u.test(text))
      .map((run) => run.slice(0, -1))
      .flatMap((run) => (run.some((at) => isCutAfter(texts, at)) ? [] : run)),
    ...runsOf(texts, (text) => /[；;]$/u.test(text), 2).flat(),
    ...texts.flatMap((text, at) => (isRowOfList(texts, text, at) ? [at] : [])),
    ...verses(texts),
    ...beforeMarks(texts),
  ];
  return new Set(lines.filter((at) => !isInTable(at)));
}

function isShort(text: string): boolean {
  return lengthOf(text) <= LONGEST_SHORT && !/[，,]./u.test(text) && !isTerminated(text, "loosely");
}

/** `甲，男，…，拟任局长；` and `12月18日 7:30—12:30 工业园区`, `18日：晴，2级`: of the form of the one beside it, or the first below a colon. */
function isRowOfList(texts: readonly string[], text: string, at: number): boolean {
  const [above = "", below = ""] = [texts[at - 1], texts[at + 1]];
  if (/[；;]$/u.test(text)) return /[:：]$/u.test(above) || (PERSON.test(text) && PERSON.test(below));
  return TIMED.test(text) && !isTerminated(text) && (TIMED.test(above) || TIMED.test(below));
}

/** Runs of lines that have something in common. */
function runsOf(texts: readonly string[], has: (text: string) => boolean, fewest = FEWEST_LINES): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  for (const [at, text] of [...texts.entries(), [texts.length, ""] as const]) {
    if (at < texts.length && has(text)) {
      run.push(at);
      continue;
    }
    if (run.length >= fewest) runs.push(run);
    run = [];
  }
  return runs;
}

/** A sentence goes on in the next line for certain. */
function isCutAfter(texts: readonly string[], at: number): boolean {
  const [text = "", next = ""] = [texts[at], texts[at + 1]];
  return next !== "" && (joinsWord(text, next) || continuesSentence(next) || awaitsMore(text));
}

/** Short lines that are as long as one another are those of a narrow column. */
export function isWrapped(lines: readonly string[]): boolean {
  const lengths = lines.slice(0, -1).map(lengthOf);
  const isEven = Math.max(...lengths) - Math.min(...lengths) <= RAGGED;
  // Prose has a mark in every other line of a column, verse and lists within hardly any.
  const marked = lines.filter((line) => /[，。、；,]./u.test(line) && !isOfHalves(line)).length;
  return isEven && marked * 4 >= lines.length;
}

/** `柳河弯，柳河长`: verse, too, has a mark where a line has two halves. */
function isOfHalves(line: string): boolean {
  const [first = "", second = "", ...others] = line.replace(/[，。！？；]$/u, "").split(/[，、]/u);
  return others.length === 0 && lengthOf(first) === lengthOf(second);
}

/** Free verse: many short lines, of which but some end a sentence. */
function verses(texts: readonly string[]): number[] {
  const isLine = (text: string) => lengthOf(text) <= 18;
  return runsOf(texts, isLine, 4).flatMap((run) => {
    const open = run.filter((at) => !isTerminated(texts[at] ?? "")).length;
    return open * 3 >= run.length && !isWrapped(run.map((at) => texts[at] ?? "")) ? run : [];
  });
}

/** Before a line that is marked as one of several: `2.`, `（二）`, `●`, `答：`. */
function beforeMarks(texts: readonly string[]): number[] {
  const markers = texts.map(markerOf);
  const labels = texts.filter(isLabelled).length;
  return texts.flatMap((text, at) => {
    const marker = markers[at + 1];
    const isSeries = marker !== undefined && markers.filter((other) => other === marker).length > 1;
    const isAnswer = labels > 1 && isLabelled(texts[at + 1] ?? "");
    return (isSeries || isAnswer) && !/[，、]$/u.test(text) ? [at] : [];
  });
}
