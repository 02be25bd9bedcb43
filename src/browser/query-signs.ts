// The signs of the query's language that have a form of their own: quotation marks in pairs, and the title's field.
import type { Note } from "./query-notes.ts";

/** `title:` or `标题：` at the beginning of a word. */
export const titleField = /^(?:title|标题)[:：]/iu;

/** Opening marks and those that close them. */
const marks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["＂", "＂"],
  ["“", "”"],
]);

/** Stands for each UTF-16 code unit of a phrase; neither white space nor a sign. */
const filling = "\0";

/**
 * The query with the same length, and what stands within quotation marks filled in, so that no sign is seen in a phrase.
 * A mark that nothing closes is told of where it could matter: at the beginning of a word, or before white space.
 */
export function withoutPhrases(query: string): { masked: string; notes: Note[] } {
  const notes: Note[] = [];
  let masked = "";
  while (masked.length < query.length) {
    const at = masked.length;
    const sign = query.charAt(at);
    const end = opens(query, at) ? query.indexOf(marks.get(sign) ?? "", at + 1) : -1;
    if (end > at) {
      masked += sign + filling.repeat(end - at - 1) + query.charAt(end);
      continue;
    }
    if (isLost(query, at)) notes.push({ sign, reason: "unclosed-quote" });
    masked += sign;
  }
  return { masked, notes };
}

/** After a digit the mark stands for inches. */
function opens(query: string, at: number): boolean {
  return marks.has(query.charAt(at)) && !/\p{Nd}["＂]$/u.test(query.slice(0, at + 1));
}

function isLost(query: string, at: number): boolean {
  const startsWord = /(?:^|[\s|]|^[-－]|[\s|][-－]|[:：])$/u.test(query.slice(0, at));
  if (query.charAt(at) === "”") return startsWord;
  return opens(query, at) && (startsWord || /\s\S/u.test(query.slice(at)));
}
