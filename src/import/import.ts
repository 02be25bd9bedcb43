// The import of a newspaper page: its text becomes articles, stage by stage.
import type { CalendarDate } from "../content/records.ts";
import { isCalendarDate } from "../content/values/dates.ts";
import { type Account, accountFor, type Use } from "./account.ts";
import type { Article } from "./article.ts";
import { markGuesses } from "./body.ts";
import { pageDateOf } from "./facts/article-dates.ts";
import { readFacts } from "./facts/facts.ts";
import type { Known } from "./facts/known.ts";
import { evenForms, fold, unfold } from "./folding.ts";
import { readBlocks } from "./page/read-blocks.ts";
import { type Masthead, NO_MASTHEAD, takeFurniture } from "./page/furniture/furniture.ts";
import { takeHeadlinesAgain } from "./page/furniture/headlines-again.ts";
import { joinInfoRows } from "./page/furniture/info-rows.ts";
import { withWholeTitles } from "./page/furniture/whole-titles.ts";
import { takeLabels } from "./page/furniture/labels.ts";
import { type Line, readPages } from "./page/lines/lines.ts";
import { takeFront } from "./page/articles/fronts.ts";
import { onePart } from "./page/articles/one-article.ts";
import { bylinesOf, captionsOf } from "./page/articles/part.ts";
import { splitParts } from "./page/articles/parts.ts";
import { underVerse } from "./page/neighbours.ts";
import { partRunIns } from "./page/lines/run-in.ts";
import { takeOutline } from "./page/headlines/outline.ts";
import { attachTails } from "./page/articles/tails.ts";
import { slice, type Traced } from "./page/traced.ts";
import { untoldOf } from "./untold.ts";
import { plainSheet, type Sheet, type Told } from "./source/sheet.ts";

export interface Imported {
  /** In page order. */
  readonly articles: readonly Article[];
  readonly account: Account;
  /** The page's own date, as the editor or its masthead gives it. */
  readonly pageDate: CalendarDate | undefined;
}

/** What the account says of a stretch of the source. */
type Taken = readonly [Use, readonly Traced[]];

interface Page {
  readonly articles: readonly Article[];
  readonly masthead: Masthead;
  readonly taken: readonly Taken[];
  readonly untold: readonly string[];
}

/**
 * @param source a whole page's text, or what a file gives
 * @param onPage told after each page of a source that has several how many of its characters are read
 */
export function importPage(
  source: string | Sheet,
  known: Known,
  onPage?: (characters: number) => void,
): Imported {
  const given = typeof source === "string" ? plainSheet(source) : source;
  const sheet = { ...given, text: evenForms(given.text) };
  const pages: Page[] = [];
  const allLines = readPages(fold(sheet.text), sheet);
  for (const lines of allLines) {
    pages.push(readPage(lines, sheet, known, pages.at(-1)?.masthead));
    onPage?.(lines.at(-1)?.at.at(-1) ?? 0);
  }
  const account = accountFor(
    sheet,
    allLines,
    pages.map(({ taken }) => taken),
    pages.flatMap(({ untold }) => untold),
  );
  const [first] = pages;
  return {
    articles: pages.flatMap(({ articles }) => articles),
    account,
    pageDate: pageDateOf(first?.masthead ?? NO_MASTHEAD, known),
  };
}

/** @param before the masthead of the page above, which goes on for one that has none */
function readPage(lines: readonly Line[], sheet: Sheet, known: Known, before?: Masthead): Page {
  const again = takeHeadlinesAgain(withWholeTitles(joinInfoRows(partRunIns(lines))));
  const { lines: rest, furniture, masthead: own } = takeFurniture(again.lines, sheet.isOneArticle);
  const all = readBlocks(rest);
  const outline = sheet.isOneArticle ? { blocks: all, labels: [] } : takeOutline(all);
  const { blocks, labels } = takeLabels(underVerse(outline.blocks));
  const { parts, front } = sheet.isOneArticle
    ? { parts: [onePart(blocks, sheet.told)], front: [] }
    : takeFront(splitParts(blocks));
  const wholes = sheet.isOneArticle ? parts.map((part) => ({ ...part, tails: [] })) : attachTails(parts);
  const isTold = own.date !== undefined || own.monthDay !== undefined;
  const printed = isTold || before === undefined ? own : { ...before, paper: own.paper ?? before.paper };
  const masthead = toldMasthead(
    { ...printed, paper: asPrinted(printed.paper, lines, sheet.text) },
    sheet.told,
  );
  const articles = readFacts(wholes, masthead, known, sheet)
    .map((article) => asTold(article, sheet.told))
    .map((article) => ({
      ...article,
      guesses: [...article.guesses, ...markGuesses(article.paragraphs)],
    }));
  const taken: Taken[] = [
    ["furniture", [...again.taken, ...furniture, ...outline.labels, ...labels, ...front]],
    ["title", wholes.flatMap(({ headline }) => headline)],
    ["body", wholes.flatMap(({ blocks: ofWhole }) => ofWhole.map(({ text }) => text))],
    ["dateline", wholes.flatMap(({ blocks: ofWhole }) => ofWhole.map(({ dateline }) => dateline))],
    ["byline", wholes.flatMap((whole) => bylinesOf(whole).map(({ source: byline }) => byline))],
    ["caption", wholes.flatMap(captionsOf)],
    ["layout", wholes.flatMap(({ pictures }) => pictures.map(({ place }) => place))],
  ];
  const untold = articles.flatMap((article, at) => {
    const whole = wholes[at];
    return whole === undefined ? [] : untoldOf(whole, article, sheet.text);
  });
  return { articles, masthead, taken, untold };
}

/** In the letters of the source, which may be Traditional ones. */
function asPrinted(paper: string | undefined, lines: readonly Traced[], source: string): string | undefined {
  if (paper === undefined) return undefined;
  const line = lines.find(({ text }) => text.includes(paper));
  if (line === undefined) return paper;
  const start = line.text.indexOf(paper);
  return unfold(slice(line, start, start + paper.length), source).text;
}

/** What the file says of its publication stands for what a page prints at its head. */
function toldMasthead(printed: Masthead, { source, published }: Told): Masthead {
  const date = published !== undefined && isCalendarDate(published) ? published : printed.date;
  return { ...printed, date, paper: source ?? printed.paper };
}

/** A bulletin of an archive says itself what it is: nothing of that is guessed. */
function asTold(article: Article, { date, officials, topics, places }: Told): Article {
  const isDated = date !== undefined && isCalendarDate(date);
  const isSettled = (field: string) =>
    (field === "date" && isDated) || (field === "topics" && topics !== undefined);
  return {
    ...article,
    ...(isDated ? { date } : {}),
    ...(officials === undefined ? {} : { officials: officials.map((name) => ({ name, post: undefined })) }),
    ...(topics === undefined ? {} : { topics }),
    ...(places === undefined ? {} : { places }),
    guesses: article.guesses.filter(
      ({ field, value }) =>
        !isSettled(field) && (field !== "officials" || officials === undefined || officials.includes(value)),
    ),
  };
}
