// Writes text in Markdown so that it reads as it stands: nothing in it means anything to Markdown.

/** Means something wherever it stands; a single ~ does not, nor an & that begins no entity. */
const INLINE = /[\\`*_[]|~(?=~)|(?<=~)~|&(?=#?\w+;)/g;

/** Begins a tag or an address in brackets. As an entity it is none for any reader of Markdown, even one that knows no escapes. */
const TAG = /<(?=[A-Za-z/!?]|[^\s<>]*@)/g;

/** Begins a heading, a quotation, a list or a rule. */
const AT_START = /^(?:[#>]|[-+](?=[\s-]|$))/;
const NUMBER_AT_START = /^(\d{1,9})([.)])(?!\d)/;

/** `## Heading ##` */
const CLOSING_MARKS = /(?<=\s|^)#+$/;

/** A line that stands for itself, where `inline` is how it is written in Markdown. */
export function escapeStart(inline: string): string {
  return inline.replace(AT_START, "\\$&").replace(NUMBER_AT_START, "$1\\$2");
}

export function escapeHeading(inline: string): string {
  return escapeStart(inline).replace(CLOSING_MARKS, "\\$&");
}

export function escapeInline(text: string): string {
  return text.replaceAll(INLINE, "\\$&").replaceAll(TAG, "&lt;");
}
