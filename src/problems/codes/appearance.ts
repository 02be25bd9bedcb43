// The problems of how a site looks: its theme, its navigation, the layouts that it has of its own.
import { abbreviate } from "../abbreviate.ts";
import { error, say, warning } from "./define.ts";

/** What does not belong into a drawing. */
export type SvgFault = "root" | "size" | "unclosed" | "element" | "handler" | "reference" | "declaration";

/** How large a picture may be, in pixels. */
export interface PixelLimits {
  readonly least: number;
  readonly most: number;
  readonly square: boolean;
}

const SVG_FAULTS: Readonly<
  Record<SvgFault, readonly [zh: (text: string) => string, en: (text: string) => string]>
> = {
  root: [
    () => '这不是 SVG 图形：最外层应当是 <svg xmlns="http://www.w3.org/2000/svg">',
    () => 'This is no SVG drawing: its outermost element must be <svg xmlns="http://www.w3.org/2000/svg">',
  ],
  size: [
    () => "图形没有写尺寸，最外层的 <svg> 要有 viewBox",
    () => "The drawing says no size: its <svg> must have a viewBox",
  ],
  unclosed: [(text) => `<${text}> 没有结束`, (text) => `<${text}> has no end`],
  element: [(text) => `图形里不能有 <${text}>`, (text) => `A drawing must not hold <${text}>`],
  handler: [
    (text) => `图形里不能有 ${text} 这样的程序`,
    (text) => `A drawing must not run anything: ${text}`,
  ],
  reference: [
    (text) => `图形引用了别处的东西：${text}`,
    (text) => `The drawing refers to something elsewhere: ${text}`,
  ],
  declaration: [
    (text) => `图形里不能有 ${text} 这样的声明`,
    (text) => `A drawing must not have a declaration such as ${text}`,
  ],
};

export const appearance = {
  "idle-layout": warning<{ readonly name: string; readonly nearest: string | undefined }>({
    zh: ({ name, nearest }) =>
      say(
        `版式 ${name} 没有用处：它既不替换哪个版式，也没有别的版式引用它`,
        nearest === undefined
          ? "可以替换的版式见 docs/customising.md；用不着就删掉。"
          : `是不是应该叫 ${nearest}？用不着就删掉。`,
      ),
    en: ({ name, nearest }) =>
      say(
        `The layout ${name} is of no use: it takes the place of none, and no template names it`,
        nearest === undefined
          ? "docs/customising.md lists what can be replaced; delete the file if it is not needed."
          : `Should it be ${nearest}? Delete it if it is not needed.`,
      ),
  }),
  "no-layout": warning<{ readonly name: string }>({
    zh: ({ name }) =>
      say(
        `layouts/ 里只有 .njk 版式起作用，${name} 没有用处`,
        "样式写在 theme/theme.css 里；照原样发布的文件放到 public/。",
      ),
    en: ({ name }) =>
      say(
        `Only templates (.njk) in layouts/ are used, not ${name}`,
        "Write styles in theme/theme.css; put what is published as it is into public/.",
      ),
  }),
  "theme-file-name": error<{
    readonly key: string;
    readonly value: string;
    readonly types: readonly string[];
  }>({
    zh: ({ key, value, types }) =>
      say(
        `${key} 写的不是可用的文件名：${abbreviate(value)}`,
        `写 theme 文件夹里一个 ${types.join("、")} 文件的名字，例如 ${key}: ${key}.${types[0] ?? ""}。`,
      ),
    en: ({ key, value, types }) =>
      say(
        `${abbreviate(value)} is no file that ${key} can be`,
        `Name a file of the folder theme of the type ${types.join(", ")}: ${key}: ${key}.${types[0] ?? ""}`,
      ),
  }),
  "no-theme-file": error<{ readonly name: string; readonly nearest: string | undefined }>({
    zh: ({ name, nearest }) =>
      say(
        `theme 文件夹里没有 ${abbreviate(name)}`,
        nearest === undefined ? "把文件放进 theme 文件夹，或者把这一行删掉。" : `是不是想写 ${nearest}？`,
      ),
    en: ({ name, nearest }) =>
      say(
        `There is no ${abbreviate(name)} in the folder theme`,
        nearest === undefined ? "Put the file there, or delete this line." : `Did you mean ${nearest}?`,
      ),
  }),
  "idle-theme-file": warning<{ readonly nearest: string | undefined }>({
    zh: ({ nearest }) =>
      say(
        "theme 文件夹里的这个文件没有用处",
        nearest === undefined
          ? "在 site.yaml 的 theme 下面写上它，例如 logo、icon、touchIcon、favicon 或 shareImage；用不着就删掉。"
          : `是不是应该叫 ${nearest}？`,
      ),
    en: ({ nearest }) =>
      say(
        "This file of the folder theme is of no use",
        nearest === undefined
          ? "Name it below theme in site.yaml, as logo, icon, touchIcon, favicon or shareImage; delete it if it is not needed."
          : `Should it be ${nearest}?`,
      ),
  }),
  "theme-css-reference": error<{ readonly text: string }>({
    zh: ({ text }) =>
      say(
        `样式引用了别处的文件：${abbreviate(text)}`,
        "网页不向别的网站取东西：把样式直接写进来，图片放到 public/。",
      ),
    en: ({ text }) =>
      say(
        `The stylesheet refers to a file elsewhere: ${abbreviate(text)}`,
        "Pages ask no other site for anything: write the styles here, and put pictures into public/.",
      ),
  }),
  "theme-file-type": error<{ readonly types: readonly string[]; readonly actual: string | undefined }>({
    zh: ({ types, actual }) =>
      say(
        actual === undefined
          ? `文件的内容不是 ${types.join("、")} 图片`
          : `文件的内容是 ${actual}，与它的名字不符`,
        "改文件名不能改变格式：用作图的软件另存为所需的格式。",
      ),
    en: ({ types, actual }) =>
      say(
        actual === undefined
          ? `What is in the file is no picture of the type ${types.join(", ")}`
          : `What is in the file is ${actual}, which is not what its name says`,
        "Another name makes no other format: export the picture in the one that is wanted.",
      ),
  }),
  "theme-file-damaged": error({
    zh: () => say("图片已损坏或者不完整", "重新导出，再复制一次。"),
    en: () => say("The picture is damaged or cut off", "Export it again, and copy it anew."),
  }),
  "theme-file-bytes": error<{ readonly kilobytes: number; readonly limit: number }>({
    zh: ({ kilobytes, limit }) =>
      say(`图片有 ${kilobytes} KB，上限是 ${limit} KB`, "每个读者都要下载它：缩小尺寸或者压缩以后再用。"),
    en: ({ kilobytes, limit }) =>
      say(
        `The picture has ${kilobytes} KB, the limit is ${limit} KB`,
        "Every reader loads it: make it smaller, or compress it.",
      ),
  }),
  "theme-file-pixels": error<PixelLimits & { readonly width: number; readonly height: number }>({
    zh: ({ width, height, least, most, square }) =>
      say(
        `图片是 ${width} × ${height}，尺寸不合适`,
        `${square ? "要正方形，边长" : "宽和高都要在"} ${least} 到 ${most} 像素${square ? "" : "之间"}。`,
      ),
    en: ({ width, height, least, most, square }) =>
      say(
        `The picture is ${width} × ${height}, which does not fit`,
        `It must be ${square ? "a square of" : "wide and high"} ${least} to ${most} pixels.`,
      ),
  }),
  "svg-content": error<{ readonly reason: SvgFault; readonly text: string }>({
    zh: ({ reason, text }) =>
      say(
        SVG_FAULTS[reason][0](abbreviate(text)),
        "用作图的软件导出为普通 SVG（Plain SVG），只含图形，再换上。",
      ),
    en: ({ reason, text }) =>
      say(
        SVG_FAULTS[reason][1](abbreviate(text)),
        "Export it as plain SVG, which holds nothing but the drawing.",
      ),
  }),
  color: error<{ readonly key: string; readonly value: string }>({
    zh: ({ key, value }) =>
      say(
        `颜色 ${abbreviate(value)} 的写法不对`,
        `写成 # 加三位或六位十六进制数字，并且加引号，例如 ${key}: "#1d4f91"。`,
      ),
    en: ({ key, value }) =>
      say(
        `The colour ${abbreviate(value)} is not written right`,
        `Write # and three or six hexadecimal digits, in quotes: ${key}: "#1d4f91"`,
      ),
  }),
  contrast: error<{
    readonly mode: "light" | "dark";
    readonly value: string;
    readonly color: string;
    readonly colorValue: string;
    readonly on: string;
    readonly onValue: string;
    readonly ratio: number;
    readonly least: number;
    readonly nearest: string | undefined;
  }>({
    zh: ({ mode, value, color, colorValue, on, onValue, ratio, least, nearest }) =>
      say(
        `${value} 看不清：${mode === "dark" ? "深色" : "浅色"}页面上 ${color} ${colorValue} 与底色 ${on} ${onValue} 的对比度只有 ${rounded(ratio)}`,
        `无障碍标准（WCAG 2.2 AA）要求至少 ${least}。${nearest === undefined ? "换一种颜色。" : `最接近而合格的颜色是 "${nearest}"。`}`,
      ),
    en: ({ mode, value, color, colorValue, on, onValue, ratio, least, nearest }) =>
      say(
        `${value} cannot be read: on ${mode} pages ${color} ${colorValue} has a contrast of ${rounded(ratio)} with ${on} ${onValue}`,
        `WCAG 2.2 AA asks for ${least} at least. ${nearest === undefined ? "Choose another colour." : `The nearest colour that passes is "${nearest}".`}`,
      ),
  }),
  "link-label": error<{ readonly label: string; readonly most: number }>({
    zh: ({ label, most }) =>
      say(`链接的文字 ${abbreviate(label)} 太长`, `最多 ${most} 个字：手机上一行放不下更多。`),
    en: ({ label, most }) =>
      say(
        `The label ${abbreviate(label)} is too long`,
        `Keep it within ${most} characters: no more fit into a line of a phone.`,
      ),
  }),
  "too-many-links": error<{ readonly key: string; readonly most: number }>({
    zh: ({ key, most }) => say(`${key} 里的链接太多`, `最多 ${most} 个：留下读者最常用的。`),
    en: ({ key, most }) => say(`${key} has too many links`, `Keep the ${most} that readers use most.`),
  }),
  "link-address": error<{ readonly to: string }>({
    zh: ({ to }) =>
      say(
        `链接 ${abbreviate(to)} 的写法不对`,
        "本站的网址从 / 写起，例如 to: /topics/；别的网站写完整的网址，以 https:// 开头。",
      ),
    en: ({ to }) =>
      say(
        `The link ${abbreviate(to)} is not written right`,
        "Begin an address of this site with /, as in to: /topics/; write another site's in full, with https://.",
      ),
  }),
  "dead-link": error<{ readonly to: string; readonly nearest: string | undefined }>({
    zh: ({ to, nearest }) =>
      say(
        `本站没有 ${abbreviate(to)} 这个网址`,
        nearest === undefined ? "照浏览器地址栏写，只写域名后面的部分。" : `是不是想写 ${nearest}？`,
      ),
    en: ({ to, nearest }) =>
      say(
        `This site has no address ${abbreviate(to)}`,
        nearest === undefined
          ? "Copy the part behind the host's name from the browser's address bar."
          : `Did you mean ${nearest}?`,
      ),
  }),
};

/** Down, lest a ratio that is too small look as if it were enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
