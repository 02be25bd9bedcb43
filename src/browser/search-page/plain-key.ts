// Which key presses are the page's to act on.

/** No modifier, and no input method that composes: it has all keys for itself. Some browsers tell so by the code alone. */
export function isPlain(event: KeyboardEvent): boolean {
  const { isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
  // There is no other sign of it: https://www.w3.org/TR/uievents/#determine-keydown-keyup-keyCode
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return !(isComposing || event.keyCode === 229 || altKey || ctrlKey || metaKey || shiftKey);
}
