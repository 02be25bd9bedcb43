// What layouts print of a picture: addresses with the site's path, and sizes.
import { href } from "../addresses/permalink.ts";
import type { Picture, Pictured, PictureWords } from "../content/pictures/picture.ts";
import { originalPermalink } from "../pictures/originals.ts";
import { type Rendition, renditionsOf } from "../pictures/renditions.ts";

export interface PictureView extends PictureWords {
  /** In pixels, of the largest file: the form by which a browser keeps its place. */
  readonly width: number;
  readonly height: number;
  /** JPEG. */
  readonly src: string;
  readonly srcset: string;
  /** A `srcset` in WebP. */
  readonly webp: string;
  /** The address of the file as it was given, where site.yaml has such files published. */
  readonly original?: string;
}

/** A picture of a list, in one width. */
export interface SmallPicture {
  /** JPEG. */
  readonly src: string;
  readonly webp: string;
  readonly width: number;
  readonly height: number;
}

export function pictureView(base: string, picture: Pictured): PictureView {
  const { alt, caption, credit } = picture;
  const { webp, jpeg } = byType(picture);
  const largest = webp.at(-1) ?? picture;
  return {
    alt,
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
    width: largest.width,
    height: largest.height,
    src: addressIn(base, jpeg.at(-1)),
    srcset: srcset(base, jpeg),
    webp: srcset(base, webp),
    ...(picture.original && { original: href(base, originalPermalink(picture)) }),
  };
}

export function smallPicture(base: string, picture: Picture): SmallPicture {
  const { webp, jpeg } = byType(picture);
  const [small] = webp;
  const { width, height } = small ?? picture;
  return { src: addressIn(base, jpeg[0]), webp: addressIn(base, small), width, height };
}

function byType(picture: Picture): { webp: readonly Rendition[]; jpeg: readonly Rendition[] } {
  const renditions = renditionsOf(picture);
  return {
    webp: renditions.filter(({ type }) => type === "image/webp"),
    jpeg: renditions.filter(({ type }) => type === "image/jpeg"),
  };
}

function srcset(base: string, renditions: readonly Rendition[]): string {
  return renditions.map((each) => `${addressIn(base, each)} ${each.width}w`).join(", ");
}

function addressIn(base: string, rendition: Rendition | undefined): string {
  return rendition === undefined ? "" : href(base, rendition.permalink);
}
