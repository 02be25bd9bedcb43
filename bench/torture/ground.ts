// What the torture happens on: folders, the content that is edited, the trees that the site may be, and a clean slate.
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { cleanBuild, type Folders } from "../builds.ts";
import { makePlainContent } from "../content.ts";
import { startBuild } from "./building.ts";
import { type EditedContent, writeEditedContent } from "./edits.ts";
import { judge, readTree, type Tree, type Wholes } from "./tree.ts";
import { makeWatcher, type Watcher } from "./watch.ts";

export interface Ground {
  readonly folders: Folders;
  /** A folder that holds everything of the torture. */
  readonly root: string;
  readonly content: EditedContent;
  readonly watcher: Watcher;
  readonly random: () => number;
  /** Milliseconds of builds that nothing disturbed, the latest last. */
  readonly usual: number[];
  /** The tree that was published last, and since when a build may publish another one. */
  published: Tree;
}

/** What a build that nothing disturbed must bring about. */
export interface Recovery {
  readonly problems: readonly string[];
  /** Files of the cache beyond those that a clean build leaves. */
  readonly cacheSurplus: number;
}

const CHARACTERS = 200;

/** Writes the content and builds it for the first time. */
export async function makeGround(
  root: string,
  { bulletins, seed, random }: { bulletins: number; seed: number; random: () => number },
): Promise<Ground> {
  const folders = {
    content: path.join(root, "content"),
    // The only entry of its folder: whatever lies beside it after a build is a leftover.
    out: path.join(root, "published", "site"),
    cache: path.join(root, "cache"),
  };
  await mkdir(path.dirname(folders.out), { recursive: true });
  const content = await writeEditedContent(
    folders.content,
    makePlainContent({ bulletins, characters: CHARACTERS, seed }),
    random,
  );
  const first = await startBuild(folders).ended;
  if (first.code !== 0) throw new Error(`the first build failed:\n${first.said}`);
  const published = readTree(folders.out);
  return { folders, root, content, watcher: makeWatcher(), random, usual: [first.milliseconds], published };
}

/** What the content as it is now makes, built elsewhere from nothing. */
export async function expectedTree({ folders, root }: Ground): Promise<{ tree: Tree; cacheFiles: number }> {
  const clean = {
    content: folders.content,
    out: path.join(root, "clean", "site"),
    cache: path.join(root, "clean", "cache"),
  };
  await mkdir(path.dirname(clean.out), { recursive: true });
  await cleanBuild(clean);
  const made = { tree: readTree(clean.out), cacheFiles: await countFiles(clean.cache) };
  await rm(path.join(root, "clean"), { recursive: true });
  return made;
}

export function wholesOf(old: Tree, next: Tree): Wholes {
  return new Map([
    ["new", next],
    ["old", old],
  ]);
}

/** Builds undisturbed: the site must be the expected one, with nothing left beside it. Starts afresh where it is not. */
export async function recover(
  ground: Ground,
  expected: { readonly tree: Tree; readonly cacheFiles: number },
): Promise<Recovery> {
  const { folders } = ground;
  const problems: string[] = [];
  const ended = await startBuild(folders).ended;
  ground.usual.push(ended.milliseconds);
  if (ended.hung) problems.push("the next build did not end");
  else if (ended.code !== 0)
    problems.push(`the next build ended with ${ended.code ?? "a signal"}: ${ended.said.trim()}`);
  const verdict = judge(folders.out, new Map([["clean", expected.tree]]));
  if (verdict.kind === "missing") problems.push("the next build left no site");
  if (verdict.kind === "broken")
    problems.push(`the next build is not the clean one: ${verdict.differences.join("; ")}`);
  const beside = (await readdir(path.dirname(folders.out))).filter(
    (name) => name !== path.basename(folders.out),
  );
  if (beside.length > 0) problems.push(`the next build left ${beside.join(", ")} beside the site`);
  const cacheSurplus = (await countFiles(folders.cache)) - expected.cacheFiles;
  if (problems.length > 0) await startAfresh(ground);
  ground.published = readTree(folders.out);
  return { problems, cacheSurplus };
}

/** So that one failure is not told again and again. */
async function startAfresh({ folders }: Ground): Promise<void> {
  await rm(path.dirname(folders.out), { recursive: true, force: true });
  await mkdir(path.dirname(folders.out));
  await cleanBuild(folders);
}

async function countFiles(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).length;
}
