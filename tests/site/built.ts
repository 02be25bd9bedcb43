// Builds a site for tests and gives its files.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { parseHTML } from "linkedom";
import { build } from "../../src/build.ts";
import type { BuildOptions } from "../../src/pipeline.ts";
import {
  type Files,
  temporaryFolder,
  writeContentFolder,
  writeSampleContent,
  writeSampleOwn,
} from "../content-folder.ts";
import { copyKeptCache, type KindOfSite } from "../kept-caches.ts";

export interface BuiltSite {
  /** The temporary folder that is the archive's root, and holds cache and site. */
  readonly dir: string;
  readonly site: string;
  /** Paths below the site's root, in order. */
  readonly files: readonly string[];
  readonly read: (file: string) => Promise<string>;
  readonly page: (permalink: string) => Promise<Document>;
  readonly remove: () => Promise<void>;
}

interface SiteOptions extends Pick<BuildOptions, "preview"> {
  /** Files of the archive's root, by their path from it. */
  readonly beside?: Files;
  /** What its cache keeps at first: the kind of site that comes nearest. */
  readonly kept?: KindOfSite;
}

/** Builds the sample content with the given files put over it. Its cache keeps what they leave as it was. */
export async function buildSite(
  changes: Files = {},
  { beside = {}, preview = false, kept = preview ? "preview" : "site" }: SiteOptions = {},
): Promise<BuiltSite> {
  const { dir, remove } = await temporaryFolder();
  await writeSampleContent(path.join(dir, "content"), changes);
  await writeSampleOwn(dir);
  await writeContentFolder(dir, beside);
  const site = path.join(dir, "site");
  await copyKeptCache(kept, path.join(dir, "cache"));
  const { problems, built } = await build({
    root: dir,
    content: path.join(dir, "content"),
    out: site,
    cache: path.join(dir, "cache"),
    preview,
  });
  if (!built) throw new Error(`the test's content has problems: ${JSON.stringify(problems.errors)}`);
  const read = (file: string) => readFile(path.join(site, file), "utf8");
  return {
    dir,
    site,
    files: await filesBelow(site),
    read,
    page: async (permalink) => {
      const file = permalink.endsWith("/") ? `${permalink}index.html` : permalink;
      return parseHTML(await read(file)).document;
    },
    remove,
  };
}

/** Paths of all files below a folder, with `/`, in order. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}

/** Each file's path and bytes: what two equal trees have in common. */
export async function treeOf(folder: string): Promise<Map<string, string>> {
  const files = await filesBelow(folder);
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => [
        file,
        (await readFile(path.join(folder, file))).toString("base64"),
      ]),
    ),
  );
}
