// Radicals and compatibility forms in place of ordinary Han characters, as texts copied from PDFs have them.
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";
import { hanForms } from "../../characters/radicals.ts";

/** What stands between spaces and Chinese punctuation. */
const STRETCH = /[^\s，。；：！？、“”‘’（）《》【】]+/g;

/** A stretch that may be an address, or code: of these nothing is changed. */
const ADDRESS = /[/\\`@&]|\]\(|^[\p{L}\p{N}_-]+\.[\p{L}\p{N}_.-]+$/u;

/** Whether an edit at a place would change text and nothing else. */
type IsMendable = (place: number) => boolean;

/**
 * One finding for the forms on a line, told wherever they stand; its fix sets the characters that they stand for.
 * @param mendable called only where there is a form
 */
export function checkHanForms(
  text: string,
  mendable: () => IsMendable = () => outsideAddresses(text),
): Finding[] {
  if (hanForms(text).length === 0) return [];
  const isMendable = mendable();
  let start = 0;
  return text.split("\n").flatMap((line): Finding[] => {
    const base = start;
    start += line.length + 1;
    const forms = hanForms(line);
    const [first] = forms;
    if (first === undefined) return [];
    const fix = forms
      .filter(({ offset }) => isMendable(base + offset))
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

/** Of a bulletin's file: in its body only plain text is mended. */
export function mendableInBulletin(text: string, markdown: Markdown, bodyOffset: number): IsMendable {
  const isOutside = outsideAddresses(text);
  const plain = markdown.passages
    .flatMap(({ pieces }) => pieces.filter(({ isPlain }) => isPlain))
    .sort((a, b) => a.start - b.start);
  const isPlain = within(plain.map(({ start, end }) => [start, end]));
  return (place) => isOutside(place) && (place < bodyOffset || isPlain(place - bodyOffset));
}

/** Where no stretch stands that may be an address. */
function outsideAddresses(text: string): IsMendable {
  const stretches = Array.from(text.matchAll(STRETCH)).filter(([stretch]) => !ADDRESS.test(stretch));
  return within(stretches.map(({ 0: stretch, index }) => [index, index + stretch.length]));
}

/** @param ranges in ascending order, none within another */
function within(ranges: readonly (readonly [start: number, end: number])[]): IsMendable {
  return (place) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[1] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return (ranges[low]?.[0] ?? Infinity) <= place;
  };
}
