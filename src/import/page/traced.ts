// Text that knows where each of its characters stands in the source, however it is cut and joined.

export interface Traced {
  readonly text: string;
  /** For each UTF-16 unit of the text, its offset in the source. */
  readonly at: readonly number[];
}

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

/** Without white space and invisible marks at either end. */
export function trim(traced: Traced): Traced {
  const [lead = ""] = /^[\s\u200B\u2060\uFEFF]*/u.exec(traced.text) ?? [];
  const [trail = ""] = /[\s\u200B\u2060\uFEFF]*$/u.exec(traced.text.slice(lead.length)) ?? [];
  return slice(traced, lead.length, traced.text.length - trail.length);
}
