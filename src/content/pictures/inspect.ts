// Reads what a picture's file is: its format, its size, and whether all of it can be decoded.
import type { FileFormat } from "../../problems/codes/picture-files.ts";
import { MOST_PIXELS, type Pixels } from "./declared-size.ts";
import { formatOf } from "./file-type.ts";
import { pdfFault } from "./pdf.ts";
import { PICTURE_TYPES, type PictureType } from "./picture.ts";

/** What the bytes say, whatever the file is called; of no use where it is no format that the site takes. */
export type Verdict =
  | {
      readonly type: PictureType;
      /** In pixels, upright. */
      readonly width: number;
      readonly height: number;
      /** It decodes, but not without a complaint. */
      readonly doubtful?: true;
    }
  | { readonly type: "pdf"; readonly bytes: number }
  /** It cannot be read without a password. */
  | { readonly encrypted: true }
  | { readonly useless: FileFormat | undefined }
  | { readonly damaged: true }
  | { readonly pixels: Pixels };

/** Raised when the verdict on some bytes changes; another version of the decoder may judge otherwise. */
export const INSPECTION = "3 sharp 0.35.5";

/** Width of the picture that is decoded to see whether all is there. */
const TRIAL_WIDTH = 64;

export async function inspect(bytes: Buffer): Promise<Verdict> {
  const format = formatOf(bytes);
  if (format === "pdf") return pdfVerdict(bytes);
  const type = PICTURE_TYPES.find((each) => each === format);
  if (type === undefined) return { useless: format };
  const { default: sharp } = await import("sharp");
  // Each picture has a thread of its own.
  sharp.concurrency(1);
  // The declared size is judged here, with words of our own.
  const reader = () => sharp(bytes, { limitInputPixels: false });
  const told = await reader()
    .metadata()
    .catch(() => undefined);
  if (told === undefined) return { damaged: true };
  if ((told.pages ?? 1) > 1) return { useless: "animation" };
  const { width, height } = told.autoOrient;
  if (width * height > MOST_PIXELS) return { pixels: [width, height] };
  const decodes = (failOn: "warning" | "error") =>
    sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn })
      .resize({ width: TRIAL_WIDTH, fastShrinkOnLoad: true })
      .raw()
      .toBuffer()
      .then(
        () => true,
        () => false,
      );
  if (await decodes("warning")) return { type, width, height };
  return (await decodes("error")) ? { type, width, height, doubtful: true } : { damaged: true };
}

function pdfVerdict(bytes: Buffer): Verdict {
  const fault = pdfFault(bytes);
  if (fault === undefined) return { type: "pdf", bytes: bytes.length };
  return fault === "encrypted" ? { encrypted: true } : { damaged: true };
}
