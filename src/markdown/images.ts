// Pictures among the tokens of a block: whether they stand alone, and what is written of each.
import type { Token } from "markdown-it";

/** The pictures of a paragraph in which nothing else stands; none of another one. */
export function imagesAlone(children: readonly Token[]): readonly Token[] {
  const images = children.filter(({ type }) => type === "image");
  const isAlone = children.every(({ type, content }) => {
    if (type === "text") return content.trim() === "";
    return type === "image" || type === "softbreak" || type === "hardbreak";
  });
  return isAlone ? images : [];
}

/** What is written of a picture, without markup: `![alt](address "title")`. */
export function imageParts(image: Token): {
  /** As the parser gives it: percent-encoded. */
  readonly address: string;
  readonly alt: string;
  readonly title: string;
} {
  return {
    address: String(image.attrGet("src") ?? ""),
    alt: textOf(image.children ?? []).trim(),
    title: String(image.attrGet("title") ?? "").trim(),
  };
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === "image") return textOf(children ?? []);
      return type === "softbreak" || type === "hardbreak" ? " " : content;
    })
    .join("");
}
