// Compiles the sources for Node.js into dist/, one file a program, when they are not what dist/ was made of.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";

const PROJECT = path.join(import.meta.dirname, "..");
const DIST = path.join(PROJECT, "dist");
const STAMP = path.join(DIST, "stamp");

/** Each becomes a file of its name in dist/. */
const PROGRAMS = [
  "src/cli.ts",
  "src/search/exact/piece-worker.ts",
  "src/site/eleventy/render-worker.ts",
  "src/plugin.ts",
];

/**
 * Starting from sources would take over a second each time: more than a build that has nothing to do. Each file is
 * replaced in one step, and the stamp last: a run that is killed here, or another one beside it, does no harm.
 */
export default async function compile() {
  const stamp = stampOfSources();
  if (readIfThere(STAMP) === stamp) return;
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: PROGRAMS,
    entryNames: "[name]",
    outdir: DIST,
    write: false,
    bundle: true,
    // What is imported only where it is needed stays in files of its own.
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20.19",
    charset: "utf8",
    logLevel: "silent",
  });
  mkdirSync(DIST, { recursive: true });
  // A program comes after the files that it imports.
  /** @param {{ path: string }} output */
  const isProgram = ({ path: file }) =>
    PROGRAMS.some((name) => path.parse(name).name === path.parse(file).name);
  const ordered = [...outputFiles.filter((file) => !isProgram(file)), ...outputFiles.filter(isProgram)];
  for (const { path: file, contents } of ordered) replace(file, contents);
  replace(STAMP, stamp);
}

/** A hash of all that the programs are made of, and of what makes them. */
function stampOfSources() {
  const hash = createHash("sha256");
  const sources = readdirSync(path.join(PROJECT, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => path.join("src", name));
  for (const name of [...sources, "bin/compile.js", "package-lock.json"]) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(PROJECT, name)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {string | Uint8Array} contents
 */
function replace(file, contents) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, file);
}
