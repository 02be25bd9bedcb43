// Tells what was copied from a code editor: its text is what it is meant to be, Markdown above all, though it comes with colours.

const MONOSPACED = /font-family\s*:[^;]*\bmonospace\b/i;
const AS_TYPED = /white-space\s*:\s*(?:pre|break-spaces)/i;

/** All of it is in one typewriter's block that keeps its spaces. */
export function isCode({ children, textContent }: HTMLElement): boolean {
  const [block, ...others] = children;
  if (block === undefined || others.length > 0) return false;
  const style = block.getAttribute("style") ?? "";
  const keepsSpaces = block.nodeName === "PRE" || AS_TYPED.test(style);
  return keepsSpaces && MONOSPACED.test(style) && block.textContent.trim() === textContent.trim();
}
