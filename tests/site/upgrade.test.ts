// What docs/versions.md says about going on from an older version, done as it is written there.
import { execFile } from "node:child_process";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { PROJECT } from "../../src/generator/project.ts";
import { temporaryFolder, writeContentFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { treeOf } from "./built.ts";

/** What version 0.1 published of the sample content, but for files whose addresses change with their content. */
const PUBLISHED_BY_0_1 = [
  ".dibao",
  "2021/11/30/index.html",
  "2021/11/index.html",
  "2021/index.html",
  "2022/02/08/index.html",
  "2022/02/index.html",
  "2022/03/19/index.html",
  "2022/03/index.html",
  "2022/index.html",
  "404.html",
  "about/index.html",
  "assets/search.js",
  "bulletins/2021/11/30/library/index.html",
  "bulletins/2022/01/10/notice/index.html",
  "bulletins/2022/02/08/pump/index.html",
  "bulletins/2022/03/19/dike/index.html",
  "bulletins/2022/03/19/school/index.html",
  "catalogue.csv",
  "catalogue.json",
  "dates/index.html",
  "feed.json",
  "feed.xml",
  "index.html",
  "news/2022/dike.html",
  "officials/he-jingshu/feed.xml",
  "officials/he-jingshu/index.html",
  "officials/index.html",
  "opensearch.xml",
  "robots.txt",
  "search/index.html",
  "search/index.json",
  "sitemap.xml",
  "topics/flood/feed.json",
  "topics/flood/index.html",
  "topics/index.html",
];

/** The commands of a section, in the order in which they stand there. */
async function commandsOf(section: string): Promise<string> {
  const text = await readFile(path.join(PROJECT, "docs/versions.md"), "utf8");
  const part = text.split(/^## /m).find((each) => each.startsWith(`${section}\n`)) ?? "";
  return Array.from(part.matchAll(/^```sh\n(.*?)^```/gms), ([, commands]) => commands).join("");
}

it("keeps every address of an archive that 0.1 made", async () => {
  const { dir, remove } = await temporaryFolder();
  const at = (name: string) => path.join(dir, name);
  try {
    await writeSampleContent(at("old-archive/content"));
    // In the place of npm's own, which would ask the registry.
    await writeContentFolder(at("bin"), {
      npx: `#!/bin/sh\nshift\nexec node "${PROJECT}bin/dibao.js" "$@"\n`,
    });
    await chmod(at("bin/npx"), 0o755);
    await writeFile(at("note.sh"), `set -eu\n${await commandsOf("From 0.1 to 0.2")}`);
    const env = { ...process.env, PATH: `${at("bin")}:${process.env["PATH"] ?? ""}` };
    await promisify(execFile)("sh", ["note.sh"], { cwd: dir, env });

    const root = at("new-archive");
    await mkdir(at("cache"));
    await copyKeptCache("site", at("cache"));
    const { built, problems } = await build({
      root,
      content: path.join(root, "content"),
      out: at("site"),
      cache: at("cache"),
    });
    expect(problems.errors).toEqual([]);
    expect(built?.bulletins).toBeGreaterThan(0);
    const files = [...(await treeOf(at("site"))).keys()];
    expect(PUBLISHED_BY_0_1.filter((file) => !files.includes(file))).toEqual([]);
  } finally {
    await remove();
  }
});
