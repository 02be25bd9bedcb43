// Searches as the form says and shows the answers; a later search always wins over an earlier one.
import type { Hit, Search, SearchResult } from "../search.ts";
import { showCounts } from "./choices.ts";
import type { PageElements } from "./elements.ts";
import { isIdle } from "./form-state.ts";
import type { FormState } from "./form-state.ts";
import { appendHits, replaceHits } from "./results.ts";

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
  let shown: readonly Hit[] = [];
  let adding = false;

  const search = (): Promise<Search> => (opened ??= open());
  search().catch(() => (opened = undefined));

  function settle(total: number | undefined, message: string): void {
    page.results.setAttribute("aria-busy", "false");
    page.status.textContent = message;
    page.status.dataset["total"] = total === undefined ? "" : String(total);
    page.emptyPanel.hidden = total !== 0;
    page.more.hidden = shown.length >= (total ?? 0);
  }

  /** Makes the list show these hits alone. `answer` is what more of them may be asked of. */
  function list(hits: readonly Hit[], answer?: SearchResult): void {
    replaceHits(page, shown, hits);
    shown = hits;
    result = answer;
  }

  function clear(): void {
    list([]);
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

  /** Shows the first hits of the newest bulletins while older ones are still searched. */
  async function showFirst(first: SearchResult, isWanted: () => boolean): Promise<void> {
    const hits = await first.hits(0, step);
    if (!isWanted()) return;
    list(hits);
    page.emptyPanel.hidden = true;
    // Hidden from screen readers, which are to announce the complete answer alone.
    const note = document.createElement("span");
    note.setAttribute("aria-hidden", "true");
    note.textContent = `最近的简报中找到 ${first.total} 条，正在查找更早的……`;
    page.status.replaceChildren(note);
  }

  async function answerTo({ q, ...options }: FormState, ticket: number): Promise<void> {
    let isWaiting = true;
    const onFirst = (first: SearchResult): void => {
      showFirst(first, () => isWaiting && ticket === latest).catch(() => undefined);
    };
    try {
      const answer = await (await search()).search(q, { ...options, onFirst });
      const hits = await answer.hits(0, step);
      if (ticket !== latest) return;
      const { total } = answer;
      list(hits, answer);
      settle(total, total === 0 ? "没有找到符合条件的结果" : `找到 ${total} 条结果`);
      counts(answer, ticket).catch(() => undefined);
    } finally {
      isWaiting = false;
    }
  }

  return {
    async show(state) {
      const ticket = (latest += 1);
      result = undefined;
      page.more.hidden = true;
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
      page.status.dataset["total"] = "";
      try {
        await answerTo(state, ticket);
      } catch {
        if (ticket === latest) fail();
      }
    },

    async showMore() {
      const answer = result;
      if (answer === undefined || adding || shown.length >= answer.total) return;
      adding = true;
      page.results.setAttribute("aria-busy", "true");
      try {
        const hits = await answer.hits(shown.length, step);
        if (result !== answer) return;
        shown = [...shown, ...hits];
        const first = appendHits(page, hits);
        const hide = shown.length >= answer.total || hits.length === 0;
        if (hide && document.activeElement === page.more) first?.focus();
        page.more.hidden = hide;
        page.results.setAttribute("aria-busy", "false");
      } catch {
        if (result === answer) fail();
      } finally {
        adding = false;
      }
    },
  };
}
