// The documents name files of this repository as they are.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { PROJECT } from "../../src/generator/project.ts";

const DOCUMENTS = ["", "docs"].flatMap((folder) =>
  readdirSync(path.join(PROJECT, folder))
    .filter((name) => name.endsWith(".md") && name !== "CHANGELOG.md")
    .map((name) => path.join(folder, name)),
);
const SOURCES = readdirSync(path.join(PROJECT, "src"), { recursive: true, encoding: "utf8" }).map(
  (file) => `/${file.replaceAll("\\", "/")}`,
);

/** A path of the generator's own; what stands in capitals is to be filled in. */
const PATH = /`((?:src|tests|bench|layouts|bin)\/[^`\s]*)`/g;
const NAME = /`((?!src|tests|bench)[a-z][a-z/-]*\.ts)`/g;
const LINK = /\]\((?!https?:|\/|#)([^)\s#]+)/g;

it.each(DOCUMENTS)("%s names files that are there", (document) => {
  // What is written in an example is its reader's own.
  const text = readFileSync(path.join(PROJECT, document), "utf8").replaceAll(/^```[^]*?^```/gm, "");
  const found = (pattern: RegExp, of: string) => Array.from(of.matchAll(pattern), ([, file = ""]) => file);
  const folder = path.dirname(document);
  const links = found(LINK, text.replaceAll(/`[^`]*`/g, "")).map((file) => path.join(folder, file));
  const paths = found(PATH, text).filter((file) => !/[A-Z<]/.test(file));
  expect([
    ...[...links, ...paths].filter((file) => !existsSync(path.join(PROJECT, file))),
    ...found(NAME, text).filter((name) => !SOURCES.some((file) => file.endsWith(`/${name}`))),
  ]).toEqual([]);
});
