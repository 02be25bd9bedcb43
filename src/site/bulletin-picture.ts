// The picture that stands for a bulletin wherever one is asked for: in lists, feeds and the catalogue, and in what it tells machines.
import { figureHtml } from "../archive/figure.ts";
import { pictureView } from "../archive/picture-view.ts";
import { absoluteUrl } from "../addresses/permalink.ts";
import type { Permalink } from "../addresses/table.ts";
import type { Pictured } from "../content/pictures/picture.ts";
import type { Bulletin } from "../content/records.ts";
import { renditionsOf } from "../pictures/renditions.ts";
import { cardOf, type ShareImage } from "./view-parts.ts";
import { escapeXml } from "./xml.ts";

/** Pixels of a share image: WeChat shows a square of it, and none of less. */
const LEAST_SHARED = 300;

/** The one that leads, or else the first of the body. */
export function pictureOf({ image, pictures }: Bulletin): Pictured | undefined {
  return image ?? pictures[0];
}

/** Its picture above the text, as HTML; none where it stands in the body, too. */
export function leadHtml(base: string, { image, pictures }: Bulletin): string | undefined {
  if (image === undefined || pictures.some(({ sum }) => sum === image.sum)) return undefined;
  return figureHtml(pictureView(base, image), { leads: true, escape: escapeXml });
}

/** All pictures of a bulletin, each once. */
export function picturesOf({ image, pictures }: Bulletin): readonly Pictured[] {
  const all = image === undefined ? pictures : [image, ...pictures];
  return [...new Map(all.toReversed().map((picture) => [picture.sum, picture])).values()].toReversed();
}

/** A picture as others than the site's own pages get it: a JPEG, which all of them read. */
export interface GivenPicture {
  readonly permalink: Permalink;
  /** Absolute. */
  readonly url: string;
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** @param siteUrl Without a slash at its end. */
export function givenPicture(siteUrl: string, picture: Pictured | undefined): GivenPicture | undefined {
  const jpeg = picture && renditionsOf(picture).findLast(({ type }) => type === "image/jpeg");
  return jpeg && { ...jpeg, url: absoluteUrl(siteUrl, jpeg.permalink) };
}

/** Undefined where the picture is too small to be shown. */
export function shareImageOf(siteUrl: string, picture: Pictured | undefined): ShareImage | undefined {
  const given = givenPicture(siteUrl, picture);
  if (given === undefined || Math.min(given.width, given.height) < LEAST_SHARED) return undefined;
  const { url, type, width, height } = given;
  return { url, type, width, height, card: cardOf(given), ...(picture && { alt: picture.alt }) };
}
