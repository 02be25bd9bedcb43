// What Pagefind ships for readers, as its API gives it: its script, its interfaces, its program in WebAssembly.
import { z } from "zod";
import type { Files } from "../exact/pack.ts";
import { refuse, withPagefind } from "./pagefind-service.ts";

const ENTRY = "pagefind-entry.json";

const entryFile = z.object({ version: z.string() });

/** The files that are of every index, by their paths in Pagefind's folder, and the version that they are of. */
export function stockFiles(): Promise<{ readonly version: string; readonly files: Files }> {
  return withPagefind(async (index) => {
    const { files, errors } = await index.getFiles();
    refuse(errors);
    const byPath: Files = new Map(files.map(({ path, content }) => [path, content]));
    const entry = byPath.get(ENTRY);
    const { version } = entryFile.parse(JSON.parse(Buffer.from(entry ?? []).toString() || "{}"));
    byPath.delete(ENTRY);
    return { version, files: byPath };
  });
}
