// Reads the facts of each article off its text: headline, day, people, places, topics.
import type { Article, Guess } from "../article.ts";
import { bodyOf } from "../body.ts";
import { endOf, startOf } from "../characters.ts";
import { retrace } from "../marks.ts";
import { joinColumns } from "../page/columns.ts";
import type { Masthead } from "../page/furniture.ts";
import { bylinesOf } from "../page/parts.ts";
import { isTerminated } from "../page/signs.ts";
import type { Whole } from "../page/tails.ts";
import { dateArticles, type Dated } from "./article-dates.ts";
import type { Sheet } from "../source/sheet.ts";
import { partHeadline } from "./headline.ts";
import { type Count, firstMentions, type Official, officialsByName, officialsByTitle } from "./officials.ts";
import { findPlaces } from "./places.ts";
import { closeGaps, setPunctuation } from "./punctuation.ts";
import { proposeTopics } from "./topics.ts";
import type { Known } from "./known.ts";

const UNNAMED_PAPER = "报纸版面";

/** Longest beginning of a body that stands in for a headline which is not there. */
const LONGEST_STAND_IN = 30;

export function readFacts(
  wholes: readonly Whole[],
  masthead: Masthead,
  known: Known,
  sheet: Sheet,
): Article[] {
  const pageText = wholes.map(({ blocks }) => blocks.map(({ text }) => text.text).join("")).join("\n");
  const bodies = wholes.map(({ blocks }) =>
    joinColumns(blocks, pageText).map(({ isSubhead, ...printed }) => ({
      ...retrace(printed, closeGaps(setPunctuation(printed.text))),
      isSubhead,
    })),
  );
  const headlines = wholes.map(({ headline }) => partHeadline(headline.map(({ text }) => text)));
  const texts = bodies.map((body) => body.map(({ text }) => text).join("\n"));
  const people = findPeople(
    texts,
    headlines.map(({ title, subtitle }) => `${title}\n${subtitle ?? ""}`),
    known,
  );
  const dates = dateArticles(
    bodies.map((body) => body.map(({ text }) => text)),
    masthead,
    known,
  );
  return wholes.map((whole, at): Article => {
    const paragraphs = bodies[at] ?? [];
    const written = headlines[at] ?? { title: "", subtitle: undefined };
    const isUntitled = written.title === "";
    const title = isUntitled ? standIn(texts[at] ?? "") : written.title;
    const officials = people[at] ?? [];
    const reporters = [...new Set(bylinesOf(whole).flatMap((byline) => byline.reporters))];
    const topics = proposeTopics(`${title}${written.subtitle ?? ""}`, texts[at] ?? "", known.topics);
    const dated: Dated = dates[at] ?? { date: null, guesses: [] };
    return {
      title,
      subtitle: written.subtitle,
      date: dated.date,
      source: masthead.paper ?? agencyOf(whole) ?? UNNAMED_PAPER,
      officials,
      reporters,
      topics,
      places: findPlaces(texts[at] ?? ""),
      ...bodyOf(whole, paragraphs, sheet),
      guesses: [
        ...(isUntitled ? [{ field: "title", value: title, doubt: { code: "no-headline" } } as const] : []),
        ...dated.guesses,
        ...officials
          .filter(({ name }) => !known.officials.has(name))
          .map(({ name, post }): Guess => ({
            field: "officials",
            value: name,
            doubt: { code: "new-official", post },
          })),
        ...(reporters.length === 0
          ? [{ field: "reporters", value: "", doubt: { code: "no-reporter" } } as const]
          : []),
        topicGuess(topics),
        ...bodyGuesses(whole, paragraphs.at(-1)?.text ?? ""),
      ],
    };
  });
}

/** A name that one article gives with a post is an official in the others, too. */
function findPeople(texts: readonly string[], headlines: readonly string[], known: Known): Official[][] {
  const page = texts.join("\n");
  const counts = new Map<string, number>();
  const count: Count = (text) => {
    const times = counts.get(text) ?? page.split(text).length - 1;
    counts.set(text, times);
    return times;
  };
  // `——访区教育局局长某某`: a headline names people with their posts, too, but what the text says comes first.
  const wholes = texts.map((text, at) => `${text}\n${headlines[at] ?? ""}`);
  const byTitle = wholes.map((whole) => officialsByTitle(whole, count));
  const names = new Set([...known.officials, ...byTitle.flat().map(({ name }) => name)]);
  return wholes.map((whole, at) => firstMentions([...(byTitle[at] ?? []), ...officialsByName(whole, names)]));
}

function standIn(body: string): string {
  const start = body.replace(/^[●■◆▲★•\s]+/u, "").replace(/^[^，。！？；\n]{0,8}日(?:[上下]午|晚)?，/u, "");
  return startOf(start.split(/[，。！？；\n]/u)[0] ?? "", LONGEST_STAND_IN);
}

function agencyOf({ blocks }: Whole): string | undefined {
  return /新华社|人民日报|[\p{Script=Han}]{2,4}日报/u.exec(blocks[0]?.dateline.text ?? "")?.[0];
}

function topicGuess(topics: readonly string[]): Guess {
  return topics.length === 0
    ? { field: "topics", value: "", doubt: { code: "no-topic" } }
    : { field: "topics", value: topics.join("、"), doubt: { code: "proposed-topics" } };
}

function bodyGuesses({ tails, captions }: Whole, end: string): Guess[] {
  return [
    ...tails.map(({ start, isSure }): Guess => ({
      field: "paragraphs",
      value: start,
      doubt: { code: "tail", isSure },
    })),
    ...captions.map(({ text }): Guess => ({ field: "paragraphs", value: text, doubt: { code: "caption" } })),
    ...(end !== "" && !isTerminated(end)
      ? [{ field: "paragraphs", value: endOf(end, 12), doubt: { code: "cut-end" } } as const]
      : []),
  ];
}
