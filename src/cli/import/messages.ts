// What `import` says, in Chinese and in English.
import type { Language } from "../../problems/problem.ts";
import type { Account, Use } from "../../import/account.ts";
import { USES } from "../../import/account.ts";
import {
  DEEPEST,
  LARGEST_TEXT,
  LARGEST_UNPACKED,
  LARGEST_WORD,
  LONGEST_TEXT,
  MOST_ELEMENTS,
} from "../../import/source/limits.ts";
import type { Refusal } from "./read-source.ts";

interface Messages {
  readonly refusal: (reason: Refusal | "no-article", file: string) => string;
  readonly noFolder: (dir: string) => string;
  readonly noPageDate: string;
  readonly askPageDate: string;
  readonly paste: string;
  readonly written: (file: string, title: string) => string;
  readonly known: (title: string, file: string) => string;
  readonly guesses: (count: number) => string;
  readonly registry: string;
  readonly account: (account: Account) => string;
}

const USE_NAMES: Record<Language, Record<Use, string>> = {
  zh: {
    title: "标题",
    body: "正文",
    byline: "署名",
    dateline: "电头",
    caption: "图片说明",
    furniture: "报头报尾",
    layout: "空白和排版符号",
    leftover: "没有归属",
  },
  en: {
    title: "titles",
    body: "body",
    byline: "bylines",
    dateline: "datelines",
    caption: "captions",
    furniture: "furniture",
    layout: "white space and layout",
    leftover: "left over",
  },
};

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MB`;
}

const REFUSALS: Record<Language, Record<Refusal | "no-article", string>> = {
  zh: {
    "no-file": "没有这个文件，或者读不了",
    "special-file": "不是普通文件；要读管道里的文字，请把文件名写成 -",
    "too-large": `太大（文字和网页最多 ${mebibytes(LARGEST_TEXT)}，Word 文件最多 ${mebibytes(LARGEST_WORD)}，其中文字解压后最多 ${mebibytes(LARGEST_UNPACKED)}），请分成几个文件`,
    "too-long": `太长（最多 ${LONGEST_TEXT} 个字符，网页和 Word 文件最多 ${MOST_ELEMENTS} 个段落等元素），请一个版面一个文件`,
    "too-deep": `里面的标签或表格一层套一层，超过 ${DEEPEST} 层；请复制文字，存成 .txt`,
    "no-text": "不是文本文件，认不出编码",
    "old-word": "是旧式的 .doc 文件，请用 Word 另存为 .docx",
    "bad-word": "不是完好的 .docx 文件，请用 Word 打开后重新保存",
    empty: "是空的",
    "not-chinese": "大部分不是中文",
    code: "看起来是程序或代码",
    table: "看起来是表格数据",
    "no-prose": "里面没有成段的新闻文字",
    "no-article": "里面找不到新闻：既没有标题，也没有电头和署名",
  },
  en: {
    "no-file": "does not exist or cannot be read",
    "special-file": "is no plain file; to read from a pipe, write - for the file",
    "too-large": `is too large (at most ${mebibytes(LARGEST_TEXT)} for texts and web pages, ${mebibytes(LARGEST_WORD)} for Word files, of which ${mebibytes(LARGEST_UNPACKED)} of text when unpacked); part it into several files`,
    "too-long": `is too long (at most ${LONGEST_TEXT} characters, and ${MOST_ELEMENTS} elements, such as paragraphs, in web pages and Word files); give each page a file of its own`,
    "too-deep": `has elements or tables more than ${DEEPEST} deep inside one another; copy the text into a .txt file`,
    "no-text": "is no text in any known encoding",
    "old-word": "is an old .doc file; save it as .docx in Word",
    "bad-word": "is no sound .docx file; open it in Word and save it again",
    empty: "is empty",
    "not-chinese": "is mostly not Chinese",
    code: "looks like a program",
    table: "looks like a table of data",
    "no-prose": "holds no prose of a newspaper",
    "no-article": "holds no article: no headline, no dateline, no byline",
  },
};

function accountText({ characters, leftovers }: Account, language: Language): string {
  const total = Object.values(characters).reduce((sum, count) => sum + count, 0);
  const parts = USES.filter((use) => characters[use] > 0 || use === "leftover").map(
    (use) => `${USE_NAMES[language][use]} ${characters[use]}`,
  );
  const head =
    language === "zh"
      ? `原文 ${total} 个字符：${parts.join("，")}。`
      : `${total} characters: ${parts.join(", ")}.`;
  return [head, ...leftovers.map((text) => `  ${text}`)].join("\n");
}

const MESSAGES: Record<Language, Messages> = {
  zh: {
    refusal: (reason, file) => `没有导入：${file === "-" ? "输入的内容" : file} ${REFUSALS.zh[reason]}。`,
    noFolder: (dir) => `没有 ${dir} 这个文件夹。请用 --content 指明简报文件夹。`,
    noPageDate:
      "有的文章没有写明日期，版面上也没有日期，没有写草稿。请用 --page-date 注明版面日期，如 --page-date 2022-03-21。",
    paste: "请粘贴版面文字，贴完后另起一行按 Ctrl+D（Windows 上是 Ctrl+Z，再按回车）：",
    askPageDate: "这个版面是哪一天的？（如 2022-03-21）",
    written: (file, title) => `草稿 ${file}\u3000${title}`,
    known: (title, file) => `已在档案里，不再导入：${title}（${file}）`,
    guesses: (count) =>
      count === 0 ? "没有要核对的地方。" : `请核对以下 ${count} 处，改好后把 status 改成 published：`,
    registry: "名册里没有的人，核对后在 officials.yaml 里加上：",
    account: (account) => accountText(account, "zh"),
  },
  en: {
    refusal: (reason, file) =>
      `Nothing was imported: ${file === "-" ? "the input" : file} ${REFUSALS.en[reason]}.`,
    noFolder: (dir) => `There is no folder ${dir}. Name the content folder by --content.`,
    noPageDate:
      "Some articles do not give their day, nor does the page: no drafts were written. Give the page's day, as in --page-date 2022-03-21.",
    paste: "Paste the page's text, then press Ctrl+D on a line of its own (on Windows Ctrl+Z and Enter):",
    askPageDate: "Of which day is this page? (as in 2022-03-21)",
    written: (file, title) => `draft ${file}  ${title}`,
    known: (title, file) => `in the archive already, not imported: ${title} (${file})`,
    guesses: (count) =>
      count === 0 ? "Nothing to review." : `Review these ${count}, then set status to published:`,
    registry: "People whom the registry misses; once reviewed, add to officials.yaml:",
    account: (account) => accountText(account, "en"),
  },
};

export function importMessages(language: Language): Messages {
  return MESSAGES[language];
}
