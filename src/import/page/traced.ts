// Text that knows where each of its characters stands in the source, however it is cut and joined.

export interface Traced {
  readonly text: string;
  /** For each UTF-16 unit of the text, its offset in the source. */
  readonly at: readonly number[];
}

export const NOTHING: Traced = { text: "", at: [] };

/** A whole source. */
export function trace(text: string): Traced {
  return { text, at: Array.from({ length: text.length }, (_, offset) => offset) };
}

export function slice({ text, at }: Traced, start: number, end?: number): Traced {
  return { text: text.slice(start, end), at: at.slice(start, end) };
}

export function join(parts: readonly Traced[]): Traced {
  return { text: parts.map(({ text }) => text).join(""), at: parts.flatMap(({ at }) => at) };
}

/** What is put in has the places of what stood there, and ends where that ended. */
export function replaceAll(
  { text, at }: Traced,
  pattern: RegExp,
  by: (...match: readonly (string | undefined)[]) => string,
): Traced {
  const parts: Traced[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const put = by(...match);
    const last = Math.max(match.index, end - 1);
    const places = Array.from({ length: put.length }, (_, place) =>
      place === put.length - 1 ? last : Math.min(match.index + place, last),
    );
    parts.push(slice({ text, at }, from, match.index), {
      text: put,
      at: places.map((place) => at[place] ?? -1),
    });
    from = end;
  }
  return join([...parts, slice({ text, at }, from)]);
}

/** Without white space and invisible marks at either end. */
export function trim(traced: Traced): Traced {
  const [lead = ""] = /^[\s\u200B\u2060\uFEFF]*/u.exec(traced.text) ?? [];
  const [trail = ""] = /[\s\u200B\u2060\uFEFF]*$/u.exec(traced.text.slice(lead.length)) ?? [];
  return slice(traced, lead.length, traced.text.length - trail.length);
}
