// "Did you mean": other questions that find something, as links, each with what kind of change it is.
import type { Proposal } from "../search.ts";
import type { PageElements } from "./elements.ts";
import { addressFor, asked, changed, filtersOf, NOTHING } from "./state.ts";
import type { SearchState } from "./state.ts";
import { filled } from "./templates.ts";

const KINDS: Readonly<Record<Proposal["kind"], string>> = {
  script: "换一种写法",
  name: "您是不是要找",
  near: "您是不是要找",
  parts: "拆开查",
  post: "您是不是要找",
  date: "按日期",
  spacing: "换一种写法",
};

/**
 * Shows nothing where there is nothing to propose. Proposals of one label stand in one row.
 * @param everywhere How many the same query finds in the whole archive, where it is to be said that it does.
 */
export function showSuggestions(
  { suggestions, suggestionTemplate }: PageElements,
  state: SearchState,
  proposals: readonly Proposal[],
  everywhere = 0,
): void {
  const labels = new Set(proposals.map(({ kind }) => KINDS[kind]));
  suggestions.replaceChildren(
    ...(everywhere > 0
      ? [filled(suggestionTemplate, { kind: "不限范围", links: [linkToAll(state, everywhere)] })]
      : []),
    ...Array.from(labels, (label) =>
      filled(suggestionTemplate, {
        kind: label,
        links: proposals
          .filter(({ kind }) => KINDS[kind] === label)
          .flatMap((proposal) => linksOf(state, proposal)),
      }),
    ),
  );
  suggestions.hidden = suggestions.childElementCount === 0;
}

/** The proposal, and behind it the parts that it was cut into. */
function linksOf(state: SearchState, { query, options, label, total, parts = [] }: Proposal): HTMLElement[] {
  return [
    linkTo(asked(state, query, options), label, total),
    ...parts.map((part) => {
      const link = linkTo(asked(state, part.query, options), part.query, part.total);
      link.className = "suggestion-part";
      return link;
    }),
  ];
}

function linkToAll(state: SearchState, total: number): HTMLElement {
  const item = document.createElement("li");
  item.append(suggestion(changed(state, filtersOf(NOTHING)), `全部档案有 ${total} 条`));
  return item;
}

function linkTo(state: SearchState, label: string, total: number): HTMLElement {
  const item = document.createElement("li");
  const count = document.createElement("span");
  count.className = "count";
  count.textContent = `${total} 条`;
  item.append(suggestion(state, label), " ", count);
  return item;
}

function suggestion(state: SearchState, label: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = addressFor(state);
  link.textContent = label;
  link.dataset["suggestion"] = "";
  return link;
}
