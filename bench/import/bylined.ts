// Prints an article with its headline and byline.
import type { Chance } from "../../tests/chance.ts";
import { type PageCast, takeName } from "./cast.ts";
import { fill } from "./filling.ts";
import type { Printed, TrueArticle } from "./truth.ts";
import { type BylineForm, BYLINES } from "./words/bylines.ts";

export type Unsigned = Omit<TrueArticle, "reporters">;

/** @param form of its byline; any by default */
export function bylined(
  chance: Chance,
  cast: PageCast,
  article: Unsigned,
  form: BylineForm = chance.oneOf(BYLINES),
): Printed {
  const { under = [], opening = "", end = "", below = [] } = form;
  const reporters = reportersOf(chance, cast, [...under, opening, end, ...below].join());
  const [first = "", second = ""] = reporters;
  const values = { 名: reporters.join(chance.oneOf([" ", " ", "、"])), 一: first, 二: second };
  const say = (text: string) => fill(chance, cast, text, values);
  const dateline = opening === "" && chance.between(1, 2) === 1 ? "本报讯 " : say(opening);
  const last = article.paragraphs.length - 1;
  const body = article.paragraphs.map(
    (paragraph, at) => (at === 0 ? dateline : "") + paragraph + (at === last ? say(end) : ""),
  );
  return {
    article: { ...article, reporters },
    head: headlineRows(chance, article),
    body: [...under.map(say), ...body, ...below.map(say)],
  };
}

function reportersOf(chance: Chance, cast: PageCast, template: string): string[] {
  if (template.includes("{名}"))
    return Array.from({ length: chance.between(1, 5) === 1 ? 2 : 1 }, () => takeName(cast));
  return ["{一}", "{二}"].filter((slot) => template.includes(slot)).map(() => takeName(cast));
}

/** On one line, or with what follows a space or the dash on the next. */
export function headlineRows(chance: Chance, { headline, subtitle }: Unsigned): string[] {
  if (subtitle !== undefined) {
    const title = headline.slice(0, -subtitle.length).trim();
    return [title, `——${subtitle}`];
  }
  return chance.between(1, 4) === 1 ? headline.split(" ") : [headline];
}
