// Makes one button of Decap's menu of ways to save: what it shows first is done at once, and the menu never seen. Ctrl+S presses it.

const BUTTON = '[class*="-PublishButton"]';
const FIRST_WAY = `[class*="-ToolbarDropdown"]:has(${BUTTON}) [role="menuitem"]`;

/** As if the editor had pressed it. */
export function save(): void {
  document.querySelector<HTMLElement>(BUTTON)?.click();
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
  new MutationObserver(() => {
    for (const button of root.querySelectorAll(BUTTON)) {
      button.removeAttribute("aria-haspopup");
      button.removeAttribute("aria-expanded");
    }
    const way = root.querySelector<HTMLElement>(FIRST_WAY);
    if (way === done) return;
    done = way;
    way?.click();
  }).observe(root, { childList: true, subtree: true });
}
