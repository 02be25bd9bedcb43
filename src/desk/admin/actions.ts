// What the editors' pages may ask for: the part of Decap CMS's proxy protocol that a form needs, and the list of bulletins.
import { z } from "zod";
import { STATUSES } from "../../content/values/status.ts";
import { FileCheck } from "./check-file.ts";
import { moveEntry, readEntry, refuseChanged, writeEntry } from "./entry-files.ts";
import { pageOf } from "./list-files.ts";
import { deleteMedia, mediaPaths, readMedia, writeMedia } from "./media-files.ts";
import { RefusedFileError } from "./place.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

const file = z.object({ path: z.string(), label: z.string().optional() });

/**
 * `base` is the archive's own addition: the text that the form was filled with, none for a new entry. `newPath` is where a
 * bulletin belongs that has another day.
 */
const dataFile = z.object({
  path: z.string(),
  raw: z.string().min(1),
  base: z.string().optional(),
  newPath: z.string().optional(),
});

const asked = z.object({
  year: z.string().regex(/^(?:\d{4})?$/),
  month: z.string().regex(/^(?:\d{2})?$/),
  status: z.enum(["", ...STATUSES]),
  words: z.string(),
});

const requestSchema = z.discriminatedUnion("action", [
  z.object({
    action: z.literal("listBulletins"),
    params: z.object({ asked, from: z.int().min(0), size: z.int().min(1).max(200) }),
  }),
  z.object({ action: z.literal("entriesByFiles"), params: z.object({ files: z.array(file) }) }),
  z.object({ action: z.literal("getEntry"), params: file }),
  z.object({ action: z.literal("checkEntry"), params: dataFile }),
  z.object({
    action: z.literal("persistEntry"),
    params: z.object({ dataFiles: z.tuple([dataFile]), assets: z.tuple([]) }),
  }),
  z.object({ action: z.literal("listMedia"), params: z.object({ folder: z.string() }) }),
  z.object({ action: z.literal("getMedia") }),
  z.object({ action: z.literal("getMediaFile"), params: file }),
  z.object({
    action: z.literal("persistMedia"),
    params: z.object({
      asset: z.object({ path: z.string(), content: z.string(), encoding: z.literal("base64") }),
    }),
  }),
  z.object({ action: z.literal("deleteFiles"), params: z.object({ paths: z.tuple([z.string()]) }) }),
  z.object({ action: z.literal("getDeployPreview") }),
]);

/** What Decap calls an entry; `data` is null when there is no such file. */
interface LoadedEntry {
  readonly data: string | null;
  readonly file: z.infer<typeof file> & { readonly id: string };
}

/**
 * Does what is asked and returns the answer, to be sent as JSON. Throws a RefusedFileError.
 * @param request What came over the network.
 */
export async function act(content: string, request: unknown): Promise<unknown> {
  const { data: wanted } = requestSchema.safeParse(request);
  switch (wanted?.action) {
    case "listBulletins":
      return pageOf(content, wanted.params.asked, wanted.params.from, wanted.params.size);
    case "entriesByFiles":
      return wanted.params.files.map((of) => loadedOrEmpty(content, of));
    case "getEntry":
      return loaded(content, wanted.params);
    case "checkEntry":
      return verdict(content, wanted.params);
    case "persistEntry":
      return persist(content, wanted.params.dataFiles[0]);
    case "listMedia":
      return mediaPaths(content, wanted.params.folder);
    case "getMedia":
      // Decap's own library, which would load every picture whole, is not used.
      return [];
    case "getMediaFile":
      return readMedia(content, wanted.params.path);
    case "persistMedia":
      return writeMedia(content, wanted.params.asset.path, wanted.params.asset.content);
    case "deleteFiles":
      deleteMedia(content, wanted.params.paths[0]);
      return { message: "deleted" };
    case "getDeployPreview":
      return null;
    case undefined:
      throw new RefusedFileError(422, "编辑页不能做这件事");
  }
}

async function persist(
  content: string,
  { path, raw, base, newPath = path }: z.infer<typeof dataFile>,
): Promise<{ readonly message: string }> {
  refuseChanged(content, path, base);
  const { stops, move = { path, raw } } = await verdict(content, { path, raw, base });
  if (stops.length > 0) {
    throw new RefusedFileError(422, `没有保存：${stops.map(({ message }) => message).join("；")}`);
  }
  // The forms ask first, and save what they are told.
  if (move.path !== newPath || move.raw !== raw) throw new RefusedFileError(422, "没有保存：网址变了");
  if (base === undefined || newPath === path) writeEntry(content, path, raw, base);
  else moveEntry(content, path, newPath, raw, base);
  return { message: "entry persisted" };
}

function verdict(content: string, { path, raw, base }: z.infer<typeof dataFile>): Promise<Verdict> {
  return verdictOf(path, raw, base, new FileCheck(content));
}

function loaded(content: string, of: z.infer<typeof file>): LoadedEntry {
  return { data: readEntry(content, of.path) ?? null, file: { ...of, id: of.path } };
}

/** In a list, a file that cannot be read is no reason to show none of the others. */
function loadedOrEmpty(content: string, of: z.infer<typeof file>): LoadedEntry {
  try {
    return loaded(content, of);
  } catch {
    return { data: "", file: { ...of, id: of.path } };
  }
}
