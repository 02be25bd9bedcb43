// Parts a headline into title and subtitle.
import { lengthOf } from "../characters.ts";
import { setPunctuation } from "./punctuation.ts";

/** A space parts a headline where whole phrases stand on both sides, not in `5G 时代`. */
const PARTING = /(?<=[\p{Script=Han}”》！？!?）)])[\s\u3000]+(?=[\p{Script=Han}“《（(\d])/u;
const SHORTEST_PART = 4;

export interface Headline {
  readonly title: string;
  readonly subtitle: string | undefined;
}

/**
 * The first part is the title, the others are the subtitle, as in `全区防汛会召开 要求守住底线`. Over further lines the first
 * is the title with all its parts.
 * @param lines the headline's, as printed
 * @param told the title that the file names: it is one, whatever spaces are in it
 */
export function partHeadline(lines: readonly string[], told?: string): Headline {
  const [only, ...further] = lines;
  if (only !== undefined && only === told && further.length === 0)
    return { title: setPunctuation(only), subtitle: undefined };
  const whole = lines.length > 1 ? lines.map((line) => phrases(line).join(" ")) : lines.flatMap(phrases);
  const parts = whole.map((part) => setPunctuation(part.trim()));
  const [title = "", ...rest] = parts;
  const subtitle = rest.join(" ").replace(/^[—-]+\s*/u, "");
  return { title, subtitle: subtitle === "" ? undefined : subtitle };
}

function phrases(line: string): string[] {
  const parts: string[] = [];
  for (const piece of line.split(PARTING)) {
    const last = parts.at(-1);
    const isShort = lengthOf(piece) < SHORTEST_PART || (last !== undefined && lengthOf(last) < SHORTEST_PART);
    if (last !== undefined && (isShort || isOpen(last)))
      parts.splice(-1, 1, `${last}${gapBetween(last, piece)}${piece}`);
    else parts.push(piece);
  }
  return parts;
}

/** `【不忘初心 牢记使命】社区举办知识竞赛`: what is in brackets belongs together. */
function isOpen(text: string): boolean {
  return ["【】", "《》", "（）", "“”"].some(
    ([open = "", close = ""]) => text.lastIndexOf(open) > text.lastIndexOf(close),
  );
}

/** Two letters of a name are set apart; words of a short phrase keep their space. */
function gapBetween(left: string, right: string): string {
  return lengthOf(left) === 1 && lengthOf(right) === 1 ? "" : " ";
}
