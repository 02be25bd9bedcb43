// A picture with what is read beneath it, as HTML: of a body, and the one that leads.
import { formOf } from "./gallery.ts";
import type { PictureView } from "./picture-view.ts";

export interface Setting {
  /** How wide it is at most, in em; of one that stands alone, the text's column. */
  readonly most?: number;
  /** Stands first, and is what a reader waits for. */
  readonly leads?: true;
  /** Makes text safe in HTML, also in an attribute's quotes. */
  readonly escape: (text: string) => string;
}

/** Of the text's column, and of the window that has it beside nothing else; a little more than the stylesheet's. */
const COLUMN = 42;
const WINDOW = 46;

/** In em, of a picture that stands alone: the stylesheet's. */
const MOST_HEIGHT = 34;

export function figureHtml(picture: PictureView, { most = COLUMN, leads, escape }: Setting): string {
  const { alt, caption = alt, credit, width, height, src, srcset, webp, original } = picture;
  const form = formOf(picture);
  const wide = Math.ceil(Math.min(most, form.ratio * MOST_HEIGHT));
  const sizes = `(min-width: ${WINDOW}em) ${wide}em, 100vw`;
  const loading = leads === true ? 'fetchpriority="high"' : 'loading="lazy" decoding="async"';
  const shown =
    `<picture><source type="image/webp" srcset="${escape(webp)}" sizes="${sizes}">` +
    `<img src="${escape(src)}" srcset="${escape(srcset)}" sizes="${sizes}" alt="${escape(alt)}"` +
    ` width="${width}" height="${height}" ${loading}></picture>`;
  const linked = original === undefined ? shown : `<a href="${escape(original)}">${shown}</a>`;
  const by = credit === undefined ? "" : ` <span class="credit">${escape(credit)}</span>`;
  const classes = `picture ratio-${form.name}${leads === true ? " lead" : ""}`;
  return `<figure class="${classes}">${linked}<figcaption>${escape(caption)}${by}</figcaption></figure>\n`;
}

/** Several pictures; the rows are the stylesheet's, too. */
export function galleryRowHtml(row: readonly PictureView[], escape: Setting["escape"]): string {
  const whole = row.reduce((sum, picture) => sum + formOf(picture).ratio, 0);
  const made = row.map((picture) =>
    figureHtml(picture, { most: (COLUMN * formOf(picture).ratio) / whole, escape }),
  );
  return `<div class="gallery-row">\n${made.join("")}</div>\n`;
}
