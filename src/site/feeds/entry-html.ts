// HTML that is read away from its page: every address in it is absolute, and nothing in it has an id.
import { Parser } from "htmlparser2";
import { escapeXml } from "../xml.ts";

/** Elements without an end (https://html.spec.whatwg.org/#void-elements). */
const VOID = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "source",
  "track",
  "wbr",
]);

/** Of a picture, readers show one file: they know nothing of the page's columns, and some take the tags away. */
const CHOICE_OF_FILES = new Set(["picture", "source"]);

/**
 * The ids of several entries would clash in a reader that shows them in one document, and nothing leads to them: a footnote's
 * mark leads to the page.
 */
const OF_A_PAGE = new Set(["id", "srcset", "sizes", "loading", "decoding", "fetchpriority"]);

/**
 * Addresses are resolved as a browser does on the page.
 * @param page The absolute address of the page that the HTML stands on.
 */
export function standaloneHtml(html: string, page: string): string {
  const pieces: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (CHOICE_OF_FILES.has(name)) return;
      const written = Object.entries(attributes).map(([key, value]) => attribute(key, value, page));
      pieces.push(`<${name}${written.join("")}>`);
    },
    ontext: (text) => pieces.push(escapeXml(text)),
    onclosetag: (name) => {
      if (!VOID.has(name) && !CHOICE_OF_FILES.has(name)) pieces.push(`</${name}>`);
    },
  });
  parser.end(html);
  return pieces.join("");
}

function attribute(name: string, value: string, page: string): string {
  if (OF_A_PAGE.has(name)) return "";
  return ` ${name}="${escapeXml(name === "href" || name === "src" ? resolve(value, page) : value)}"`;
}

/** What is no address stays as it is written. */
function resolve(address: string, page: string): string {
  return URL.canParse(address, page) ? new URL(address, page).href : address;
}
