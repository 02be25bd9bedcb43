// Checks a picture of the theme: that it is what its name says, whole, of a fitting size, and safe to publish.
import type { PixelLimits } from "../../problems/codes/appearance.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { locate, type Problem, problemAt } from "../../problems/problem.ts";
import { decode } from "../files/decode.ts";
import { THEME_FILES, type ThemeFileKey } from "../yaml/schemas/site.ts";
import { type RasterType, rasterOf, rasterTypeOf } from "./raster.ts";
import { readSvg } from "./svg.ts";

/** A file's use, or why it has none. */
export type Checked<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

export type PictureType = "svg" | RasterType;

export interface Picture {
  readonly type: PictureType;
  readonly bytes: Buffer;
  /** In pixels, of a drawing in its own units. */
  readonly width: number;
  readonly height: number;
  /** The widths of an icon file's pictures, ascending. */
  readonly sizes?: readonly number[];
}

interface Limits extends PixelLimits {
  readonly kilobytes: number;
}

const LIMITS: Readonly<Record<ThemeFileKey, Limits>> = {
  logo: { kilobytes: 200, least: 1, most: 2048, square: false },
  icon: { kilobytes: 100, least: 48, most: 1024, square: true },
  // https://developer.apple.com/design/human-interface-guidelines/app-icons
  touchIcon: { kilobytes: 200, least: 180, most: 1024, square: true },
  favicon: { kilobytes: 100, least: 16, most: 256, square: true },
  // WeChat shows a square of it, and none of less.
  shareImage: { kilobytes: 1000, least: 300, most: 4096, square: false },
};

/** @param file As problems name it. */
export function pictureIn(key: ThemeFileKey, file: string, bytes: Buffer): Checked<Picture> {
  const limits = LIMITS[key];
  const told = (fault: Fault) => ({ problems: [problemAt(file, fault)] });
  const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
  const expected: PictureType = ending === "jpg" ? "jpeg" : (ending as PictureType);
  const actual = rasterTypeOf(bytes) ?? (looksLikeMarkup(bytes) ? "svg" : undefined);
  if (actual !== expected)
    return told({
      code: "theme-file-type",
      params: { types: THEME_FILES[key], actual: actual?.toUpperCase() },
    });
  const kilobytes = Math.ceil(bytes.length / 1000);
  if (kilobytes > limits.kilobytes)
    return told({ code: "theme-file-bytes", params: { kilobytes, limit: limits.kilobytes } });
  if (actual === "svg") return drawingIn(file, bytes, limits);
  const raster = rasterOf(actual, bytes);
  if (raster === undefined) return told({ code: "theme-file-damaged", params: {} });
  return isFitting(raster, limits) ? { value: { ...raster, bytes } } : told(unfit(raster, limits));
}

function drawingIn(file: string, bytes: Buffer, limits: Limits): Checked<Picture> {
  const decoded = decode(bytes);
  if ("fault" in decoded) return { problems: [problemAt(file, decoded.fault, decoded.position)] };
  const { svg, findings } = readSvg(decoded.text);
  if (svg === undefined || findings.length > 0) {
    const located = findings.map(({ reason, text, offset }) => ({
      code: "svg-content" as const,
      params: { reason, text },
      offset,
    }));
    return { problems: locate(file, decoded.text, located) };
  }
  // A drawing has no pixels, only a form.
  const isSquare = svg.width === svg.height;
  if (limits.square && !isSquare) return { problems: [problemAt(file, unfit(svg, limits))] };
  return { value: { type: "svg", bytes, ...svg } };
}

function isFitting(size: Pick<Picture, "width" | "height">, { least, most, square }: PixelLimits): boolean {
  const { width, height } = size;
  return Math.min(width, height) >= least && Math.max(width, height) <= most && (!square || width === height);
}

function unfit({ width, height }: Pick<Picture, "width" | "height">, limits: PixelLimits): Fault {
  const { least, most, square } = limits;
  return { code: "theme-file-pixels", params: { width, height, least, most, square } };
}

function looksLikeMarkup(bytes: Buffer): boolean {
  return /^(?:\uFEFF|\xEF\xBB\xBF)?\s*</.test(bytes.toString("latin1", 0, 64));
}
