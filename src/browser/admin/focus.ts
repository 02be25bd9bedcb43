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
