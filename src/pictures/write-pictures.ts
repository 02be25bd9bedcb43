// Makes the files of all pictures that a site shows: kept ones from the store, the others in worker processes.
import { copyFileSync, constants, readFileSync } from "node:fs";
import { hash } from "node:crypto";
import path from "node:path";
import type { Document, Picture } from "../content/pictures/picture.ts";
import type { Bulletin } from "../content/records.ts";
import { fileOf } from "../addresses/table.ts";
import { WorkerPool } from "../processes/worker-pool.ts";
import { Refusal } from "../problems/refusal.ts";
import { keyOf } from "../store/key.ts";
import { isMine, type Shard } from "../store/part.ts";
import type { Store } from "../store/store.ts";
import { originalPermalink } from "./originals.ts";
import type { MadePicture, PictureOrder } from "./picture-worker.ts";
import { type Rendition, renditionsKey, renditionsOf } from "./renditions.ts";

/** Orders after which a process is let go, and with it what the system does not get back of its memory. */
const MOST_ORDERS = 200;

export interface PicturesOptions {
  readonly store: Store;
  /** The content folder. */
  readonly dir: string;
  /** Only this part's pictures are made. */
  readonly shard: Shard | undefined;
  /** Called with the number of pictures that are done. */
  readonly onProgress: (done: number, total: number) => void;
}

export interface WrittenPictures {
  readonly made: number;
  readonly kept: number;
}

/** Throws a Refusal where a picture has changed since the content was read. */
export async function writePictures(
  bulletins: readonly Bulletin[],
  { store, dir, shard, onProgress }: PicturesOptions,
): Promise<WrittenPictures> {
  const { pictures, originals } = filesOf(bulletins);
  const mine = pictures.filter((picture) => isMine(shard, renditionsKey(picture)));
  for (const original of originals) {
    if (isMine(shard, original.sum)) putOriginal(store, dir, original);
  }
  const missing = mine.filter((picture) => !store.take(...renditionsOf(picture).map(taken(picture))));
  const kept = mine.length - missing.length;
  if (missing.length === 0) return { made: 0, kept };
  const workers = new WorkerPool("picture-worker", MOST_ORDERS);
  const folder = store.workFolder("pictures");
  let made = 0;
  const make = async (picture: Picture) => {
    const renditions = renditionsOf(picture).map((each) => ({ ...each, ...taken(picture)(each) }));
    const files = renditions.map(({ key, width, height, type }) => ({ name: key, width, height, type }));
    const order: PictureOrder = {
      source: path.join(dir, picture.file),
      sum: picture.sum,
      folder,
      renditions: files,
    };
    // By the worker's own program.
    const sums = (await workers.ask(() => order)) as MadePicture;
    if (sums === undefined) throw new Refusal("file-changed", { file: picture.file });
    for (const [at, { key, file }] of renditions.entries()) {
      store.adopt(key, path.join(folder, key), file, sums[at]);
    }
    made += 1;
    onProgress(kept + made, mine.length);
  };
  onProgress(kept, mine.length);
  try {
    await Promise.all(missing.map(make));
  } finally {
    await workers.stop();
  }
  return { made, kept };
}

/** Each once, by its bytes; of two files with the same bytes, the first. */
function filesOf(bulletins: readonly Bulletin[]): {
  readonly pictures: readonly Picture[];
  readonly originals: readonly (Picture | Document)[];
} {
  const pictures = new Map<string, Picture>();
  const originals = new Map<string, Picture | Document>();
  for (const { image, pictures: inBody, scan } of bulletins) {
    for (const file of [...(image ? [image] : []), ...inBody, ...(scan ? [scan] : [])]) {
      const isDocument = file.type === "pdf";
      if (!isDocument && !pictures.has(file.sum)) pictures.set(file.sum, file);
      if ((isDocument || file.original === true) && !originals.has(file.sum)) originals.set(file.sum, file);
    }
  }
  return { pictures: [...pictures.values()], originals: [...originals.values()] };
}

function taken(picture: Picture) {
  const picturesKey = renditionsKey(picture);
  return ({ permalink, width, type }: Rendition) => ({
    key: keyOf(picturesKey, String(width), type),
    file: fileOf(permalink),
  });
}

function putOriginal(store: Store, dir: string, original: Picture | Document): void {
  const file = fileOf(originalPermalink(original));
  const key = keyOf("original", original.sum);
  if (store.take({ key, file })) return;
  const copy = path.join(store.workFolder("originals"), key);
  copyFileSync(path.join(dir, original.file), copy, constants.COPYFILE_FICLONE);
  if (hash("sha256", readFileSync(copy), "hex") !== original.sum)
    throw new Refusal("file-changed", { file: original.file });
  store.adopt(key, copy, file);
}
