// Cuts a bulletin's Markdown into its paragraphs, as far as the checks of its text need to tell them apart.

/** What stands between blank lines, as it is written. */
export interface Paragraph {
  readonly text: string;
  /** Where it starts in the body. */
  readonly offset: number;
  /** Plain text, and no heading, list, table, quotation or code. */
  readonly isProse: boolean;
}

const MARKED =
  /^(?: {4}|\t| {0,3}(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|>|\[[^\]]+\]:|(?:[-*_][ \t]*){3,}$))/;

/** Code is blanked out, so that nothing in it is taken for text. */
export function paragraphsOf(body: string): Paragraph[] {
  const blanked = blankCode(body);
  const paragraphs: Paragraph[] = [];
  for (const { 0: block, index } of blanked.matchAll(/[^\n]+(?:\n(?![ \t]*(?:\n|$))[^\n]+)*/g)) {
    const isBlank = block.trim() === "";
    if (isBlank && body.slice(index, index + block.length).trim() === "") continue;
    const isProse = !isBlank && !MARKED.test(block) && !block.includes("|");
    paragraphs.push({ text: block, offset: index, isProse });
  }
  return paragraphs;
}

/** Code, in fences and in backticks, becomes spaces of the same length. */
export function blankCode(body: string): string {
  if (!/`|~~~/.test(body)) return body;
  let fence: string | undefined;
  const lines = body.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark === undefined) return line;
      fence = mark;
    } else if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
    return " ".repeat(line.length);
  });
  return lines
    .join("\n")
    .replaceAll(/(?<!`)(`+)(?!`)((?:(?!\n\n)[^])*?[^`])\1(?!`)/g, (code) => code.replaceAll(/[^\n]/g, " "));
}
