// Sentences, names and titles of the archive like life, from its words: the commonest words come again and again, rare ones hardly ever.
import {
  BRAND_CHARACTERS,
  COLUMNS,
  CONNECTIVES,
  FOREIGN,
  GIVEN,
  MODIFIERS,
  NOUNS,
  ORGANS,
  PLACES,
  POSTS,
  SPEECH,
  SURNAMES,
  TRADES,
  VERBS,
} from "./words.ts";

export interface Writer {
  /** One of some, the first oftenest: after Zipf, the one at rank r in proportion to 1 / (r + 3). */
  readonly oneOf: (some: readonly string[]) => string;
  /** A name that nobody need have. */
  readonly person: () => string;
  readonly headline: () => string;
  /** Ends with its full stop; about these officials where any are given, on this day (`3月19日`) where it names one. */
  readonly sentence: (officials: readonly string[], day: string) => string;
}

/** Zipf's law as Mandelbrot has it: the offset flattens the commonest ranks. */
const ZIPF_OFFSET = 3;

/** How many of a kind of word the archive can have: what is not in the list is put together of two that are. */
const KINDS_OF_COMPOUNDS = 6000;
const SHARE_OF_COMPOUNDS = 0.08;
const SHARE_OF_COLUMNS = 0.06;

/** @param random Numbers from 0 up to 1. */
export function makeWriter(random: () => number): Writer {
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const is = (share: number) => random() < share;
  const oneOf = (some: readonly string[]) => some[zipfRank(some.length, random())] ?? "";
  const either = <T>(...ways: readonly (() => T)[]): T => {
    const way = ways[Math.floor(random() * ways.length)];
    if (way === undefined) throw new Error("there is no way to choose");
    return way();
  };
  const compounds = Array.from(
    { length: KINDS_OF_COMPOUNDS },
    () => `${NOUNS[whole(0, NOUNS.length - 1)] ?? ""}${NOUNS[whole(0, NOUNS.length - 1)] ?? ""}`,
  );
  const noun = () => oneOf(is(SHARE_OF_COMPOUNDS) ? compounds : NOUNS);
  const verb = () => oneOf(VERBS);
  const person = () => {
    const given = () => GIVEN[whole(0, GIVEN.length - 1)] ?? "";
    return oneOf(SURNAMES) + given() + (is(0.7) ? given() : "");
  };
  const brand = () => BRAND_CHARACTERS[whole(0, BRAND_CHARACTERS.length - 1)] ?? "";
  const company = () =>
    `${brand()}${brand()}${oneOf(TRADES)}${either(
      () => "有限公司",
      () => "集团",
      () => "公司",
    )}`;
  const place = () =>
    is(0.8)
      ? oneOf(PLACES)
      : `${brand()}${brand()}${either(
          () => "小区",
          () => "村",
          () => "路",
          () => "花园",
        )}`;
  const body = () => either(() => oneOf(ORGANS), place, company);
  const count = () =>
    either(
      () => `${whole(2, 980)}${oneOf(["人", "户", "家", "个", "处", "名", "件", "台", "公里", "平方米"])}`,
      () => `${(random() * 100).toFixed(1)}%`,
      () => `${(random() * 50).toFixed(2)}亿元`,
      () => `${whole(1, 900)}万元`,
      () => `${whole(1, 90)}余${oneOf(["名", "场", "次", "项", "户"])}`,
    );
  const deed = () =>
    either(
      () => `${verb()}${noun()}`,
      () => `${verb()}${noun()}${noun()}`,
      () => `${oneOf(MODIFIERS)}${verb()}${noun()}`,
      () => `${verb()}${oneOf(MODIFIERS)}${noun()}和${noun()}`,
      () => `对${noun()}进行${verb()}`,
      () => `把${noun()}${verb()}到${place()}`,
      () => `${verb()}${noun()}${count()}`,
    );
  const deeds = () => Array.from({ length: whole(1, 4) }, deed).join("，");
  const about = (officials: readonly string[]) =>
    officials.length > 0 && is(0.4)
      ? `${oneOf(POSTS)}${oneOf(officials)}`
      : either(body, () => `${place()}居民${person()}`, body);
  const sentence = (officials: readonly string[], day: string): string =>
    either(
      () => `${oneOf(CONNECTIVES)}，${body()}${deeds()}。`,
      () => `${about(officials)}${oneOf(SPEECH)}，${deeds()}。`,
      () => `${body()}${deeds()}，${deed()}。`,
      () => `“${deeds()}。”${about(officials)}${oneOf(SPEECH)}。`,
      () => `${day}，${about(officials)}到${place()}${deeds()}。`,
      () => `${noun()}${verb()}${count()}，${noun()}${count()}，同比增长${(random() * 30).toFixed(1)}%。`,
      () => `${company()}${verb()}${oneOf(FOREIGN)}${noun()}，${deeds()}。`,
    );
  const headline = (): string => {
    const column = is(SHARE_OF_COLUMNS) ? `【${oneOf(COLUMNS)}】` : "";
    return (
      column +
      either(
        () => `${body()}${deed()}`,
        () => `${place()}${oneOf(MODIFIERS)}${verb()}${noun()} ${deed()}`,
        () => `${noun()}${verb()}${noun()}：${place()}${deed()}`,
        () => `${oneOf(ORGANS)}召开${noun()}${noun()}会议`,
        () => `${verb()}${noun()} ${verb()}${noun()}`,
      )
    );
  };
  return { oneOf, person, headline, sentence };
}

/** The rank whose share of the whole a number from 0 up to 1 falls into, by the integral instead of the sum. */
function zipfRank(ranks: number, number: number): number {
  return Math.floor(ZIPF_OFFSET * ((ranks + ZIPF_OFFSET) / ZIPF_OFFSET) ** number - ZIPF_OFFSET);
}
