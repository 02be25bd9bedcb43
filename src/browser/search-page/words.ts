// The second list: what the query's words find and its very text does not.
import { keepWords } from "../found/kept-words.ts";
import type { Hit, Search, WordResult } from "../search.ts";
import type { PageElements } from "./elements.ts";
import { hitList } from "./results.ts";
import { filtersOf } from "./state.ts";
import type { SearchState } from "./state.ts";

/** Results shown at first, and added each time. */
const STEP = 10;

export interface WordList {
  /** How many are shown. */
  readonly shown: number;
  /**
   * Searches and shows at least so many. Where there are none, that is said if the reader has asked, and nothing is shown if
   * not. Gives false when the search failed, which shows nothing; never rejects.
   */
  readonly show: (state: SearchState, least: number, isAsked: boolean) => Promise<boolean>;
  readonly clear: () => void;
  /** Adds the next ones. */
  readonly more: () => Promise<void>;
}

const SCRIPTS = { simplified: "简体", traditional: "繁体" } as const;

export function wordList(page: PageElements, search: () => Promise<Search>): WordList {
  const { words, wordsNote, wordResults, moreWords } = page;
  const list = hitList(wordResults, "data-word-result", page);
  let latest: WordResult | undefined;
  let query = "";
  let ticket = 0;

  function clear(): void {
    ticket += 1;
    wordResults.setAttribute("aria-busy", "false");
    latest = undefined;
    words.hidden = true;
    list.show([]);
  }

  wordResults.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[data-word-result]") : null;
    const hit = list.shown.find(({ url }) => url === link?.getAttribute("href"));
    if (hit !== undefined) keepWords(new URL(hit.url, location.href).pathname, query, markedTexts(hit));
  });

  return {
    get shown() {
      return list.shown.length;
    },
    clear,

    async show(state, least, isAsked) {
      clear();
      const own = ticket;
      wordResults.setAttribute("aria-busy", "true");
      try {
        const result = await (await search()).byWords(state.q, filtersOf(state));
        const hits = await result.hits(0, Math.max(STEP, least));
        if (own !== ticket) return true;
        latest = result;
        query = state.q;
        wordsNote.textContent = noteOn(result);
        wordsNote.hidden = wordsNote.textContent === "";
        list.show(hits);
        moreWords.hidden = hits.length >= result.total;
        words.hidden = result.total === 0 && !isAsked;
        return true;
      } catch {
        return own !== ticket;
      } finally {
        if (own === ticket) wordResults.setAttribute("aria-busy", "false");
      }
    },

    async more() {
      const result = latest;
      const own = ticket;
      if (result === undefined) return;
      latest = undefined;
      const hits = await result.hits(list.shown.length, STEP).catch(() => []);
      if (own !== ticket) return;
      const first = list.add(hits);
      latest = result;
      const isWhole = hits.length === 0 || list.shown.length >= result.total;
      if (isWhole && document.activeElement === moreWords) first?.focus();
      moreWords.hidden = isWhole;
    },
  };
}

/** What is marked of a hit, each match whole. */
function markedTexts({ titleParts, snippets }: Hit): string[] {
  const texts = [titleParts, ...snippets].flatMap((parts) =>
    parts
      .map(({ text, match }) => (match ? text : "\n"))
      .join("")
      .split("\n"),
  );
  return [...new Set(texts)].filter((text) => text !== "");
}

function noteOn({ total, script, readAs }: WordResult): string {
  if (total === 0) return "没有别的简报含有这些词。";
  return script === undefined ? "" : `已按${SCRIPTS[script]}“${readAs ?? ""}”查找。`;
}
