// What a search is narrowed to, in words.
import type { Counts } from "../search.ts";
import { chineseDay } from "./days.ts";
import { FILTERS } from "./state.ts";
import type { Filter, SearchState } from "./state.ts";

export interface Chosen {
  readonly filter: Filter;
  /** What kind of choice it is, where the name does not tell. */
  readonly heading: string;
  readonly name: string;
}

const WORDS: Readonly<Record<Filter, { readonly heading: string; readonly say: (value: string) => string }>> =
  {
    official: { heading: "官员：", say: String },
    topic: { heading: "主题：", say: String },
    place: { heading: "地点：", say: String },
    period: { heading: "", say: chineseDay },
    from: { heading: "", say: (day) => `${chineseDay(day)}起` },
    to: { heading: "", say: (day) => `${chineseDay(day)}止` },
  };

/** The names of officials and topics come of the counts; without these, ids stand for them. */
export function chosenOf(state: SearchState, counts?: Counts): Chosen[] {
  return FILTERS.filter((filter) => state[filter] !== "").map((filter) => {
    const value = state[filter];
    const named = filter === "official" ? counts?.officials : filter === "topic" ? counts?.topics : undefined;
    const { heading, say } = WORDS[filter];
    return { filter, heading, name: say(named?.find(({ id }) => id === value)?.name ?? value) };
  });
}
