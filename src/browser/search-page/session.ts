// Searches as the page is asked and shows the answers; a later search always wins over an earlier one.
import type { Completion, Counts, Search, SearchResult } from "../search.ts";
import { showChips } from "./chips.ts";
import { chosenOf } from "./chosen.ts";
import type { PageElements } from "./elements.ts";
import { NO_COUNTS, showNarrowing } from "./narrowing.ts";
import { type PassedPage, showNotes } from "./notes.ts";
import { PAGE_SIZE, pagesOf, showPaging } from "./paging.ts";
import type { Place } from "./place.ts";
import { hitList } from "./results.ts";
import { filtersOf, isIdle, isNarrowed, NOTHING } from "./state.ts";
import type { SearchState, Unread } from "./state.ts";
import { showSuggestions } from "./suggestions.ts";
import { statusOf } from "./titles.ts";
import { wordList } from "./words.ts";

/** With no more exact results than these, the second list and proposals are shown without being asked for. */
const FEW = 5;

/** Milliseconds without a keystroke before more than the exact answer is looked for. */
const LULL = 500;

export interface ShowOptions {
  /** Where the reader was when this was shown before. */
  readonly place?: Place;
  /** Another keystroke may follow at once. */
  readonly isTyping?: boolean;
  /** Of the address that asked. */
  readonly unread?: readonly Unread[];
}

export interface Session {
  /** Searches and shows; resolves when the exact answer stands; never rejects. */
  readonly show: (state: SearchState, options?: ShowOptions) => Promise<void>;
  /** The exact answer that is shown. */
  readonly result: SearchResult | undefined;
  /** Of what the shown answer is narrowed to. */
  readonly names: readonly string[];
  /** Results of the second list that are shown. */
  readonly wordsShown: number;
  /** Shows the second list, and leads to it. */
  readonly askWords: () => Promise<void>;
  readonly moreWords: () => Promise<void>;
  /** Looks once more for what failed to load beyond the exact answer. */
  readonly retryFurther: () => Promise<void>;
  /** While nothing is asked: shows what narrowing could leave of all bulletins. */
  readonly showAll: () => Promise<void>;
  readonly completions: (typed: string) => Promise<readonly Completion[]>;
}

/**
 * @param open Opens the search index; called again after a failure.
 * @param onShown Told of each exact answer that is shown, by its total; of none by undefined.
 */
export function startSession(
  page: PageElements,
  open: () => Promise<Search>,
  onShown: (state: SearchState, total: number | undefined) => void,
): Session {
  let opened: Promise<Search> | undefined;
  let latest = 0;
  let result: SearchResult | undefined;
  let current = NOTHING;
  /** What is searched for; `current` once it is answered. */
  let wanted = NOTHING;
  let unread: readonly Unread[] = [];
  /** The latest: the names in them stay the same. */
  let known: Counts | undefined;

  const search = (): Promise<Search> => (opened ??= open());
  search().catch(() => (opened = undefined));
  const exact = hitList(page.results, "data-result", page);
  const words = wordList(page, search);

  function settle(state: SearchState, total: number | undefined, message: string): void {
    page.results.setAttribute("aria-busy", "false");
    page.status.textContent = message;
    page.status.dataset["total"] = total === undefined ? "" : String(total);
    page.emptyPanel.hidden = total !== 0;
    for (const tip of page.emptyPanel.querySelectorAll<HTMLElement>("[data-narrowed]"))
      tip.hidden = !isNarrowed(state);
    page.tools.hidden = (total ?? 0) === 0;
    const all = page.saving.querySelector("[data-field=all]");
    if (all !== null) all.textContent = `全部 ${total ?? 0} 条`;
    showPaging(page.paging, state, total ?? 0);
    onShown(state, total);
  }

  /** Makes `answer` the one that is shown, with nothing beside it yet. */
  function begin(state: SearchState, answer?: SearchResult, passed?: PassedPage): void {
    result = answer;
    current = state;
    words.clear();
    showSuggestions(page, state, []);
    page.suggestions.setAttribute("aria-busy", "false");
    showNotes(page.notes, unread, answer?.notes ?? [], passed);
    showChips(page, state, chosenOf(state, known));
    page.askWords.hidden = true;
    page.wordsFailed.hidden = true;
  }

  /** Shows no answer. */
  function clear(state: SearchState): void {
    begin(state);
    exact.show([]);
  }

  /** Shows the failure alone: what is still under way comes too late. */
  function fail(state: SearchState): void {
    latest += 1;
    opened = undefined;
    clear(state);
    settle(state, undefined, "");
    page.errorPanel.hidden = false;
  }

  async function counts(answer: SearchResult, state: SearchState, ticket: number): Promise<void> {
    const found = await answer.counts();
    if (ticket !== latest) return;
    known = found;
    showNarrowing(page, state, found);
    showChips(page, state, chosenOf(state, found));
  }

  /** Shows the first hits of the newest bulletins while older ones are still searched. */
  async function showFirst(first: SearchResult, isWanted: () => boolean): Promise<void> {
    const hits = await first.hits(0, PAGE_SIZE);
    if (!isWanted()) return;
    exact.show(hits);
    page.emptyPanel.hidden = true;
    // Hidden from screen readers, which are to announce the complete answer alone.
    const note = document.createElement("span");
    note.setAttribute("aria-hidden", "true");
    note.textContent = `最近的简报中找到 ${first.total} 条，正在查找更早的……`;
    page.status.replaceChildren(note);
  }

  /** Shows the exact answer; gives what of it is shown, and undefined when another search has begun. */
  async function answerTo(asked: SearchState, ticket: number): Promise<SearchState | undefined> {
    let isWaiting = true;
    const onFirst = (first: SearchResult): void => {
      showFirst(first, () => isWaiting && ticket === latest).catch(() => undefined);
    };
    try {
      const options = { ...filtersOf(asked), sort: asked.sort, ...(asked.page === 1 && { onFirst }) };
      const answer = await (await search()).search(asked.q, options);
      const last = pagesOf(answer.total);
      const passed = answer.total > 0 && asked.page > last ? { asked: asked.page, last } : undefined;
      const state = { ...asked, page: Math.min(asked.page, last) };
      const hits = await answer.hits((state.page - 1) * PAGE_SIZE, PAGE_SIZE);
      if (ticket !== latest) return undefined;
      begin(state, answer, passed);
      exact.show(hits);
      settle(state, answer.total, statusOf(state, answer.total));
      counts(answer, state, ticket).catch(() => {
        if (ticket !== latest) return;
        // Results are worth more than the lists beside them.
        if (answer.total === 0) fail(state);
        else showNarrowing(page, state, NO_COUNTS);
      });
      return state;
    } finally {
      isWaiting = false;
    }
  }

  /** What there is beyond the exact answer, where that is little, or where the reader had asked for it. */
  async function showFurther(state: SearchState, total: number, place: Place, ticket: number): Promise<void> {
    if (state.q.trim() === "") return;
    const isLittle = total <= FEW;
    page.askWords.hidden = isLittle || place.words > 0;
    if (!isLittle && place.words === 0) return;
    const showProposals = async (): Promise<void> => {
      page.suggestions.setAttribute("aria-busy", "true");
      const { proposals, search: find } = await search();
      const [proposed, everywhere] = await Promise.all([
        // That these fail is said with the second list, which needs the same files.
        isLittle ? proposals(state.q, filtersOf(state)).catch(() => []) : [],
        total === 0 && isNarrowed(state) ? find(state.q) : undefined,
      ]);
      if (ticket === latest) showSuggestions(page, state, proposed, everywhere?.total);
    };
    const [, isComplete] = await Promise.all([
      showProposals()
        .catch(() => undefined)
        .finally(() => {
          if (ticket === latest) page.suggestions.setAttribute("aria-busy", "false");
        }),
      words.show(state, place.words, !isLittle),
    ]);
    if (ticket === latest) page.wordsFailed.hidden = isComplete;
  }

  /** To the second list, to the line that says that it failed, or back to the query. */
  function leadToWords(): void {
    const places = [
      page.words.querySelector<HTMLElement>("h2"),
      page.wordsFailed.querySelector("button"),
      page.query,
    ];
    places.find((place) => place !== null && place.offsetParent !== null)?.focus();
  }

  async function showAll(): Promise<void> {
    if (!isIdle(wanted)) return;
    const ticket = latest;
    try {
      await counts(await (await search()).search(""), NOTHING, ticket);
    } catch {
      if (ticket === latest) fail(NOTHING);
    }
  }

  return {
    get result() {
      return result;
    },
    get names() {
      return chosenOf(current, known).map(({ name }) => name);
    },
    get wordsShown() {
      return words.shown;
    },
    moreWords: words.more,

    async show(state, { place = { scroll: 0, words: 0 }, isTyping = false, unread: refused = [] } = {}) {
      const ticket = (latest += 1);
      wanted = state;
      unread = refused;
      page.errorPanel.hidden = true;
      page.answers.classList.toggle("columns", !isIdle(state));
      if (isIdle(state)) {
        clear(state);
        settle(state, undefined, "");
        if (page.narrowing.open) await showAll();
        return;
      }
      if (state.from !== "" && state.to !== "" && state.from > state.to) {
        clear(state);
        settle(state, 0, "起始日期晚于截止日期，请调整日期范围");
        return;
      }
      page.results.setAttribute("aria-busy", "true");
      page.status.dataset["total"] = "";
      try {
        const shown = await answerTo(state, ticket);
        const total = result?.total;
        if (shown === undefined || total === undefined) return;
        if (place.scroll > 0) scrollTo(0, place.scroll);
        const further = async (): Promise<void> => {
          if (isTyping) await lull();
          if (ticket !== latest) return;
          await showFurther(shown, total, place, ticket);
          // Before there was as much as this, the page was too short.
          if (ticket === latest && place.words > 0) scrollTo(0, place.scroll);
        };
        void further();
      } catch {
        if (ticket === latest) fail(state);
      }
    },

    async askWords() {
      const state = current;
      const ticket = latest;
      page.askWords.setAttribute("aria-busy", "true");
      const isComplete = await words.show(state, 0, true);
      page.askWords.setAttribute("aria-busy", "false");
      if (ticket !== latest) return;
      page.askWords.hidden = true;
      page.wordsFailed.hidden = isComplete;
      leadToWords();
    },

    async retryFurther() {
      const ticket = latest;
      const total = result?.total ?? 0;
      await showFurther(current, total, { scroll: 0, words: total > FEW ? 1 : 0 }, ticket);
      if (ticket === latest) leadToWords();
    },

    showAll,
    completions: async (typed) => (await search()).completions(typed),
  };
}

function lull(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LULL);
  });
}
