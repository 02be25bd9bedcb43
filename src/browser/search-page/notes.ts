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

const NOT_A_DATE = (value: string) => `日期“${value}”不是有效的日期，没有采用。`;

const UNREAD: Readonly<Record<Unread["name"], (value: string) => string>> = {
  period: NOT_A_DATE,
  from: NOT_A_DATE,
  to: NOT_A_DATE,
  sort: (value) => `没有“${value}”这种排序，没有采用。`,
  page: (value) => `页码“${value}”不是页数，这是第 1 页。`,
};

/** A page of the results that there is not. */
export interface PassedPage {
  readonly asked: number;
  /** Which is shown. */
  readonly last: number;
}

/** @param unread Values of the address that count as left out. */
export function showNotes(
  list: HTMLElement,
  unread: readonly Unread[],
  notes: readonly Note[],
  passed?: PassedPage,
): void {
  const texts = [
    ...unread.map(({ name, value }) => UNREAD[name](shortened(value, 30))),
    ...(passed === undefined ? [] : [`结果没有第 ${passed.asked} 页，这是最后一页，第 ${passed.last} 页。`]),
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
