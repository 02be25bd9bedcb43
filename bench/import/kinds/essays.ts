// Essays, comments and verse for the import bench: they have a bare author, no dateline and no day.
import type { Chance } from "../../../tests/chance.ts";
import { type PageCast, takeName } from "../cast.ts";
import type { Printed } from "../truth.ts";
import { few } from "../wording.ts";
import {
  COMMENT_SENTENCES,
  COMMENT_TITLES,
  ESSAY_COLUMNS,
  ESSAY_ENDINGS,
  ESSAY_OPENINGS,
  ESSAY_SENTENCES,
  ESSAY_TITLES,
} from "../words/essays.ts";
import { COUPLETS, FREE_LINES, REGULAR_TITLES, VERSE_TITLES } from "../words/verses.ts";

/** The author's row, in one style a page. */
const AUTHORS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `■${name}`,
  (name) => `□ ${name}`,
  (name) => `◎${name}`,
  (name) => `文/${name}`,
  (name) => `作者：${name}`,
];

export function essays(chance: Chance, cast: PageCast): Printed[] {
  const sign = chance.oneOf(AUTHORS);
  const sentences = few(chance, ESSAY_SENTENCES, 10);
  return few(chance, ESSAY_TITLES, chance.between(1, 2)).map((title) =>
    signed(title, sign, takeName(cast), [
      chance.oneOf(ESSAY_OPENINGS) + sentences.splice(0, 1).join(""),
      ...[1, 2].map(() => sentences.splice(0, 2).join("")),
      chance.oneOf(ESSAY_ENDINGS),
    ]),
  );
}

export function comments(chance: Chance, cast: PageCast): Printed[] {
  const sentences = few(chance, COMMENT_SENTENCES, 6);
  const paragraphs = [2, 1, 3].map((count) => sentences.splice(0, count).join("")).filter(Boolean);
  const printed = signed(chance.oneOf(COMMENT_TITLES), chance.oneOf(AUTHORS), takeName(cast), paragraphs);
  const column = chance.between(1, 2) === 1 ? [chance.oneOf(ESSAY_COLUMNS)] : [];
  return [{ ...printed, head: [...column, ...printed.head] }];
}

export function verse(chance: Chance, cast: PageCast): Printed[] {
  const sign = chance.oneOf(AUTHORS.slice(0, 3));
  if (chance.between(1, 3) === 1) {
    const lines = few(chance, COUPLETS, 4).flat();
    return [signed(chance.oneOf(REGULAR_TITLES), sign, takeName(cast), lines)];
  }
  const lines = few(chance, FREE_LINES, chance.between(8, 13));
  return [signed(chance.oneOf(VERSE_TITLES), sign, takeName(cast), lines)];
}

function signed(
  headline: string,
  sign: (name: string) => string,
  author: string,
  paragraphs: readonly string[],
): Printed {
  return {
    article: { headline, date: null, officials: [], reporters: [author], paragraphs },
    head: [headline],
    body: [sign(author), ...paragraphs],
  };
}
