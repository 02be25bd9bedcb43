// By what it is known that nothing which a build reads has changed: names and states, without a file being opened.
import { lstat, mkdir, rename, rm, symlink, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inputFolders, keyOfStates, statesOf } from "../../../src/content/inputs.ts";
import { temporaryFolder, writeContentFolder } from "../../content-folder.ts";
import { later } from "../../later.ts";

let dir = "";
let remove = () => Promise.resolve();
const at = (file: string) => path.join(dir, file);
const key = () => keyOfStates(statesOf(inputFolders(at("content"), dir), [at("copied.txt")]));

beforeEach(async () => {
  ({ dir, remove } = await temporaryFolder());
  await writeContentFolder(dir, {
    "content/site.yaml": "name: 柳河区\n",
    "content/bulletins/2022/2022-03-19-dike.md": "河堤\n",
    "content/media/2022/dike.jpg": "图",
    "layouts/partials/base.njk": "甲",
    "theme/theme.css": "乙",
    "pages/about.md": "丙",
    "public/.well-known/security.txt": "丁",
    "copied.txt": "戊",
  });
  later();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

it("is the same as long as nothing has changed, whatever programs leave beside the files", async () => {
  const before = key();
  expect(before).toBeTypeOf("string");
  await writeFile(at("content/bulletins/2022/.2022-03-19-dike.md.swp"), "");
  await writeFile(at("content/bulletins/2022/2022-03-19-dike.md~"), "");
  await mkdir(at("content/.git"));
  expect(key()).toBe(before);
});

it.each<[string, () => Promise<unknown>]>([
  [
    "a bulletin of the same length",
    () => writeFile(at("content/bulletins/2022/2022-03-19-dike.md"), "河岸\n"),
  ],
  ["a new bulletin", () => writeFile(at("content/bulletins/2022/2022-03-20-dam.md"), "")],
  [
    "a bulletin's name",
    () =>
      rename(
        at("content/bulletins/2022/2022-03-19-dike.md"),
        at("content/bulletins/2022/2022-03-19-bank.md"),
      ),
  ],
  [
    "a file in the place of another",
    async () => {
      await writeFile(at("other"), "河岸\n");
      await rename(at("other"), at("content/bulletins/2022/2022-03-19-dike.md"));
    },
  ],
  ["a registry", () => writeFile(at("content/topics.yaml"), "[]\n")],
  ["site.yaml", () => unlink(at("content/site.yaml"))],
  ["a picture", () => writeFile(at("content/media/2022/dike.jpg"), "像")],
  ["a layout", () => writeFile(at("layouts/partials/base.njk"), "己")],
  ["the theme", () => writeFile(at("theme/theme.css"), "己")],
  ["the last page", () => rm(at("pages"), { recursive: true })],
  ["a hidden file to be published", () => writeFile(at("public/.well-known/security.txt"), "己")],
  ["a file that the configuration has copied", () => writeFile(at("copied.txt"), "己")],
])("is another after a change of %s", async (_what, change) => {
  const before = key();
  await change();
  later();
  expect(key()).toBeTypeOf("string");
  expect(key()).not.toBe(before);
});

it("is none where a file has changed so lately that it may change again and bear the same time", async () => {
  await writeFile(at("content/site.yaml"), "name: 云州市\n");
  vi.restoreAllMocks();
  const { ctimeMs } = await lstat(at("content/site.yaml"));
  vi.spyOn(Date, "now").mockReturnValue(ctimeMs + 10);
  expect(key()).toBeUndefined();
});

it("is none where something is no ordinary file", async () => {
  await symlink(at("copied.txt"), at("content/bulletins/2022/2022-03-21-link.md"));
  expect(key()).toBeUndefined();
});
