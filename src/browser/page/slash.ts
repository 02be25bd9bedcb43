// The key `/` leads into the page's search box.

/** Under this name the reader's browser keeps whether the key was switched off: WCAG 2.2, success criterion 2.1.4. */
const SWITCH = "slash";
const OFF = "off";

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role=textbox]"))
  );
}

/** A browser may keep nothing and say so by an error. */
export function isSlashOff(): boolean {
  try {
    return localStorage.getItem(SWITCH) === OFF;
  } catch {
    return false;
  }
}

export function switchSlash(isOn: boolean): void {
  try {
    localStorage.setItem(SWITCH, isOn ? "" : OFF);
  } catch {
    // Then it holds for no longer than the check box is seen.
  }
}

/** Listens for the key on the whole page. */
export function listenForSlash(): void {
  document.addEventListener("keydown", (event) => {
    const { key, isComposing, altKey, ctrlKey, metaKey, target } = event;
    if (key !== "/" || isComposing || altKey || ctrlKey || metaKey || isTyping(target) || isSlashOff())
      return;
    const box = document.querySelector<HTMLInputElement>("form[role=search] input[name=q]");
    if (box === null) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
