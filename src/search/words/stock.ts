// What Pagefind ships for readers, as its API gives it: its script, its interfaces, its program in WebAssembly.
import type { PagefindIndex } from "pagefind";
import { z } from "zod";
import type { Files } from "../exact/pack.ts";
import { PagefindEnded, refuse, withPagefind } from "./pagefind-service.ts";

const ENTRY = "pagefind-entry.json";

const entryFile = z.object({ version: z.string() });

/** The files that are of every index, by their paths in Pagefind's folder, and the version that they are of. */
export async function stockFiles(): Promise<{ readonly version: string; readonly files: Files }> {
  try {
    return await withPagefind(filesOf);
  } catch (error) {
    if (error instanceof PagefindEnded) endLike(error);
    throw error;
  }
}

async function filesOf(index: PagefindIndex): Promise<{ readonly version: string; readonly files: Files }> {
  const { files, errors } = await index.getFiles();
  refuse(errors);
  const byPath: Files = new Map(files.map(({ path, content }) => [path, content]));
  const entry = byPath.get(ENTRY);
  const { version } = entryFile.parse(JSON.parse(Buffer.from(entry ?? []).toString() || "{}"));
  byPath.delete(ENTRY);
  return { version, files: byPath };
}

/** What the system did to Pagefind is told as if it had done it to this process, which can do nothing without. */
function endLike({ signal, code }: PagefindEnded): void {
  if (signal === null) process.exit(code ?? 1);
  process.kill(process.pid, signal);
}
