// What a search is narrowed to: a link for each, which takes it back.
import type { Counts } from "../search.ts";
import { chineseDay } from "./days.ts";
import type { PageElements } from "./elements.ts";
import { addressFor, changed, FILTERS } from "./state.ts";
import type { Filter, SearchState } from "./state.ts";
import { filled, linked } from "./templates.ts";

/** How a chosen value is said. */
const CHIPS: Readonly<Record<Filter, (value: string) => string>> = {
  official: (name) => `官员：${name}`,
  topic: (name) => `主题：${name}`,
  place: (name) => `地点：${name}`,
  period: chineseDay,
  from: (day) => `${chineseDay(day)}起`,
  to: (day) => `${chineseDay(day)}止`,
};

/** The names of officials and topics come of the counts; without these, ids stand for them. */
export function showChips({ chips, chipTemplate }: PageElements, state: SearchState, counts?: Counts): void {
  const nameOf = (filter: Filter): string => {
    const value = state[filter];
    const named = filter === "official" ? counts?.officials : filter === "topic" ? counts?.topics : undefined;
    return named?.find(({ id }) => id === value)?.name ?? value;
  };
  const chosen = FILTERS.filter((filter) => state[filter] !== "");
  chips.replaceChildren(
    ...chosen.map((filter) => {
      const item = filled(chipTemplate, { name: CHIPS[filter](nameOf(filter)) });
      linked(item, addressFor(changed(state, { [filter]: "" })));
      return item;
    }),
  );
  chips.hidden = chosen.length === 0;
}
