// What a theme is on the site: the files that it publishes, and what pages say of them.
import { createHash } from "node:crypto";
import { absoluteUrl, href } from "../addresses/permalink.ts";
import { addressOf, fileOf, type Permalink } from "../addresses/table.ts";
import type { Palette } from "../content/theme/palette.ts";
import type { Picture, PictureType } from "../content/theme/picture.ts";
import type { Theme } from "../content/theme/theme.ts";
import type { ThemeFileKey } from "../content/yaml/schemas/site.ts";
import type { SiteFile } from "../store/site-file.ts";
import { cardOf, type ShareImage } from "./view-parts.ts";

/** Pixels: of the line that the site's name stands in, and what a narrow phone has beside it. */
const LOGO_HEIGHT = 28;
const LOGO_WIDTH = 168;

/** What a page's head and masthead show of the theme. */
export interface ThemeFrame {
  /** Of the browser's own bars. */
  readonly barColors: { readonly light: string; readonly dark: string };
  /** The first is the one for whoever takes but one. */
  readonly icons: readonly {
    readonly rel: "icon" | "apple-touch-icon";
    readonly type?: string;
    readonly sizes?: string;
    readonly href: string;
  }[];
  /** In the place of a picture beside the site's name; in CSS pixels. */
  readonly logo?: { readonly href: string; readonly width: number; readonly height: number };
  /** Of pages that have none of their own. */
  readonly shareImage?: ShareImage;
}

/** Absolute addresses, for what is read elsewhere than on the site's pages. */
export interface FeedPictures {
  readonly icon?: string;
  readonly logo?: string;
}

/** @param fallback The generator's own icon, an SVG drawing, for a theme that has none. */
export function withIcon(theme: Theme, fallback: string): Theme {
  const { icon, touchIcon, favicon } = theme.pictures;
  if (icon ?? touchIcon ?? favicon) return theme;
  const bytes = Buffer.from(fallback.replace("<svg ", `<svg color="${theme.palettes.light.accent}" `));
  return { ...theme, pictures: { ...theme.pictures, icon: { type: "svg", bytes, width: 1, height: 1 } } };
}

/** The site's files by their path from its root. */
export function themeFiles({ pictures }: Theme): Map<SiteFile, Buffer> {
  // The keys of a table.
  const given = Object.entries(pictures) as [ThemeFileKey, Picture][];
  return new Map(given.map(([key, { type, bytes }]) => [fileOf(PLACES[key](type)), bytes]));
}

/** The custom properties that all colours of the stylesheet are. */
export function colorStyle({ palettes: { light, dark } }: Pick<Theme, "palettes">): string {
  return `${propertiesOf(light)}@media (prefers-color-scheme:dark){${propertiesOf(dark)}}\n`;
}

export function themeFrame({ palettes, pictures }: Theme, base: string, siteUrl: string): ThemeFrame {
  const { icon, touchIcon, favicon, logo, shareImage } = pictures;
  const addressIn = (key: ThemeFileKey, picture: Picture) =>
    `${href(base, PLACES[key](picture.type))}${stampOf(key, picture)}`;
  return {
    barColors: { light: palettes.light.paper, dark: palettes.dark.paper },
    icons: [
      ...(favicon
        ? [{ rel: "icon" as const, sizes: sizesOf(favicon), href: addressIn("favicon", favicon) }]
        : []),
      ...(icon
        ? [
            {
              rel: "icon" as const,
              type: MEDIA_TYPES[icon.type],
              ...(icon.type !== "svg" && { sizes: sizesOf(icon) }),
              href: addressIn("icon", icon),
            },
          ]
        : []),
      ...(touchIcon ? [{ rel: "apple-touch-icon" as const, href: addressIn("touchIcon", touchIcon) }] : []),
    ],
    ...(logo && { logo: { href: addressIn("logo", logo), ...shownSize(logo) } }),
    ...(shareImage && {
      shareImage: {
        url: absoluteUrl(siteUrl, PLACES.shareImage(shareImage.type)) + stampOf("shareImage", shareImage),
        type: MEDIA_TYPES[shareImage.type],
        width: shareImage.width,
        height: shareImage.height,
        card: cardOf(shareImage),
      },
    }),
  };
}

export function feedPictures({ pictures: { touchIcon, icon, logo } }: Theme, siteUrl: string): FeedPictures {
  const url = (key: ThemeFileKey, picture: Picture) =>
    absoluteUrl(siteUrl, PLACES[key](picture.type)) + stampOf(key, picture);
  const square = touchIcon ? url("touchIcon", touchIcon) : icon && url("icon", icon);
  return { ...(square !== undefined && { icon: square }), ...(logo && { logo: url("logo", logo) }) };
}

const asset = (name: string): Permalink => addressOf("asset", { rest: name });

const ENDINGS: Readonly<Record<PictureType, string>> = { svg: "svg", png: "png", jpeg: "jpg", ico: "ico" };

const MEDIA_TYPES: Readonly<Record<PictureType, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpeg: "image/jpeg",
  ico: "image/x-icon",
};

const PLACES: Readonly<Record<ThemeFileKey, (type: PictureType) => Permalink>> = {
  logo: (type) => asset(`logo.${ENDINGS[type]}`),
  icon: (type) => asset(`icon.${ENDINGS[type]}`),
  touchIcon: () => asset("touch-icon.png"),
  // Asked for by this name by whoever reads no page's head.
  favicon: () => addressOf("favicon"),
  shareImage: (type) => asset(`share.${ENDINGS[type]}`),
};

/** So that a browser may keep a file until it changes; but not of the one that is asked for by its name. */
function stampOf(key: ThemeFileKey, { bytes }: Picture): string {
  return key === "favicon" ? "" : `?v=${stamp(bytes)}`;
}

/** Of a file's content. */
export function stamp(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex").slice(0, 8);
}

function sizesOf({ width, sizes = [width] }: Picture): string {
  return sizes.map((size) => `${size}x${size}`).join(" ");
}

function shownSize({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const scale = Math.min(LOGO_HEIGHT / height, LOGO_WIDTH / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

function propertiesOf(palette: Palette): string {
  return `:root{${Object.entries(palette)
    .map(([name, color]) => `--${name}:${color}`)
    .join(";")}}`;
}
