// The problems of text that Markdown takes for markup, so that a page does not show it as it is written.
import { abbreviate } from "../abbreviate.ts";
import { say, warning } from "./define.ts";

const FIXES_ZH = "运行 npm run check -- --fix 会改好。";
const FIXES_EN = "npm run check -- --fix does it.";

/** Breaks between the lines of one paragraph; `sample` is of the first. */
interface LinesFound {
  readonly sample: string;
  /** Of all its lines. */
  readonly lines: number;
}

const linesZh = (lines: number) => (lines === 2 ? "" : `（这一段共 ${lines} 行）`);
const linesEn = (lines: number) => (lines === 2 ? "" : ` (the paragraph has ${lines} lines)`);

export const markup = {
  "text-as-emphasis": warning<{
    readonly sample: string;
    /** As it is written, and as it is a sign. */
    readonly mark: string;
    readonly escaped: string;
    readonly isStruck: boolean;
  }>({
    zh: ({ sample, mark, escaped, isStruck }) =>
      say(
        `“${sample}”里的 ${mark} 不会显示：两个 ${mark} 之间的文字会变成${isStruck ? "带删除线的" : "强调的"}`,
        `如果就是符号，每一处写成 ${escaped}；${isStruck ? "如果就是要划掉，不用改。" : "如果是要强调，写成 **文字**；如果就是要斜体，不用改。"}`,
      ),
    en: ({ sample, mark, escaped, isStruck }) =>
      say(
        `The ${mark} in “${sample}” is not shown: what stands between two of them is ${isStruck ? "struck out" : "emphasised"}`,
        `If it is a sign, write ${escaped} for each; ${isStruck ? "if the text is to be struck out, leave it." : "to emphasise, write **text**; if it is to be slanted, leave it."}`,
      ),
  }),
  "text-as-definition": warning<{ readonly sample: string }>({
    zh: ({ sample }) =>
      say(
        `这一段不会显示：${abbreviate(sample)} 会被当成链接的网址定义`,
        String.raw`如果是正文，把开头的 [ 写成 \[；如果是没有用到或者重复的网址，删掉。`,
      ),
    en: ({ sample }) =>
      say(
        `This is not shown: ${abbreviate(sample)} is taken for the target of a link`,
        String.raw`If it is text, write \[ for the first [; if it is a target that nothing uses or that is defined twice, delete it.`,
      ),
  }),
  "text-as-link": warning<{
    readonly sample: string;
    /** What it begins with. */
    readonly mark: string;
  }>({
    zh: ({ sample, mark }) =>
      say(
        `“${abbreviate(sample)}”会变成链接，括号和里面的文字不会照样显示`,
        `如果是正文，把开头的 ${mark} 写成 \\${mark}，${FIXES_ZH}如果是链接，写上完整的网址。`,
      ),
    en: ({ sample, mark }) =>
      say(
        `“${abbreviate(sample)}” becomes a link, its brackets and what is in them are not shown as written`,
        `If it is text, write \\${mark} for the first ${mark}; ${FIXES_EN} If it is a link, write the whole address.`,
      ),
  }),
  "link-beside": warning<{ readonly target: string; readonly isPicture: boolean }>({
    zh: ({ target, isPicture }) =>
      say(
        `这个链接打不开：${abbreviate(target)} 不是网址`,
        isPicture
          ? `如果是放图片，写成 ![图上有什么](${target})，单独成一段。`
          : "写上完整的网址，以 https:// 开头；站内的网页从 / 写起，例如 /topics/。",
      ),
    en: ({ target, isPicture }) =>
      say(
        `This link leads nowhere: ${abbreviate(target)} is no whole address`,
        isPicture
          ? `To show the picture, write ![what it shows](${target}) as a paragraph of its own.`
          : "Write the whole address with https://; for a page of this site begin with /, as in /topics/.",
      ),
  }),
  "text-as-heading": warning<{ readonly sample: string; readonly underline: string }>({
    zh: ({ sample, underline }) =>
      say(
        `这一行 ${abbreviate(underline)} 让上面的文字变成了标题：${abbreviate(sample)}`,
        `如果是分隔线，在它上面空一行；如果就是标题，写成 ## ${abbreviate(sample)}`,
      ),
    en: ({ sample, underline }) =>
      say(
        `The line ${abbreviate(underline)} makes a heading of the text above it: ${abbreviate(sample)}`,
        `If it is to part the text, leave an empty line above it; if this is a heading, write ## ${abbreviate(sample)}`,
      ),
  }),
  "text-as-code": warning<{ readonly sample: string; readonly by: "indent" | "fence" }>({
    zh: ({ sample, by }) =>
      by === "indent"
        ? say(
            `行首的空格让这一段变成了代码：${abbreviate(sample)}`,
            "删掉行首的空格；段首空两格是网页自己排的，不用打。",
          )
        : say(
            `从 ${abbreviate(sample)} 起的文字变成了代码，它后面的字不会显示`,
            `如果是分隔线，改成 ---，上下各空一行；如果就是代码，在代码后面另起一行再写一个 ${abbreviate(sample)}，它后面不要有字。`,
          ),
    en: ({ sample, by }) =>
      by === "indent"
        ? say(
            `The spaces at the start make code of this: ${abbreviate(sample)}`,
            "Delete the spaces at the start of the line; the page sets indents itself.",
          )
        : say(
            `From ${abbreviate(sample)} on the text is code, and what stands right behind it is not shown`,
            `If it is to part the text, write --- between empty lines; if it is code, end it with a line ${abbreviate(sample)}, with nothing behind.`,
          ),
  }),
  "text-as-quotation": warning<{ readonly sample: string }>({
    zh: ({ sample }) =>
      say(`段首的 > 不会显示，这一段会变成引文：${sample}`, String.raw`写成 \>，或者写成“大于”。`),
    en: ({ sample }) =>
      say(
        `The > at the start is not shown and makes a quotation of this: ${sample}`,
        String.raw`Write \> for it, or say it in words.`,
      ),
  }),
  "lines-joined": warning<LinesFound & { readonly mendable: boolean }>({
    zh: ({ sample, lines, mendable }) =>
      say(
        `这一行会接在上一行后面，不另起一段：${sample}${linesZh(lines)}`,
        mendable
          ? `在它上面空一行，${FIXES_ZH}`
          : "如果要另起一段，在它上面空一行；如果本来就是一句话，同上一行接成一行。",
      ),
    en: ({ sample, lines, mendable }) =>
      say(
        `This line goes on from the one above, and is no paragraph: ${sample}${linesEn(lines)}`,
        mendable
          ? `Leave an empty line above it; ${FIXES_EN}`
          : "If it begins a paragraph, leave an empty line above it; if the sentence goes on, write both as one line.",
      ),
  }),
  "line-ends-lost": warning<LinesFound>({
    zh: ({ sample, lines }) =>
      say(
        `这几行在网页上会连成一行，从这里起：${sample}${linesZh(lines)}`,
        `诗句、地址、名单要照样分行，除最后一行外，每行末尾加一个 \\，${FIXES_ZH}`,
      ),
    en: ({ sample, lines }) =>
      say(
        `These lines become one on the page, from here: ${sample}${linesEn(lines)}`,
        `To keep the lines of a verse, an address or a list of names, write \\ at the end of each but the last; ${FIXES_EN}`,
      ),
  }),
  "line-parted": warning<LinesFound>({
    zh: ({ sample, lines }) =>
      say(
        `一句话在这里断成两行，网页上中间会多出空白：${sample}${linesZh(lines)}`,
        `同上一行接起来，${FIXES_ZH}`,
      ),
    en: ({ sample, lines }) =>
      say(
        `A sentence is broken into lines here, and the page shows a gap: ${sample}${linesEn(lines)}`,
        `Join it to the line above; ${FIXES_EN}`,
      ),
  }),
  "heading-without-space": warning<{ readonly sample: string; readonly marks: string }>({
    zh: ({ sample, marks }) =>
      say(
        `${marks} 后面没有空格，不是小标题，会照原样显示：${sample}`,
        `如果是小标题，在 ${marks} 后面加一个空格；如果就是文字，写成 \\${marks}。`,
      ),
    en: ({ sample, marks }) =>
      say(
        `There is no space after ${marks}: it is no heading and is shown as written: ${sample}`,
        `If it is a heading, write a space after ${marks}; if it is text, write \\${marks}.`,
      ),
  }),
  "table-broken": warning({
    zh: () =>
      say("这不会成为表格，竖线和横线会照原样显示", "表头和下面的横线格数要一样多；表格上下各空一行。"),
    en: () =>
      say(
        "This is no table, its lines are shown as written",
        "The head and the line below it need as many cells; leave an empty line above and below the table.",
      ),
  }),
  "table-surplus": warning<{ readonly sample: string }>({
    zh: ({ sample }) =>
      say(
        `这一格不会显示，它比表头多出来：${abbreviate(sample)}`,
        String.raw`给表头和下面的横线补上一格；格子里的竖线写成 \|。`,
      ),
    en: ({ sample }) =>
      say(
        `This cell is not shown, the table's head has fewer: ${abbreviate(sample)}`,
        String.raw`Add a cell to the head and to the line below it; within a cell, write \| for a |.`,
      ),
  }),
  "text-as-row": warning<{ readonly sample: string }>({
    zh: ({ sample }) =>
      say(
        `这一行会成为上面那张表格的一行：${abbreviate(sample)}`,
        `如果是正文，在它上面空一行，${FIXES_ZH}如果是表格里的一行，用 | 分格。`,
      ),
    en: ({ sample }) =>
      say(
        `This line becomes a row of the table above it: ${abbreviate(sample)}`,
        `If it is text, leave an empty line above it; ${FIXES_EN} If it is a row, part its cells by |.`,
      ),
  }),
  "text-as-list": warning<{ readonly sample: string; readonly mark: string }>({
    zh: ({ sample, mark }) =>
      say(
        `行首的 ${mark} 不会显示，这一行会变成列表的一项：${abbreviate(sample)}`,
        `如果是零下几度，${mark} 后面不要空格，${FIXES_ZH}也可以写成“零下……”。`,
      ),
    en: ({ sample, mark }) =>
      say(
        `The ${mark} at the start is not shown and makes an item of a list of this: ${abbreviate(sample)}`,
        `If it is a minus, leave no space behind it; ${FIXES_EN}`,
      ),
  }),
  "backslash-in-path": warning<{ readonly sample: string }>({
    zh: ({ sample }) =>
      say(`这个路径里有的 \\ 不会显示：${abbreviate(sample)}`, `标点前面的 \\ 写两个，${FIXES_ZH}`),
    en: ({ sample }) =>
      say(
        `Not every \\ of this path is shown: ${abbreviate(sample)}`,
        `Write two of them before punctuation; ${FIXES_EN}`,
      ),
  }),
  "list-number": warning<{ readonly written: number; readonly shown: number }>({
    zh: ({ written, shown }) =>
      say(
        `这一项写的是 ${written}，页面上是 ${shown}：列表从第一项起依次编号`,
        `核对编号；如果要照写的显示，写成 ${written}\\.。`,
      ),
    en: ({ written, shown }) =>
      say(
        `This item is written ${written} and shown as ${shown}: a list is counted on from its first item`,
        `Check the numbers; to show them as they are, write ${written}\\.`,
      ),
  }),
  entity: warning<{ readonly written: string; readonly shown: string }>({
    zh: ({ written, shown }) =>
      say(
        `${written} 会显示成${shown.trim() === "" ? "空白" : ` ${shown}`}`,
        `如果就是这个意思，直接打这个字符；如果要照原样显示，写成 \\${written}`,
      ),
    en: ({ written, shown }) =>
      say(
        `${written} is shown as ${shown.trim() === "" ? "a space" : shown}`,
        `If it is meant so, type the character itself; to show it as written, write \\${written}`,
      ),
  }),
  "backslash-at-line-end": warning({
    zh: () =>
      say(
        String.raw`行末的 \ 不会显示，它让下一行另起一行`,
        String.raw`如果是多余的，删掉；如果要显示它，写成 \\。`,
      ),
    en: () =>
      say(
        String.raw`The \ at the end of the line is not shown, it breaks the line`,
        String.raw`Delete it if it means nothing; to show it, write \\.`,
      ),
  }),
};
