// Types an edit into a text, so that the editor can undo it.
import { type Edit, partedEdit } from "./edits.ts";

/** Ends what waits for the editor to type. */
let waiting = new AbortController();

export function applyEdit(input: HTMLTextAreaElement, { start, end, put, cursor }: Edit): void {
  waiting.abort();
  input.focus();
  input.setSelectionRange(start, end);
  // Browsers tell of each line, and the form would be drawn as often.
  window.addEventListener("input", hush, true);
  try {
    // A value that is set is one that cannot be undone.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand("insertText", false, put);
  } finally {
    window.removeEventListener("input", hush, true);
  }
  input.dispatchEvent(new Event("input", { bubbles: true }));
  const at = start + cursor;
  input.setSelectionRange(at, at);
  if (input.value.slice(at - 1, at + 1) === "\n\n") partWhatIsTyped(input, at);
}

/** On an empty line between two paragraphs, which would run into the one below. */
function partWhatIsTyped(input: HTMLTextAreaElement, at: number): void {
  waiting = new AbortController();
  const before = input.value;
  const part = (event: Event) => {
    // What is being composed is the input method's.
    if (event instanceof InputEvent && event.isComposing) return;
    const edit = partedEdit(before, at, input.value);
    if (edit !== undefined) applyEdit(input, edit);
  };
  for (const name of ["input", "compositionend"])
    input.addEventListener(name, part, { signal: waiting.signal });
}

function hush(event: Event): void {
  event.stopPropagation();
}
