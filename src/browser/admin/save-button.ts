// Makes one button of Decap's menu of ways to save: what it shows first is done at once, and the menu never seen.

const BUTTON = '[class*="-PublishButton"]';
const FIRST_WAY = `[class*="-ToolbarDropdown"]:has(${BUTTON}) [role="menuitem"]`;

/** As if the editor had pressed it. */
export function saveAgain(): void {
  document.querySelector<HTMLElement>(BUTTON)?.click();
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
