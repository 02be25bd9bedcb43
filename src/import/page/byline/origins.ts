// Reads whose an article is, and where it is from, off the line that a site prints of its publication.
import { isWord } from "../../words.ts";
import type { Line } from "../lines/lines.ts";
import { slice } from "../traced.ts";
import { type Byline, bylineIn, bylineOfNames } from "./bylines.ts";
import { isNameHere } from "./names.ts";
import { isUnit } from "./words.ts";

/** `来源：银河日报 作者：何静姝 浏览次数：12`: what else the line says belongs to the page that it was copied from. */
export function originByline(line: Line): Byline {
  const [named = "", names = ""] =
    /(?:作\s*者|记\s*者|通\s*讯\s*员)\s*[:：]?\s*((?:\p{Script=Han}{2,4}(?!\p{Script=Han}*\s*[:：])[\s\u3000、]*)+)/u.exec(
      line.text,
    ) ?? [];
  const found =
    names === ""
      ? undefined
      : bylineIn(slice(line, line.text.indexOf(named), line.text.indexOf(named) + named.length), false);
  const origin =
    /来\s*[源自]\s*[:：|｜丨]\s*(?!\d)([^\s\u3000|｜丨【】[\]（）():：]{2,16})(?![:：])(?=$|[\s\u3000|｜丨【】[\]（）()])/u.exec(
      line.text,
    );
  const [whole = "", outlet = ""] = origin ?? [];
  // `来源：区人大办公室 何静姝`: whoever of the body wrote it.
  const writers = isUnit(outlet)
    ? line.text
        .slice((origin?.index ?? 0) + whole.length)
        .trim()
        .split(/[\s\u3000、]+/u)
    : [];
  const end = (origin?.index ?? 0) + whole.length;
  return {
    reporters:
      found?.reporters ??
      (writers.every((name) => isNameHere(name) && !isWord(name))
        ? bylineOfNames(line, writers).reporters
        : []),
    source: line,
    origin: origin === null ? undefined : slice(line, end - outlet.length, end),
    isOfPicture: false,
    isInfo: true,
  };
}
