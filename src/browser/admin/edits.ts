// What is to be put into a body's text, and where: Markdown that stands as it must, and the cursor behind it.

/** A stretch of the text, and what is to stand in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
  /** Where the cursor is to be, counted from the start. */
  readonly cursor: number;
}

/** What begins a block that is no paragraph. */
const BLOCK = /^(?:#{1,6} |> |- |\d{1,9}[.)] |\||!\[)/;

/** A picture stands alone in its paragraph. */
const ENDS_IN_PICTURE = /(?:^|\n\n)!\[[^\n]*$/;

/**
 * In the place of what is selected: one paragraph goes into the line, all else stands by itself.
 * @param notes Footnotes, which stand at the end of the text.
 */
export function blocksEdit(
  text: string,
  [start, end]: readonly [start: number, end: number],
  body: string,
  notes: readonly string[],
): Edit {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const isInLine = !body.includes("\n\n") && !BLOCK.test(body);
  const block = isInLine ? body : missing(/\n*$/, before) + body;
  const isLast = after.trim() === "" && notes.length === 0;
  const endsInPicture = ENDS_IN_PICTURE.test(body);
  const put = endsInPicture && isLast ? `${block}\n\n` : block;
  const gap = isInLine ? "" : missing(/^\n*/, after);
  const cursor = put.length + (endsInPicture && !isLast ? 1 : 0);
  if (notes.length === 0) return { start, end, put: put + gap, cursor };
  const rest = [put + gap + after.trimEnd(), ...notes].join("\n\n");
  return { start, end: text.length, put: rest, cursor };
}

/** Behind the paragraph that the place is in, with the cursor on the empty line behind it. */
export function paragraphEdit(text: string, at: number, paragraph: string): Edit {
  const isBehindLine = text.charAt(at - 1) === "\n";
  const stop = text.indexOf("\n\n", isBehindLine ? at - 1 : at);
  const before = (stop === -1 ? text : text.slice(0, stop)).trimEnd();
  const after = stop === -1 ? "" : text.slice(stop).trimStart();
  const put = `${before === "" ? "" : "\n\n"}${paragraph}\n\n`;
  return {
    start: before.length,
    end: text.length - after.length,
    put,
    cursor: after === "" ? put.length : put.length - 1,
  };
}

/**
 * Makes a paragraph of what was typed on the empty line between two; undefined where nothing was.
 * @param at Its place in the text as it was before.
 */
export function partedEdit(before: string, at: number, now: string): Edit | undefined {
  const end = now.length - (before.length - at);
  if (!now.startsWith(before.slice(0, at)) || !now.endsWith(before.slice(at))) return undefined;
  const typed = now.slice(at, end).replaceAll(/^\n+|\n+$/g, "");
  return typed === "" ? undefined : { start: at, end, put: `\n${typed}\n`, cursor: typed.length + 1 };
}

/** From one text to another: what both have at their ends stays. */
export function changeEdit(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let kept = 0;
  while (kept < most - start && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  const put = after.slice(start, after.length - kept);
  return { start, end: before.length - kept, put, cursor: put.length };
}

export function edited(text: string, { start, end, put }: Edit): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** The line ends that are still to come between a block and what stands beside it. */
function missing(ends: RegExp, beside: string): string {
  const found = ends.exec(beside)?.[0].length ?? 0;
  return beside.trim() === "" ? "" : "\n".repeat(Math.max(0, 2 - found));
}
