// Finds a web page's article: its headline, the part that holds its text, and the part that holds both.
import { isAround, isAuthorsLine, isDetails } from "./around.ts";
import { type DocumentCard, documentCard } from "./document-card.ts";
import {
  CONTROLS,
  hanIn,
  isElement,
  isInline,
  isProse,
  SILENT,
  squeezed,
  textOfElement,
} from "./elements.ts";
import { isFurtherName, leadsOn, TITLES } from "./headline-names.ts";
import type { Prose } from "./prose.ts";
import { beginningsOf, cleanTitle } from "./told.ts";

/** Where content systems put an article's text: TRS and others of governments, newspapers' digital editions, WeChat, blogs. */
const CONTENT = [
  "#js_content",
  ".TRS_UEDITOR, .trs_editor_view, .TRS_Editor, #UCAP-CONTENT, .trs_paper_default, #zoom, #Zoom, #ozoom, founder-content, ucapcontent",
  "#articleContent, #article_content, #article-content, .article-content, .article_content, .articleContent, .article-con, .article_con, .articlecon",
  "#news_content, .news_content, .news-content, .newsContent, .pages_content, #content_text, #contentText, .content-text, .detail-content, .detail_content, .text-content, .view-content, .main-content, .con_text, .xl_content, .xxgk_content, .bt_content, .zwxx_content, #vsb_content, .v_news_content, #printContent, #myPrintArea, #print_content, .entry-content, .post-content, .rich_media_content, [itemprop=articleBody]",
  "article",
] as const;

const LEAST_HAN = 30;
/** Of the Chinese outside links that the page has. */
const LEAST_SHARE = 0.35;
/** A part that has so much of it is as good as the whole. */
const MOST_SHARE = 0.8;
const LONGEST_TITLE = 120;
const PARAGRAPH = /^(?:P|H[1-6]|SPAN|LI|UL|OL|A|B|STRONG|FONT|BLOCKQUOTE|PRE)$/;

export interface WebArticle {
  readonly title: string | undefined;
  /** The element that shows the title. */
  readonly heading: Element | undefined;
  readonly content: Element;
  /** Holds both. */
  readonly whole: Element;
}

/** @param site whose page it is, as far as it says so */
export function findArticle(
  page: Document,
  meta: ReadonlyMap<string, string>,
  site: string | undefined,
  prose: Prose,
): WebArticle {
  const body = page.querySelector("body") ?? page.documentElement;
  const content = cardAround(contentOf(body, prose));
  const card = documentCard(page);
  const title = titleOf(page, meta, content, site, card);
  const shown = title === undefined ? undefined : headingOf(body, title, content);
  const heading = shown !== undefined && card?.element.contains(shown) === true ? undefined : shown;
  return {
    title,
    heading,
    content,
    whole: heading === undefined ? content : commonOf(heading, content, body),
  };
}

function contentOf(body: Element, prose: Prose): Element {
  const all = lettersIn(body, prose);
  for (const selectors of CONTENT) {
    const found = Array.from(body.querySelectorAll(selectors))
      .map((element) => ({ element, letters: lettersIn(element, prose) }))
      .filter(({ letters }) => letters >= LEAST_HAN && letters >= all * LEAST_SHARE)
      .sort((a, b) => b.letters - a.letters)[0];
    if (found !== undefined) return within(found.element, found.letters, prose);
  }
  const main = prose.mainPart(body);
  return main === body ? densest(body, all, prose) : main;
}

/** A table of labels and values, as of a letter and its answer, of which one value is the longest. */
function cardAround(content: Element): Element {
  const table = content.closest("table");
  const rows = Array.from(table?.querySelectorAll("tr") ?? [], (row) => Array.from(row.children));
  const isCard = rows.every(
    ([label, value, ...others]) =>
      label !== undefined &&
      value !== undefined &&
      others.length === 0 &&
      textOfElement(label).trim().length <= LONGEST_LABEL,
  );
  return table !== null && rows.length >= FEWEST_OF_CARD && isCard ? table : content;
}

const LONGEST_LABEL = 10;
const FEWEST_OF_CARD = 3;

/** What bears a content system's name for it may hold what readers say of the article, too. */
function within(element: Element, letters: number, prose: Prose): Element {
  const main = prose.mainPart(element);
  return lettersIn(main, prose) >= letters * MOST_SHARE ? main : element;
}

/** Down from the body, as long as one part has nearly all of the text; a table of words and figures is no such part. */
function densest(body: Element, all: number, prose: Prose): Element {
  let element = body;
  for (;;) {
    const next = Array.from(element.children).find((child) => lettersIn(child, prose) >= all * MOST_SHARE);
    if (next === undefined || PARAGRAPH.test(next.nodeName)) return element;
    const cell = next.nodeName === "TABLE" ? cellWith(next, all * MOST_SHARE, prose) : next;
    if (cell === undefined) return element;
    element = cell;
  }
}

function cellWith(table: Element, least: number, prose: Prose): Element | undefined {
  return Array.from(table.querySelectorAll("td")).find((cell) => lettersIn(cell, prose) >= least);
}

/** Chinese characters that are no link's, in sentences or not. */
function lettersIn(element: Element, prose: Prose): number {
  if (SILENT.has(element.nodeName) || CONTROLS.has(element.nodeName) || element.nodeName === "A") return 0;
  if (prose.isBeside(element)) return 0;
  let count = 0;
  for (const child of Array.from(element.childNodes)) {
    if (isElement(child)) count += lettersIn(child, prose);
    else if (child.nodeType === 3) count += hanIn(child.textContent ?? "");
  }
  return count;
}

function titleOf(
  page: Document,
  meta: ReadonlyMap<string, string>,
  content: Element,
  site: string | undefined,
  card: DocumentCard | undefined,
): string | undefined {
  const shown = (selector: string) =>
    Array.from(page.querySelectorAll(selector), (element) => squeezed(textOfElement(element))).filter(
      (text) => isTitle(text) && text.length <= LONGEST_TITLE,
    );
  const written = page.querySelector("title")?.textContent ?? "";
  const document = cleanTitle(written, site);
  const sure = [meta.get("articletitle"), shown("#activity-name")[0], shown("founder-title")[0]].find(
    isTitle,
  );
  if (sure !== undefined) return sure;
  const headings = shown("h1");
  const inTitle = [
    ...headings,
    ...shown("h2, h3, .title, .bt, .biaoti, .article-title, .news-title, [class*=title], [class*=Title]"),
  ]
    .filter((text) => written.includes(text) && text !== site)
    .sort((a, b) => b.length - a.length)[0];
  if (inTitle !== undefined) return inTitle;
  if (isTitle(card?.title)) return card.title;
  const own = Array.from(content.querySelectorAll("h1"), (element) => squeezed(textOfElement(element)));
  const [only, ...others] = own.length === 1 ? own : headings;
  if (only !== undefined && others.length === 0) return only;
  const shared = meta.get("og:title");
  const text = squeezed(textOfElement(page.querySelector("body") ?? content));
  const named = [
    shared === undefined ? undefined : cleanTitle(shared, site),
    document,
    ...beginningsOf(written),
  ].find((title) => isTitle(title) && title !== site && text.includes(title));
  return (
    named ??
    headingOver(page, content) ??
    lineOverDetails(page, content) ??
    (isOnlyTitle(document, text) ? document : undefined)
  );
}

/** What the page shows nowhere, and its text tells of; no site is called so. */
function isOnlyTitle(title: string, text: string): boolean {
  const told = Array.from(title.matchAll(/(?=(\p{Script=Han}{3}))/gu), ([, piece = ""]) => piece);
  return (
    isTitle(title) &&
    hanIn(title) >= SHORTEST_ONLY &&
    !/[-_|｜–—]|欢迎|首页|门户|官网|[网站报户台]$/u.test(title) &&
    told.some((piece) => text.includes(piece))
  );
}

const SHORTEST_ONLY = 8;

/** The nearest heading over the text, where the page's title names no more than the site. */
function headingOver(page: Document, content: Element): string | undefined {
  return Array.from(
    page.querySelectorAll(`h1, h2, h3, h4, h5, h6, [class*=title], [class*=Title], ${TITLES}`),
  )
    .filter((heading) => isOver(heading, content) && !isFurtherName(heading.className))
    .map((heading) => squeezed(textOfElement(heading)))
    .findLast((text) => isTitle(text) && text.length <= LONGEST_TITLE && isNoneOfSite(text));
}

function isNoneOfSite(text: string): boolean {
  return (!isDetails(text) || DATED.test(text)) && !isAround(text);
}

/** `2022年3月8日 云溪街坊快览`, and no `2022年3月8日 云溪日报`. */
const DATED = /^\d{4}年\d{1,2}月\d{1,2}日\s*(?!\d)[^：:]{6,}$/u;

/** The first of the lines right over the one that names the source and the day, or the author, that leads to no other. */
function lineOverDetails(page: Document, content: Element): string | undefined {
  const lines = Array.from(page.querySelectorAll("div, p, td"))
    .filter(
      (element) =>
        isOver(element, content) &&
        Array.from(element.querySelectorAll("*")).every(({ nodeName }) => isInline(nodeName)),
    )
    .map((element) => ({
      text: squeezed(textOfElement(element)),
      isLinked: element.querySelector("a") !== null,
    }));
  const details = lines.findLastIndex(({ text }) => isDetails(text) || isAuthorsLine(text));
  const over = lines.slice(0, Math.max(0, details));
  const other = over.findLastIndex(
    ({ text, isLinked }) => isLinked || !isTitle(text) || isAround(text) || isDetails(text) || isProse(text),
  );
  const own = over.slice(other + 1);
  return own.length > MOST_LINES ? undefined : own.find(({ text }) => !leadsOn(text))?.text;
}

/** A headline and its subtitle, in an element each. */
const MOST_LINES = 3;

function isTitle(text: string | undefined): text is string {
  return text !== undefined && hanIn(text) >= 4 && !SECTION.test(text) && !/[:：]$/u.test(text);
}

/** A column of the site: what stands in its pages' titles is no headline. */
const SECTION = /^\p{Script=Han}{0,4}(?:新闻|要闻|动态|公告|公示|通知|资讯|信息|报道|活动|详情|正文)$/u;

/** The nearest element before the text, or else at its beginning, that shows the title and nothing else. */
function headingOf(body: Element, title: string, content: Element): Element | undefined {
  const letters = lettersOf(title);
  const elements = Array.from(body.querySelectorAll("*"));
  const first = elements.indexOf(content);
  const ahead = elements.filter(
    (element, at) =>
      (at < first || content.contains(element)) &&
      !/^(?:A|LI)$/.test(element.nodeName) &&
      !SILENT.has(element.nodeName) &&
      element.textContent.length < 4 * title.length + 40 &&
      lettersOf(textOfElement(element)) === letters,
  );
  return (
    ahead.filter(({ nodeName }) => /^H[1-3]$/.test(nodeName)).at(-1) ??
    ahead.filter((element) => !content.contains(element)).at(-1) ??
    ahead.at(-1)
  );
}

/** Whether the element ends before the other begins. (`compareDocumentPosition` of `linkedom` compares their depths.) */
export function isOver(element: Element, other: Element): boolean {
  let own: Element = element;
  while (own.parentElement !== null && !own.parentElement.contains(other)) own = own.parentElement;
  if (own.contains(other)) return false;
  let next = own.nextElementSibling;
  while (next !== null && !next.contains(other)) next = next.nextElementSibling;
  return next !== null;
}

export function lettersOf(text: string): string {
  return text.normalize("NFKC").replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

function commonOf(a: Element, b: Element, body: Element): Element {
  let element: Element | null = a;
  while (element !== null && !element.contains(b)) element = element.parentElement;
  return element ?? body;
}
