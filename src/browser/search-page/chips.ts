// What a search is narrowed to: a link for each, which takes it back.
import type { Chosen } from "./chosen.ts";
import type { PageElements } from "./elements.ts";
import { addressFor, changed } from "./state.ts";
import type { SearchState } from "./state.ts";
import { filled, linked } from "./templates.ts";

export function showChips(
  { chips, chipTemplate }: PageElements,
  state: SearchState,
  chosen: readonly Chosen[],
): void {
  chips.replaceChildren(
    ...chosen.map(({ filter, heading, name }) => {
      const item = filled(chipTemplate, { name: heading + name });
      linked(item, addressFor(changed(state, { [filter]: "" })));
      return item;
    }),
  );
  chips.hidden = chosen.length === 0;
}
