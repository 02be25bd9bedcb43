// The problems of bytes and characters.
import { abbreviate } from "../abbreviate.ts";
import { error, warning, say } from "./define.ts";

export type FileRole = "bulletin" | "list" | "site" | "page";

interface CharacterFacts {
  /** `U+200F` */
  readonly codePoint: string;
  /** As in `&rlm;`, where it is not written as itself. */
  readonly reference: string | undefined;
}

function nameZh({ codePoint, reference }: CharacterFacts): string {
  return reference === undefined ? codePoint : `${codePoint}（写作 ${reference}）`;
}

function nameEn({ codePoint, reference }: CharacterFacts): string {
  return reference === undefined ? codePoint : `${codePoint} (written ${reference})`;
}

export const characters = {
  "empty-file": error<{ readonly role: FileRole }>({
    zh: ({ role }) =>
      role === "list"
        ? say("文件是空的", "如果暂时没有内容，写上 []。")
        : role === "site"
          ? say("文件是空的", "写上 name、district、url、publisher 四项。")
          : say(
              "文件是空的",
              `写上${role === "page" ? "页面的 title " : "稿件的 title、date "}和正文；如果不需要这个文件，把它删掉。`,
            ),
    en: ({ role }) =>
      say(
        "The file is empty",
        {
          list: "Write [] if there is nothing to list yet.",
          site: "Write name, district, url and publisher.",
          bulletin: "Write title, date and the text, or delete the file.",
          page: "Write title and the text, or delete the file.",
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
  "control-character": error<CharacterFacts>({
    zh: (facts) => say(`有看不见的控制字符 ${nameZh(facts)}`, "删掉这个字符；它多半是从别处粘贴来的。"),
    en: (facts) =>
      say(`There is a control character ${nameEn(facts)}`, "Delete it; it was most likely pasted in."),
  }),
  "bidi-character": error<CharacterFacts>({
    zh: (facts) =>
      say(`有改变文字方向的隐藏字符 ${nameZh(facts)}`, "删掉这个字符；它会让人看到的文字和实际内容不一致。"),
    en: (facts) =>
      say(
        `There is a hidden character ${nameEn(facts)} that changes the direction of text`,
        "Delete it; it makes people see other text than there is.",
      ),
  }),
  "invisible-character": warning<CharacterFacts>({
    zh: (facts) => say(`有看不见的字符 ${nameZh(facts)}`, "删掉这个字符；它会让搜索找不到这里的文字。"),
    en: (facts) =>
      say(
        `There is an invisible character ${nameEn(facts)}`,
        "Delete it; it keeps the search from finding this text.",
      ),
  }),
  "damaged-character": warning<CharacterFacts>({
    zh: (facts) => say(`有损坏的字符（${nameZh(facts)}）`, "这里的字在转换编码时丢了，对照原稿重新输入。"),
    en: (facts) =>
      say(
        `There is a damaged character (${nameEn(facts)})`,
        "It was lost when the encoding was changed: type it again from the original.",
      ),
  }),
  noncharacter: error<CharacterFacts>({
    zh: (facts) =>
      say(`有不是字符的编码 ${nameZh(facts)}`, "删掉它，对照原稿看这里是不是少了字；它会让订阅源读不出来。"),
    en: (facts) =>
      say(
        `There is a code that is no character, ${nameEn(facts)}`,
        "Delete it and see in the original whether text is missing; it makes feeds unreadable.",
      ),
  }),
  "private-use-character": warning<CharacterFacts>({
    zh: (facts) =>
      say(
        `有字体自造的字符 ${nameZh(facts)}`,
        "对照原稿换成真正的字；没有装那个字体的人只看得到方框，搜索也找不到。",
      ),
    en: (facts) =>
      say(
        `There is a character ${nameEn(facts)} that only some font has`,
        "Replace it by the character that is meant: others see a box, and the search cannot find it.",
      ),
  }),
  "unassigned-character": warning<CharacterFacts>({
    zh: (facts) => say(`有还没有规定是什么字的编码 ${nameZh(facts)}`, "对照原稿换成真正的字，或者删掉。"),
    en: (facts) =>
      say(
        `There is a code ${nameEn(facts)} to which no character is assigned`,
        "Replace it by the character that is meant, or delete it.",
      ),
  }),
  "han-form": warning<{ readonly forms: readonly string[]; readonly characters: readonly string[] }>({
    zh: ({ forms, characters }) =>
      say(
        `有部首或兼容字符，看上去和汉字一样：${abbreviate(forms.join("、"))}`,
        `换成汉字 ${abbreviate(characters.join("、"))}；它们多半是从 PDF 复制来的，运行 npm run check -- --fix 会一并改好（网址和代码里的要自己改）。`,
      ),
    en: ({ forms, characters }) =>
      say(
        `There are radicals or compatibility forms that look like characters: ${abbreviate(forms.join(", "))}`,
        `Write ${abbreviate(characters.join(", "))}; they were most likely copied from a PDF, and npm run check -- --fix mends all but those in addresses and code.`,
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
