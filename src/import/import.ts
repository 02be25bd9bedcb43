// The import of a newspaper page: its text becomes articles, stage by stage.
import type { CalendarDate } from "../content/records.ts";
import { type Account, accountFor } from "./account.ts";
import type { Article } from "./article.ts";
import { pageDateOf } from "./facts/article-dates.ts";
import { readFacts } from "./facts/facts.ts";
import type { Known } from "./facts/known.ts";
import { fold } from "./folding.ts";
import { readBlocks } from "./page/blocks.ts";
import { takeFurniture } from "./page/furniture.ts";
import { readLines } from "./page/lines.ts";
import { bylinesOf, captionsOf, splitParts } from "./page/parts.ts";
import { attachTails } from "./page/tails.ts";

export interface Imported {
  /** In page order. */
  readonly articles: readonly Article[];
  readonly account: Account;
  /** The page's own date, as the editor or its masthead gives it. */
  readonly pageDate: CalendarDate | undefined;
}

/** @param source a whole page's text */
export function importPage(source: string, known: Known): Imported {
  const lines = readLines(fold(source));
  const { lines: rest, furniture, masthead } = takeFurniture(lines);
  const blocks = readBlocks(rest);
  const wholes = attachTails(splitParts(blocks));
  const articles = readFacts(wholes, masthead, { source, known });
  const account = accountFor(source, lines, [
    ["furniture", furniture],
    ["title", wholes.flatMap(({ headline }) => headline)],
    ["body", wholes.flatMap(({ blocks: own }) => own.map(({ text }) => text))],
    ["dateline", wholes.flatMap(({ blocks: own }) => own.map(({ dateline }) => dateline))],
    ["byline", wholes.flatMap((whole) => bylinesOf(whole).map(({ source: byline }) => byline))],
    ["caption", wholes.flatMap(captionsOf)],
    ["layout", wholes.flatMap(({ pictures }) => pictures.map(({ place }) => place))],
  ]);
  return { articles, account, pageDate: pageDateOf(masthead, known) };
}
