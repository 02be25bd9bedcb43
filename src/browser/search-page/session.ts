// Searches as the form says and shows the answers; a later search always wins over an earlier one.
import type { Search, SearchResult } from "../search.ts";
import { showCounts } from "./choices.ts";
import type { PageElements } from "./elements.ts";
import { isIdle } from "./form-state.ts";
import type { FormState } from "./form-state.ts";
import { appendHits } from "./results.ts";

/** Results shown at first, and added each time. */
const step = 20;

export interface Session {
  /** Searches and shows; never rejects. */
  readonly show: (state: FormState) => Promise<void>;
  /** Adds the next results, if there are more. */
  readonly showMore: () => Promise<void>;
}

/** `open` opens the search index; it is called again after a failure. */
export function startSession(page: PageElements, open: () => Promise<Search>): Session {
  let opened: Promise<Search> | undefined;
  let latest = 0;
  let result: SearchResult | undefined;
  let shown = 0;
  let adding = false;

  const search = (): Promise<Search> => (opened ??= open());
  search().catch(() => (opened = undefined));

  function settle(total: number | undefined, message: string): void {
    page.results.setAttribute("aria-busy", "false");
    page.status.textContent = message;
    page.status.dataset["total"] = total === undefined ? "" : String(total);
    page.emptyPanel.hidden = total !== 0;
    page.more.hidden = shown >= (total ?? 0);
  }

  function clear(): void {
    result = undefined;
    shown = 0;
    page.results.replaceChildren();
    showCounts(page.official, undefined);
    showCounts(page.topic, undefined);
  }

  function fail(): void {
    opened = undefined;
    clear();
    settle(undefined, "");
    page.errorPanel.hidden = false;
  }

  async function counts(answer: SearchResult, ticket: number): Promise<void> {
    const { officials, topics } = await answer.counts();
    if (ticket !== latest) return;
    showCounts(page.official, officials);
    showCounts(page.topic, topics);
  }

  async function answerTo({ q, ...options }: FormState, ticket: number): Promise<void> {
    const answer = await (await search()).search(q, options);
    const hits = await answer.hits(0, step);
    if (ticket !== latest) return;
    result = answer;
    shown = hits.length;
    page.results.replaceChildren();
    appendHits(page, hits);
    settle(answer.total, answer.total === 0 ? "没有找到符合条件的结果" : `找到 ${answer.total} 条结果`);
    counts(answer, ticket).catch(() => undefined);
  }

  return {
    async show(state) {
      const ticket = (latest += 1);
      page.errorPanel.hidden = true;
      if (isIdle(state)) {
        clear();
        settle(undefined, "");
        return;
      }
      if (state.from !== "" && state.to !== "" && state.from > state.to) {
        clear();
        settle(0, "起始日期晚于截止日期，请调整日期范围");
        return;
      }
      page.results.setAttribute("aria-busy", "true");
      try {
        await answerTo(state, ticket);
      } catch {
        if (ticket === latest) fail();
      }
    },

    async showMore() {
      if (result === undefined || adding || shown >= result.total) return;
      const ticket = latest;
      adding = true;
      page.results.setAttribute("aria-busy", "true");
      try {
        const { total } = result;
        const hits = await result.hits(shown, step);
        if (ticket !== latest) return;
        shown += hits.length;
        const first = appendHits(page, hits);
        const hide = shown >= total || hits.length === 0;
        if (hide && document.activeElement === page.more) first?.focus();
        page.more.hidden = hide;
        page.results.setAttribute("aria-busy", "false");
      } catch {
        if (ticket === latest) fail();
      } finally {
        adding = false;
      }
    },
  };
}
