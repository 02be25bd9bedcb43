// Reads what a web page says of its article: meta tags, structured data, the lines beside the headline.
import type { Told } from "../sheet.ts";
import { isAround, partedAtLabels } from "./around.ts";
import { hanIn, squeezed, textOfElement } from "./elements.ts";

/** Of its meta tags, by their name in small letters. */
export function metaOf(page: Document, html: string): ReadonlyMap<string, string> {
  return new Map([
    ...Array.from(page.querySelectorAll("meta"), (meta): [string, string] => [
      (meta.getAttribute("name") ?? meta.getAttribute("property") ?? "").toLowerCase(),
      squeezed(meta.getAttribute("content") ?? ""),
    ]).filter(([name, content]) => name !== "" && content !== ""),
    ...propertiesOf(page, html),
  ]);
}

/** What newspapers' digital editions say of an article in a comment, by the names that meta tags have for it. */
const PROPERTIES = [
  ["title", "articletitle"],
  ["subtitle", "subtitle"],
  ["introtitle", "introtitle"],
  ["date", "pubdate"],
  ["author", "author"],
] as const;

function propertiesOf(page: Document, html: string): [string, string][] {
  const written = /<!--\s*enpproperty\b([\s\S]{0,20000}?)\/enpproperty\s*-->/i.exec(html)?.[1] ?? "";
  return PROPERTIES.flatMap(([name, meta]): [string, string][] => {
    const value = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`, "i").exec(written)?.[1] ?? "";
    const element = page.createElement("div");
    element.innerHTML = value;
    const text = squeezed(textOfElement(element));
    return text === "" ? [] : [[meta, text]];
  });
}

/** The site that a page's title names: behind the headline, or before it. */
export function siteOf(page: Document, meta: ReadonlyMap<string, string>): string | undefined {
  const written = squeezed(page.querySelector("title")?.textContent ?? "");
  const parts = written.split(PARTING).filter((part) => part !== "");
  const found =
    meta.get("sitename") ??
    meta.get("og:site_name") ??
    parts.slice(1).findLast((part) => SITE.test(part)) ??
    parts.slice(0, 1).find((part) => SITE.test(part) && part.length <= LONGEST_SITE);
  const name = found?.replace(/(?:多媒体)?(?:数字报|电子报|电子版|数字版)刊?$/u, "");
  return name === "" ? undefined : name;
}

const LONGEST_SITE = 12;

/** Separators between a headline and the site's name. */
const PARTING = /\s*[-_|｜–—·]+\s*|\s+[-–—]\s+/u;
const PARTINGS = new RegExp(PARTING, "gu");
const SITE =
  /(?:政府|网|网站|门户|新闻|融媒|发布|在线|频道|平台|档案|局|委员会|委|办|中心|资讯|要闻|动态|客户端|电子版|报)$/u;

/** A page's title without what names the site, behind it or else before it. */
export function cleanTitle(title: string, site: string | undefined): string {
  const whole = squeezed(title);
  const parts = whole.split(PARTING).filter((part) => part !== "");
  const isSite = (part: string) => part === site || SITE.test(part);
  const behind = parts.findIndex((part, at) => at > 0 && isSite(part));
  const [first = "", second = ""] = parts;
  if (behind === -1)
    return isSite(first) && second !== "" ? whole.slice(whole.indexOf(second, first.length)) : whole;
  const kept = whole.slice(0, whole.indexOf(parts[behind] ?? "", first.length));
  return kept.replace(/[\s\-_|｜–—·]+$/u, "");
}

/** What of a page's title may be the headline, whatever the site is called: the longest first. */
export function beginningsOf(title: string): string[] {
  const whole = squeezed(title);
  return Array.from(whole.matchAll(PARTINGS), ({ index }) => whole.slice(0, index)).reverse();
}

/** The day in such a text, as `2022-03-20 08:30` or `2022年3月20日`. */
function dayIn(text: string): string | undefined {
  const [, year, month = "", day = ""] =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const NAME = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{2,6})?$/u;
const NO_NAMES =
  /^(?:管理员|系统|网络整理|综合整理|网友|信息中心|本站|本网|未知|佚名|网络|编辑|记者|原创|匿名|办公室|融媒体?|小编)$|[部局委办网报社站处科]$/u;

function namesIn(text: string): string[] {
  return text
    .replaceAll(/(?:本报|全媒体|融媒体?|首席|见习|实习|特约)*(?:记者|通讯员)[\s：:]*/gu, " ")
    .split(/[\s\u3000、，,;；/／]+/u)
    .filter((name) => NAME.test(name) && !NO_NAMES.test(name) && !isAround(name));
}

/** Sites that name no source name themselves. */
const OWN = /^(?:本站|本网|本网站|本站原创|原创|本单位|本局|本委)$/u;

/** `银河发布综合` */
const PUT_TOGETHER = /(?<=\p{Script=Han}{3})综合(?:报道|整理|消息)?$/u;

/** What the lines beside a headline say. */
export function toldByDetails(lines: readonly string[], site: string | undefined): Told {
  const text = lines.map(partedAtLabels).join("\n");
  const valueOf = (labels: string) =>
    new RegExp(`(?:${labels})\\s*[：:]\\s*(?:\\[|【)?([^\\s\\u3000|｜\\]】]+)`, "u").exec(text)?.[1];
  const named = valueOf("(?:信息|文章|稿件|新闻)?来源|稿源");
  const source =
    named !== undefined && OWN.test(named)
      ? site
      : named?.replace(/^《(.+)》$/u, "$1").replace(PUT_TOGETHER, "");
  const published =
    dayIn(valueOf("发布时间|发布日期|发表时间|发布于|更新时间|日期|时间") ?? "") ?? dayIn(text);
  const reporters = namesIn(
    /(?:记者|作者|通讯员)\s*[：:]\s*([^\n：:]*?)(?=\s*(?:\S{2,6}[：:]|\||｜|\n|$))/u.exec(text)?.[1] ?? "",
  );
  return {
    ...(source === undefined || hanIn(source) === 0 || /[：:]/u.test(source) ? {} : { source }),
    ...(published === undefined ? {} : { published }),
    ...(reporters.length === 0 ? {} : { reporters }),
  };
}

/** `来源：…` at the text's end, which the account that puts it out is not. */
export function toldAtEnd(lines: readonly string[]): Pick<Told, "source"> {
  const line = lines.find((text) => /^[（(【]?(?:信息|文章|稿件|新闻)?来源\s*[：:]/u.test(text)) ?? "";
  const { source } = toldByDetails([line.replace(/[）)】]$/u, "")], undefined);
  return source === undefined ? {} : { source };
}

/** The day that a newspaper's page has at its head: `2022年08月19日 星期五`, `2022年08月19日 A03 都市`. */
export function dayOfPaper(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const [, day] = PAPERS_DAY.exec(line) ?? [];
    if (day !== undefined) return dayIn(day);
  }
  return undefined;
}

const PAPERS_DAY =
  /(\d{4}\s*[年-]\s*\d{1,2}\s*[月-]\s*\d{1,2}\s*日?)[\s\u3000，,]*(?:星期\s*[一二三四五六日天]|第?\s*[A-Z]?\d{1,3}\s*版|[A-Z]\d{2,3}(?!\d))/u;

/** Whose page it is: WeChat's is its own on every account's. */
export function toldBySite(page: Document, site: string | undefined): Told {
  return site === undefined || page.querySelector("#js_content") !== null ? {} : { source: site };
}

/**
 * What meta tags say, those of Chinese governments' sites (`国办发〔2017〕47号`) first.
 * @param title the page's, which names the site, too
 */
export function toldByMeta(meta: ReadonlyMap<string, string>, title: string, text: string): Told {
  const source = meta.get("contentsource") ?? meta.get("source");
  const published = dayIn(
    meta.get("pubdate") ?? meta.get("article:published_time") ?? meta.get("publishdate") ?? "",
  );
  // Many a site names its editor so, or itself.
  const reporters = namesIn(meta.get("author") ?? "").filter(
    (name) =>
      !title.includes(name) && !new RegExp(`(?:编辑|责编|审核|校对)\\s*[：:]\\s*${name}`, "u").test(text),
  );
  return {
    ...(source === undefined || hanIn(source) === 0
      ? {}
      : { source: source.replace(/^来源\s*[：:]\s*/u, "") }),
    ...(published === undefined ? {} : { published }),
    ...(reporters.length === 0 ? {} : { reporters }),
  };
}

/** A WeChat article's account and time: its page says them in elements, or only in its script. */
export function toldByWechat(page: Document, html: string): Told {
  const textOf = (selector: string) => {
    const element = page.querySelector(selector);
    return element === null ? "" : squeezed(textOfElement(element));
  };
  const source =
    textOf("#js_name") ||
    textOf(".profile_nickname, .rich_media_meta_nickname") ||
    (/var nickname\s*=\s*(?:htmlDecode\()?["']([^"']+)/.exec(html)?.[1] ?? "");
  const seconds = /var (?:ct|createTime|publish_time)\s*=\s*["'](\d{10})["']/.exec(html)?.[1];
  const published =
    dayIn(textOf("#publish_time")) ??
    (seconds === undefined ? undefined : dayIn(new Date((Number(seconds) + 8 * 3600) * 1000).toISOString()));
  return {
    ...(source === "" ? {} : { source }),
    ...(published === undefined ? {} : { published }),
  };
}
