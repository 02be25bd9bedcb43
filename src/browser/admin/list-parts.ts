// Lets an editor open a folded part of a list by its name, and leads him into one that he has just added.

const LIST = '[class*="-ControlContainer"]';
/** Stands over each part of a list. */
const BAR = '[class*="ListItemTopBar"]';
/** What a part is called, where it is folded. */
const NAME = '[class*="-NestedObjectLabel"]';

/** @param root The element that Decap draws in. */
export function openByName(root: HTMLElement): void {
  root.addEventListener("click", ({ target }) => {
    const bar = target instanceof Element ? target.closest(NAME)?.previousElementSibling : null;
    if (bar?.matches(BAR) === true) bar.querySelector("button")?.click();
  });
}

/** @param root The element that Decap draws in. */
export function leadIntoAdded(root: HTMLElement): void {
  root.addEventListener(
    "click",
    ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      const list = button?.closest(LIST);
      if (!button?.textContent.startsWith("新增") || !list) return;
      const before = list.querySelectorAll(BAR).length;
      // Decap draws it in answer to the same click.
      requestAnimationFrame(() => {
        const bars = list.querySelectorAll(BAR);
        if (bars.length === before + 1) {
          bars.item(before).parentElement?.querySelector<HTMLElement>("input, textarea")?.focus();
        }
      });
    },
    true,
  );
}
