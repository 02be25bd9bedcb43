// Parses a web page, unless it is past what can be walked through.
import { parseHTML } from "linkedom";
import { DEEPEST, MOST_ELEMENTS, PastLimit } from "../limits.ts";

/** Sites put pages together from parts that end the page each: a browser goes on behind them (HTML, 13.2.6.4.19, "after body"). */
const ENDS = /<\/(?:body|html)\s*>/gi;

/** @throws PastLimit */
export function parsePage(html: string): Document {
  let elements = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    if (html.charAt(at + 1) !== "/") elements += 1;
  }
  if (elements > MOST_ELEMENTS) throw new PastLimit("too-long");
  const open = html.replaceAll(ENDS, "");
  const { document } = parseHTML(
    /<(?:html|body|head)\b/i.test(open) ? open : `<html><body>${open}</body></html>`,
  );
  if (isTooDeep(document)) throw new PastLimit("too-deep");
  return document;
}

function isTooDeep(document: Document): boolean {
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node !== null) {
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth += 1;
      if (depth > DEEPEST) return true;
      continue;
    }
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node?.nextSibling ?? null;
  }
  return false;
}
