// While one types: officials, topics and places that begin so, in a list below the box. Choosing one narrows the search.
// A combobox with a listbox popup: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
import type { Completion } from "../search.ts";
import type { PageElements } from "./elements.ts";
import { isPlain } from "./plain-key.ts";
import { filled } from "./templates.ts";

const KINDS: Readonly<Record<Completion["kind"], string>> = {
  official: "官员",
  topic: "主题",
  place: "地点",
};

export interface Completions {
  /** Looks for completions of the word that the query ends with. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
}

/**
 * @param find Completions of a word; called after the reader has typed, never before.
 * @param choose Told what was chosen, and the query without the word that it stands for.
 */
export function startCompletions(
  { query, completions: list, completionTemplate }: PageElements,
  find: (typed: string) => Promise<readonly Completion[]>,
  choose: (completion: Completion, rest: string) => void,
): Completions {
  let shown: readonly Completion[] = [];
  let active = -1;
  let ticket = 0;

  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "官员、主题、地点");
  query.setAttribute("role", "combobox");
  query.setAttribute("aria-autocomplete", "list");
  query.setAttribute("aria-controls", list.id);
  show([]);

  function show(completions: readonly Completion[]): void {
    shown = completions;
    list.replaceChildren(
      ...shown.map(({ kind, name, detail }, index) => {
        const option = filled(completionTemplate, { name, detail, kind: KINDS[kind] });
        option.id = `${list.id}-${index}`;
        return option;
      }),
    );
    list.hidden = shown.length === 0;
    query.setAttribute("aria-expanded", String(!list.hidden));
    activate(-1);
  }

  /** -1 is the box itself. */
  function activate(index: number): void {
    active = index;
    for (const [number, option] of [...list.children].entries()) {
      option.setAttribute("aria-selected", String(number === active));
      if (number === active) option.scrollIntoView({ block: "nearest" });
    }
    if (active < 0) query.removeAttribute("aria-activedescendant");
    else query.setAttribute("aria-activedescendant", `${list.id}-${active}`);
  }

  function close(): void {
    ticket += 1;
    if (!list.hidden) show([]);
  }

  function take(index: number): void {
    const chosen = shown[index];
    if (chosen === undefined) return;
    const rest = query.value.slice(0, lastWord(query.value).start).trim();
    close();
    choose(chosen, rest);
  }

  /** Whether the key was meant for the list. */
  function press(key: string): boolean {
    if (list.hidden) return false;
    switch (key) {
      case "ArrowDown":
        activate(active + 1 < shown.length ? active + 1 : -1);
        return true;
      case "ArrowUp":
        activate(active < 0 ? shown.length - 1 : active - 1);
        return true;
      case "Enter":
        if (active >= 0) take(active);
        else close();
        return active >= 0;
      case "Escape":
        close();
        return true;
      default:
        return false;
    }
  }

  query.addEventListener("keydown", (event) => {
    if (isPlain(event) && press(event.key)) event.preventDefault();
  });
  query.addEventListener("compositionstart", close);
  query.addEventListener("blur", close);
  // The focus stays in the box, or the list would be gone before the click.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
  });
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    take([...list.children].findIndex((child) => child === option));
  });

  return {
    close,
    async look() {
      const own = (ticket += 1);
      const { text } = lastWord(query.value);
      const found = text === "" ? [] : await find(text).catch(() => []);
      if (own === ticket && query === document.activeElement) show(found);
    },
  };
}

/** What stands behind the last white space. A query's signs (quotes, `-`, `标题：`) make it no name. */
function lastWord(query: string): { readonly text: string; readonly start: number } {
  const start = query.search(/\S*$/u);
  return { text: query.slice(start), start };
}
