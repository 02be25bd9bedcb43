// Offsets in a text and the lines and columns that editors show.

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line ends become LF, whatever system wrote them. */
export function normaliseLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** The text of a file as all its readers take it: without a byte order mark, and with LF line ends. */
export function plainText(written: string): string {
  return normaliseLineEnds(written.replace(/^\uFEFF/, ""));
}

/** Finds the line and column, both from 1, of any offset in a text with LF line ends. */
export function positionFinder(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    const place = Math.min(offset, text.length);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: place - (starts[low] ?? 0) + 1 };
  };
}
