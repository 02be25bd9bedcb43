// Puts the lines of a byline together that say nothing alone: `银河晚报记者` over `何静姝/文`.
import type { Line } from "../lines/lines.ts";
import { isOrigin } from "../furniture/info-lines.ts";
import { isTerminated } from "../signs.ts";
import { join, type Traced } from "../traced.ts";
import { PAPER_ENDS } from "./agencies.ts";
import { agencyByline, LONGEST, BYLINE_MARKS } from "./bylines.ts";
import { knownCredits } from "./credits.ts";
import { datelineLength } from "./dateline.ts";
import { awaitsNames } from "./grammar.ts";

const OUTLET_LINE = new RegExp(
  `^\\p{Script=Han}{2,5}(?:${PAPER_ENDS}|客户端|融媒体?中心|融媒体?|新闻网)$`,
  "u",
);
const LONGEST_OUTLET_LINE = 10;

/** A dateline alone on its line goes to the text below it. */
export function joinBylines<Row extends Line>(lines: readonly Row[]): Row[] {
  const rows: Row[] = [];
  for (const line of lines) {
    const last = rows.at(-1);
    const joined =
      last === undefined
        ? undefined
        : (belowDateline(last, line, rows.at(-2)) ?? joinedByline(last, line, rows.length > 1));
    if (joined === undefined) rows.push(line);
    else rows.splice(-1, 1, joined);
  }
  return rows;
}

/** `银河晚报讯` over `3月8日，……`; where no sentence is below it, an agency's is the end of what is above. */
function belowDateline<Row extends Line>(first: Row, second: Row, above: Row | undefined): Row | undefined {
  if (datelineLength(first.text) < first.text.length || second.isTableRow) return undefined;
  const isEnd = above !== undefined && isTerminated(above.text) && agencyByline(first) !== undefined;
  if (isEnd && !second.text.includes("。")) return undefined;
  // Over the items of a column it is of all of them.
  if (/^[●■◆▲★]/u.test(second.text)) return undefined;
  return { ...second, ...join([first, breakAfter(first), second]), gap: first.gap };
}

/** As it stands in the source. */
function breakAfter(line: Line): Traced {
  return { text: "\n", at: [(line.at.at(-1) ?? 0) + 1] };
}

function joinedByline<Row extends Line>(first: Row, second: Row, isUnderALine: boolean): Row | undefined {
  if (first.isTableRow || second.isTableRow || first.text.length + second.text.length > LONGEST)
    return undefined;
  if (first.isInfo === true || isOrigin(first.text)) return undefined;
  const isOutlet = isUnderALine && first.text.length <= LONGEST_OUTLET_LINE && OUTLET_LINE.test(first.text);
  const waits =
    isOutlet ||
    (/(?:记\s*者|通\s*讯\s*员|作\s*者|[文图摄]|[:：/／|｜])$/u.test(first.text) &&
      awaitsNames(first.text.replace(BYLINE_MARKS, "")));
  if (!waits) return undefined;
  const whole = join([first, breakAfter(first), second]);
  return knownCredits(whole.text, false) === undefined ? undefined : { ...first, ...whole };
}
