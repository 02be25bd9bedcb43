// The generator's version tells apart all that could make other files of the same content.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { generatorVersion, versionOf } from "../../../src/generator/version.ts";
import { temporaryFolder } from "../../content-folder.ts";

const FILES = {
  "dist/stamp": "of the sources",
  "node_modules/.package-lock.json": '{ "packages": { "feed": "6.0.0" } }\n',
  // Of an archive that it is installed in.
  "../.package-lock.json": '{ "packages": { "dibao": "0.2.0" } }\n',
};
const RUNTIME = { node: "20.19.0", icu: "76.1", unicode: "16.0", zlib: "1.3.0.1" };

async function project() {
  const { dir: archive, remove } = await temporaryFolder();
  onTestFinished(remove);
  const dir = path.join(archive, "node_modules/dibao");
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  };
  for (const [name, text] of Object.entries(FILES)) write(name, text);
  return { dir, write };
}

it("is one for the same sources, packages and Node.js, wherever they lie", async () => {
  const [here, there] = [await project(), await project()];
  expect(await versionOf(here.dir, RUNTIME)).toBe(await versionOf(there.dir, { ...RUNTIME }));
});

it("is another for other sources, another package or part of Node.js", async () => {
  const { dir, write } = await project();
  const versions = [await versionOf(dir, RUNTIME)];
  const next = async () => versions.push(await versionOf(dir, RUNTIME));
  for (const name of Object.keys(FILES)) {
    write(name, "changed\n");
    await next();
  }
  rmSync(path.join(dir, "node_modules"), { recursive: true });
  await next();
  for (const part of Object.keys(RUNTIME)) versions.push(await versionOf(dir, { ...RUNTIME, [part]: "0" }));
  expect(new Set(versions).size).toBe(versions.length);
});

it("parts the pages of other layouts and another configuration, and not the index", async () => {
  const { dir, write } = await project();
  write("layouts/pages/home.njk", "<h1>一</h1>\n");
  const before = await generatorVersion("sources", path.join(dir, "layouts"), "one");
  write("layouts/pages/home.njk", "<h1>二</h1>\n");
  const after = await generatorVersion("sources", path.join(dir, "layouts"), "one");
  expect(after.sources).toBe(before.sources);
  const other = await generatorVersion("sources", path.join(dir, "layouts"), "other");
  expect(other.sources).toBe(before.sources);
  expect(new Set([before.layouts, after.layouts, other.layouts]).size).toBe(3);
});
