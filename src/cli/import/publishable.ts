// Makes of a source's picture one that an archive publishes: as it is where it can be, else converted to JPEG or PNG.
import sharp, { type Sharp } from "sharp";
import { formatOf } from "../../content/pictures/file-type.ts";
import { MOST_PIXELS } from "../../content/pictures/declared-size.ts";
import { inspect } from "../../content/pictures/inspect.ts";
import { ENDINGS, PICTURE_TYPES } from "../../content/pictures/picture.ts";
import type { RefusedPicture } from "../../import/article.ts";
import { readBmp } from "./bmp.ts";

export interface PictureFile {
  readonly bytes: Uint8Array;
  /** Of its name, without the dot. */
  readonly ending: string;
  /** Only one picture of those that move was kept. */
  readonly isFrame?: true;
}

/** The file to put into the archive, or what the picture is that no page can show. */
export async function publishable(
  source: Uint8Array,
): Promise<PictureFile | { readonly refused: RefusedPicture }> {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  const verdict = await inspect(bytes);
  if ("type" in verdict && verdict.type !== "pdf") return { bytes, ending: ENDINGS[verdict.type][0] };
  if ("pixels" in verdict) return { refused: "huge" };
  if ("damaged" in verdict) return { refused: "damaged" };
  const format = formatOf(bytes);
  const image = format === "bmp" ? readBmp(bytes) : readable(format, bytes);
  const converted = image === undefined ? undefined : await convert(image);
  return converted ?? { refused: image === undefined ? (format ?? "unknown") : "damaged" };
}

/** The first of its pictures, where there are several. */
function readable(format: string | undefined, bytes: Buffer): Sharp | undefined {
  const isReadable = format === "gif" || format === "tiff" || PICTURE_TYPES.some((type) => type === format);
  return isReadable ? sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" }) : undefined;
}

/** Photographs are smaller as JPEG, drawings as PNG; what can be seen through stays so. Undefined where it cannot be decoded. */
async function convert(image: Sharp): Promise<PictureFile | undefined> {
  try {
    const { pages = 1 } = await image.metadata();
    const upright = image.autoOrient().toColourspace("srgb");
    const { isOpaque } = await upright.clone().stats();
    const png = await upright.clone().png({ palette: false }).toBuffer();
    const jpeg = isOpaque ? await upright.clone().flatten().jpeg({ quality: 90 }).toBuffer() : undefined;
    const frame = pages > 1 ? { isFrame: true as const } : {};
    return jpeg !== undefined && jpeg.length < png.length
      ? { bytes: jpeg, ending: "jpg", ...frame }
      : { bytes: png, ending: "png", ...frame };
  } catch {
    return undefined;
  }
}
