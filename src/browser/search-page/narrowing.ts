// Narrowing: lists of officials, topics, places, years and months, each with what choosing it would leave.
import type { Count, Counts } from "../search.ts";
import { chineseDay } from "./days.ts";
import type { PageElements } from "./elements.ts";
import { addressFor, changed } from "./state.ts";
import type { Filter, SearchState } from "./state.ts";
import { filled, linked } from "./templates.ts";

/** The lists by their names in the page: what each takes of the counts, and how it says a value. */
const LISTS: Readonly<Record<keyof Counts, { readonly filter: Filter; readonly order: Order }>> = {
  officials: { filter: "official", order: chosenThenMost },
  topics: { filter: "topic", order: chosenThenMost },
  places: { filter: "place", order: chosenThenMost },
  years: { filter: "period", order: (counts) => counts },
  months: { filter: "period", order: (counts) => counts },
};

type Order = (counts: readonly Count[], isChosen: (choice: Count) => boolean) => readonly Count[];

type ListName = keyof Counts;

const isListName = (name: string | undefined): name is ListName => name !== undefined && name in LISTS;

/** Values of a list that are shown before the reader asks for the rest. */
const FIRST = 8;

export const NO_COUNTS: Counts = { officials: [], topics: [], places: [], years: [], months: [] };

/** Shows the counts of an answer to `state`. */
export function showNarrowing(page: PageElements, state: SearchState, counts: Counts): void {
  const { narrowing } = page;
  const focused = document.activeElement;
  const focusedValue =
    focused instanceof HTMLElement && narrowing.contains(focused) ? focused.dataset["value"] : undefined;
  for (const section of narrowing.querySelectorAll<HTMLElement>("[data-list]")) {
    const name = section.dataset["list"];
    if (isListName(name)) fill(page, section, name, state, counts[name]);
  }
  if (focusedValue === undefined) return;
  narrowing
    .querySelector<HTMLElement>(`[data-value=${CSS.escape(focusedValue)}]`)
    ?.focus({ preventScroll: true });
}

function fill(
  { choiceTemplate }: PageElements,
  section: HTMLElement,
  name: ListName,
  state: SearchState,
  counts: readonly Count[],
): void {
  const { filter, order } = LISTS[name];
  const isOn = (choice: Count) => isChosen(state[filter], choice);
  const choices = order(
    counts.filter((choice) => choice.count > 0 || isOn(choice)),
    isOn,
  );
  section.hidden = choices.length === 0;
  const items = choices.map((choice) => {
    const chosen = isOn(choice);
    const item = filled(choiceTemplate, { name: labelOf(name, choice), count: String(choice.count) });
    const link = linked(
      item,
      addressFor(changed(state, { [filter]: chosen ? above(name, choice) : choice.id })),
    );
    link.dataset["value"] = `${filter}:${choice.id}`;
    if (chosen) link.setAttribute("aria-current", "true");
    return item;
  });
  const rest = section.querySelector("button");
  const isWhole = rest === null || items.length <= FIRST + 1 || rest.dataset["open"] !== undefined;
  section.querySelector("ul, ol")?.replaceChildren(...(isWhole ? items : items.slice(0, FIRST)));
  if (rest === null) return;
  rest.hidden = isWhole;
  rest.textContent = isWhole ? "" : `其余 ${items.length - FIRST} 项`;
  rest.onclick = () => {
    rest.dataset["open"] = "";
    rest.hidden = true;
    const others = items.slice(FIRST);
    section.querySelector("ul, ol")?.append(...others);
    others[0]?.querySelector("a")?.focus();
  };
}

/** A year is chosen with each of its months. */
function isChosen(value: string, { id, name }: Count): boolean {
  return value !== "" && (value === id || value === name || value.startsWith(`${id}-`));
}

/** What is left of a filter when this choice of it is taken back: of a month its year. */
function above(name: ListName, { id }: Count): string {
  return name === "months" ? id.slice(0, 4) : "";
}

function labelOf(list: ListName, { name }: Count): string {
  if (list === "months") return `${Number(name.slice(5))}月`;
  return list === "years" ? chineseDay(name) : name;
}

/** Of equal ones the order stays as it is. */
function chosenThenMost(counts: readonly Count[], isChosen: (choice: Count) => boolean): readonly Count[] {
  return [...counts].sort((a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.count - a.count);
}
