// Text to words: the one cut of text for the index by words, shared by the indexer and the browser.
import { fold } from "../exact/tokens.ts";

/** A word, or what stands between two; the texts of all segments make up the text. */
export interface Segment {
  readonly text: string;
  /** Folded, of letters, digits and what joins them; empty where the segment holds no word. */
  readonly word: string;
  /** Set apart, whatever the dictionary says. */
  readonly isName?: true;
}

const wordSign = /[\p{L}\p{N}]/u;
const noWordSigns = /[^\p{L}\p{M}\p{N}\p{Pc}]|^\p{Pc}+/gu;

let segmenter: Intl.Segmenter | undefined;
const finders = new WeakMap<readonly string[], RegExp>();

/**
 * Cuts texts by the dictionary of whoever runs this (ICU's, in Node.js and in browsers), which knows few names: these are
 * set apart first, each as one word. White space belongs to the segment before it.
 * @param names Longer ones go before shorter ones that they hold.
 * @returns The segments of each text.
 */
export function segmentsOfEach(texts: readonly string[], names: readonly string[]): Segment[][] {
  const finder = finderOf(names);
  // What stands between names, and names, in turn.
  const parts = texts.map((text) => text.split(finder));
  const cuts = cutEach(parts.flatMap((each) => each.filter((part, index) => index % 2 === 0 && part !== "")));
  let next = 0;
  return parts.map((each) => {
    const segments: Segment[] = [];
    each.forEach((part, index) => {
      if (index % 2 === 1) segments.push(nameSegment(part));
      else if (part !== "") for (const piece of cuts[next++] ?? []) add(segments, piece);
    });
    return segments;
  });
}

/** The segments of one text. */
export function segmentsOf(text: string, names: readonly string[]): Segment[] {
  return segmentsOfEach([text], names).flat();
}

/** A name set apart. */
export function nameSegment(name: string): Segment {
  return { text: name, word: wordOf(name), isName: true };
}

/** The words of a text or query, folded, in order. */
export function wordsOf(text: string, names: readonly string[]): string[] {
  return segmentsOf(text, names).flatMap(({ word }) => (word === "" ? [] : [word]));
}

/**
 * Before and behind it a segment ends, whatever stands there (UAX #29, WB3a and WB3b): so texts that it parts are cut as each
 * is alone.
 */
const LINE_SEPARATOR = "\u2028";

/** Code units cut at once: a call takes as long as a dozen words, and in a longer text each word takes longer. */
const AT_ONCE = 300;

/** The pieces of each text; none is empty. */
function cutEach(texts: readonly string[]): string[][] {
  const cuts: string[][] = [];
  let batch: string[] = [];
  let length = 0;
  const end = (): void => {
    cuts.push(...cutTogether(batch));
    batch = [];
    length = 0;
  };
  for (const text of texts) {
    if (length + text.length > AT_ONCE) end();
    batch.push(text);
    length += text.length;
  }
  end();
  return cuts;
}

function cutTogether(texts: readonly string[]): string[][] {
  const pieces = cut(texts.join(LINE_SEPARATOR));
  let next = 0;
  return texts.map((text) => {
    const start = next;
    for (let length = 0; length < text.length; next += 1) length += pieces[next]?.length ?? text.length;
    next += 1;
    return pieces.slice(start, next - 1);
  });
}

/** A browser that has no dictionary (Firefox before 125) cuts between characters. */
function cut(text: string): readonly string[] {
  if (!("Segmenter" in Intl))
    return text.match(/\u2028|\p{Script=Han}|[\p{L}\p{N}]+|[^\p{L}\p{N}\u2028]+/gu) ?? [];
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** What holds no word is one segment with its like. */
function add(segments: Segment[], text: string): void {
  const word = wordOf(text);
  const last = segments.at(-1);
  if (last !== undefined && word === "" && (last.word === "" || text.trim() === ""))
    segments[segments.length - 1] = { ...last, text: last.text + text };
  else segments.push({ text, word });
}

/** Most words come again and again. */
const folded = new Map<string, string>();
const MOST_FOLDED = 50_000;

/** Empty where the text holds no letter or digit. */
function wordOf(text: string): string {
  let word = folded.get(text);
  if (word === undefined) {
    word = wordSign.test(text) ? withoutSigns(fold(text)) : "";
    if (folded.size >= MOST_FOLDED) folded.clear();
    folded.set(text, word);
  }
  return word;
}

/** The text's letters, digits and what joins them. */
export function withoutSigns(text: string): string {
  return text.replace(noWordSigns, "");
}

/** Splits a text into what stands between names, and names, in turn. */
function finderOf(names: readonly string[]): RegExp {
  let finder = finders.get(names);
  if (finder === undefined) {
    const longestFirst = [...new Set(names)]
      .filter((name) => name !== "")
      .sort((a, b) => b.length - a.length)
      .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
    // A pattern that matches nothing, where there are no names.
    finder = longestFirst.length === 0 ? /([^\s\S])/u : new RegExp(`(${longestFirst.join("|")})`, "u");
    finders.set(names, finder);
  }
  return finder;
}
