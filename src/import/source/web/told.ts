// Reads what a web page says of its article: meta tags, structured data, the lines beside the headline.
import type { Told } from "../sheet.ts";
import { hanIn, squeezed, textOfElement } from "./elements.ts";

/** Of its meta tags, by their name in small letters. */
export function metaOf(page: Document): ReadonlyMap<string, string> {
  return new Map(
    Array.from(page.querySelectorAll("meta"), (meta): [string, string] => [
      (meta.getAttribute("name") ?? meta.getAttribute("property") ?? "").toLowerCase(),
      squeezed(meta.getAttribute("content") ?? ""),
    ]).filter(([name, content]) => name !== "" && content !== ""),
  );
}

/** Separators between a headline and the site's name. */
const PARTING = /\s*[-_|｜–—·]+\s*|\s+[-–—]\s+/u;
const SITE =
  /(?:政府|网|网站|门户|新闻|日报|晚报|晨报|时报|早报|商报|融媒|融媒体中心|发布|在线|频道|平台|档案|局|委员会|委|办|中心|资讯|要闻|动态|客户端|数字报|电子报|电子版|报)$/u;

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

/** The day in such a text, as `2022-03-20 08:30` or `2022年3月20日`. */
function dayIn(text: string): string | undefined {
  const [, year, month = "", day = ""] =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const NAME = /^\p{Script=Han}{2,4}(?:·\p{Script=Han}{2,6})?$/u;
const NO_NAMES =
  /^(?:管理员|本站|未知|佚名|网络|编辑|记者|原创|匿名|办公室|融媒体?|小编)$|[部局委办网报社站处科]$/u;

function namesIn(text: string): string[] {
  return text
    .replaceAll(/(?:本报|全媒体|融媒体?|首席|见习|实习|特约)*(?:记者|通讯员)[\s：:]*/gu, " ")
    .split(/[\s\u3000、，,;；/／]+/u)
    .filter((name) => NAME.test(name) && !NO_NAMES.test(name));
}

/** What the lines beside a headline say. */
export function toldByDetails(lines: readonly string[]): Told {
  const text = lines.join("\n");
  const valueOf = (labels: string) =>
    new RegExp(`(?:${labels})\\s*[：:]\\s*(?:\\[|【)?([^\\s\\u3000|｜\\]】]+)`, "u").exec(text)?.[1];
  const source = valueOf("(?:信息|文章|稿件|新闻)?来源|稿源");
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

/** The day that a newspaper's page has at its head: `2022年08月19日 星期五`. */
export function dayOfPaper(lines: readonly string[]): string | undefined {
  const head = lines.find((line) => /\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*星期[一二三四五六日天]/u.test(line));
  return head === undefined
    ? undefined
    : dayIn(/\d{4}年\d{1,2}月\d{1,2}日[\s\u3000]*星期/u.exec(head)?.[0] ?? "");
}

/** What meta tags say, those of Chinese governments' sites (`国办发〔2017〕47号`) first. */
export function toldByMeta(meta: ReadonlyMap<string, string>, text: string): Told {
  const source = meta.get("contentsource") ?? meta.get("source");
  const published = dayIn(
    meta.get("pubdate") ?? meta.get("article:published_time") ?? meta.get("publishdate") ?? "",
  );
  // Many a site names its editor so.
  const reporters = namesIn(meta.get("author") ?? "").filter(
    (name) => !new RegExp(`(?:编辑|责编|审核|校对)\\s*[：:]\\s*${name}`, "u").test(text),
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
    textOf("#js_name") || (/var nickname\s*=\s*(?:htmlDecode\()?["']([^"']+)/.exec(html)?.[1] ?? "");
  const seconds = /var (?:ct|createTime|publish_time)\s*=\s*["'](\d{10})["']/.exec(html)?.[1];
  const published =
    dayIn(textOf("#publish_time")) ??
    (seconds === undefined ? undefined : dayIn(new Date((Number(seconds) + 8 * 3600) * 1000).toISOString()));
  return {
    ...(source === "" ? {} : { source }),
    ...(published === undefined ? {} : { published }),
  };
}
