// Reads the facts of each article off its text: headline, day, people, places, topics.
import type { Article, Guess } from "../article.ts";
import { bodyOf, captionsOfNone } from "../body.ts";
import { endOf, lengthOf, startOf } from "../characters.ts";
import { positionFinder } from "../../problems/position.ts";
import { retrace } from "../marks.ts";
import { joinColumns } from "../page/articles/columns.ts";
import type { Masthead } from "../page/furniture/furniture.ts";
import { fold, unfold } from "../folding.ts";
import { AGENCY, NATIONAL } from "../page/byline/agencies.ts";
import { headsPhotos } from "../page/headlines/kinds.ts";
import { bylinesOf } from "../page/articles/parts.ts";
import { breaksOff, leavesOpen } from "../page/signs.ts";
import type { Whole } from "../page/articles/tails.ts";
import { NOTHING, slice, type Traced } from "../page/traced.ts";
import { dateArticles, type Dated, pageDateOf } from "./article-dates.ts";
import type { Mark, Sheet } from "../source/sheet.ts";
import { ownOfficials, placesOf } from "./foreign.ts";
import { isDocument, partHeadline } from "./headline.ts";
import { firstMentions, officialsByName, officialsByTitle } from "./officials.ts";
import { findPlaces } from "./places.ts";
import { closeGaps, setPunctuation } from "./punctuation.ts";
import type { Count, Official } from "./rows.ts";
import { proposeTopics } from "./topics.ts";
import type { Known } from "./known.ts";

/** Of a page that names no paper. */
const UNNAMED_PAPER = "报纸版面";

/** Whatever paper the page is of. */
const OF_AGENCY = new RegExp(AGENCY, "u");
const OTHER_PAPER = new RegExp(`${NATIONAL}|(?<=《)[^《》]{2,12}(?=》)|\\p{Script=Han}{2,4}日报`, "u");

/** Longest beginning of a body that stands in for a headline which is not there. */
const LONGEST_STAND_IN = 30;

/** @param sheet The articles are given back as it is written there. */
export function readFacts(
  wholes: readonly Whole[],
  masthead: Masthead,
  known: Known,
  sheet: Sheet,
): Article[] {
  const asWritten = (piece: Traced): string => unfold(piece, sheet.text).text;
  const pageText = wholes.flatMap(({ blocks }) => blocks.map(({ text }) => text.text)).join("\n");
  const bodies = wholes.map(({ blocks }) =>
    joinColumns(blocks, pageText).map(({ isSubhead, verse, ...folded }) => {
      const printed = unfold(folded, sheet.text);
      return { ...retrace(printed, closeGaps(setPunctuation(printed.text))), isSubhead, verse };
    }),
  );
  const texts = bodies.map((body) => body.map(({ text }) => text).join("\n"));
  const headlines = wholes.map(({ headline }, at) =>
    partHeadline(
      headline.map((line) => ({ text: asWritten(line), isFurther: line.isFurther })),
      texts[at] ?? "",
    ),
  );
  const people = findPeople(
    texts,
    headlines.map(({ title, subtitle }) => `${title}\n${subtitle ?? ""}`),
    known,
  );
  const bylineTexts = wholes.map((whole) =>
    bylinesOf(whole)
      .filter(({ isInfo }) => isInfo !== true)
      .map(({ source }) => asWritten(source))
      .join(" "),
  );
  const dates = dateArticles(
    bodies.map((body, at) => ({
      dateline: asWritten(wholes[at]?.blocks[0]?.dateline ?? NOTHING),
      byline: bylineTexts[at] ?? "",
      subtitle: headlines[at]?.subtitle ?? "",
      title: headlines[at]?.title ?? "",
      // 今日 in a poem is no day.
      paragraphs: body.flatMap(({ text, verse }) => (verse === undefined ? [text] : [])),
    })),
    masthead,
    known,
  );
  const positionOf = positionFinder(sheet.text);
  const unnamed = isPrinted(wholes, masthead, known, sheet) ? UNNAMED_PAPER : "";
  return wholes.map((whole, at): Article => {
    const paragraphs = bodies[at] ?? [];
    const written = headlines[at] ?? { title: "", subtitle: undefined };
    const isUntitled = written.title === "";
    const title = isUntitled ? standIn(texts[at] ?? "") : written.title;
    const officials = people[at] ?? [];
    const bylines = bylinesOf(whole);
    const reporters = [...new Set(bylines.flatMap((byline) => byline.reporters.map(asWritten)))];
    const origin = bylines.flatMap((byline) => byline.origin ?? [])[0];
    const topics = proposeTopics(`${title}${written.subtitle ?? ""}`, texts[at] ?? "", known.topics);
    const dated: Dated = dates[at] ?? { date: null, guesses: [] };
    return {
      line: positionOf(startOfWhole(whole)).line,
      title,
      subtitle: written.subtitle,
      date: dated.date,
      pageDate: pageDateOf(masthead, known),
      source:
        origin === undefined ? (sourceOf(whole, masthead, sheet, asWritten) ?? unnamed) : asWritten(origin),
      officials,
      reporters,
      topics,
      places: findPlaces(texts[at] ?? ""),
      ...bodyOf(whole, paragraphs, sheet),
      guesses: [
        ...(isUntitled ? [{ field: "title", value: title, doubt: { code: "no-headline" } } as const] : []),
        ...(headsPhotos(title)
          ? [{ field: "title", value: title, doubt: { code: "column-as-title" } } as const]
          : []),
        ...(whole.isUnsure
          ? [{ field: "title", value: title, doubt: { code: "may-be-subhead" } } as const]
          : []),
        ...dated.guesses,
        ...officials
          .filter(({ name }) => !known.officials.has(name))
          .map(({ name, post, hasLeft = false }): Guess => ({
            field: "officials",
            value: name,
            doubt: { code: "new-official", post, hasLeft },
          })),
        ...(reporters.length === 0 && !isDocument({ title, subtitle: written.subtitle })
          ? [{ field: "reporters", value: "", doubt: { code: "no-reporter" } } as const]
          : []),
        topicGuess(topics),
        ...bodyGuesses(whole, sheet.marks, paragraphs.at(-1)?.text.split("\n").at(-1) ?? "", asWritten),
      ],
    };
  });
}

/** A name that one article gives with a post is an official in the others, too. */
function findPeople(written: readonly string[], headlines: readonly string[], known: Known): Official[][] {
  const texts = written.map(fold);
  const page = texts.join("\n");
  const counts = new Map<string, number>();
  const count: Count = (text) => {
    const times = counts.get(text) ?? page.split(text).length - 1;
    counts.set(text, times);
    return times;
  };
  // `——访区教育局局长某某`: a headline names people with their posts, too, but what the text says comes first.
  const wholes = texts.map((text, at) => `${text}\n${fold(headlines[at] ?? "")}`);
  const titled = wholes.map((whole, at) =>
    officialsByTitle(whole, count).filter((official) => isTold(official, texts[at] ?? "")),
  );
  const places = placesOf(
    wholes,
    titled.flat().flatMap(({ post }) => post ?? []),
  );
  const byTitle = wholes.map((whole, at) => ownOfficials(titled[at] ?? [], whole, places));
  const names = new Set([...[...known.officials].map(fold), ...byTitle.flat().map(({ name }) => name)]);
  return wholes.map((whole, at) => {
    const mentions = firstMentions([...(byTitle[at] ?? []), ...officialsByName(whole, names)]);
    const officials = mentions.map((official) =>
      asTheyWrite(official, `${written[at] ?? ""}\n${headlines[at] ?? ""}`),
    );
    return onceEach(officials, known);
  });
}

/** `区委书记换届`: two letters behind a post that stand in a headline alone, and never in its text, are a word. */
function isTold({ name, at }: Official, text: string): boolean {
  return lengthOf(name) > 2 || at < text.length || text.includes(name);
}

/** Of who is named by alias as well, the first name. */
function onceEach(officials: readonly Official[], { idOf }: Known): Official[] {
  const ids = new Set<string>();
  return officials.filter(({ name }) => {
    const id = idOf?.(name);
    if (id === undefined) return true;
    const isFirst = !ids.has(id);
    ids.add(id);
    return isFirst;
  });
}

/** Names and posts in the letters of the text, which may be Traditional ones. */
function asTheyWrite({ name, post, at, ...rest }: Official, text: string): Official {
  const postAt = post === undefined ? -1 : fold(text).indexOf(post);
  return {
    name: text.slice(at, at + name.length),
    post: post === undefined || postAt === -1 ? post : text.slice(postAt, postAt + post.length),
    at,
    ...rest,
  };
}

/** A page has a day or someone's reports; of a web page, and of a notice by itself, no paper is known that printed it. */
function isPrinted(wholes: readonly Whole[], masthead: Masthead, known: Known, sheet: Sheet): boolean {
  if (wholes.some(({ blocks }) => blocks.some(({ dateline }) => dateline.text.includes("本报")))) return true;
  if (sheet.areParagraphs) return false;
  const isDated = [masthead.date, masthead.monthDay, known.pageDate].some((day) => day !== undefined);
  return isDated || wholes.some((whole) => bylinesOf(whole).some(({ reporters }) => reporters.length > 0));
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

/** What the file says of its source goes before an agency's dateline, and that before the page's paper. */
function sourceOf(
  whole: Whole,
  { paper }: Masthead,
  { told }: Sheet,
  asWritten: (piece: Traced) => string,
): string | undefined {
  const agency = agencyOf(whole, asWritten);
  const isAgency = agency !== undefined && OF_AGENCY.test(fold(agency));
  return isAgency && told.source === undefined ? agency : (paper ?? agency);
}

/** Whose report it is, as its dateline or its reporter's line says. */
function agencyOf({ blocks: [lead] }: Whole, asWritten: (piece: Traced) => string): string | undefined {
  for (const piece of [lead?.dateline, lead?.headByline?.source]) {
    const match = OTHER_PAPER.exec(piece?.text ?? "");
    if (piece === undefined || match === null) continue;
    return asWritten(slice(piece, match.index, match.index + match[0].length));
  }
  return undefined;
}

function topicGuess(topics: readonly string[]): Guess {
  return topics.length === 0
    ? { field: "topics", value: "", doubt: { code: "no-topic" } }
    : { field: "topics", value: topics.join("、"), doubt: { code: "proposed-topics" } };
}

function bodyGuesses(
  { headline, tails, captions, pictures, blocks, jump }: Whole,
  marks: readonly Mark[],
  end: string,
  asWritten: (piece: Traced) => string,
): Guess[] {
  return [
    ...(blocks.length + pictures.length === 0
      ? [
          {
            field: "paragraphs",
            value: headline.map(asWritten).join(" "),
            doubt: { code: "no-text" },
          } as const,
        ]
      : []),
    ...(jump === "to"
      ? [{ field: "paragraphs", value: endOf(end, 12), doubt: { code: "goes-on-elsewhere" } } as const]
      : []),
    ...blocks
      .filter(({ line }) => line.isDoubted === true)
      .map(({ text }): Guess => ({
        field: "paragraphs",
        value: asWritten(text),
        doubt: { code: "may-be-headline" },
      })),
    ...tails.map(({ start, isSure, isMoved }): Guess => ({
      field: "paragraphs",
      value: asWritten(start),
      doubt: { code: "tail", isSure, isMoved },
    })),
    ...[...captions, ...captionsOfNone(pictures, marks)].map((caption): Guess => ({
      field: "paragraphs",
      value: asWritten(caption),
      doubt: { code: "caption" },
    })),
    ...(end !== "" && blocks.at(-1)?.line.isTableRow !== true && jump !== "to" && breaksOff(end)
      ? [{ field: "paragraphs", value: endOf(end, 12), doubt: { code: "cut-end" } } as const]
      : []),
  ];
}
