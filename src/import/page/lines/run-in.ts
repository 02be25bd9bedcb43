// Parts from a text what stands on its first line: the headline of a brief, `区委召开会议 7月5日，区委书记…`, or an author,
// `□何静姝 我小时候……`.
import { isName } from "../../facts/names.ts";
import { hasDateline } from "../byline/dateline.ts";
import type { Line } from "./lines.ts";
import { slice, trim } from "../traced.ts";

const RUN_IN =
  /^(?=[\p{Script=Han}“《])[\p{Script=Han}\w“”《》·—]+(?:[ \u3000]+[\p{Script=Han}\w“”《》·—]+)?(?=[ \u3000]+(?:本报讯|(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚上?)?[，,]|(?:近日|日前|昨[日天])[，,]))/u;
/** `桥头的灯亮了   3月3日，居民在……`: so wide a gap is none of a sentence. */
const FAR_IN = /^(?=[\p{Script=Han}“《])[^，。；：:、\s]{5,30}(?=[ \u3000]{3,}(?=.{20})[^\s，]{2,}[，。])/u;
const SHORTEST = 5;
const LONGEST = 40;
/** One alone can be a sentence with a gap. */
const FEWEST = 2;

/** A sign, a name and a gap before what is a sentence. */
const AUTHOR =
  /^[■□◇◎][\s\u3000]*(?:(?:文[/／]图|图[/／]文|文)[\s\u3000/／]*)?(\p{Script=Han}{2,4})(?=[\s\u3000]+[^，。]{2,30}[，。].{8})/u;

/** `•桥头的灯`, over the author. */
const BULLETED = /^[•·][\s\u3000]*[\p{Script=Han}“《]/u;

/** In the order of the source; what is parted becomes a line over that of its text. */
export function partRunIns<Row extends Line>(lines: readonly Row[]): Row[] {
  const printed = partHeadlines(lines);
  const authors = printed.map(authorLength);
  return printed.flatMap((line, at): Row[] => {
    const length = authors[at] ?? 0;
    if (length > 0)
      return [
        { ...line, ...slice(line, 0, length) },
        { ...line, ...trim(slice(line, length)), gap: 0 },
      ];
    const isHeadline = (authors[at + 1] ?? 0) > 0 && BULLETED.test(line.text);
    return [isHeadline ? { ...line, emphasis: "heading" } : line];
  });
}

/** 0 where none stands on the line of a text. */
function authorLength(line: Line): number {
  const [author = "", name = ""] = line.isTableRow ? [] : (AUTHOR.exec(line.text) ?? []);
  return isName(name) ? author.length : 0;
}

function partHeadlines<Row extends Line>(lines: readonly Row[]): Row[] {
  const near = lines.map((line) => titleLength(line, RUN_IN));
  const isOften = near.filter((length) => length > 0).length >= FEWEST;
  return lines.flatMap((line, at): Row[] => {
    const length = titleLength(line, FAR_IN) || (isOften ? (near[at] ?? 0) : 0);
    if (length === 0) return [line];
    const title: Row = { ...line, ...slice(line, 0, length), emphasis: "heading" };
    return [title, { ...line, ...trim(slice(line, length)), gap: 0 }];
  });
}

/** 0 where none stands on the line. */
function titleLength(line: Line, form: RegExp): number {
  const title = line.isTableRow || hasDateline(line.text) ? undefined : form.exec(line.text)?.[0];
  const isTitle =
    title !== undefined &&
    title.length >= SHORTEST &&
    title.length <= LONGEST &&
    !/记者|通讯员|^\d{1,2}月|日$/u.test(title);
  return isTitle ? title.length : 0;
}
