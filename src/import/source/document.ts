// Word files and web pages become text with Markdown's headings, bold lines and tables, which the import reads.
import { Readability } from "@mozilla/readability";
import { gfm } from "@joplin/turndown-plugin-gfm";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import TurndownService from "turndown";
import { DEEPEST, LARGEST_UNPACKED, MOST_ELEMENTS, PastLimit } from "./limits.ts";
import { unpackedSize } from "./zip.ts";

/** The share of a web page's Chinese that its main part holds; below it the whole page is read. */
const MAIN_SHARE = 0.6;

const PICTURE = /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|webp|svg)$/i;

/**
 * The text of a Word file, without its pictures.
 * @throws PastLimit, and other errors where the bytes are no Word file
 */
export async function textOfWord(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes);
  if (unpackedSize(buffer, LARGEST_UNPACKED, (name) => !PICTURE.test(name)) === undefined) {
    throw new PastLimit("too-large");
  }
  // Unless told otherwise, mammoth writes a picture's bytes into the text.
  const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));
  const { value } = await mammoth.convertToHtml({ buffer }, { convertImage });
  parsePage(value);
  return markdownOf(value);
}

/**
 * The main part of a web page, without menus, scripts, pictures and footers.
 * @throws PastLimit
 */
export function textOfWeb(html: string): string {
  const whole = parsePage(html);
  for (const element of whole.querySelectorAll(
    "script, style, nav, header, footer, aside, form, noscript, iframe",
  )) {
    element.remove();
  }
  const body = whole.querySelector("body") ?? whole.documentElement;
  const main = new Readability(parseHTML(html).document).parse();
  const content = main?.content ?? "";
  if (hanIn(main?.textContent ?? "") < hanIn(body.textContent) * MAIN_SHARE)
    return markdownOf(body.innerHTML);
  const title = whole.querySelector("h1")?.textContent.trim() ?? main?.title ?? "";
  const text = markdownOf(content);
  return title === "" || text.slice(0, title.length + 8).includes(title) ? text : `# ${title}\n\n${text}`;
}

/** What walks through elements by calling itself, or looks at all of them from each, comes after this. */
function parsePage(html: string): Document {
  let elements = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) {
    if (html.charAt(at + 1) !== "/") elements += 1;
  }
  if (elements > MOST_ELEMENTS) throw new PastLimit("too-long");
  const { document } = parseHTML(html);
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

function markdownOf(html: string): string {
  const service = new TurndownService({ headingStyle: "atx", bulletListMarker: "•" });
  service.use(gfm);
  service.remove(["style", "script"]);
  service.addRule("picture", { filter: "img", replacement: () => "" });
  // Of what is set off within a line the text remains: as Markdown's marks, it would be read as letters.
  service.addRule("inline", {
    filter: ["a", "em", "i", "del", "s", "strike", "code"],
    replacement: (content) => content,
  });
  service.addRule("bold line", {
    filter: ["strong", "b"],
    replacement: (content, node) =>
      content.trim() !== "" && isWholeLine(node) ? `**${content.trim()}**` : content,
  });
  service.addRule("quotation", {
    filter: "blockquote",
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  // The text is read as a newspaper's, and made Markdown again when a draft is written.
  service.escape = (text) => text;
  // Lines within a cell come as tags, which no archive prints.
  return service.turndown(html).replaceAll(/^\|.*\|$/gm, (row) => row.replaceAll(/(?:\s*<br>)+\s*/g, " "));
}

const INLINE = new Set(["SPAN", "FONT", "U", "A", "EM", "I", "STRONG", "B"]);

/** Nothing stands beside it between two ends of lines. */
function isWholeLine(node: Node): boolean {
  const isAlone = (["previousSibling", "nextSibling"] as const).every((side) => {
    let beside = node[side];
    while (beside !== null && beside.nodeName !== "BR") {
      if (beside.textContent?.trim() !== "") return false;
      beside = beside[side];
    }
    return true;
  });
  const parent = node.parentNode;
  return isAlone && (parent === null || !INLINE.has(parent.nodeName) || isWholeLine(parent));
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
