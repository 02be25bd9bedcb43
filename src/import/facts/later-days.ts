// Finds the day of an article whose lead gives none: in what it tells further down, and in its headline.
import { headsAddition } from "../page/signs.ts";
import { slice, type Traced } from "../page/traced.ts";
import { type LeadTime, plainParagraphs, times, timesWhere } from "./lead-time.ts";
import { withPlainDays } from "./written-days.ts";

/** Sentences that begin with their day stand in so many paragraphs. */
const LEAD_PARAGRAPHS = 2;
/** Behind a day it is told what happened on it. */
const SCENE =
  /^(?:(?:据悉|据了解|据介绍)，)?(?:(?:今年)?\d{1,2}月\d{1,2}日|\d{1,2}日(?=[^，。]{0,4}\d{1,2}[时点])|[昨前][日天](?:[上下]午|中午|晚上?)?(?=，(?:本报)?记者)|昨[日天](?:[清凌]晨|早上|[上下]午|中午|傍晚|晚上)(?:\d{1,2}[时点]|，))/u;
const SENTENCE = /(?<=[。！？…][”’]?)(?=(?:(?:本报)?记者)?(?:今年)?(?:\d{1,2}月)?\d{1,2}日|[昨前][日天])/u;
const LONGEST_AFTER = 40;
/** `截至8日16时，水位降了半米` */
const SEEN_AT = /^(?:[上下]午|晚)?\d{1,2}[时点][，,]/u;
/** `在3月8日召开的验收会上宣布` */
const AT_MEETING = /^(?:[上下]午|晚上?)?(?:召开|举行|举办)的[^，。]{0,20}[会式]上/u;
const BEGUN = /^(?:起|开始)[^。]{0,40}(?:举[行办]|开展|进行|开幕|迎来)/u;

/** The days that can be the article's, the likeliest first. */
export function laterDays(written: readonly string[], title: string): LeadTime[] {
  const source = written.join("\n");
  const end = written.findIndex(headsAddition);
  const paragraphs = plainParagraphs(written).slice(0, end === -1 ? undefined : end);
  const sentences = paragraphs
    .slice(0, LEAD_PARAGRAPHS)
    .flatMap((paragraph) => sentencesOf(paragraph).slice(1));
  const scenes = paragraphs.slice(1).filter(({ text }) => SCENE.test(text));
  const lead = paragraphs.slice(0, 1);
  return [
    ...lead.flatMap((piece) =>
      timesWhere(piece, source, (before, after) => /截[至止]到?$/u.test(before) && SEEN_AT.test(after)),
    ),
    ...latest(sentences, source),
    ...latest(scenes, source),
    ...paragraphs.flatMap((piece) =>
      timesWhere(piece, source, (before, after) => before.endsWith("在") && AT_MEETING.test(after)),
    ),
    ...paragraphs.slice(0, LEAD_PARAGRAPHS).flatMap((piece) => times(piece, source).filter(isYesterday)),
    ...times(withPlainDays(title), title),
    ...lead.flatMap((piece) => timesWhere(piece, source, (_, after) => BEGUN.test(after))),
  ];
}

/** A paper says it of its own day and of no other. */
function isYesterday(time: LeadTime): boolean {
  return time.kind === "day" && time.day.kind === "days-ago" && time.day.days === 1;
}

function sentencesOf(paragraph: Traced): Traced[] {
  let start = 0;
  return paragraph.text.split(SENTENCE).map((sentence) => {
    const from = start;
    start += sentence.length;
    return slice(paragraph, from, start);
  });
}

/** Of several that begin with their day the first has to be the latest: days that follow one another are those of a chronicle. */
function latest(pieces: readonly Traced[], source: string): LeadTime[] {
  const days = pieces.flatMap((piece) => times(slice(piece, 0, LONGEST_AFTER), source).slice(0, 1));
  const order = days.map((time) =>
    time.kind === "day" && time.day.kind === "calendar" ? (time.day.month ?? 0) * 31 + time.day.day : 0,
  );
  return order.every((place) => place <= (order[0] ?? 0)) ? days.slice(0, 1) : [];
}
