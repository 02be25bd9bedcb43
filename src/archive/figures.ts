// Sets the pictures of a body: a figure each, several in a row a gallery, and beneath each what is said of it.
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { BodyPicture } from "../content/pictures/picture.ts";
import { pictureWords } from "../content/pictures/words.ts";
import { imageParts, imagesAlone } from "../markdown/images.ts";
import { pictureView } from "./picture-view.ts";

/** The token that stands for pictures that follow each other; they are its children. */
const FIGURES = "figures";

/** What a body is rendered with, besides its text: where its rules find its pictures. */
export function withPictures(pictures: readonly BodyPicture[]): Record<string, unknown> {
  return { pictures };
}

function picturesIn(environment: Readonly<Record<string, unknown>> = {}): readonly BodyPicture[] {
  // What `withPictures` made.
  return (environment["pictures"] as readonly BodyPicture[] | undefined) ?? [];
}

/** How wide a picture is shown, for the choice among its files: the text's column, and of a gallery a half of it. */
const SIZES = { alone: "(min-width: 46em) 42em, 100vw", several: "(min-width: 46em) 21em, 50vw" };

/** A plugin for the parser; a body is parsed and rendered with an environment of `withPictures`. */
export function figures(markdown: MarkdownIt, base: string): void {
  markdown.core.ruler.push("figures", joinPictures);
  const escape = (text: string) => markdown.utils.escapeHtml(text);
  markdown.renderer.rules[FIGURES] = (tokens, index, _options, environment) => {
    const pictures = picturesIn(environment);
    const images = tokens[index]?.children ?? [];
    const sizes = images.length > 1 ? SIZES.several : SIZES.alone;
    const made = images.map((image) => figure(image, pictures, { base, sizes, escape }));
    return images.length > 1 ? `<div class="gallery">\n${made.join("")}</div>\n` : made.join("");
  };
  // One that does not stand alone is refused by a check; whatever that has missed, its words are shown.
  markdown.renderer.rules["image"] = (tokens, index) => {
    const image = tokens[index];
    return image === undefined ? "" : escape(imageParts(image).alt);
  };
}

/** What is read beneath a picture, in one line. */
export function captionOf(image: Token): string {
  const { alt, title } = imageParts(image);
  const { caption, credit } = pictureWords(alt, title);
  return [caption ?? alt, credit].filter((text) => text !== undefined && text !== "").join(" ");
}

export function isFigures({ type }: Token): boolean {
  return type === FIGURES;
}

/** Paragraphs of pictures alone become one token where they follow each other; those in other blocks stay as they are. */
function joinPictures(state: StateCore): void {
  const joined: Token[] = [];
  const { tokens } = state;
  for (let at = 0; at < tokens.length; at += 1) {
    const [open, inline] = [tokens[at], tokens[at + 1]];
    if (open === undefined) break;
    const isProse = open.type === "paragraph_open" && open.level === 0;
    const images = isProse ? imagesAlone(inline?.children ?? []) : [];
    if (images.length === 0) {
      joined.push(open);
      continue;
    }
    const last = joined.at(-1);
    if (last !== undefined && isFigures(last)) last.children = [...(last.children ?? []), ...images];
    else {
      const token = new state.Token(FIGURES, "", 0);
      token.block = true;
      token.children = [...images];
      joined.push(token);
    }
    // Its text and its end.
    at += 2;
  }
  state.tokens = joined;
}

interface Setting {
  readonly base: string;
  readonly sizes: string;
  readonly escape: (text: string) => string;
}

function figure(image: Token, pictures: readonly BodyPicture[], { base, sizes, escape }: Setting): string {
  const { address, alt } = imageParts(image);
  const picture = pictures.find((each) => each.address === address);
  if (picture === undefined) return `<p class="no-picture" role="note">图片无法显示：${escape(alt)}</p>\n`;
  const { width, height, src, srcset, webp, original } = pictureView(base, picture);
  const shown =
    `<picture><source type="image/webp" srcset="${escape(webp)}" sizes="${sizes}">` +
    `<img src="${escape(src)}" srcset="${escape(srcset)}" sizes="${sizes}" alt="${escape(alt)}"` +
    ` width="${width}" height="${height}" loading="lazy" decoding="async"></picture>`;
  const linked = original === undefined ? shown : `<a href="${escape(original)}">${shown}</a>`;
  return `<figure class="picture">${linked}${figcaption(image, escape)}</figure>\n`;
}

function figcaption(image: Token, escape: Setting["escape"]): string {
  const { alt, title } = imageParts(image);
  const { caption = alt, credit } = pictureWords(alt, title);
  const by = credit === undefined ? "" : ` <span class="credit">${escape(credit)}</span>`;
  return `<figcaption>${escape(caption)}${by}</figcaption>`;
}
