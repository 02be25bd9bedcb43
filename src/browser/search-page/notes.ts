// What of a query was not understood as it looks, in words.
import type { Note } from "../search.ts";

const WORDS: Readonly<Record<Note["reason"], (sign: string) => string>> = {
  "unclosed-quote": (sign) => `${sign} 没有成对，已略过。`,
  "unknown-field": (sign) => `“${sign}”不是这里的写法，已按普通文字处理；能限定的只有“标题：”。`,
  "unknown-operator": (sign) => `“${sign}”不是这里的写法，已按普通文字处理。`,
  "nothing-beside": (sign) => `“${sign}”旁边缺了词，没有起作用。`,
};

export function showNotes(list: HTMLElement, notes: readonly Note[]): void {
  list.replaceChildren(
    ...notes.map(({ sign, reason }) => {
      const item = document.createElement("li");
      item.textContent = WORDS[reason](sign);
      return item;
    }),
  );
  list.hidden = notes.length === 0;
}
