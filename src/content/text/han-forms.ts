// Radicals and compatibility forms in place of ordinary Han characters, as texts copied from PDFs have them.
import type { Finding } from "../problems/problem.ts";
import { blankCode } from "./prose.ts";
import { hanForms } from "./radicals.ts";

/** What stands between spaces and Chinese punctuation. */
const STRETCH = /[^\s，。；：！？、“”‘’（）《》【】]+/g;

/** A stretch that may be an address, or code: of these nothing is changed. */
const ADDRESS = /[/\\`@&]|\]\(|^[\p{L}\p{N}_-]+\.[\p{L}\p{N}_.-]+$/u;

/** A definition of where a link leads. */
const DEFINITION = /^ {0,3}\[[^\]\n]+\]:/;

/** One finding for the forms on a line, told wherever they stand; its fix sets the characters that they stand for. */
export function checkHanForms(text: string): Finding[] {
  if (hanForms(text).length === 0) return [];
  const withoutCode = blankCode(text).split("\n");
  let start = 0;
  return text.split("\n").flatMap((line, row): Finding[] => {
    const base = start;
    start += line.length + 1;
    const forms = hanForms(line);
    const [first] = forms;
    if (first === undefined) return [];
    const isMendable = mendableIn(withoutCode[row] ?? "");
    const fix = forms
      .filter(({ offset }) => isMendable(offset))
      .map(({ form, character, offset }) => ({
        start: base + offset,
        end: base + offset + form.length,
        text: character,
      }));
    const characters = new Map(forms.map(({ form, character }) => [form, character]));
    const params = { forms: [...characters.keys()], characters: [...characters.values()] };
    return [{ code: "han-form", params, offset: base + first.offset, ...(fix.length > 0 && { fix }) }];
  });
}

/** Whether a place on a line is in plain text; to be asked in ascending order. */
function mendableIn(line: string): (place: number) => boolean {
  if (DEFINITION.test(line)) return () => false;
  const stretches = Array.from(line.matchAll(STRETCH)).filter(([stretch]) => !ADDRESS.test(stretch));
  let next = 0;
  const endOf = (at: number) => {
    const stretch = stretches[at];
    return stretch === undefined ? Infinity : stretch.index + stretch[0].length;
  };
  return (place) => {
    while (endOf(next) <= place) next += 1;
    return (stretches[next]?.index ?? Infinity) <= place;
  };
}
