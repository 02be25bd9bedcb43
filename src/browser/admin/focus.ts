// Leads an editor to a field of the form, and to the place in it.

/**
 * @param name The field's.
 * @param placeIn Where in its text, in UTF-16 units: what is selected.
 */
export function focusField(
  name: string,
  placeIn?: (text: string) => readonly [start: number, end: number],
): void {
  const id = `"${CSS.escape(name)}-field-"`;
  const input = document.querySelector<HTMLElement>(`#nc-root [id^=${id}]`);
  // Of a list there is but the label.
  const place = input ?? document.querySelector<HTMLElement>(`#nc-root label[for^=${id}]`);
  place?.scrollIntoView({ block: "center" });
  if (placeIn !== undefined && input instanceof HTMLTextAreaElement) {
    // Only what gets the focus anew is scrolled to what is selected.
    input.blur();
    input.setSelectionRange(...placeIn(input.value));
  }
  input?.focus();
}

/** @param line From 1. */
export function lineIn(text: string, line: number): readonly [start: number, end: number] {
  const lines = text.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  return [start, start + (lines[line - 1] ?? "").length];
}

/** Where the editor is: in a field, or at a button. */
export class Focused {
  readonly #element = document.activeElement;
  /** How its id begins where it is a field's: a form that is drawn anew has it at the same place among those of its name. */
  readonly #name = /^.+-field-(?=\d+$)/.exec(this.#element?.id ?? "")?.[0];
  readonly #at = this.#fields().findIndex((field) => field === this.#element);
  readonly #selected = isText(this.#element)
    ? ([this.#element.selectionStart, this.#element.selectionEnd] as const)
    : ([0, 0] as const);

  back(): void {
    if (this.#element instanceof HTMLElement) this.#element.focus({ preventScroll: true });
  }

  /** A browser that leads back to a text from a dialog leads to its beginning. */
  backInText(): void {
    const element = this.#element;
    if (!isText(element) || element !== document.activeElement || element.selectionEnd !== 0) return;
    element.setSelectionRange(...this.#selected);
  }

  /**
   * Goes on where the element is gone, unless the editor is elsewhere by now.
   * @param instead What stands in the place of a button.
   */
  follow(instead: string): void {
    const [was, now] = [this.#element, document.activeElement];
    if (was === null || was.isConnected || (now !== null && now !== document.body)) return;
    const next = this.#fields()[this.#at] ?? document.querySelector<HTMLElement>(instead);
    next?.focus({ preventScroll: true });
    if (isText(was) && isText(next)) {
      next.setSelectionRange(was.selectionStart, was.selectionEnd);
      next.scrollTop = was.scrollTop;
    }
  }

  #fields(): HTMLElement[] {
    if (this.#name === undefined) return [];
    return [...document.querySelectorAll<HTMLElement>(`#nc-root [id^="${CSS.escape(this.#name)}"]`)];
  }
}

function isText(element: unknown): element is HTMLTextAreaElement | HTMLInputElement {
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === "text")
  );
}
