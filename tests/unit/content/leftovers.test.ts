// What programs leave in a content folder stops nothing; what may be somebody's bulletin is told.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { AMONG_PUBLIC, AMONG_TEXTS } from "../../../src/content/files/leftovers.ts";
import { BULLETIN, check, checkFiles, FILE, places, writeFolder } from "./content-folder.ts";

describe("left by programs", () => {
  it.each([
    [".DS_Store", "._a.md", "Icon\r", ".localized"],
    ["Thumbs.db", "thumbs.db", "ehthumbs.db", "Desktop.ini"],
    ["a.md~", ".a.md.swp", "a.md.swo", "4913", ".a.md.un~"],
    ["#a.md#", ".#a.md", "a.md.~1~"],
    ["~$简报.docx", ".~lock.简报.odt#", "~WRD0001.tmp", ".~简报.docx"],
    [".syncthing.a.md.tmp", "~syncthing~a.md.tmp", ".nfs000001", ".fuse_hidden0001"],
    ["a.md___jb_tmp___", "a.md.bak", "a.md.orig", "a.md.rej", "a.md.tmp", "a.md.crdownload"],
    ["a.md@SynoEAStream"],
  ])("are the files %s, %s, …", (...names) => {
    expect(names.filter((name) => !AMONG_TEXTS.isFile(name))).toEqual([]);
    expect(names.filter((name) => !AMONG_PUBLIC.isFile(name))).toEqual([]);
  });

  it("are the folders of recycle bins, snapshots and thumbnails", () => {
    const names = ["@eaDir", "#recycle", "@Recycle", "#snapshot", ".stversions", "$RECYCLE.BIN", "__MACOSX"];
    const all = [...names, "System Volume Information", "lost+found", ".git", ".Trash-1000"];
    for (const { isFolder } of [AMONG_TEXTS, AMONG_PUBLIC])
      expect(all.filter((name) => !isFolder(name))).toEqual([]);
  });

  it("are not the hidden files that hosts look for", () => {
    expect([".nojekyll", ".htaccess", ".domains"].filter(AMONG_PUBLIC.isFile)).toEqual([]);
    expect(AMONG_PUBLIC.isFolder(".well-known")).toBe(false);
  });

  it("lie anywhere in a content folder and change nothing", async () => {
    const folders = ["", "bulletins/", "bulletins/2022/"];
    const left = folders.flatMap((folder) =>
      ["#a.md#", "~$x.docx", "2022-03-19-a.md~", "@eaDir/x.md/SYNO.jpg", "#recycle/2022-03-19-b.md"].map(
        (name) => [folder + name, "坏"] as const,
      ),
    );
    expect(places(await checkFiles({ [FILE]: BULLETIN, ...Object.fromEntries(left) }))).toEqual([]);
  });
});

describe("told, since somebody may miss it", () => {
  it.each([
    ["2022-03-19-a.md", "unknown-file"],
    ["bulletins/2022.bak/2022-03-19-a.md", "year-folder"],
    ["bulletins/2022/2022-03-19-a.bak.md", "file-name"],
    ["bulletins/2022/2022-03-19-a.sync-conflict-20220320-101500-ABCDEFG.md", "file-name"],
    ["bulletins/2022/2022-03-19-a (冲突副本).md", "file-name"],
    ["bulletins/2022/~2022-03-19-a.md", "file-name"],
    ["bulletins/2022/简报.docx", "unknown-file"],
  ])("%s", async (file, code) => {
    expect((await checkFiles({ [file]: BULLETIN })).map((row) => row.code)).toContain(code);
  });

  it("a pipe, which is not waited for", async () => {
    const dir = writeFolder({});
    mkdirSync(path.join(dir, "bulletins/2022"), { recursive: true });
    for (const file of [FILE, "topics.yaml"]) {
      rmSync(path.join(dir, file), { force: true });
      execFileSync("mkfifo", [path.join(dir, file)]);
    }
    expect(places(await check(dir))).toEqual([`${FILE}:1:1 special-file`, "topics.yaml:1:1 special-file"]);
  });
});
