// What the editors' pages may ask for: the part of Decap CMS's proxy protocol that a form needs.
import { z } from "zod";
import { listFolder } from "../../content/files/folder.ts";
import { readEntry, RefusedFileError, writeEntry } from "./entry-files.ts";

const file = z.object({ path: z.string(), label: z.string().optional() });

/** `base` is the archive's own addition: the text that the form was filled with, none for a new entry. */
const dataFile = z.object({
  path: z.string(),
  raw: z.string().min(1),
  base: z.string().optional(),
  newPath: z.undefined().optional(),
});

const requestSchema = z.discriminatedUnion("action", [
  z.object({ action: z.literal("entriesByFolder"), params: z.object({ folder: z.string() }) }),
  z.object({ action: z.literal("entriesByFiles"), params: z.object({ files: z.array(file) }) }),
  z.object({ action: z.literal("getEntry"), params: file }),
  z.object({
    action: z.literal("persistEntry"),
    params: z.object({ dataFiles: z.tuple([dataFile]), assets: z.tuple([]) }),
  }),
  z.object({ action: z.literal("getMedia") }),
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
export function act(content: string, request: unknown): unknown {
  const { data: asked } = requestSchema.safeParse(request);
  switch (asked?.action) {
    case "entriesByFolder": {
      const { folder } = asked.params;
      const { bulletins } = listFolder(content);
      return bulletins
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => loadedOrEmpty(content, { path }));
    }
    case "entriesByFiles":
      return asked.params.files.map((of) => loadedOrEmpty(content, of));
    case "getEntry":
      return loaded(content, asked.params);
    case "persistEntry": {
      const [{ path, raw, base }] = asked.params.dataFiles;
      writeEntry(content, path, raw, base);
      return { message: "entry persisted" };
    }
    case "getMedia":
      return [];
    case "getDeployPreview":
      return null;
    case undefined:
      throw new RefusedFileError(422, "编辑页不能做这件事");
  }
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
