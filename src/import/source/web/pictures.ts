// Finds the bytes of a web page's pictures: in its address, or in the folder that was saved with it. Nothing is fetched.
import path from "node:path";
import { decoded } from "../../../content/pictures/body-pictures.ts";
import { LARGEST_PICTURE } from "../limits.ts";
import type { SheetPicture } from "../sheet.ts";

/** The bytes of a file beside the page, by its path from there. */
export type Beside = (file: string) => Uint8Array | undefined;

const SMALLEST = 48;
/** What shows a sign and no picture. */
const SIGN =
  /(?:icon|logo|qrcode|ewm|erweima|spacer|blank|loading|arrow|button|btn|share|print)[^/]*\.(?:png|gif|jpe?g|svg|webp)/i;
const NO_DESCRIPTION = /^(?:图片|image|img|photo|[\w.%-]+|.*\.(?:png|jpe?g|gif|webp|bmp))$/iu;

/** @param whole an address as the page means it, where that is known */
export function pictureOf(
  image: Element,
  beside: Beside,
  whole: (address: string) => string | undefined,
): SheetPicture | undefined {
  const size = (name: string) => Number.parseFloat(image.getAttribute(name) ?? "");
  if (size("width") < SMALLEST || size("height") < SMALLEST) return undefined;
  const address = ["data-src", "data-original", "data-lazy-src", "src"]
    .map((name) => image.getAttribute(name)?.trim() ?? "")
    .find((written) => written !== "" && (!written.startsWith("data:") || written.length > 200));
  // Where a saved page has the picture beside it, that is `src`, whatever the page came with.
  const saved = image.getAttribute("src")?.trim() ?? "";
  const written = isRelative(saved) && bytesBeside(saved, beside) !== undefined ? saved : address;
  if (written === undefined || SIGN.test(written)) return undefined;
  const alt = (image.getAttribute("alt") ?? "").replaceAll(/\s+/g, " ").trim();
  const described = alt === "" || NO_DESCRIPTION.test(alt) ? {} : { alt };
  if (written.startsWith("data:")) return { name: "", bytes: bytesOfData(written), ...described };
  const bytes = isRelative(written) ? bytesBeside(written, beside) : undefined;
  return { name: nameOf(written), bytes, address: whole(written) ?? written, ...described };
}

function isRelative(address: string): boolean {
  return !/^[a-z][a-z\d+.-]*:|^\/\//i.test(address);
}

function bytesBeside(address: string, beside: Beside): Uint8Array | undefined {
  const [file = ""] = address.split(/[?#]/);
  return beside(decoded(file));
}

function nameOf(address: string): string {
  return path.posix.basename(decoded(address.split(/[?#]/)[0] ?? ""));
}

function bytesOfData(address: string): Uint8Array | undefined {
  const [, type, data = ""] = /^data:image\/[\w.+-]+((?:;[\w=.-]+)*),(.*)$/is.exec(address) ?? [];
  if (type === undefined || data.length > 2 * LARGEST_PICTURE) return undefined;
  return type.endsWith(";base64") ? Buffer.from(data, "base64") : Buffer.from(decoded(data));
}
