// Takes out what an inner page prints once more of a headline, over or under `（上接第一版）`: what goes on there is of that article.
import { isTerminated } from "../signs.ts";
import type { Line } from "../lines/lines.ts";
import { slice, type Traced } from "../traced.ts";
import { JUMP, opensRest } from "./jumps.ts";

const LONGEST_LINE = 46;
const MOST_LINES = 3;
/** Less of a headline is in others, too; as a part of a longer one it has to be more. */
const SHORTEST = 6;
const SHORTEST_PART = 9;

/** The lines that have the jumps are told which headline they go on under. */
export function takeHeadlinesAgain(printed: readonly Line[]): { lines: Line[]; taken: Traced[] } {
  const lines = [...printed];
  const taken: Traced[] = [];
  const gone = new Set<number>();
  for (const [at, line] of printed.entries()) {
    const jump = jumpOf(line.text);
    const own =
      jump === undefined
        ? undefined
        : placesBeside(at, jump).find((place) => isSaidElsewhere(printed, place));
    if (jump === undefined || own === undefined) continue;
    const restOf = own.map((place) => titleOf(printed[place])).join("");
    for (const place of own) {
      const said = printed[place];
      if (said === undefined) continue;
      taken.push(place === at ? slice(said, 0, jump.start) : said);
      if (place !== at) gone.add(place);
    }
    lines[at] = { ...line, ...slice(line, jump.start), restOf };
  }
  return { lines: lines.filter((_, at) => !gone.has(at)), taken };
}

/** Where the jump to an article's rest stands: at the beginning of its line or at the end, by itself or over what goes on. */
function jumpOf(text: string): { readonly start: number; readonly isAlone: boolean } | undefined {
  const match = JUMP.exec(text);
  if (match?.[0].includes("上接") !== true) return undefined;
  const isAtEnd = match.index + match[0].length === text.length;
  return match.index > 0 && !isAtEnd
    ? undefined
    : { start: match.index, isAlone: match.index === 0 && isAtEnd };
}

/** The lines that can say a headline there, the most first. */
function placesBeside(at: number, { start, isAlone }: { start: number; isAlone: boolean }): number[][] {
  const last = start > 0 ? at : at - 1;
  const above = Array.from({ length: MOST_LINES }, (_, less) =>
    Array.from({ length: MOST_LINES - less }, (_line, from) => last - MOST_LINES + 1 + less + from),
  );
  return isAlone ? [...above, [at + 1]] : above;
}

/** A line's letters, without a jump at its end; empty where it can be no headline. */
function titleOf(line: Line | undefined): string {
  const text = line === undefined || opensRest(line.text) ? "" : line.text.slice(0, jumpOf(line.text)?.start);
  return text.length <= LONGEST_LINE && !isTerminated(text) ? text.replaceAll(/[^\p{L}\p{N}]/gu, "") : "";
}

/** The lines together are a headline that stands elsewhere, or a part of one. */
function isSaidElsewhere(lines: readonly Line[], place: readonly number[]): boolean {
  const titles = place.map((at) => titleOf(lines[at]));
  const said = titles.join("");
  if (titles.includes("") || said.length < SHORTEST) return false;
  return lines.some((_, from) => {
    let joined = "";
    for (let at = from; at < from + MOST_LINES && !place.includes(at); at += 1) {
      const title = titleOf(lines[at]);
      if (title === "") return false;
      joined += title;
      if (joined === said || (said.length >= SHORTEST_PART && joined.includes(said))) return true;
    }
    return false;
  });
}
