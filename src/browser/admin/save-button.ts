// Makes one button of Decap's menu of ways to save: what it shows first is done at once, and the menu never seen. Ctrl+S presses it, and who pressed it goes on where he was.
import { isSaving } from "./decap-store.ts";
import { Focused } from "./focus.ts";

const BUTTON = '[class*="-PublishButton"]';
const FIRST_WAY = `[class*="-ToolbarDropdown"]:has(${BUTTON}) [role="menuitem"]`;
/** What stands in the button's place when there is nothing to save. */
const SAVED = '[class*="-PublishedToolbarButton"]';

/** As if the editor had pressed it. */
export function save(): void {
  // Pressed again, it would take back that it was pressed.
  if (document.querySelector(FIRST_WAY) === null) document.querySelector<HTMLElement>(BUTTON)?.click();
}

/** In a form, and where no dialog is before it: elsewhere the key is the browser's. */
export function saveByKey(root: HTMLElement): void {
  window.addEventListener("keydown", (event) => {
    const isKey = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s";
    if (!isKey || root.hidden || document.querySelector("dialog[open]") !== null) return;
    event.preventDefault();
    save();
  });
}

/** @param root The element that Decap draws in. */
export function saveAtOnce(root: HTMLElement): void {
  let done: HTMLElement | null = null;
  let focused: Focused | undefined;
  root.addEventListener("mousedown", (event) => {
    // A press takes nobody out of the field that he is in.
    if (event.target instanceof Element && event.target.closest(BUTTON) !== null) event.preventDefault();
  });
  new MutationObserver(() => {
    for (const button of root.querySelectorAll(BUTTON)) {
      button.removeAttribute("aria-haspopup");
      button.removeAttribute("aria-expanded");
    }
    if (root.hidden) focused = undefined;
    focused?.follow(SAVED);
    const way = root.querySelector<HTMLElement>(FIRST_WAY);
    // A save waits for the one before it.
    if (way === done || (way !== null && isSaving())) return;
    done = way;
    if (way === null) return;
    focused = new Focused();
    way.click();
    // Decap leads to its button, and from there to a field that is still to be filled in.
    focused.back();
  }).observe(root, { childList: true, subtree: true });
}
