// The scanned page of a newspaper, as a bulletin's page and the catalogue show it.
import { type SmallPicture, smallPicture } from "../archive/picture-view.ts";
import { absoluteUrl, href } from "../addresses/permalink.ts";
import type { Permalink } from "../addresses/table.ts";
import type { Scan } from "../content/pictures/picture.ts";
import { originalPermalink } from "../pictures/originals.ts";
import { renditionsOf } from "../pictures/renditions.ts";

export interface ScanView {
  readonly href: string;
  /** What the link leads to: `PDF，1.2 MB`, or the size of a picture. */
  readonly what: string;
  /** Of a scan that is a picture. */
  readonly picture?: SmallPicture;
}

const MEGABYTE = 1_000_000;

/** @param base The path before root-relative links, `""` or `/path`. */
export function scanView(base: string, scan: Scan): ScanView {
  const address = href(base, scanPermalink(scan));
  if (scan.type === "pdf") return { href: address, what: `PDF，${sizeOf(scan.bytes)}` };
  return { href: address, what: "图片", picture: smallPicture(base, scan) };
}

/** @param siteUrl Without a slash at its end. */
export function scanUrl(siteUrl: string, scan: Scan | undefined): string | undefined {
  return scan && absoluteUrl(siteUrl, scanPermalink(scan));
}

/** A document is published as it is, of a picture what shows most. */
function scanPermalink(scan: Scan): Permalink {
  if (scan.type === "pdf") return originalPermalink(scan);
  const largest = renditionsOf(scan).reduce((most, each) => (each.width > most.width ? each : most));
  return largest.permalink;
}

function sizeOf(bytes: number): string {
  return bytes < MEGABYTE ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
