// Keeps a form's text where it is before the editor's eyes while something above the form comes or goes.

/** @param change What lets the form begin higher or lower. */
export function textInPlace(change: () => void): void {
  const pane = document.querySelector("#nc-root [class*='-PreviewPaneContainer']");
  const topOf = () => pane?.getBoundingClientRect().top ?? 0;
  const before = topOf();
  change();
  const moved = topOf() - before;
  if (pane === null || moved === 0) return;
  const scrolled = pane.scrollTop;
  pane.scrollTop = scrolled + moved;
  // What was the first line is above the form's top now: it is not to be the one that is being written.
  if (moved > 0 && isWrittenAbove(topOf())) pane.scrollTop = scrolled;
}

function isWrittenAbove(top: number): boolean {
  const input = document.activeElement;
  if (!(input instanceof HTMLTextAreaElement || input instanceof HTMLInputElement)) return false;
  // Safari before 26 cannot tell: the text stays where it was.
  if (!("caretPositionFromPoint" in document)) return false;
  const { left, width } = input.getBoundingClientRect();
  const seen = document.caretPositionFromPoint(left + width * 0.9, top + 1);
  return seen?.offsetNode === input && seen.offset >= (input.selectionEnd ?? 0);
}
