// The problems of bytes and characters.
import { error, warning, say } from "./define.ts";

export type FileRole = "bulletin" | "list" | "site";

export const characters = {
  "empty-file": error<{ readonly role: FileRole }>({
    zh: ({ role }) =>
      role === "list"
        ? say("文件是空的", "如果暂时没有内容，写上 []。")
        : role === "site"
          ? say("文件是空的", "写上 name、district、url、publisher 四项。")
          : say("文件是空的", "写上稿件的 title、date 和正文；如果不需要这个文件，把它删掉。"),
    en: ({ role }) =>
      say(
        "The file is empty",
        {
          list: "Write [] if there is nothing to list yet.",
          site: "Write name, district, url and publisher.",
          bulletin: "Write title, date and the text, or delete the file.",
        }[role],
      ),
  }),
  "not-utf8": error<{ readonly encoding: "GBK" | "UTF-16" | undefined }>({
    zh: ({ encoding }) =>
      say(
        encoding === undefined ? "文件不是 UTF-8 编码的文本" : `文件不是 UTF-8 编码，看起来是 ${encoding}`,
        "在编辑器里选“另存为”，编码选 UTF-8。",
      ),
    en: ({ encoding }) =>
      say(
        encoding === undefined
          ? "The file is not UTF-8 text"
          : `The file is not UTF-8: it looks like ${encoding}`,
        "Save it as UTF-8.",
      ),
  }),
  "control-character": error<{ readonly codePoint: string }>({
    zh: ({ codePoint }) => say(`有看不见的控制字符 ${codePoint}`, "删掉这个字符；它多半是从别处粘贴来的。"),
    en: ({ codePoint }) =>
      say(`There is a control character ${codePoint}`, "Delete it; it was most likely pasted in."),
  }),
  "bidi-character": error<{ readonly codePoint: string }>({
    zh: ({ codePoint }) =>
      say(`有改变文字方向的隐藏字符 ${codePoint}`, "删掉这个字符；它会让人看到的文字和实际内容不一致。"),
    en: ({ codePoint }) =>
      say(
        `There is a hidden character ${codePoint} that changes the direction of text`,
        "Delete it; it makes people see other text than there is.",
      ),
  }),
  "invisible-character": warning<{ readonly codePoint: string }>({
    zh: ({ codePoint }) => say(`有看不见的字符 ${codePoint}`, "删掉这个字符；它会让搜索找不到这里的文字。"),
    en: ({ codePoint }) =>
      say(
        `There is an invisible character ${codePoint}`,
        "Delete it; it keeps the search from finding this text.",
      ),
  }),
  "damaged-character": warning<{ readonly codePoint: string }>({
    zh: ({ codePoint }) =>
      say(`有损坏的字符（${codePoint}）`, "这里的字在转换编码时丢了，对照原稿重新输入。"),
    en: ({ codePoint }) =>
      say(
        `There is a damaged character (${codePoint})`,
        "It was lost when the encoding was changed: type it again from the original.",
      ),
  }),
  "merge-marker": error<{ readonly marker: string }>({
    zh: ({ marker }) =>
      say(
        `有没处理完的合并冲突标记 ${marker}`,
        "在两个版本里选定一个，然后删掉 <<<<<<<、=======、>>>>>>> 这几行。",
      ),
    en: ({ marker }) =>
      say(
        `There is a conflict marker ${marker} of an unfinished merge`,
        "Choose one version and delete the lines <<<<<<<, ======= and >>>>>>>.",
      ),
  }),
};
