// Reads the facts of each article off its text: headline, day, people, places, topics.
import type { Article } from "../article.ts";
import { bodyOf } from "../body.ts";
import { startOf } from "../characters.ts";
import { positionFinder } from "../../problems/position.ts";
import { retrace } from "../marks.ts";
import { joinColumns, type Paragraph } from "../page/articles/columns.ts";
import type { Masthead } from "../page/furniture/furniture.ts";
import { unfold } from "../folding.ts";
import { bylinesOf } from "../page/articles/part.ts";
import { leavesOpen } from "../page/signs.ts";
import type { Whole } from "../page/articles/tails.ts";
import { NOTHING, type Traced } from "../page/traced.ts";
import { dateArticles, type Dateable, type Dated, pageDateOf } from "./article-dates.ts";
import type { Sheet } from "../source/sheet.ts";
import { bodyGuesses, officialGuesses, reporterGuesses, titleGuesses, topicGuess } from "./guesses.ts";
import { type Headline, partHeadline } from "./headline.ts";
import { isPrinted, sourceOf } from "./paper.ts";
import { findPeople } from "./people.ts";
import { findPlaces } from "./places.ts";
import { closeGaps, setPunctuation } from "./punctuation.ts";
import { proposeTopics } from "./topics.ts";
import type { Known } from "./known.ts";

/** Of a page that names no paper. */
const UNNAMED_PAPER = "报纸版面";

/** Longest beginning of a body that stands in for a headline which is not there. */
const LONGEST_STAND_IN = 30;

/** What an article says by itself; who and when is told with the help of the others. */
interface Text {
  readonly whole: Whole;
  readonly paragraphs: readonly Paragraph[];
  /** All paragraphs. */
  readonly text: string;
  readonly headline: Headline;
}

type AsWritten = (piece: Traced) => string;

/** @param sheet The articles are given back as it is written there. */
export function readFacts(
  wholes: readonly Whole[],
  masthead: Masthead,
  known: Known,
  sheet: Sheet,
): Article[] {
  const asWritten: AsWritten = (piece) => unfold(piece, sheet.text).text;
  const pageText = wholes.flatMap(({ blocks }) => blocks.map(({ text }) => text.text)).join("\n");
  const texts = wholes.map((whole) => textOf(whole, pageText, sheet, asWritten));
  const people = findPeople(
    texts.map(({ text, headline: { title, subtitle = "" } }) => ({
      text,
      headline: `${title}\n${subtitle}`,
    })),
    known,
  );
  const dates = dateArticles(
    texts.map((text) => dateableOf(text, asWritten)),
    masthead,
    known,
  );
  const positionOf = positionFinder(sheet.text);
  const unnamed = isPrinted(wholes, masthead, known, sheet) ? UNNAMED_PAPER : "";
  return texts.map(({ whole, paragraphs, text, headline: written }, at): Article => {
    const isStandIn = written.title === "";
    const headline = isStandIn ? { ...written, title: standIn(text) } : written;
    const { title, subtitle } = headline;
    const officials = people[at] ?? [];
    const bylines = bylinesOf(whole);
    const reporters = [...new Set(bylines.flatMap((byline) => byline.reporters.map(asWritten)))];
    const origin = bylines.flatMap((byline) => byline.origin ?? [])[0];
    const topics = proposeTopics(`${title}${subtitle ?? ""}`, text, known.topics);
    const dated: Dated = dates[at] ?? { date: null, guesses: [] };
    return {
      line: positionOf(startOfWhole(whole)).line,
      title,
      subtitle,
      date: dated.date,
      pageDate: pageDateOf(masthead, known),
      source:
        origin === undefined ? (sourceOf(whole, masthead, sheet, asWritten) ?? unnamed) : asWritten(origin),
      officials,
      reporters,
      topics,
      places: findPlaces(text),
      ...bodyOf(whole, paragraphs, sheet),
      guesses: [
        ...titleGuesses(title, isStandIn, whole),
        ...dated.guesses,
        ...officialGuesses(officials, known.officials),
        ...reporterGuesses(reporters, headline),
        topicGuess(topics),
        ...bodyGuesses(whole, sheet.marks, paragraphs.at(-1)?.text.split("\n").at(-1) ?? "", asWritten),
      ],
    };
  });
}

function textOf(whole: Whole, pageText: string, sheet: Sheet, asWritten: AsWritten): Text {
  const paragraphs = joinColumns(whole.blocks, pageText).map(({ isSubhead, verse, ...folded }) => {
    const printed = unfold(folded, sheet.text);
    return { ...retrace(printed, closeGaps(setPunctuation(printed.text))), isSubhead, verse };
  });
  const text = paragraphs.map((paragraph) => paragraph.text).join("\n");
  const lines = whole.headline.map((line) => ({ text: asWritten(line), isFurther: line.isFurther }));
  return { whole, paragraphs, text, headline: partHeadline(lines, text) };
}

function dateableOf({ whole, paragraphs, headline }: Text, asWritten: AsWritten): Dateable {
  return {
    dateline: asWritten(whole.blocks[0]?.dateline ?? NOTHING),
    byline: bylinesOf(whole)
      .filter(({ isInfo }) => isInfo !== true)
      .map(({ source }) => asWritten(source))
      .join(" "),
    subtitle: headline.subtitle ?? "",
    title: headline.title,
    // 今日 in a poem is no day.
    paragraphs: paragraphs.flatMap(({ text, verse }) => (verse === undefined ? [text] : [])),
  };
}

/** In the source. */
function startOfWhole({ headline, blocks }: Whole): number {
  return (headline[0] ?? blocks[0]?.text)?.at[0] ?? 0;
}

function standIn(body: string): string {
  const start = body.replace(/^[●■◆▲★•\s]+/u, "").replace(/^[^，。！？；\n]{0,8}日(?:[上下]午|晚)?，/u, "");
  const words = start.split(/[，。！？；\n]/u)[0] ?? "";
  // `“爷爷，吃糖！”` is whole with its last mark.
  const quoted = leavesOpen(words, "“", "”") ? /^[^”\n]*”/u.exec(start)?.[0] : undefined;
  return startOf(quoted ?? words, LONGEST_STAND_IN);
}
