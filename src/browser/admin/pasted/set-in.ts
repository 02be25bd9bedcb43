// Sets in by two ideographic spaces what a web page sets in behind a line's break by others: there a paragraph begins.
import { isInline } from "../../../import/source/web/elements.ts";

/** White space of HTML, which is not shown where a line begins. */
const UNSHOWN = /^[ \t\n\r\f]+/;
/** Of which four are as wide as two ideographs. */
const NARROW = /[ \u00A0\u2002]/g;
/** An ideographic space, and one as wide. */
const WIDE = /[\u2003\u3000]/g;

const SET_IN = "\u3000\u3000";

export function setInEvenly(body: HTMLElement): void {
  for (const lineBreak of body.querySelectorAll("br")) {
    const start = textBehind(lineBreak);
    if (start === undefined) continue;
    const line = start.textContent ?? "";
    if (!isShown(start)) start.textContent = "";
    else if (isSetIn(line)) start.textContent = SET_IN + line.trimStart();
  }
}

function isSetIn(line: string): boolean {
  const [indent = ""] = /^\s*/.exec(line.replace(UNSHOWN, "")) ?? [];
  const count = (kind: RegExp) => indent.match(kind)?.length ?? 0;
  return count(NARROW) + 2 * count(WIDE) >= 4;
}

/** Whether the line goes on with more than white space. */
function isShown(start: Node): boolean {
  let text: Node | undefined = start;
  while (text !== undefined && text.textContent?.trim() === "") text = textBehind(text);
  return text !== undefined;
}

/** The next text on the same line, white space of the source passed over; undefined where none is before its end or a picture. */
function textBehind(place: Node): Node | undefined {
  let node = place;
  for (;;) {
    let next = node.firstChild ?? node.nextSibling;
    while (next === null) {
      const parent: Node | null = node.parentNode;
      if (parent === null || !isInline(parent.nodeName)) return undefined;
      node = parent;
      next = parent.nextSibling;
    }
    const isText = next.nodeType === 3;
    if (isText && (next.textContent ?? "").replace(UNSHOWN, "") !== "") return next;
    if (next.nodeType === 1 && (!isInline(next.nodeName) || /^(?:BR|IMG)$/.test(next.nodeName)))
      return undefined;
    node = next;
  }
}
