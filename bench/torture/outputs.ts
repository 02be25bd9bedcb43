// Outputs that are not plain folders of ours: a link, a mount, a folder with files of the host; and two builds at once in
// containers. What the site needs must be told or done, and what is served must stay whole.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lstat, mkdir, readdir, rename, rm, symlink } from "node:fs/promises";
import path from "node:path";
import { unshared } from "../../tests/name-spaces.ts";
import { startBuild } from "./building.ts";
import type { Counts } from "./counts.ts";
import { expectedTree, type Ground, wholesOf } from "./ground.ts";
import { countWatched } from "./kills.ts";
import { judge, readTree } from "./tree.ts";

/** Publishes of each kind. */
const TIMES = 3;

export async function runOutputs(ground: Ground, counts: Counts): Promise<void> {
  await linked(ground, counts);
  await foreign(ground, counts);
  await mounted(ground, counts);
  await inContainers(ground, counts);
  ground.published = readTree(ground.folders.out);
}

/** The site's folder goes elsewhere, and a link stands in its place: it stays, and is served whole at every moment. */
async function linked(ground: Ground, counts: Counts): Promise<void> {
  const { folders, content, root, watcher } = ground;
  const target = path.join(root, "served");
  await rename(folders.out, target);
  await symlink(path.relative(path.dirname(folders.out), target), folders.out);
  for (let time = 1; time <= TIMES; time += 1) {
    const about = `linked ${time} (${await content.editText()})`;
    const expected = await expectedTree(ground);
    const wholes = wholesOf(readTree(target), expected.tree);
    const stopWatching = watcher.start(target, wholes);
    const { code, said } = await startBuild(folders).ended;
    countWatched(counts, about, await stopWatching());
    counts.add("publishes over a link");
    if (code !== 0) counts.fail("failed by itself", `${about}: ${said.trim()}`);
    if (!(await lstat(folders.out)).isSymbolicLink()) counts.fail("a link was replaced", about);
    if (judge(target, new Map([["new", expected.tree]])).kind !== "whole")
      counts.fail("afterwards a broken site", about);
  }
  await rm(folders.out);
  await rename(target, folders.out);
}

/** A host's file is never lost: it stops the publish, or stays where it is to be kept. */
async function foreign(ground: Ground, counts: Counts): Promise<void> {
  const { folders, content } = ground;
  const file = path.join(folders.out, "CNAME");
  writeFileSync(file, "news.example.org\n");
  const before = readTree(folders.out);
  for (let time = 1; time <= TIMES; time += 1) {
    const about = `foreign files ${time} (${await content.editText()})`;
    const stopped = await startBuild(folders).ended;
    counts.add("publishes stopped by a foreign file");
    if (stopped.code !== 1 || !stopped.said.includes("CNAME"))
      counts.fail("a foreign file was not told of", `${about}: ${stopped.said.trim()}`);
    if (judge(folders.out, new Map([["old", before]])).kind !== "whole")
      counts.fail("afterwards a broken site", about);
  }
  for (let time = 1; time <= TIMES; time += 1) {
    const about = `kept files ${time} (${await content.editText()})`;
    const { code, said } = await startBuild(folders, { args: ["--keep", "CNAME"] }).ended;
    counts.add("publishes that kept a foreign file");
    if (code !== 0) counts.fail("failed by itself", `${about}: ${said.trim()}`);
    if (!existsSync(file) || readFileSync(file, "utf8") !== "news.example.org\n")
      counts.fail("a foreign file was lost", about);
  }
  await rm(file);
}

/** Mounted at itself, or shown to a container: refused, and as it was. */
async function mounted(ground: Ground, counts: Counts): Promise<void> {
  const { folders, content, root } = ground;
  const space = unshared("--mount");
  if (space.length === 0) {
    console.log("mounted outputs: this system lets this user mount nothing, so none was tried");
    return;
  }
  const elsewhere = path.join(root, "elsewhere");
  await mkdir(elsewhere, { recursive: true });
  for (const point of [folders.out, elsewhere]) {
    const about = `mounted at ${point} (${await content.editText()})`;
    const before = readTree(folders.out);
    const mount = 'mount --bind "$0" "$1"; shift; exec "$@"';
    const { code, said } = await startBuild(folders, {
      by: [...space, "sh", "-c", mount, folders.out, point],
    }).ended;
    counts.add("publishes to a mounted folder");
    if (code !== 1 || !said.includes("is mounted at"))
      counts.fail("a mount was not told of", `${about}: ${said.trim()}`);
    if (judge(folders.out, new Map([["old", before]])).kind !== "whole")
      counts.fail("afterwards a broken site", about);
  }
}

/** Both are process 1: one waits for the other, and the site is whole at every moment. */
async function inContainers(ground: Ground, counts: Counts): Promise<void> {
  const { folders, content, watcher } = ground;
  const by = unshared("--pid", "--fork", "--kill-child", "--mount-proc");
  if (by.length === 0)
    console.log("containers: this system lets this user make none, so plain processes were tried");
  for (let time = 1; time <= TIMES; time += 1) {
    const about = `two containers ${time} (${await content.editText()})`;
    const expected = await expectedTree(ground);
    const wholes = wholesOf(readTree(folders.out), expected.tree);
    const stopWatching = watcher.start(folders.out, wholes);
    const both = await Promise.all([0, 1].map(() => startBuild(folders, { by }).ended));
    countWatched(counts, about, await stopWatching());
    counts.add("pairs of builds at once");
    if (both.some(({ said }) => said.includes("Another build is running")))
      counts.add("pairs of which one waited for the other");
    for (const { code, said } of both)
      if (code !== 0) counts.fail("failed by itself", `${about}: ${said.trim()}`);
    if (judge(folders.out, new Map([["new", expected.tree]])).kind !== "whole")
      counts.fail("afterwards a broken site", about);
    const beside = (await readdir(path.dirname(folders.out))).length - 1;
    if (beside > 0) counts.fail("something was left beside the site", about);
  }
}
