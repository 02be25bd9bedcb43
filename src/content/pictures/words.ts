// Parts what is said of a picture into a caption and a credit, `会议现场。林知远 摄` → `会议现场。`, `林知远 摄`, and writes a credit so that it can be.
import { optionalTexts } from "../values/optional-texts.ts";
import type { PictureWords } from "./picture.ts";

/** What begins a credit that says its kind first: `摄影：甲`, `图/甲`, `供图：某某局`, `图片由某某局提供`. */
const KIND_FIRST =
  /(?<=^|[\s。；;，,！!？?（(【[])(?:摄影(?:报道)?|摄|供图|图片(?:来源|提供)?|图源|图|制图|绘图|漫画)(?:\s*[:：/／|丨]\s*\S.*|由[^。；;]{2,30}提供[)）】\]]?。?)$/u;

/** What ends one that says it last: `甲 摄`, `某某局供图`, `资料图片`. */
const KIND_LAST = /(?:摄影报道|摄影|(?<!拍)摄|供图|图片?提供|制图|绘图|资料图片?|资料照片)[)）】\]]?。?$/u;

const IN_BRACKETS = /[（(【[]([^（()）【】[\]]*)[)）】\]]。?$/u;

const WRITER =
  /(?:本[报刊网台]|[\p{Script=Han}]{2,8}(?:报|网|社))?\s*(?:特约|首席|实习)?(?:记者|通讯员|摄影师)/u;

/** @param title of the picture, as it is written behind its address */
export function pictureWords(alt: string, title: string): PictureWords {
  const at = creditStart(title);
  const credit = unbracketed(title.slice(at));
  return { alt, ...optionalTexts({ caption: title.slice(0, at), credit }) };
}

/** How a credit can be written that is none by its own words. */
const AS_CREDIT: readonly ((credit: string) => string)[] = [
  (credit) => credit,
  // Several names, of which the last alone would be one.
  (credit) => `（${credit}）`,
  // `来源：某某社`
  (credit) => `图片${credit}`,
];

/** A credit as it stands behind a caption in a title of which `pictureWords` makes the two again: `林知远` → `图/林知远`. */
export function creditInTitle(caption: string, credit: string): string {
  if (credit === "") return "";
  const isRead = (written: string) => {
    const read = pictureWords("", [caption, written].filter(Boolean).join(" "));
    return (read.caption ?? "") === caption && read.credit === unbracketed(written);
  };
  return AS_CREDIT.map((write) => write(credit)).find(isRead) ?? `图/${credit}`;
}

/** Where the credit begins; at the end where there is none. */
function creditStart(title: string): number {
  const first = KIND_FIRST.exec(title);
  if (first !== null) return isBracket(title.charAt(first.index - 1)) ? first.index - 1 : first.index;
  if (!KIND_LAST.test(title)) return title.length;
  const bracketed = IN_BRACKETS.exec(title);
  if (bracketed !== null) return bracketed.index;
  // What stands behind the last sentence that has ended.
  const sentence = /[^。；;！!？?…”]*。?$/u.exec(title)?.index ?? 0;
  const rest = title.slice(sentence);
  const writer = WRITER.exec(rest);
  if (writer !== null) return sentence + writer.index;
  return sentence + namesStart(rest);
}

/** `图为会议现场 林知远 摄`: the name is the last word that is more than the kind. */
function namesStart(text: string): number {
  const words = [...text.matchAll(/\S+/gu)];
  const last = words.findLastIndex(([word]) => !/^(?:摄影报道|摄影|摄|供图|制图|绘图)。?$/u.test(word));
  return words[Math.max(last, 0)]?.index ?? 0;
}

function unbracketed(text: string): string {
  return text.trim().replace(/^[（(【[](.*)[)）】\]]。?$/u, "$1");
}

function isBracket(character: string): boolean {
  return character !== "" && "（(【[".includes(character);
}
