// What is made of a picture: smaller files with names and sizes that are known before they are.
import { addressOf, type Permalink } from "../addresses/table.ts";
import type { Picture } from "../content/pictures/picture.ts";
import { keyOf } from "../store/key.ts";
import { NAME_LENGTH } from "./originals.ts";

export interface Rendition {
  readonly permalink: Permalink;
  readonly width: number;
  readonly height: number;
  readonly type: "image/webp" | "image/jpeg";
}

/** Stands for all that makes a rendition of a picture; raised when any of it changes. */
export const RECIPE = "1 sharp 0.35.5";

/** Of the files in WebP: for lists, for a column on a common screen, and for one on a dense screen. */
const WEBP_WIDTHS = [320, 800, 1600];

/** Of the one in JPEG, for old browsers and for those who make a preview of a link. */
const JPEG_WIDTHS = [1200];

/** WebP has none higher. */
const MOST_HEIGHT = 16_000;

/** All that is made of a picture, the widths of each type ascending. */
export function renditionsOf(picture: Picture): readonly Rendition[] {
  const name = renditionsKey(picture).slice(0, NAME_LENGTH);
  const of = (type: Rendition["type"], ending: string, widths: readonly number[]) =>
    fitting(widths, picture).map((width): Rendition => ({
      permalink: addressOf("media", { rest: `${name}-${width}.${ending}` }),
      width,
      height: Math.max(1, Math.round((width * picture.height) / picture.width)),
      type,
    }));
  return [...of("image/webp", "webp", WEBP_WIDTHS), ...of("image/jpeg", "jpg", JPEG_WIDTHS)];
}

/** Stands for the bytes of all that is made of a picture. */
export function renditionsKey({ sum }: Pick<Picture, "sum">): string {
  return keyOf("picture", RECIPE, sum);
}

/** How many pictures a site's files show. */
export function picturesAmong(files: readonly string[]): number {
  const names = files.map((file) => /^media\/([\da-f]+)-\d+\.webp$/.exec(file)?.[1]);
  return new Set(names.filter((name) => name !== undefined)).size;
}

/** None is wider than the picture, and none that is nearly as wide as the next. */
function fitting(widths: readonly number[], { width, height }: Picture): number[] {
  const most = Math.min(width, Math.max(1, Math.floor((MOST_HEIGHT * width) / height)), Math.max(...widths));
  return [...widths.filter((each) => each <= most * 0.8), most];
}
