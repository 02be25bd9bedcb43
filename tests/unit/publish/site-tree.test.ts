// A site's tree that is remembered is the tree that is there, whatever has changed in it.
import { lstatSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { SiteTree, SiteTrees } from "../../../src/publish/site-tree.ts";
import { temporaryFolder } from "../../content-folder.ts";

const place = fc.constantFrom("x", "a/x", "a/y", "a/b", "a/b/x", "a/b/c/x", "d/x", "d");
const edit = fc.record({ kind: fc.constantFrom("write", "remove", "move"), from: place, to: place });
type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

afterEach(() => vi.restoreAllMocks());

it("has the files and folders that are there, over any edits, and when the site is moved", async () => {
  const { dir, remove } = await temporaryFolder();
  // Long after any change: a state that is as it was is believed.
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  const record = path.join(dir, "trees");
  const steps = fc.array(fc.tuple(fc.array(edit, { maxLength: 3 }), fc.boolean()), {
    minLength: 2,
    maxLength: 6,
  });
  let listed = 0;
  try {
    fc.assert(
      fc.property(steps, (all) => {
        let root = path.join(dir, "site");
        mkdirSync(root);
        for (const [edits, isMoved] of all) {
          for (const each of edits) apply(root, each);
          nextTick(dir);
          const trees = new SiteTrees(record, []);
          const tree = trees.of(root);
          const found = namesIn(tree);
          expect(found).toEqual(namesIn(new SiteTree(root)));
          listed += found.length;
          trees.keep();
          if (isMoved) renameSync(root, (root = `${root}-`));
        }
        rmSync(root, { recursive: true });
      }),
      { numRuns: 30 },
    );
    expect(listed).toBeGreaterThan(0);
  } finally {
    await remove();
  }
});

it("lists no folder again that has not changed", async () => {
  const { dir, remove } = await temporaryFolder();
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
  try {
    const site = path.join(dir, "site");
    mkdirSync(path.join(site, "a"), { recursive: true });
    const trees = new SiteTrees(path.join(dir, "trees"), []);
    const tree = trees.of(site);
    namesIn(tree);
    const { record } = tree;
    namesIn(tree);
    expect(tree.record).toBe(record);
    writeFileSync(path.join(site, "a/x"), "");
    namesIn(tree);
    expect(tree.record).not.toBe(record);
  } finally {
    await remove();
  }
});

function namesIn(tree: SiteTree): string[] {
  const files: string[] = [];
  const folders = tree.walk((file) => files.push(file));
  return [...files, ...folders.map((folder) => `${folder}/`)].sort();
}

/** What cannot be done, such as a file in a folder that is a file, is not done. */
function apply(root: string, { kind, from, to }: Edit): void {
  const [source, target] = [path.join(root, from), path.join(root, to)];
  try {
    if (kind === "remove") rmSync(source, { recursive: true });
    else mkdirSync(path.dirname(target), { recursive: true });
    if (kind === "write") writeFileSync(target, "");
    if (kind === "move") renameSync(source, target);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

/** Until the file system's clock shows another time: only then is a change told by its time. */
function nextTick(dir: string): void {
  const probe = path.join(dir, "probe");
  writeFileSync(probe, "");
  const { ctimeMs } = lstatSync(probe);
  while (lstatSync(probe).ctimeMs === ctimeMs) writeFileSync(probe, "");
}

it("asks for nothing in a site that a build of this process has left, until another has built there", async () => {
  const { dir, remove } = await temporaryFolder();
  try {
    const site = path.join(dir, "site");
    mkdirSync(site);
    const file = (name: string) => path.join(site, name);
    writeFileSync(file(".dibao"), "");
    writeFileSync(file("a"), "");
    const trees = new SiteTrees(path.join(dir, "trees"), []);
    const tree = trees.of(site);
    tree.leave({ files: new Map([["a", [1, 2, 3]]]), changed: new Set([""]) });
    writeFileSync(file("b"), "");
    expect(namesIn(trees.of(site))).toEqual([".dibao", "a"]);
    expect(trees.of(site).markOf("a")).toEqual([1, 2, 3]);
    rmSync(file(".dibao"));
    writeFileSync(file(".dibao"), "another");
    expect(namesIn(trees.of(site))).toEqual([".dibao", "a", "b"]);
    expect(trees.of(site).markOf("a")).not.toEqual([1, 2, 3]);
  } finally {
    await remove();
  }
});
