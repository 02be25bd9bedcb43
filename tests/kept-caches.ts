// What builds of the sample content keep, made once a run: a test's own build starts from a copy, as an editor's does.
import { existsSync } from "node:fs";
import { cp, rename } from "node:fs/promises";
import path from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { build } from "../src/build.ts";
import { lockFolder } from "../src/publish/lock.ts";
import { type Files, temporaryFolder, writeSampleContent, writeSampleOwn } from "./content-folder.ts";
import { picturedFiles } from "./site/pictured.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Gets a cache for each kind of site. */
    keptCaches: string;
  }
}

interface Kind {
  /** It is made with what this one keeps. */
  readonly after?: KindOfSite;
  readonly preview?: boolean;
  /** Put over the sample content. */
  readonly changes?: () => Promise<Files>;
}

export type KindOfSite = "site" | "preview" | "pictured";

const KINDS: Readonly<Record<KindOfSite, Kind>> = {
  site: {},
  preview: { after: "site", preview: true },
  pictured: { after: "site", changes: picturedFiles },
};

/** Called once, before the tests of a project; gives what is called after them. */
export default async function provideKeptCaches({ provide }: TestProject): Promise<() => Promise<void>> {
  const { dir, remove } = await temporaryFolder();
  provide("keptCaches", dir);
  return remove;
}

/** @param cache A folder that is not there yet. */
export async function copyKeptCache(kind: KindOfSite, cache: string): Promise<void> {
  await cp(await keptCache(kind), cache, { recursive: true });
}

/** Made by whichever process of tests is the first to ask for it: what its workers have loaded, the next builds have, too. */
async function keptCache(kind: KindOfSite): Promise<string> {
  const kept = path.join(inject("keptCaches"), kind);
  const unlock = await lockFolder(kept, () => undefined);
  try {
    if (!existsSync(kept)) await makeCache(KINDS[kind], kept);
  } finally {
    await unlock();
  }
  return kept;
}

async function makeCache({ after, preview = false, changes }: Kind, kept: string): Promise<void> {
  const { dir, remove } = await temporaryFolder();
  try {
    const below = (name: string) => path.join(dir, name);
    const folders = { content: below("content"), out: below("out"), cache: below("cache") };
    await writeSampleContent(folders.content, await changes?.());
    await writeSampleOwn(dir);
    if (after !== undefined) await copyKeptCache(after, folders.cache);
    await build({ root: dir, ...folders, preview });
    await rename(folders.cache, kept);
  } finally {
    await remove();
  }
}
