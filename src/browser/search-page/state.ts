// What the search page is asked: as its address says it, and as its form does.
import type { QuestionOptions } from "../search.ts";
import { endOf, isDay, isPeriod } from "./days.ts";
import type { PageElements } from "./elements.ts";

/** What narrows a search, by its name in the address. */
export const FILTERS = ["official", "topic", "place", "period", "from", "to"] as const;

const SORTS = ["relevance", "newest", "oldest"] as const;

export type Filter = (typeof FILTERS)[number];

/** Empty strings where nothing is chosen. Of `official` and `topic` the registry's id, of `place` the name. */
export interface SearchState extends Readonly<Record<Filter, string>> {
  readonly q: string;
  readonly sort: (typeof SORTS)[number];
  /** Of the results, from 1 on. */
  readonly page: number;
}

/** Nothing to search for: no text and no filter. */
export function isIdle(state: SearchState): boolean {
  return state.q.trim() === "" && !isNarrowed(state);
}

export function isNarrowed(state: SearchState): boolean {
  return FILTERS.some((filter) => state[filter] !== "");
}

/** The state with other members, on the first page of its results. */
export function changed(state: SearchState, members: Partial<SearchState>): SearchState {
  return { ...state, page: 1, ...members };
}

/** The state with another query, and with those of the options that are given in place of its own. */
export function asked(state: SearchState, query: string, options: QuestionOptions): SearchState {
  const given = FILTERS.flatMap((filter) => {
    const value = options[filter];
    return value === undefined ? [] : [[filter, value] as const];
  });
  return changed(state, { q: query, ...Object.fromEntries(given) });
}

/** What narrows the search, as the search module takes it. */
export function filtersOf(state: SearchState): Pick<SearchState, Filter> {
  const { official, topic, place, period, from, to } = state;
  return { official, topic, place, period, from, to };
}

/** A value that is none of its kind, and counts as left out: no date, no order, no number of a page. */
export interface Unread {
  readonly name: "period" | "from" | "to" | "sort" | "page";
  readonly value: string;
}

/** What an address asks. Of a year or a month that bounds the days, the first or the last; a day is also a period. */
export function readAddress(params: URLSearchParams): {
  readonly state: SearchState;
  readonly unread: readonly Unread[];
} {
  const value = (name: string): string => params.get(name) ?? "";
  const trimmed = (name: Unread["name"]): string => value(name).trim();
  const number = Number(trimmed("page"));
  const page = Number.isSafeInteger(number) && number > 0 ? number : undefined;
  const sort = SORTS.find((each) => each === trimmed("sort"));
  const day = isDay(trimmed("period")) ? trimmed("period") : "";
  const bounds = { from: endOf(trimmed("from"), "from"), to: endOf(trimmed("to"), "to") };
  const period = isPeriod(trimmed("period")) ? trimmed("period") : "";
  const understood = { period: period + day, ...bounds, sort, page };
  return {
    state: {
      q: value("q"),
      official: value("official"),
      topic: value("topic"),
      place: value("place"),
      period,
      from: bounds.from > day ? bounds.from : day,
      to: day !== "" && (bounds.to === "" || bounds.to > day) ? day : bounds.to,
      sort: sort ?? "relevance",
      page: page ?? 1,
    },
    unread: (["period", "from", "to", "sort", "page"] as const)
      .filter((name) => trimmed(name) !== "" && (understood[name] ?? "") === "")
      .map((name) => ({ name, value: trimmed(name) })),
  };
}

export const NOTHING: SearchState = readAddress(new URLSearchParams()).state;

/** The search page's address with the members that are set. */
export function addressFor(state: SearchState): string {
  const params = new URLSearchParams();
  for (const name of ["q", ...FILTERS] as const) {
    if (state[name].trim() !== "") params.set(name, state[name]);
  }
  if (state.sort !== "relevance") params.set("sort", state.sort);
  if (state.page > 1) params.set("page", String(state.page));
  const text = params.toString();
  return location.pathname + (text === "" ? "" : `?${text}`);
}

/** The state with what the form's fields say. */
export function withForm(state: SearchState, page: PageElements): SearchState {
  return changed(state, {
    q: page.query.value,
    from: page.from.value,
    to: page.to.value,
    sort: SORTS.find((each) => each === page.sort.value) ?? "relevance",
  });
}

export function writeForm(page: PageElements, state: SearchState): void {
  page.query.value = state.q;
  page.from.value = state.from;
  page.to.value = state.to;
  page.sort.value = state.sort;
}
