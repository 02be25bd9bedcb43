// An archive's own pages and files that a command does not take, since it runs elsewhere, are named.
import path from "node:path";
import { expect, it } from "vitest";
import { leftOut } from "../../../src/cli/left-out.ts";
import { writeFolder } from "../content/content-folder.ts";

const ARCHIVE = { "content/site.yaml": "", "pages/about.njk": "", ".eleventy.ts": "" };

it("names them and the folder to run in", () => {
  const archive = writeFolder(ARCHIVE);
  const told = leftOut(path.join(archive, "content"), path.dirname(archive), "zh");
  expect(told).toContain("pages/、.eleventy.ts 没有用上");
  expect(told).toContain(`cd ${archive} `);
});

it("has nothing to say in the archive, however its content is written, and of content alone", () => {
  const archive = writeFolder(ARCHIVE);
  const content = path.join(archive, "content");
  for (const written of [content, `${content}/`, path.relative(process.cwd(), content)])
    expect(leftOut(written, archive, "zh")).toBeUndefined();
  const alone = writeFolder({ "content/site.yaml": "" });
  expect(leftOut(path.join(alone, "content"), "/", "zh")).toBeUndefined();
});
