// Keys of the search page: the arrows lead from the query to what was found and from one link to the next.
import type { PageElements } from "./elements.ts";
import { isPlain } from "./plain-key.ts";

/** Listens for the keys on the whole page. */
export function listenForKeys(page: PageElements): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !isPlain(event)) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && moveFocus(page, step)) event.preventDefault();
  });
}

/** Moves between the query and the links; returns false where an arrow should do what it always does. */
function moveFocus({ query, answers }: PageElements, step: number): boolean {
  const links = answers.querySelectorAll<HTMLElement>("[data-suggestion], [data-result], [data-word-result]");
  const places = [query, ...links];
  const here = places.findIndex((place) => place === document.activeElement);
  const next = here < 0 ? undefined : places[here + step];
  next?.focus();
  return next !== undefined;
}
