// "Did you mean": other questions that find something, as links, each with what kind of change it is.
import type { Proposal } from "../search.ts";
import type { PageElements } from "./elements.ts";
import { addressFor, asked } from "./state.ts";
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

/** Shows nothing where there are no proposals. Those of one label stand in one row. */
export function showSuggestions(
  { suggestions, suggestionTemplate }: PageElements,
  state: SearchState,
  proposals: readonly Proposal[],
): void {
  const labels = new Set(proposals.map(({ kind }) => KINDS[kind]));
  suggestions.replaceChildren(
    ...Array.from(labels, (label) =>
      filled(suggestionTemplate, {
        kind: label,
        links: proposals
          .filter(({ kind }) => KINDS[kind] === label)
          .flatMap((proposal) => linksOf(state, proposal)),
      }),
    ),
  );
  suggestions.hidden = proposals.length === 0;
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

function linkTo(state: SearchState, label: string, total: number): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = addressFor(state);
  link.textContent = label;
  link.dataset["suggestion"] = "";
  const count = document.createElement("span");
  count.className = "count";
  count.textContent = `${total} 条`;
  item.append(link, " ", count);
  return item;
}
