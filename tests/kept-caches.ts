// What builds of the sample content keep, made once a run: a test's own build starts from a copy, as an editor's does.
import { cp } from "node:fs/promises";
import path from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { build } from "../src/build.ts";
import { temporaryFolder, writeSampleContent, writeSampleOwn } from "./content-folder.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Holds a cache for each kind of site. */
    keptCaches: string;
  }
}

/** Of a published site, and of a preview, which is made with what the first keeps. */
const KINDS = ["site", "preview"] as const;

/** Called once, before the tests of a project; gives what is called after them. */
export default async function makeKeptCaches({ provide }: TestProject): Promise<() => Promise<void>> {
  const { dir, remove } = await temporaryFolder();
  const below = (name: string) => path.join(dir, name);
  await writeSampleContent(below("content"));
  await writeSampleOwn(dir);
  for (const [index, kind] of KINDS.entries()) {
    const out = below(`out-${kind}`);
    const before = KINDS[index - 1];
    if (before !== undefined) await cp(below(before), below(kind), { recursive: true });
    await build({
      root: dir,
      content: below("content"),
      out,
      cache: below(kind),
      preview: kind === "preview",
    });
  }
  provide("keptCaches", dir);
  return remove;
}

/** @param cache A folder that is not there yet. */
export async function copyKeptCache(kind: (typeof KINDS)[number], cache: string): Promise<void> {
  await cp(path.join(inject("keptCaches"), kind), cache, { recursive: true });
}
