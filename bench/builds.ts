// Measures our own builds, each a fresh process of the command line over a content folder that is edited in between.
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { type BenchBulletin, bulletinPage, bulletinPath, bulletinText } from "./content.ts";
import { type Command, PROJECT, type Run, run } from "./processes.ts";
import { randomNumbers } from "./random.ts";

export interface Folders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

export interface EditRuns {
  readonly nothing: readonly Run[];
  /** `check`, with nothing changed. */
  readonly checked: readonly Run[];
  readonly added: readonly Run[];
  readonly edited: readonly Run[];
  readonly old: readonly Run[];
}

/** Days before the newest bulletin that make its "newest months". */
const NEWEST_DAYS = 60;

export function buildCommand({ content, out, cache }: Folders): Command {
  return ourCommand("build", "--content", content, "--out", out, "--cache", cache);
}

function checkCommand({ content, cache }: Folders): Command {
  return ourCommand("check", "--content", content, "--cache", cache);
}

function ourCommand(...args: readonly string[]): Command {
  return [process.execPath, path.join(PROJECT, "bin/dibao.js"), ...args, "--lang", "en"];
}

/** From nothing: neither a site nor a cache. */
export async function cleanBuild(folders: Folders): Promise<Run> {
  await rm(folders.out, { recursive: true, force: true });
  await rm(folders.cache, { recursive: true, force: true });
  return run(buildCommand(folders));
}

/**
 * Rebuilds over what a clean build left: nothing changed, then one bulletin added or edited each time.
 *
 * @param bulletins Of the content folder, oldest first.
 * @param runs Of each kind.
 */
export async function measureEdits(
  folders: Folders,
  bulletins: readonly BenchBulletin[],
  { runs, seed }: { runs: number; seed: number },
): Promise<EditRuns> {
  const random = randomNumbers(seed);
  const one = (some: readonly BenchBulletin[]): BenchBulletin => {
    const chosen = some[Math.floor(random() * some.length)];
    if (chosen === undefined) throw new Error("there is no bulletin to edit");
    return chosen;
  };
  const newest = newestOf(bulletins);
  const years = [...new Set(bulletins.map(({ date }) => date.slice(0, 4)))];
  // Neither the newest year nor the one before it.
  const old = bulletins.filter(({ date }) =>
    years.slice(0, Math.max(1, years.length - 2)).includes(date.slice(0, 4)),
  );

  const measured = {
    nothing: [] as Run[],
    checked: [] as Run[],
    added: [] as Run[],
    edited: [] as Run[],
    old: [] as Run[],
  };
  for (let number = 0; number < runs; number += 1) {
    const text = `增补第${number}次。`;
    measured.nothing.push(await run(buildCommand(folders)));
    measured.checked.push(await run(checkCommand(folders)));
    const added = { ...one(newest), slug: `added-${number}`, title: `新增的第${number}篇简报` };
    measured.added.push(await publishOne(folders, added, text));
    measured.edited.push(await publishOne(folders, one(newest), text));
    measured.old.push(await publishOne(folders, one(old), text));
  }
  return measured;
}

/** Those of the newest months. */
export function newestOf(bulletins: readonly BenchBulletin[]): readonly BenchBulletin[] {
  const newestDay = bulletins.at(-1)?.date ?? "";
  const begin = new Date(Date.parse(newestDay) - NEWEST_DAYS * 86_400_000).toISOString().slice(0, 10);
  return bulletins.filter(({ date }) => date >= begin);
}

/** A clean build, and then some of the newest edited, one after another. */
export async function measureLarger(
  folders: Folders,
  bulletins: readonly BenchBulletin[],
  runs: number,
): Promise<{ readonly clean: Run[]; readonly edited: Run[] }> {
  const clean = [await cleanBuild(folders)];
  const edited: Run[] = [];
  for (const [number, bulletin] of newestOf(bulletins).slice(0, runs).entries())
    edited.push(await publishOne(folders, bulletin, `增补第${number}次。`));
  return { clean, edited };
}

/** Writes the bulletin with a text at its end, builds, and makes sure that the page shows it. */
async function publishOne(folders: Folders, bulletin: BenchBulletin, text: string): Promise<Run> {
  const written = { ...bulletin, body: `${bulletin.body}\n\n${text}` };
  await writeFile(path.join(folders.content, bulletinPath(written)), bulletinText(written));
  const measured = await run(buildCommand(folders));
  const page = await readFile(path.join(folders.out, bulletinPage(written)), "utf8");
  if (!page.includes(text)) throw new Error(`the edit of ${bulletinPath(written)} is not on its page`);
  return measured;
}
