// Tells who makes a speech: the name between its title and its first words, which is no author's.
import { isName } from "../facts/names.ts";
import type { Block } from "./blocks.ts";
import { authorsOf } from "./byline/authors.ts";
import { addressesMeeting, isDayUnderTitle, isMadeAt } from "./signs.ts";

/** `副区长 何静姝` */
const POST_AND_NAME = /^[\p{Script=Han}、]*(?:书记|主任|主席|长)[\s\u3000]+(\p{Script=Han}{2,4})$/u;

/** The title of a speech, over who makes it. */
export function headsSpeech(blocks: readonly Block[], at: number): boolean {
  return isSpeaker(blocks, at + 1) || (isDay(blocks[at + 1]) && isSpeaker(blocks, at + 2));
}

/** `区委书记 何静姝` over `同志们：`, the day of the speech can stand between; or right under where a report was made. */
export function isSpeaker(blocks: readonly Block[], at: number): boolean {
  const line = textOf(blocks[at]);
  if (authorsOf(line).length !== 1 && !isName(POST_AND_NAME.exec(line)?.[1] ?? "")) return false;
  if (isMadeAt(textOf(blocks[at - 1]))) return true;
  return addressesMeeting(textOf(blocks[isDay(blocks[at + 1]) ? at + 2 : at + 1]));
}

function isDay(block: Block | undefined): boolean {
  return isDayUnderTitle(textOf(block)) || isMadeAt(textOf(block));
}

function textOf(block: Block | undefined): string {
  return block?.kind === "text" ? block.text.text : "";
}
