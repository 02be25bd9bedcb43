// Lets an editor open a folded part of a list by its name, and leads him into one: that is wrong, or that he has just added.

const LIST = '[class*="-ControlContainer"]';
const PART = '[class*="-SortableListItem"]';
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

/** @param number Of a part of the form's one list, from 1. */
export function focusPart(number: number): void {
  const parts = Array.from(document.querySelectorAll<HTMLElement>(`#nc-root ${PART}`));
  const part = parts.filter(({ parentElement }) => parentElement?.closest(PART) === null)[number - 1];
  const name = part?.querySelector<HTMLElement>(NAME);
  if (part === undefined || !name) return;
  if (name.offsetHeight > 0) name.click();
  requestAnimationFrame(() => {
    part.scrollIntoView({ block: "start" });
    part.querySelector<HTMLElement>("input, textarea")?.focus({ preventScroll: true });
  });
}
