// What `import` says of files that it does not import: what each is, and what to do instead.
import type { Language } from "../../problems/problem.ts";
import {
  DEEPEST,
  LARGEST_TEXT,
  LARGEST_UNPACKED,
  LARGEST_WORD,
  LONGEST_TEXT,
  MOST_ELEMENTS,
} from "../../import/source/limits.ts";
import type { Refusal } from "./read-source.ts";

export type Refused = Refusal | "no-article";

function mebibytes(bytes: number): string {
  return `${bytes / 2 ** 20} MB`;
}

/** Whoever knows better what it is says so. */
const AS_ONE: Readonly<Record<Language, string>> = {
  zh: "；如果整个文件就是一篇文章，请加上 --as-one",
  en: "; if the whole file is one article, add --as-one",
};

export const REFUSALS: Record<Language, Record<Refused, string>> = {
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
    "not-chinese": `大部分不是中文${AS_ONE.zh}`,
    code: `看起来是程序或代码${AS_ONE.zh}`,
    table: `看起来是表格数据${AS_ONE.zh}`,
    "no-prose": `里面没有成段的新闻文字${AS_ONE.zh}`,
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
    "not-chinese": `is mostly not Chinese${AS_ONE.en}`,
    code: `looks like a program${AS_ONE.en}`,
    table: `looks like a table of data${AS_ONE.en}`,
    "no-prose": `holds no prose of a newspaper${AS_ONE.en}`,
    "list-of-links":
      "is a site's list of articles: titles with links, and no text; open each article, save its page and import that",
    "no-article":
      "holds no article: no headline, no dateline, no byline; if the whole file is one article (a poem, a notice, an essay), add --as-one",
  },
};
