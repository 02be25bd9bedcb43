// A process that makes the smaller files of pictures: each picture is decoded once, turned upright, without what its file says of where and how it was taken.
import { readFileSync, writeFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import sharp from "sharp";
import { answerOrders } from "../processes/worker-process.ts";
import { checksum } from "../store/key.ts";
import type { Rendition } from "./renditions.ts";

export interface PictureOrder {
  /** The path of the picture's file. */
  readonly source: string;
  /** SHA-256 of the bytes that are meant, in hexadecimal digits. */
  readonly sum: string;
  /** An existing folder. */
  readonly folder: string;
  readonly renditions: readonly FileToMake[];
}

interface FileToMake extends Pick<Rendition, "width" | "height" | "type"> {
  /** Name of the file to write. */
  readonly name: string;
}

/** The checksums of the files that were made, in the order of the renditions; undefined where the picture has changed. */
export type MadePicture = readonly string[] | undefined;

/** Beside others like it: a thread each is enough. */
sharp.concurrency(1);
// Nothing is decoded twice.
sharp.cache(false);

/** The level of effort 2 takes half the time of the usual 4, for a sixteenth more bytes. */
const WEBP = { quality: 75, effort: 2 };
const JPEG = { quality: 78, progressive: true };

answerOrders(makePicture, () => "picture");

async function makePicture({ source, sum, folder, renditions }: PictureOrder): Promise<MadePicture> {
  const bytes = readFileSync(source);
  if (hash("sha256", bytes, "hex") !== sum) return undefined;
  const largest = Math.max(...renditions.map(({ width }) => width));
  // What is a complaint was told when the picture was checked. Colours become those of sRGB, of whatever profile.
  const { data, info } = await sharp(bytes, { failOn: "error", limitInputPixels: false })
    .autoOrient()
    .resize({ width: largest, withoutEnlargement: true })
    .toColourspace("srgb")
    .raw()
    .toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const sums: string[] = [];
  for (const { name, width, height, type } of renditions) {
    const resized = sharp(data, { raw }).resize({ width, height, fit: "fill" });
    const made = await (
      type === "image/webp" ? resized.webp(WEBP) : resized.flatten({ background: "#fff" }).jpeg(JPEG)
    ).toBuffer();
    writeFileSync(path.join(folder, name), made);
    sums.push(checksum(made));
  }
  return sums;
}
