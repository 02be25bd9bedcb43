// Says what a file is good for that a bulletin names, or what is wrong with it.
import type { Fault } from "../../problems/problem-codes.ts";
import type { SitePictures } from "../records.ts";
import { DEFAULT_MEGABYTES } from "../yaml/schemas/site.ts";
import { MOST_PIXELS, type Pixels } from "./declared-size.ts";
import type { Looked } from "./media.ts";
import { type Document, ENDINGS, type Picture, type PictureType } from "./picture.ts";

export const MEGABYTE = 1_000_000;

/** Of an archive whose site.yaml says nothing of pictures. */
export const DEFAULT_PICTURES: SitePictures = { maxMegabytes: DEFAULT_MEGABYTES, originals: false };

/** A file may be of use and have a fault that is a warning. */
export interface Judged {
  readonly file?: Picture | Document;
  readonly fault?: Fault;
}

export function judge(file: string, looked: Looked, { maxMegabytes, originals }: SitePictures): Judged {
  if ("reason" in looked) return { fault: { code: "unreadable", params: { reason: looked.reason } } };
  if ("bytes" in looked) {
    const megabytes = Math.ceil(looked.bytes / MEGABYTE);
    return { fault: { code: "picture-too-large", params: { file, megabytes, limit: maxMegabytes } } };
  }
  const { sum, verdict } = looked;
  if ("damaged" in verdict) return { fault: { code: "picture-damaged", params: { file } } };
  if ("encrypted" in verdict) return { fault: { code: "scan-encrypted", params: { file } } };
  if ("useless" in verdict)
    return { fault: { code: "picture-format", params: { file, format: verdict.useless } } };
  if ("pixels" in verdict) return { fault: pixelsFault(file, verdict.pixels) };
  const misnamed = endingFault(file, verdict.type);
  if (misnamed !== undefined) return { fault: misnamed };
  if (verdict.type === "pdf") return { file: { file, sum, type: verdict.type, bytes: verdict.bytes } };
  const { type, width, height, doubtful } = verdict;
  return {
    file: { file, sum, type, width, height, ...(originals && { original: true }) },
    ...(doubtful && { fault: { code: "picture-doubtful", params: { file } } }),
  };
}

export function pixelsFault(file: string, [width, height]: Pixels): Fault<"picture-pixels"> {
  const megapixels = MOST_PIXELS / MEGABYTE;
  return { code: "picture-pixels", params: { file, width, height, megapixels } };
}

/** Servers and programs go by the ending. */
function endingFault(file: string, type: PictureType | Document["type"]): Fault | undefined {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  const endings = ENDINGS[type];
  if (endings.includes(name.slice(dot + 1).toLowerCase())) return undefined;
  const renamed = `${name.slice(0, dot)}.${endings[0]}`;
  return { code: "picture-ending", params: { file, format: type, renamed } };
}
