// Puts an editor's note that stands over a headline at the head of the article below it.
import { bylinesOf, type Part } from "./part.ts";

/** `编者按：`, `开栏的话 今年是……` */
const NOTE = /^[【（(◆◇■□●★▲]*(?:编者按语?|编者的话|编前语?|开栏的话|开栏语)[】）)]?[\s\u3000:：]/u;

export function withNotes(parts: readonly Part[]): Part[] {
  const result: Part[] = [];
  let note: Part | undefined;
  for (const [at, part] of parts.entries()) {
    if (isNote(part) && note === undefined && (parts[at + 1]?.headline.length ?? 0) > 0) {
      note = part;
      continue;
    }
    result.push(note === undefined ? part : { ...part, blocks: [...note.blocks, ...part.blocks] });
    note = undefined;
  }
  return result;
}

function isNote(part: Part): boolean {
  return (
    part.headline.length === 0 && bylinesOf(part).length === 0 && NOTE.test(part.blocks[0]?.text.text ?? "")
  );
}
