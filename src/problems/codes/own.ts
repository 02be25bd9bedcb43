// The problems of an archive's own pages and of the files that it publishes as they are.
import { abbreviate } from "../abbreviate.ts";
import type { PathFault } from "./addresses.ts";
import { error, say, warning } from "./define.ts";

const FAULTS: Readonly<Record<PathFault, readonly [zh: string, en: string]>> = {
  start: ["必须以 / 开头", "must start with /"],
  dots: ["不能含有 . 或 .. 这样的一段", "must not hold . or .. as a segment"],
  query: ["不能含有 ? 或 #", "must not hold ? or #"],
  backslash: ["不能含有反斜杠 \\", "must not hold a backslash"],
  "double-slash": ["不能含有 //", "must not hold //"],
  encoding: ["百分号编码不对", "is not percent-encoded correctly"],
  "encoded-slash": ["不能含有 %2F", "must not hold %2F"],
  character: [
    "含有不能用在网址里的字符（如 ?、#、%、看不见的字符）",
    "holds characters that no address may hold (such as ?, #, % or invisible ones)",
  ],
  ends: [
    "其中一段以空格开头，或者以空格、句点结尾",
    "has a segment that begins with a space, or ends with a space or a full stop",
  ],
  "too-long": ["太长", "is too long"],
};

/** Of `pages/`, or of `public/`. */
export type OwnKind = "page" | "file";

export const own = {
  "page-kind": error({
    zh: () =>
      say(
        "pages/ 里只放 .md 和 .njk 页面",
        "照原样发布的文件（图片、PDF 等）移到 public/；给页面引用的片段，文件名或文件夹名以 _ 开头。",
      ),
    en: () =>
      say(
        "Only pages, .md and .njk, belong in pages/",
        "Move what is published as it is (pictures, PDF) to public/; begin the name of what pages include, or of its folder, with _.",
      ),
  }),
  "page-key": warning<{ readonly key: string; readonly nearest: string }>({
    zh: ({ key, nearest }) =>
      say(`${abbreviate(key)} 不起作用`, `是不是想写 ${nearest}？如果是给页面模板用的数据，就不要紧。`),
    en: ({ key, nearest }) =>
      say(
        `${abbreviate(key)} has no meaning here`,
        `Did you mean ${nearest}? Leave it if it is data for the page's template.`,
      ),
  }),
  "page-layout": error<{ readonly layout: string; readonly nearest: string | undefined }>({
    zh: ({ layout, nearest }) =>
      say(
        `没有版式 ${abbreviate(layout)}`,
        `${nearest === undefined ? "" : `是不是想写 ${nearest}？`}把文件放进 layouts/，或者删掉这一行，就用 pages/page.njk。`,
      ),
    en: ({ layout, nearest }) =>
      say(
        `There is no layout ${abbreviate(layout)}`,
        `${nearest === undefined ? "" : `Did you mean ${nearest}? `}Put the file into layouts/, or delete this line, for pages/page.njk.`,
      ),
  }),
  "page-path": error<{ readonly path: string; readonly reason: PathFault; readonly isWritten: boolean }>({
    zh: ({ path, reason, isWritten }) =>
      say(
        `网址 ${abbreviate(path)} ${FAULTS[reason][0]}`,
        isWritten
          ? "写从网站首页算起的路径，例如 permalink: /help/fees/。"
          : "给文件改名，或者在 permalink 里另写网址，例如 permalink: /help/fees/。",
      ),
    en: ({ path, reason, isWritten }) =>
      say(
        `The address ${abbreviate(path)} ${FAULTS[reason][1]}`,
        isWritten
          ? "Write the path from the site's root, such as permalink: /help/fees/."
          : "Rename the file, or write another address, such as permalink: /help/fees/.",
      ),
  }),
  "public-name": error<{ readonly path: string; readonly reason: PathFault }>({
    zh: ({ path, reason }) =>
      say(`这个名字不能作网址：${abbreviate(path)} ${FAULTS[reason][0]}`, "给文件（或它的文件夹）改名。"),
    en: ({ path, reason }) =>
      say(
        `The name cannot be an address: ${abbreviate(path)} ${FAULTS[reason][1]}`,
        "Rename the file, or its folder.",
      ),
  }),
  "address-taken": error<{
    readonly kind: OwnKind;
    readonly path: string;
    /** The file that has what is in its way; undefined for the site itself. */
    readonly by: string | undefined;
  }>({
    zh: ({ kind, path, by }) =>
      say(
        by === undefined
          ? `网址 ${abbreviate(path)} 是网站自己要用的`
          : `网址 ${abbreviate(path)} 与 ${by} 的不能并存`,
        kind === "page" ? "给文件改名，或者在 permalink 里另写网址。" : "给文件（或它的文件夹）改名。",
      ),
    en: ({ kind, path, by }) =>
      say(
        by === undefined
          ? `The address ${abbreviate(path)} is one that the site needs for itself`
          : `The address ${abbreviate(path)} cannot stand beside that of ${by}`,
        kind === "page" ? "Rename the file, or write another permalink." : "Rename the file, or its folder.",
      ),
  }),
};
