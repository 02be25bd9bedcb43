// Gives a copy's title whole that a site has cut: `桥修好了，两岸街坊…`, where the foot or the head tells the title of its origin.
import type { Line } from "../lines/lines.ts";
import { join, slice } from "../traced.ts";

const CUT = /^(.{10,}?)\s*(?:…+|\.{3,})$/u;
const OF_ORIGIN = /^([（(【[]?(?:本文)?原\s*标\s*题\s*[:：]\s*《?)(.+?)(?=》?[）)】\]]?$)/u;

/** The whole title and the cut one change places. */
export function withWholeTitles(lines: readonly Line[]): Line[] {
  const result = [...lines];
  const [origin, place, before = "", whole = ""] =
    lines
      .flatMap((line, at) => {
        const [, head, title] = OF_ORIGIN.exec(line.text) ?? [];
        return head === undefined || title === undefined ? [] : [[line, at, head, title] as const];
      })
      .at(0) ?? [];
  if (origin === undefined || place === undefined) return result;
  for (const [at, line] of lines.entries()) {
    const beginning = CUT.exec(line.text)?.[1];
    if (beginning === undefined || at === place || !whole.startsWith(beginning)) continue;
    const end = before.length + whole.length;
    result[at] = { ...line, ...slice(origin, before.length, end) };
    result[place] = { ...origin, ...join([slice(origin, 0, before.length), line, slice(origin, end)]) };
    break;
  }
  return result;
}
