// What `import` says, in Chinese and in English.
import type { Language } from "../../problems/problem.ts";
import type { Account, Use } from "../../import/account.ts";
import { USES } from "../../import/account.ts";
import { lengthOf, startOf } from "../../import/characters.ts";
import { DROP_REASONS, type Dropped, type DropReason } from "../../import/source/sheet.ts";
import {
  DEEPEST,
  LARGEST_TEXT,
  LARGEST_UNPACKED,
  LARGEST_WORD,
  LONGEST_TEXT,
  MOST_ELEMENTS,
} from "../../import/source/limits.ts";
import type { Refusal } from "./read-source.ts";

/** An article that gives no day, where nothing else gives one. */
export interface Undated {
  readonly title: string;
  /** Of the file, where it has lines. */
  readonly line: number | undefined;
  readonly reason: string;
  readonly lacksYear: boolean;
}

type ImportStage = "content" | "import";

interface Messages {
  readonly refusal: (reason: Refusal | "no-article", file: string) => string;
  readonly noFolder: (dir: string) => string;
  readonly noPageDate: (undated: readonly Undated[]) => string;
  readonly askPageDate: string;
  /** @param first some of them */
  readonly many: (count: number, first: readonly { readonly title: string }[]) => string;
  readonly paste: string;
  readonly written: (file: string, title: string) => string;
  readonly picture: (file: string) => string;
  readonly long: (characters: number) => string;
  /** What is counted: bulletins of the archive, or characters of the file. */
  readonly stage: (stage: ImportStage) => string;
  readonly known: (title: string, file: string) => string;
  readonly guesses: (count: number) => string;
  readonly registry: string;
  readonly aliases: string;
  readonly alias: (name: string, alias: string) => string;
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
    "no-text": "不是文本文件，认不出编码；请用记事本打开，确认文字正常后另存为 UTF-8 编码的 .txt",
    "old-word": "是旧式的 .doc 或 .wps 文件，请用 Word 或 WPS 另存为 .docx",
    "bad-word": "不是完好的 .docx 文件，请用 Word 打开后重新保存",
    "encrypted-office": "是加了密码的 Word 等文件，请用 Word 打开，去掉密码后另存为 .docx",
    sheet: "是电子表格（Excel、WPS 表格），不是文章；请把要用的表格复制到 Word 文件里，存成 .docx",
    slides: "是演示文稿（PowerPoint、WPS 演示），请把文字复制到 Word 文件里，存成 .docx",
    "open-text": "是 .odt 等 OpenDocument 文件，请用 Word、WPS 或 LibreOffice 另存为 .docx",
    ofd: "是 OFD 版式文件，请在 OFD 阅读器里另存为 PDF 或 Word；也可以全选复制文字，存成 .txt",
    rtf: "是 RTF 文件，请用 Word 或 WPS 另存为 .docx",
    mht: "是存成单个文件的网页（MHT）或邮件，请在浏览器里打开，另存为“网页，全部”（.html）",
    caj: "是 CAJ 文件，请在 CAJ 阅读器里另存为 PDF，或者全选复制文字，存成 .txt",
    typeset: "是排版或绘图软件的文件，请从排版软件导出 PDF 或文字",
    picture:
      "是图片，里面没有文字；请先做文字识别（OCR），核对后存成 .txt 或 .docx。要放进简报的图片，请放在简报旁边",
    played: "是音频或视频，请先整理成文字，存成 .txt 或 .docx",
    archive: "是压缩包，请先解压，再逐个导入里面的文件",
    "bad-pdf": "不是完好的 PDF 文件，请用 PDF 阅读器打开，重新另存或打印成 PDF",
    "encrypted-pdf": "是加了密码的 PDF，请用 PDF 阅读器打开，去掉密码后另存",
    "scanned-pdf": "是扫描的 PDF，里面只有图片，没有文字；请先做文字识别（OCR），再导入识别后的文件",
    "unreadable-pdf":
      "这个 PDF 的字体没有说明每个字是什么字，复制出来是乱码；请先做文字识别（OCR），再导入识别后的文件",
    empty: "是空的",
    "not-chinese": "大部分不是中文",
    code: "看起来是程序或代码",
    table: "看起来是表格数据",
    "no-prose": "里面没有成段的新闻文字；如果整个文件就是一篇文章，请加上 --as-one",
    "list-of-links":
      "是网站的目录页，上面只有各篇的标题和链接；请逐篇点开，把文章的页面存下来，再导入那些页面",
    "no-article":
      "里面找不到新闻：既没有标题，也没有电头和署名；如果整个文件就是一篇文章（诗、公告、随笔），请加上 --as-one",
  },
  en: {
    "no-file": "does not exist or cannot be read",
    "special-file": "is no plain file; to read from a pipe, write - for the file",
    "too-large": `is too large (at most ${mebibytes(LARGEST_TEXT)} for texts and web pages, ${mebibytes(LARGEST_WORD)} for Word files, of which ${mebibytes(LARGEST_UNPACKED)} of text when unpacked); part it into several files`,
    "too-long": `is too long (at most ${LONGEST_TEXT} characters, and ${MOST_ELEMENTS} elements, such as paragraphs, in web pages and Word files); give each page a file of its own`,
    "too-deep": `has elements or tables more than ${DEEPEST} deep inside one another; copy the text into a .txt file`,
    "no-text": "is no text in any known encoding; save it as .txt in UTF-8",
    "old-word": "is an old .doc or .wps file; save it as .docx in Word or WPS",
    "bad-word": "is no sound .docx file; open it in Word and save it again",
    "encrypted-office": "is a Word or other Office file with a password; save it as .docx without one",
    sheet: "is a spreadsheet and no article; copy the table that you need into a .docx file",
    slides: "is a presentation; copy the text into a .docx file",
    "open-text": "is an OpenDocument file; save it as .docx in Word, WPS or LibreOffice",
    ofd: "is an OFD file; save it as PDF or Word in an OFD reader, or copy the text into a .txt file",
    rtf: "is an RTF file; save it as .docx in Word or WPS",
    mht: "is a web page in one file (MHT) or a mail; open it in a browser and save the whole page as .html",
    caj: "is a CAJ file; save it as PDF in its reader, or copy the text into a .txt file",
    typeset: "is a file of a layout or drawing program; export a PDF or the text from it",
    picture:
      "is a picture, in which there is no text; recognise the text (OCR), review it and save it as .txt or .docx. A picture for a bulletin goes beside the bulletin",
    played: "is sound or video; write its text into a .txt or .docx file",
    archive: "is an archive; unpack it and import the files one by one",
    "bad-pdf": "is no sound PDF file; open it in a reader and save or print it as PDF again",
    "encrypted-pdf": "is a PDF with a password; save it without one",
    "scanned-pdf":
      "is a scanned PDF: it holds pictures and no text; recognise the text (OCR) and import that",
    "unreadable-pdf":
      "is a PDF whose fonts do not say which characters they show; recognise the text (OCR) and import that",
    empty: "is empty",
    "not-chinese": "is mostly not Chinese",
    code: "looks like a program",
    table: "looks like a table of data",
    "no-prose": "holds no prose of a newspaper; if the whole file is one article, add --as-one",
    "list-of-links":
      "is a site's list of articles: titles with links, and no text; open each article, save its page and import that",
    "no-article":
      "holds no article: no headline, no dateline, no byline; if the whole file is one article (a poem, a notice, an essay), add --as-one",
  },
};

function accountText(
  { characters, leftovers, furniture, untold, dropped }: Account,
  language: Language,
): string {
  const total = Object.values(characters).reduce((sum, count) => sum + count, 0);
  const parts = USES.filter((use) => characters[use] > 0 || use === "leftover").map(
    (use) => `${USE_NAMES[language][use]} ${characters[use]}`,
  );
  const head =
    language === "zh"
      ? `原文 ${total} 个字符：${parts.join("，")}。`
      : `${total} characters: ${parts.join(", ")}.`;
  return [
    head,
    ...indented(leftovers),
    ...(furniture.length === 0 ? [] : [FURNITURE[language], ...indented(furniture)]),
    ...(untold.length === 0 ? [] : [UNTOLD[language], ...indented(untold)]),
    ...droppedText(dropped, language),
  ].join("\n");
}

function indented(texts: readonly string[]): string[] {
  return texts.map((text) => `  ${text}`);
}

const FURNITURE: Record<Language, string> = {
  zh: "当作报头报尾、网页按钮等，没有放进文章：",
  en: "Taken for mastheads, buttons and the like, in no article:",
};

const UNTOLD: Record<Language, string> = {
  zh: "署名、来源、电头等行，草稿里只有记者和来源：",
  en: "Lines of bylines, sources and datelines, of which the drafts have reporters and sources alone:",
};

const DROP_NAMES: Record<Language, Record<DropReason, string>> = {
  zh: {
    around: "网页上文章以外的",
    header: "页眉页脚",
    comment: "批注",
    hidden: "隐藏的文字",
    reading: "注音",
    unreadable: "没有读出来的",
  },
  en: {
    around: "around the article",
    header: "headers and footers",
    comment: "comments",
    hidden: "hidden text",
    reading: "readings",
    unreadable: "not read",
  },
};

/** Menus and mastheads are told by their beginning; around an article, what could be its own is told whole. */
const LONGEST_AROUND = 80;

function droppedText(dropped: readonly Dropped[], language: Language): string[] {
  return DROP_REASONS.flatMap((why) => {
    const texts = dropped.filter((each) => each.why === why).map(({ text }) => text);
    if (texts.length === 0) return [];
    const count = texts.reduce((sum, text) => sum + lengthOf(text), 0);
    const head =
      language === "zh"
        ? `没有导入：${DROP_NAMES.zh[why]} ${count} 个字符：`
        : `Not imported: ${DROP_NAMES.en[why]}, ${count} characters:`;
    return [
      head,
      ...indented(
        texts.map((text) => (why === "around" && !/[。！？]/u.test(text) ? shortened(text) : text)),
      ),
    ];
  });
}

function shortened(text: string): string {
  return lengthOf(text) <= LONGEST_AROUND ? text : `${startOf(text, LONGEST_AROUND)}……`;
}

const MESSAGES: Record<Language, Messages> = {
  zh: {
    refusal: (reason, file) => `没有导入：${file === "-" ? "输入的内容" : file} ${REFUSALS.zh[reason]}。`,
    noFolder: (dir) => `没有 ${dir} 这个文件夹。请用 --content 指明简报文件夹。`,
    noPageDate: (undated) =>
      [
        "没有写草稿：版面上没有日期，这些文章里也没有读出是哪一天：",
        ...undated.map(
          ({ title, line, reason }) =>
            `  ${line === undefined ? "" : `第 ${line} 行 `}《${title}》：${reason}`,
        ),
        undated.some(({ lacksYear }) => lacksYear)
          ? "请用 --year 注明年份（如 --year 2022），或者用 --page-date 注明版面日期（如 --page-date 2022-03-21）。"
          : "请用 --page-date 注明版面日期，如 --page-date 2022-03-21。",
      ].join("\n"),
    paste: "请粘贴版面文字，贴完后另起一行按 Ctrl+D（Windows 上是 Ctrl+Z，再按回车）：",
    askPageDate: "这个版面是哪一天的？（如 2022-03-21）",
    many: (count, first) =>
      [
        `这个文件分成了 ${count} 篇，什么都还没有写。开头几篇是：`,
        ...first.map(({ title }) => `  ${title}`),
        "分得对，就加上 --many 再来一次；只想看看，加上 --format json。",
      ].join("\n"),
    written: (file, title) => `草稿 ${file}\u3000${title}`,
    picture: (file) => `  图片 ${file}`,
    long: (characters) => `文字很长（${characters} 个字符），正在分篇……`,
    stage: (stage) => (stage === "content" ? "已有的简报" : "已读字符"),
    known: (title, file) => `已在档案里，不再导入：${title}（${file}）；要重新导入，先删去那个文件`,
    guesses: (count) =>
      count === 0 ? "没有要核对的地方。" : `请核对以下 ${count} 处，改好后把 status 改成 published：`,
    registry: "名册里没有的人，核对后在 officials.yaml 里加上：",
    aliases: "名册里已有的人，只是繁简不同，请在 officials.yaml 里加上别名：",
    alias: (name, alias) => `  ${name}：aliases 里加 ${alias}`,
    account: (account) => accountText(account, "zh"),
  },
  en: {
    refusal: (reason, file) =>
      `Nothing was imported: ${file === "-" ? "the input" : file} ${REFUSALS.en[reason]}.`,
    noFolder: (dir) => `There is no folder ${dir}. Name the content folder by --content.`,
    noPageDate: (undated) =>
      [
        "No drafts were written: the page gives no day, and none was read in these articles:",
        ...undated.map(
          ({ title, line, reason }) => `  ${line === undefined ? "" : `line ${line} `}“${title}”: ${reason}`,
        ),
        undated.some(({ lacksYear }) => lacksYear)
          ? "Give the year, as in --year 2022, or the page's day, as in --page-date 2022-03-21."
          : "Give the page's day, as in --page-date 2022-03-21.",
      ].join("\n"),
    paste: "Paste the page's text, then press Ctrl+D on a line of its own (on Windows Ctrl+Z and Enter):",
    askPageDate: "Of which day is this page? (as in 2022-03-21)",
    many: (count, first) =>
      [
        `The file was parted into ${count} articles; nothing is written yet. The first are:`,
        ...first.map(({ title }) => `  ${title}`),
        "If that is right, add --many; to have a look only, add --format json.",
      ].join("\n"),
    written: (file, title) => `draft ${file}  ${title}`,
    picture: (file) => `  picture ${file}`,
    long: (characters) => `A long text (${characters} characters) is being parted …`,
    stage: (stage) => (stage === "content" ? "bulletins known" : "characters read"),
    known: (title, file) =>
      `in the archive already, not imported: ${title} (${file}); to import it again, delete that file first`,
    guesses: (count) =>
      count === 0 ? "Nothing to review." : `Review these ${count}, then set status to published:`,
    registry: "People whom the registry misses; once reviewed, add to officials.yaml:",
    aliases: "Known in other letters, Traditional or Simplified; add their aliases in officials.yaml:",
    alias: (name, alias) => `  ${name}: ${alias} among its aliases`,
    account: (account) => accountText(account, "en"),
  },
};

export function importMessages(language: Language): Messages {
  return MESSAGES[language];
}
