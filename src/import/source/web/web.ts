// A web page becomes a sheet: its article, and beside it what of the page is left out.
import { type Flow, type FlowParagraph, textOfFlow, textOfRuns, unboxed, writeFlow } from "../flow.ts";
import type { Dropped, Sheet, Told } from "../sheet.ts";
import { SheetWriter } from "../sheet-writer.ts";
import { endsArticle, holdsDetails, isAround, isAuthorsLine, isDetails } from "./around.ts";
import { findArticle, isOver, lettersOf, type WebArticle } from "./article.ts";
import { addressesOf } from "./addresses.ts";
import { isBulletin, toldByBulletin } from "./bulletin.ts";
import { isElement, isProse, SILENT, squeezed, textOfElement } from "./elements.ts";
import { footnotesOf } from "./footnotes.ts";
import { parsePage } from "./page.ts";
import { type Beside, pictureOf } from "./pictures.ts";
import { Prose } from "./prose.ts";
import { kickerOver, linesBeside, linesOfTitle } from "./title-lines.ts";
import {
  dayOfPaper,
  metaOf,
  siteOf,
  toldAtEnd,
  toldByDetails,
  toldByMeta,
  toldBySite,
  toldByWechat,
} from "./told.ts";
import { flowOfElement, type WebContext } from "./walk.ts";

/** Two articles that begin so do not stand on a page of one. */
const DATELINE = /^[■□●◆▲\s\u3000]*本报(?:讯|\p{Script=Han}{0,4}讯)/u;

/**
 * @param beside the files that were saved with the page
 * @throws PastLimit
 */
export function sheetOfWeb(html: string, beside: Beside): Sheet {
  const page = parsePage(html);
  const meta = metaOf(page, html);
  const site = siteOf(page, meta);
  const body = page.querySelector("body") ?? page.documentElement;
  const prose = new Prose(body);
  const article = isBulletin(page) ? bulletinOf(page) : findArticle(page, meta, site, prose);
  const writer = new SheetWriter();
  let dropped: Dropped[] = [];
  const whole = addressesOf(page, html, meta);
  const footnotes = footnotesOf(article.whole);
  const context: WebContext = {
    addressOf: whole,
    pictureOf: (image) => pictureOf(image, beside, whole),
    noteOf: footnotes.numberOf,
    isNote: footnotes.isNote,
    // Sites' stylesheets set it upright as often as not.
    isItalic: () => undefined,
    isBeside: (element) => prose.isBeside(element),
    drop: (why, text) => {
      dropped.push({ why, text });
    },
  };
  const around = aroundOf(body, article.whole);
  const parts = partsOf(article, context, [meta.get("subtitle"), meta.get("introtitle")], site);
  // `<h1>书屋开门<br>——三百人到场</h1>`
  const [title, under] = article.title?.split(/[\s\u3000]+(?=[—―]{2})/u) ?? [];
  const subtitle = parts.subtitle ?? under;
  const beginnings = parts.content.filter(
    (piece) => piece.kind === "paragraph" && DATELINE.test(textOfRuns(piece.runs)),
  );
  const isOne =
    article.title !== undefined && beginnings.length < 2 && article.content.querySelectorAll("h1").length < 2;
  const details = [
    ...[...parts.before, ...parts.after].filter(isDetails),
    ...dropped.flatMap(({ why, text }) => (why === "around" && holdsDetails(text) ? [text] : [])),
  ];
  const paper = dayOfPaper([...parts.before, ...around]);
  const told: Told = isOne
    ? {
        ...toldBySite(page, site),
        ...(paper === undefined ? {} : { published: paper }),
        ...toldByMeta(meta, page.querySelector("title")?.textContent ?? "", textOfElement(body)),
        ...toldByDetails(details, site),
        ...toldByWechat(page, html),
        ...(toldByDetails(parts.before, site).source === undefined ? toldAtEnd(parts.after) : {}),
        ...(isBulletin(page) ? toldByBulletin(page) : {}),
        ...(title === undefined ? {} : { title }),
        ...(subtitle === undefined ? {} : { subtitle }),
      }
    : {};
  if (!isOne) dropped = [];
  writeFlow(
    [
      ...(title === undefined || !isOne ? [] : [headline(title, 1)]),
      ...(subtitle === undefined || !isOne ? [] : [headline(subtitle, 2)]),
      ...(isOne ? parts.content : flowOfElement(article.whole, context)),
    ],
    writer,
  );
  for (const { why, text } of dropped) writer.drop(why, text);
  for (const [number, text] of footnotes.notes) writer.note(number, text);
  for (const text of [...(isOne ? [...parts.before, ...parts.after] : []), ...around])
    writer.drop("around", text);
  return writer.finish(told, { isOneArticle: isOne, areParagraphs: isOne });
}

function headline(text: string, level: number): FlowParagraph {
  return { kind: "paragraph", runs: [{ kind: "text", text }], line: { kind: "heading", level } };
}

interface Parts {
  /** Lines of the site about the article. */
  readonly before: readonly string[];
  readonly subtitle: string | undefined;
  readonly content: readonly Flow[];
  readonly after: readonly string[];
}

/**
 * The article's own paragraphs; of what stands around its text within the same part, those that are prose.
 * @param further lines of the headline that the page's data name: its subtitle, its kicker
 */
function partsOf(
  article: WebArticle,
  context: WebContext,
  further: readonly (string | undefined)[],
  site: string | undefined,
): Parts {
  const { whole, content, heading, title = "" } = article;
  const { far, above, below } =
    content === whole ? { far: [], above: [], below: [] } : besides(article, context);
  const named = further.flatMap((line) => line ?? []);
  const isKnown = heading === undefined || named.length > 0;
  const kicker = isKnown ? undefined : kickerOver(whole, heading, site);
  const before = far.flatMap(linesOf).filter((line) => line !== kicker);
  const pieces = flowOfElement(content, context).flatMap(unboxed);
  const beside = linesBeside([...above, ...pieces], title);
  const ofTitle = linesOfTitle(pieces, title);
  const own = named.length > 0 ? named : beside.map((piece) => squeezed(textOfFlow([piece])));
  let subtitle = own.length === 0 ? undefined : own.join(" ");
  let isUnderTitle = false;
  const lead: Flow[] = [];
  for (const piece of above) {
    const text = squeezed(textOfFlow([piece]));
    const isTitle = lettersOf(text) === lettersOf(title);
    const isNext = isUnderTitle;
    isUnderTitle = isTitle || (isUnderTitle && text === "");
    if (isTitle || beside.includes(piece)) continue;
    if (text !== "" && named.some((line) => lettersOf(line) === lettersOf(text))) continue;
    if (heading !== undefined && subtitle === undefined && isNext && isSubtitle(piece, text)) subtitle = text;
    else if (isKept(piece, text) || isAuthorsLine(text)) lead.push(piece);
    else if (text !== "") before.push(...linesOf(piece));
  }
  const after: string[] = [];
  const kept: Flow[] = [...lead];
  let isOver = false;
  let hasProse = false;
  const last = pieces.findLastIndex((piece) => isProse(squeezed(textOfFlow([piece]))));
  for (const [at, piece] of pieces.entries()) {
    const text = squeezed(textOfFlow([piece]));
    if (beside.includes(piece) || ofTitle.includes(piece)) continue;
    // A site prints its own name and the headline above a text, whatever holds them.
    hasProse ||= isProse(text);
    if (!hasProse && text !== "" && [title, site].some((line = "") => lettersOf(text) === lettersOf(line))) {
      if (text === site) before.push(text);
      continue;
    }
    isOver ||= endsArticle(text);
    const isSigned = kept.length > 0 && /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(text);
    // Inside a text whoever holds what it tells of, elsewhere whose site it is.
    const isHost = hasProse && at < last && /^(?:主办|承办)(?:单位)?\s*[：:]/u.test(text);
    const isOfSite =
      piece.kind === "paragraph" && !isHost && !isSigned && (isAround(text) || isDetails(text));
    if (isOver || isOfSite) after.push(...linesOf(piece));
    else kept.push(piece);
  }
  for (const piece of below) {
    const text = squeezed(textOfFlow([piece]));
    if (!isOver && isKept(piece, text)) kept.push(piece);
    else after.push(...linesOf(piece));
  }
  const under = subtitle?.split(" ").includes(kicker ?? "") === true ? undefined : kicker;
  const leading = [under, subtitle].flatMap((line) => line ?? []).join(" ");
  return { before, subtitle: leading === "" ? undefined : leading, content: kept, after };
}

function linesOf(piece: Flow): string[] {
  return textOfFlow([piece])
    .split("\n")
    .filter((line) => line.trim() !== "");
}

interface Besides {
  /** Over the headline, or far below the text: nothing of the article. */
  readonly far: readonly Flow[];
  /** Between the headline and the text. */
  readonly above: readonly Flow[];
  /** Right behind the text. */
  readonly below: readonly Flow[];
}

/** What stands in the part around its content. */
function besides({ whole, content, heading }: WebArticle, context: WebContext): Besides {
  const far: Flow[] = [];
  const above: Flow[] = [];
  const below: Flow[] = [];
  const near = new Set<Element | null | undefined>([
    content.parentElement,
    content.parentElement?.parentElement,
  ]);
  let isBehind = false;
  const walk = (element: Element) => {
    for (const child of Array.from(element.children)) {
      if (child === content) isBehind = true;
      else if (child.contains(content)) walk(child);
      else {
        const isFar = isBehind ? !near.has(element) : heading !== undefined && isOver(child, heading);
        (isFar ? far : isBehind ? below : above).push(...flowOfElement(child, context).flatMap(unboxed));
      }
    }
  };
  walk(whole);
  return { far, above, below };
}

function isSubtitle(piece: Flow, text: string): boolean {
  return piece.kind === "paragraph" && piece.line?.kind === "heading" && !isDetails(text) && !isAround(text);
}

/** Prose that is no link, or a picture with its caption. */
function isKept(piece: Flow, text: string): boolean {
  if (piece.kind !== "paragraph") return false;
  if (piece.line?.kind === "caption") return true;
  if (piece.runs.some(({ kind }) => kind === "picture"))
    return piece.runs.every(({ kind }) => kind === "picture") || isProse(text);
  const linked = piece.runs.filter((run) => run.kind === "text" && run.style?.address !== undefined);
  return isProse(text) && textOfRuns(linked).length * 2 < text.length && !isAround(text) && !isDetails(text);
}

/** Lines of the page outside the article. */
function aroundOf(body: Element, whole: Element): string[] {
  const texts: string[] = [];
  const walk = (element: Element) => {
    for (const child of Array.from(element.childNodes)) {
      if (child === whole) continue;
      if (isElement(child)) {
        if (SILENT.has(child.nodeName)) continue;
        if (child.contains(whole)) walk(child);
        else texts.push(squeezed(textOfElement(child)));
      } else if (child.nodeType === 3) texts.push(squeezed(child.textContent ?? ""));
    }
  };
  if (body !== whole) walk(body);
  return texts.filter((text) => text !== "");
}

function bulletinOf(page: Document): WebArticle {
  const whole = page.querySelector("article.bulletin") ?? page.documentElement;
  const heading = whole.querySelector("h1") ?? undefined;
  return {
    title: heading === undefined ? undefined : squeezed(textOfElement(heading)),
    heading,
    content: whole.querySelector(".body") ?? whole,
    whole: whole.querySelector(".body") ?? whole,
  };
}
