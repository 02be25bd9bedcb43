// What the search form says, as the address of the page says it.
import type { PageElements } from "./elements.ts";

/** Empty strings where nothing is chosen. */
export interface FormState {
  readonly q: string;
  /** Registry id. */
  readonly official: string;
  /** Registry id. */
  readonly topic: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  /** `YYYY-MM-DD` */
  readonly to: string;
  readonly sort: "relevance" | "newest" | "oldest";
}

/** Nothing to search for: no text and no filter. */
export function isIdle({ q, official, topic, from, to }: FormState): boolean {
  return q.trim() === "" && [official, topic, from, to].every((filter) => filter === "");
}

export function stateFromParams(params: URLSearchParams): FormState {
  const value = (name: string): string => params.get(name) ?? "";
  return {
    q: value("q"),
    official: value("official"),
    topic: value("topic"),
    from: value("from"),
    to: value("to"),
    sort: sortFrom(value("sort")),
  };
}

/** `?q=…&official=…` with the members that are set, or an empty string. */
export function queryString(state: FormState): string {
  const params = new URLSearchParams();
  for (const name of ["q", "official", "topic", "from", "to"] as const) {
    if (state[name].trim() !== "") params.set(name, state[name]);
  }
  if (state.sort !== "relevance") params.set("sort", state.sort);
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}

export function readForm(page: PageElements): FormState {
  return {
    q: page.query.value,
    official: page.official.value,
    topic: page.topic.value,
    from: page.from.value,
    to: page.to.value,
    sort: sortFrom(page.sort.value),
  };
}

/** Fills the form; a value that the form cannot hold is left empty. */
export function writeForm(page: PageElements, state: FormState): void {
  page.query.value = state.q;
  choose(page.official, state.official);
  choose(page.topic, state.topic);
  page.from.value = state.from;
  page.to.value = state.to;
  page.sort.value = state.sort;
}

/** Chooses the option with the value, or else with the name. */
function choose(select: HTMLSelectElement, value: string): void {
  const options = [...select.options];
  const chosen =
    options.find((option) => option.value === value) ??
    options.find((option) => value !== "" && (option.dataset["name"] ?? option.text) === value);
  select.value = chosen?.value ?? "";
}

function sortFrom(value: string): FormState["sort"] {
  return value === "newest" || value === "oldest" ? value : "relevance";
}
