// Measures what pictures cost: a clean build of bulletins with photographs as cameras take them, and builds after it.
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { temporaryFolder } from "../tests/content-folder.ts";
import { buildCommand, cleanBuild } from "./builds.ts";
import { makePlainContent, writeBenchContent } from "./content.ts";
import { type Run, run } from "./processes.ts";
import { tableOfRows } from "./table.ts";

interface Options {
  readonly bulletins: number;
  readonly pictures: number;
}

const SEED = 20220319;
const CHARACTERS = 500;

/** Photographs that look different; the others are these with other bytes. */
const PHOTOGRAPHS = 30;
const WIDTH = 4000;
const HEIGHT = 3000;
const MEGABYTE = 1_000_000;

export async function benchPictures({ bulletins, pictures }: Options): Promise<void> {
  const { dir, remove } = await temporaryFolder();
  try {
    const folders = {
      content: path.join(dir, "content"),
      out: path.join(dir, "site"),
      cache: path.join(dir, "cache"),
    };
    const made = makePlainContent({ bulletins, characters: CHARACTERS, seed: SEED });
    const isShown = (index: number) =>
      Math.floor((index * pictures) / bulletins) < Math.floor(((index + 1) * pictures) / bulletins);
    const withPictures = made.bulletins.map((bulletin, index) =>
      isShown(index)
        ? { ...bulletin, body: `${bulletin.body}\n\n![${bulletin.title}](/${fileOf(index)})` }
        : bulletin,
    );
    await writeBenchContent(folders.content, { ...made, bulletins: withPictures });
    const shown = made.bulletins.flatMap((_, index) => (isShown(index) ? [index] : []));
    const grains = await makeGrains();
    const bytes = await writePhotographs(folders.content, grains, shown);
    process.stderr.write(`${shown.length} pictures, ${Math.round(bytes / MEGABYTE)} MB\n`);

    const clean = await cleanBuild(folders);
    const nothing = await run(buildCommand(folders));
    const [edited = 0] = shown;
    await writeFile(path.join(folders.content, fileOf(edited)), await photograph(grains, PHOTOGRAPHS));
    const replaced = await run(buildCommand(folders));
    const files = await sizesIn(path.join(folders.out, "media"));
    const count = Math.max(1, shown.length);
    const published = files.reduce((sum, size) => sum + size, 0);
    console.log(
      tableOfRows(
        ["build", "time", "largest process", "processor time of those that make pictures"],
        [rowOf("clean", clean), rowOf("nothing changed", nothing), rowOf("one picture replaced", replaced)],
      ),
    );
    console.log(
      `${(files.length / count).toFixed(1)} files and ${Math.round(published / count / 1000)} KB published a picture, ` +
        `of ${(bytes / count / MEGABYTE).toFixed(1)} MB; ${Math.round(((workerSeconds(clean) ?? 0) / count) * 1000)} ms of processor time.`,
    );
    console.log(nothing.output.trim());
  } finally {
    await remove();
  }
}

function fileOf(index: number): string {
  return `media/2022/photo-${index}.jpg`;
}

function rowOf(name: string, built: Run): string[] {
  const { seconds, peakMegabytes } = built;
  const worked = workerSeconds(built);
  return [
    name,
    `${seconds.toFixed(1)} s`,
    peakMegabytes === undefined ? "–" : `${Math.round(peakMegabytes)} MB`,
    worked === undefined ? "–" : `${worked.toFixed(1)} s`,
  ];
}

function workerSeconds({ processorSeconds }: Run): number | undefined {
  return processorSeconds.get("picture-worker");
}

/** @returns How many bytes they have. */
async function writePhotographs(
  content: string,
  grains: Buffer,
  indexes: readonly number[],
): Promise<number> {
  await mkdir(path.join(content, "media/2022"), { recursive: true });
  const photographs: Buffer[] = [];
  let bytes = 0;
  for (const [order, index] of indexes.entries()) {
    const kind = order % PHOTOGRAPHS;
    photographs[kind] ??= await photograph(grains, kind);
    const copy = withComment(photographs[kind], `photo ${index}`);
    await writeFile(path.join(content, fileOf(index)), copy);
    bytes += copy.length;
  }
  return bytes;
}

/** Noise in large, middle and small grains: as much to decode and to keep as of a photograph; raw, in three channels. */
async function makeGrains(): Promise<Buffer> {
  const grain = async (pixels: number, sigma: number) => {
    const [width, height] = [Math.round(WIDTH / pixels), Math.round(HEIGHT / pixels)];
    const noise = { type: "gaussian", mean: 128, sigma } as const;
    const made = sharp({ create: { width, height, channels: 3, background: "#777", noise } });
    return sharp(await made.png().toBuffer())
      .resize(WIDTH, HEIGHT, { fit: "fill" })
      .png({ compressionLevel: 1 })
      .toBuffer();
  };
  const [large, middle, small] = [await grain(40, 60), await grain(6, 30), await grain(1, 16)];
  return sharp(large)
    .composite([
      { input: middle, blend: "overlay" },
      { input: small, blend: "soft-light" },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** The grains in another light for each number, and as in a mirror. */
function photograph(grains: Buffer, number: number): Promise<Buffer> {
  return sharp(grains, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .flop(number % 2 === 1)
    .linear(1, number)
    .jpeg({ quality: 88 })
    .toBuffer();
}

/** A JPEG with a comment behind its beginning (ITU-T T.81, B.2.4.5): other bytes, the same picture. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 2 + text.length]);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text, "latin1"), jpeg.subarray(2)]);
}

async function sizesIn(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => (await stat(path.join(folder, name))).size));
}
