// Word files and web pages become text with Markdown's headings, bold lines and tables, which the import reads.
import { Readability } from "@mozilla/readability";
import { gfm } from "@joplin/turndown-plugin-gfm";
import { parseHTML } from "linkedom";
import mammoth from "mammoth";
import TurndownService from "turndown";

/** The share of a web page's Chinese that its main part holds; below it the whole page is read. */
const MAIN_SHARE = 0.6;

/** Rejects bytes that are no Word file. */
export async function textOfWord(bytes: Uint8Array): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return markdownOf(value);
}

/** The main part of a web page, without menus, scripts and footers. */
export function textOfWeb(html: string): string {
  const whole = parseHTML(html).document;
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

function markdownOf(html: string): string {
  const service = new TurndownService({ headingStyle: "atx", emDelimiter: "*" });
  service.use(gfm);
  service.remove(["img", "style", "script"]);
  service.addRule("link", { filter: "a", replacement: (content) => content });
  // The text is read as a newspaper's, and made Markdown again when a draft is written.
  service.escape = (text) => text;
  return service.turndown(html);
}

function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
