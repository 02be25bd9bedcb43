// Characters as typesetting, scans and other scripts change them.
import type { Chance } from "../../tests/chance.ts";
import toTraditional from "opencc-js/dict/STCharacters";
import type { Printed } from "./truth.ts";

/** What an article's last row ends with where its typesetting shows. */
const CODES = [" YHB009", "①7", "④6", "（B12）", "W3", " LX018", "■"] as const;

const RADICALS: Readonly<Record<string, string>> = {
  二: "⼆",
  月: "⽉",
  日: "⽇",
  长: "⻓",
  车: "⻋",
  民: "⺠",
};

/** Typesetting codes, digits of full width, or radicals that stand for letters. */
export function typeset(chance: Chance, printed: Printed): Printed {
  const form = chance.between(1, 3);
  if (form === 1) {
    const code = chance.oneOf(CODES);
    const last = printed.body.length - 1;
    return { ...printed, body: printed.body.map((row, at) => (at === last ? row + code : row)) };
  }
  const change = form === 2 ? wideDigits : radicals;
  return { ...printed, head: printed.head.map(change), body: printed.body.map(change) };
}

function wideDigits(text: string): string {
  return text.replaceAll(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}

function radicals(text: string): string {
  return Array.from(text, (character) => RADICALS[character] ?? character).join("");
}

const TRADITIONAL = new Map(
  toTraditional.split("|").flatMap((row) => {
    const [simplified, first] = row.split(/[\t ]/u);
    return simplified === undefined || first === undefined ? [] : [[simplified, first] as const];
  }),
);

/** An article in traditional characters, letter by letter. */
export function traditional({ article, head, body }: Printed): Printed {
  const change = (text: string) =>
    Array.from(text, (character) => TRADITIONAL.get(character) ?? character).join("");
  const { headline, subtitle, officials, reporters, paragraphs, date } = article;
  return {
    article: {
      headline: change(headline),
      ...(subtitle !== undefined && { subtitle: change(subtitle) }),
      date,
      officials: officials.map(change),
      reporters: reporters.map(change),
      paragraphs: paragraphs.map(change),
    },
    head: head.map(change),
    body: body.map(change),
  };
}
