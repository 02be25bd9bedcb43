// The reader's switch for the key `/`, on all pages of the site.
import { isSlashOff, switchSlash } from "../page/slash.ts";

/** Connects the check box `[data-switch=slash]`, if the page has it. */
export function listenForSwitch(page: Document): void {
  const box = page.querySelector("input[data-switch=slash]");
  if (!(box instanceof HTMLInputElement)) return;
  box.checked = !isSlashOff();
  box.addEventListener("change", () => {
    switchSlash(box.checked);
  });
}
