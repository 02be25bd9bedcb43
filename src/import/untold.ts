// Finds the bylines and datelines that say more than a draft has of them: its reporters and its source.
import type { Article } from "./article.ts";
import { unfold } from "./folding.ts";
import { withoutRoles } from "./page/byline/words.ts";
import type { Byline } from "./page/byline/bylines.ts";
import { bylinesOf, type Part } from "./page/articles/part.ts";

/** Says nothing but that a report begins. */
const OPENING = /本[报网台刊](?:综合)?(?:讯|消息|电)|[讯电]\s*$/gu;

/** As printed; what says no more than who wrote the article and where it is from is left out. */
export function untoldOf(part: Part, article: Article, source: string): string[] {
  const bylines = bylinesOf(part).filter((byline) => saysMore(byline, article, source));
  const datelines = part.blocks
    .map(({ dateline }) => dateline)
    .filter(({ text }) => hasLetters(text.replaceAll(OPENING, "").replace(article.source, "")));
  return [...bylines.map((byline) => byline.source), ...datelines].map((piece) =>
    unfold(piece, source).text.trim().replaceAll("\n", " "),
  );
}

function saysMore(byline: Byline, article: Article, source: string): boolean {
  const { reporters, origin, source: line } = byline;
  const isSource = origin !== undefined && unfold(origin, source).text === article.source;
  const told = new Set([...reporters, ...(isSource ? [origin] : [])].flatMap(({ at }) => at));
  const rest = Array.from({ length: line.text.length }, (_, index) =>
    told.has(line.at[index] ?? -1) ? " " : line.text.charAt(index),
  ).join("");
  return hasLetters(withoutRoles(rest));
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
