// Sets the pictures of a body: a figure each, several in a row a gallery, and beneath each what is said of it.
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { BodyPicture } from "../content/pictures/picture.ts";
import { pictureWords } from "../content/pictures/words.ts";
import { imageParts, imagesAlone } from "../markdown/images.ts";
import { figureHtml, galleryRowHtml } from "./figure.ts";
import { galleryRows } from "./gallery.ts";
import { type PictureView, pictureView } from "./picture-view.ts";

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

/** A plugin for the parser; a body is parsed and rendered with an environment of `withPictures`. */
export function figures(markdown: MarkdownIt, base: string): void {
  markdown.core.ruler.push("figures", joinPictures);
  const escape = (text: string) => markdown.utils.escapeHtml(text);
  markdown.renderer.rules[FIGURES] = (tokens, index, _options, environment) => {
    const images = tokens[index]?.children ?? [];
    const found = images.map((image) => viewOf(image, picturesIn(environment), base));
    const views = found.flatMap((view) => view ?? []);
    const missing = images.filter((_image, at) => found[at] === undefined);
    const notes = missing.map(
      (image) => `<p class="no-picture" role="note">图片无法显示：${escape(imageParts(image).alt)}</p>\n`,
    );
    const [only, ...others] = views;
    const shown =
      only === undefined || others.length > 0 ? galleryHtml(views, escape) : figureHtml(only, { escape });
    return shown + notes.join("");
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

/** Undefined where the picture has no file. */
function viewOf(image: Token, pictures: readonly BodyPicture[], base: string): PictureView | undefined {
  const { address, alt, title } = imageParts(image);
  const picture = pictures.find((each) => each.address === address);
  // Of two uses of one file each has its own words.
  return picture && pictureView(base, { ...picture, ...pictureWords(alt, title) });
}

function galleryHtml(views: readonly PictureView[], escape: (text: string) => string): string {
  if (views.length === 0) return "";
  const rows = galleryRows(views).map((row) => galleryRowHtml(row, escape));
  return `<div class="gallery">\n${rows.join("")}</div>\n`;
}
