// Writes a picture in Markdown: a paragraph of its own.
import { escapeInline } from "./escape.ts";

export interface WrittenPicture {
  /** A name, or a path below the content folder. */
  readonly file: string;
  readonly alt: string;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

export function pictureMarkdown({ file, alt, caption, credit }: WrittenPicture): string {
  const title = [caption, credit].filter(Boolean).join(" ");
  const quoted = title === "" ? "" : ` "${title.replaceAll(/["\\]/g, "\\$&")}"`;
  return `![${escapeInline(alt).replaceAll("]", "\\]")}](${destination(file)}${quoted})`;
}

/** An address with what would end it early in brackets. */
export function destination(address: string): string {
  const encoded = address.replaceAll(/[\s<>]/g, (character) => encodeURIComponent(character));
  return /[()\\]/.test(encoded) ? `<${encoded}>` : encoded;
}
