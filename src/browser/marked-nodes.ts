// Marked text as nodes of a page.
import type { TextPart } from "./marked-text.ts";

/** Texts, and `mark` elements where the text matches. */
export function markedNodes(parts: readonly TextPart[]): Node[] {
  return parts.map(({ text, match }) => {
    const content = document.createTextNode(text);
    if (!match) return content;
    const mark = document.createElement("mark");
    mark.append(content);
    return mark;
  });
}
