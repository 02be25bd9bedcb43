// What of a question was not understood as it looks, in words.
import type { Note } from "../search.ts";
import { shortened } from "./shortened.ts";
import type { Unread } from "./state.ts";

/** Signs of other search engines and of plain speech, by what is written for them here. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^or$/iu, "要写成大写的 OR"],
  [/^｜$/u, "要写成 |"],
  [/^(?:and|&&|且|并且|与|和|[+＋])$/iu, "不用写，几个词用空格隔开即可"],
  [/^(?:not|非|[!！])$/iu, "要写成 -，紧接在词的前面"],
];

const WORDS: Readonly<Record<Note["reason"], (sign: string) => string>> = {
  "unclosed-quote": (sign) => `${sign} 没有成对，已略过。`,
  "unknown-field": (sign) => `“${sign}”不是这里的写法，已按普通文字处理；能限定的只有“标题：”。`,
  "unknown-operator": (sign) => {
    const [, instead = "不是这里的写法"] = INSTEAD.find(([pattern]) => pattern.test(sign)) ?? [];
    return `“${sign}”${instead}；这次已按普通文字处理。`;
  },
  "nothing-beside": (sign) => `“${sign}”旁边缺了词，没有起作用。`,
};

/** @param unread Dates of the address that are none. */
export function showNotes(list: HTMLElement, unread: readonly Unread[], notes: readonly Note[]): void {
  const texts = [
    ...unread.map(({ value }) => `日期“${shortened(value, 30)}”不是有效的日期，没有采用。`),
    ...notes.map(({ sign, reason }) => WORDS[reason](sign)),
  ];
  list.replaceChildren(
    ...texts.map((text) => {
      const item = document.createElement("li");
      item.textContent = text;
      return item;
    }),
  );
  list.hidden = texts.length === 0;
}
