// The pages of the results: links to their neighbours, to the first and to the last.
import { addressFor } from "./state.ts";
import type { SearchState } from "./state.ts";

/** Results on a page. */
export const PAGE_SIZE = 20;

/** At least one, be there results or not. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}

/** The numbers that have a link, in order: the first, the last, and those around the shown one. */
function shownNumbers(current: number, last: number): number[] {
  const near = [1, current - 1, current, current + 1, last];
  return [...new Set(near)].filter((number) => number >= 1 && number <= last).sort((a, b) => a - b);
}

/** Shows no links where there is one page. `state` says which of the pages is shown. */
export function showPaging(paging: HTMLElement, state: SearchState, total: number): void {
  const last = pagesOf(total);
  paging.hidden = last === 1;
  if (last === 1) {
    paging.replaceChildren();
    return;
  }
  const link = (page: number, ...content: (string | Node)[]): HTMLAnchorElement => {
    const made = document.createElement("a");
    made.href = addressFor({ ...state, page });
    made.append(...content);
    return made;
  };
  const step = (page: number, rel: string, label: string): HTMLAnchorElement[] => {
    if (page < 1 || page > last) return [];
    const made = link(page, label);
    made.className = "paging-step";
    made.rel = rel;
    return [made];
  };
  const numbers = document.createElement("ol");
  let before = 0;
  for (const page of shownNumbers(state.page, last)) {
    if (page > before + 1) numbers.append(item("…", "paging-gap"));
    const number = link(page, hidden("第"), String(page), hidden("页"));
    if (page === state.page) number.setAttribute("aria-current", "page");
    numbers.append(item(number));
    before = page;
  }
  paging.replaceChildren(
    ...step(state.page - 1, "prev", "上一页"),
    numbers,
    ...step(state.page + 1, "next", "下一页"),
  );
}

function item(content: string | Node, className = ""): HTMLLIElement {
  const made = document.createElement("li");
  if (className !== "") made.className = className;
  made.append(content);
  return made;
}

/** Read aloud alone. */
function hidden(text: string): HTMLSpanElement {
  const made = document.createElement("span");
  made.className = "vh";
  made.textContent = text;
  return made;
}
