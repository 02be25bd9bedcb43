// What is made of pictures: names and sizes that are told beforehand, and files that keep to them and tell nothing else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hash } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Picture } from "../../../src/content/pictures/picture.ts";
import { INSPECTION, inspect } from "../../../src/content/pictures/inspect.ts";
import { pictureView, smallPicture } from "../../../src/archive/picture-view.ts";
import type { MadePicture, PictureOrder } from "../../../src/pictures/picture-worker.ts";
import { RECIPE, renditionsOf } from "../../../src/pictures/renditions.ts";
import { WorkerProcess } from "../../../src/processes/worker-process.ts";
import packageJson from "../../../package.json" with { type: "json" };
import { phonePhoto, picture } from "../../pictures.ts";

const sized = (width: number, height: number): Picture => ({
  file: "media/2022/a.jpg",
  sum: "a".repeat(64),
  type: "jpeg",
  width,
  height,
});

const forms = (of: Picture) => renditionsOf(of).map(({ width, height, type }) => [width, height, type]);

it("are a few widths, none wider than the picture", () => {
  expect(forms(sized(4000, 3000))).toEqual([
    [320, 240, "image/webp"],
    [800, 600, "image/webp"],
    [1600, 1200, "image/webp"],
    [1200, 900, "image/jpeg"],
  ]);
  expect(forms(sized(900, 600))).toEqual([
    [320, 213, "image/webp"],
    [900, 600, "image/webp"],
    [900, 600, "image/jpeg"],
  ]);
  expect(forms(sized(1, 1))).toEqual([
    [1, 1, "image/webp"],
    [1, 1, "image/jpeg"],
  ]);
  // A long picture keeps to the height that WebP has.
  for (const { height } of renditionsOf(sized(1600, 60_000))) expect(height).toBeLessThanOrEqual(16_383);
});

it("have names by the picture's bytes", () => {
  const [first] = renditionsOf(sized(4000, 3000));
  expect(first?.permalink).toMatch(/^\/media\/[\da-f]{16}-320\.webp$/);
  const [other] = renditionsOf({ ...sized(4000, 3000), sum: "b".repeat(64) });
  expect(other?.permalink).not.toBe(first?.permalink);
});

it("are printed with the site's path", () => {
  const view = pictureView("/news", { ...sized(900, 600), alt: "河堤", original: true });
  expect(view).toMatchObject({ alt: "河堤", width: 900, height: 600 });
  expect(view.src).toMatch(/^\/news\/media\/[\da-f]{16}-900\.jpg$/);
  expect(view.webp).toMatch(
    /^\/news\/media\/[\da-f]{16}-320\.webp 320w, \/news\/media\/[\da-f]{16}-900\.webp 900w$/,
  );
  expect(view.original).toBe("/news/media/aaaaaaaaaaaaaaaa.jpg");
  expect(smallPicture("", sized(900, 600))).toMatchObject({ width: 320, height: 213 });
});

it("are of a recipe that names the library that makes them", () => {
  const made = `sharp ${packageJson.dependencies.sharp}`;
  expect(RECIPE).toContain(made);
  expect(INSPECTION).toContain(made);
});

describe("made in their process", () => {
  let dir: string;
  let worker: WorkerProcess;

  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), "dibao-pictures-"));
    worker = new WorkerProcess("picture-worker");
  });
  afterAll(async () => {
    await worker.end();
    rmSync(dir, { recursive: true, force: true });
  });

  /** All files that are made of some bytes, and what they were told to be. */
  async function made(bytes: Buffer) {
    const source = path.join(dir, "source");
    writeFileSync(source, bytes);
    const verdict = await inspect(bytes);
    if (!("width" in verdict)) throw new Error("is no picture");
    const sum = hash("sha256", bytes, "hex");
    const told = renditionsOf({ file: "a", sum, ...verdict });
    const renditions = told.map(({ permalink, ...rest }) => ({ ...rest, name: path.basename(permalink) }));
    const order: PictureOrder = { source, sum, folder: dir, renditions };
    // By the worker's own program.
    const sums = (await worker.ask(order)) as MadePicture;
    expect(sums).toHaveLength(told.length);
    return renditions.map((rendition) => ({
      ...rendition,
      bytes: readFileSync(path.join(dir, rendition.name)),
    }));
  }

  it("are upright, of the size that was told, and say nothing of place and camera", async () => {
    const photo = await phonePhoto({ width: 900, height: 600 });
    expect(photo.includes("Kamera-Werke")).toBe(true);
    for (const { bytes, width, height, type } of await made(photo)) {
      const { exif, icc, xmp, orientation, ...told } = await sharp(bytes).metadata();
      expect([told.width, told.height, `image/${told.format}`]).toEqual([width, height, type]);
      expect(width).toBeLessThan(height);
      expect([exif, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.includes("Kamera-Werke")).toBe(false);
    }
  });

  it("keep what is clear in WebP, and are white there in JPEG", async () => {
    const clear = { r: 255, g: 0, b: 0, alpha: 0 };
    const png = await sharp({ create: { width: 20, height: 20, channels: 4, background: clear } })
      .png()
      .toBuffer();
    for (const { bytes, type } of await made(png)) {
      const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      if (type === "image/webp") expect([info.channels, data[3]]).toEqual([4, 0]);
      else expect(Math.min(...data.subarray(0, 3))).toBeGreaterThan(250);
    }
  });

  it("have their colours in sRGB", async () => {
    const green = { r: 0, g: 200, b: 0 };
    const wide = await sharp({ create: { width: 20, height: 20, channels: 3, background: green } })
      .withIccProfile("p3")
      .png()
      .toBuffer();
    for (const { bytes } of await made(wide)) {
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect(Math.abs((data[1] ?? 0) - green.g)).toBeLessThan(8);
    }
  });

  it.each(["png", "webp", "avif", "tiff"] as const)(
    "are made of %s, or that is told to be none",
    async (format) => {
      const bytes = await picture(4).toFormat(format).toBuffer();
      const verdict = await inspect(bytes);
      if (format === "tiff") expect(verdict).toEqual({ useless: "tiff" });
      else {
        expect(verdict).toEqual({ type: format, width: 40, height: 30 });
        expect(await made(bytes)).toHaveLength(2);
      }
    },
  );

  it("are not made of other bytes than those that were checked", async () => {
    const source = path.join(dir, "source");
    writeFileSync(source, await phonePhoto());
    const order: PictureOrder = { source, sum: "0".repeat(64), folder: dir, renditions: [] };
    expect(await worker.ask(order)).toBeUndefined();
  });
});
