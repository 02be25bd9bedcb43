// Tells what someone says, in an interview or a scene, from the headlines that it looks like.
import type { Block } from "../blocks.ts";

/** Who speaks in an interview. */
const SPEAKER = /^(?:[问答QA]|记者|主持人)\s*[:：]|^(?:读者|网友)\s*[:：].*[。！？!?]$/u;
/** `老师问：“……？”`, of a joke or a scene. */
const QUOTED = /[问答说道喊][:：]“[^”]*”$/u;
const LABELLED = /^(\p{Script=Han}{1,6})[:：]./u;

export function isSpoken(blocks: readonly Block[], at: number): boolean {
  const text = textAt(blocks, at);
  return SPEAKER.test(text) || QUOTED.test(text) || isTurn(blocks, at);
}

/** `晚报：您是怎么开始的？` over `何静姝：……`: who asks and who answers do it again and again. */
function isTurn(blocks: readonly Block[], at: number): boolean {
  const speakerAt = (place: number) => LABELLED.exec(textAt(blocks, place))?.[1];
  const [asks, answers] = [speakerAt(at), speakerAt(at + 1)];
  if (asks === undefined || answers === undefined || asks === answers) return false;
  return [asks, answers].every((one) => blocks.filter((_, place) => speakerAt(place) === one).length > 1);
}

function textAt(blocks: readonly Block[], at: number): string {
  const block = blocks[at];
  return block?.kind === "text" ? block.text.text : "";
}
