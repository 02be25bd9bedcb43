// Makes dist/ of the sources when it is not theirs: all that runs, for Node.js and for browsers, one file a program.
import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { BROWSERS } from "../src/site/browsers.js";

const PROJECT = path.join(import.meta.dirname, "..");
const DIST = path.join(PROJECT, "dist");
const STAMP = path.join(DIST, "stamp");

/** Each becomes a file of its name in dist/. */
const PROGRAMS = [
  "src/cli.ts",
  "src/pictures/picture-worker.ts",
  "src/reading/read-worker.ts",
  "src/search/exact/piece-worker.ts",
  "src/search/words/words-worker.ts",
  "src/serve/serve-worker.ts",
  "src/site/eleventy/render-worker.ts",
  "src/plugin.ts",
];

/** Each becomes a file of its name in dist/browser/. */
const SCRIPTS = ["search", "search-page", "page", "found", "preview", "admin"].map(
  (name) => `src/browser/${name}.ts`,
);

/** What `search.js` loads when it is needed; a file of its name in dist/browser/, too. */
const SECOND = "src/browser/second-answer.ts";

/**
 * Starting from sources would take over a second each time: more than a build that has nothing to do. Each file is
 * replaced in one step, and the stamp last: a run that is killed here, or another one beside it, does no harm.
 */
export default async function compile() {
  const stamp = stampOfSources();
  if (readIfThere(STAMP) === stamp) return;
  const { build } = await import("esbuild");
  /** @satisfies {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: PROJECT,
    entryNames: "[name]",
    write: false,
    bundle: true,
    format: "esm",
    charset: "utf8",
    logLevel: "silent",
  };
  const programs = await build({
    ...common,
    entryPoints: PROGRAMS,
    outdir: DIST,
    // What is imported only where it is needed stays in files of its own.
    splitting: true,
    packages: "external",
    platform: "node",
    target: "node20.19",
  });
  const forBrowsers = { ...common, outdir: path.join(DIST, "browser"), minify: true, target: BROWSERS };
  const second = await build({ ...forBrowsers, entryPoints: [SECOND] });
  const scripts = await build({
    ...forBrowsers,
    entryPoints: SCRIPTS,
    plugins: [byAddress(hashOf(second.outputFiles.map(({ contents }) => contents)))],
  });
  /** @param {{ path: string }} output */
  const isProgram = ({ path: file }) =>
    PROGRAMS.some((name) => path.parse(name).name === path.parse(file).name);
  const outputs = [
    ...decapFiles(),
    ...pdfFiles(),
    ...second.outputFiles,
    ...scripts.outputFiles,
    ...programs.outputFiles,
  ];
  // A program comes after the files that it imports.
  const ordered = [...outputs.filter((file) => !isProgram(file)), ...outputs.filter(isProgram)];
  for (const folder of new Set(ordered.map(({ path: file }) => path.dirname(file))))
    mkdirSync(folder, { recursive: true });
  for (const { path: file, contents } of ordered) replace(file, contents);
  replace(STAMP, stamp);
  removeOldPieces(new Set(ordered.map(({ path: file }) => file)));
}

/** What splitting parts off has its hash in its name: each change of the sources leaves some behind. */
const PIECE = /-[A-Z0-9]{8}\.js$/;
/** A preview that runs since before a change loads its own pieces when it needs them. */
const LONGEST_RUN = 7 * 24 * 60 * 60 * 1000;

/** @param {ReadonlySet<string>} made */
function removeOldPieces(made) {
  for (const file of readdirSync(DIST).map((name) => path.join(DIST, name))) {
    if (!PIECE.test(file) || made.has(file)) continue;
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (written < Date.now() - LONGEST_RUN) rmSync(file, { force: true });
  }
}

/**
 * `search.js` and `found.js` stay modules of their own, which others import by their address: pages of other sites use the
 * first, too, and few readers need the second. So does `second-answer.js`: it is loaded when somebody asks for what it
 * gives, the one that `search.js` was made with.
 *
 * @param {string} stamp Of the second answer's bytes.
 * @returns {import("esbuild").Plugin}
 */
function byAddress(stamp) {
  return {
    name: "by-address",
    setup: (plugin) => {
      plugin.onResolve({ filter: /\/(?:search|found)\.ts$/ }, ({ kind, path: module }) =>
        kind === "entry-point" ? undefined : { path: `./${path.parse(module).name}.js`, external: true },
      );
      plugin.onResolve({ filter: /\/second-answer\.ts$/ }, () => ({
        path: `./second-answer.js?v=${stamp}`,
        external: true,
      }));
    },
  };
}

/** @param {readonly Uint8Array[]} contents */
function hashOf(contents) {
  const hash = createHash("sha256");
  for (const bytes of contents) hash.update(bytes);
  return hash.digest("hex").slice(0, 12);
}

/** The editors' pages need one file of Decap CMS with its licences, and none of the packages that it is made of. */
function decapFiles() {
  const require = createRequire(import.meta.url);
  const source = require.resolve("decap-cms");
  return ["", ".LICENSE.txt"].map((ending) => ({
    path: path.join(DIST, `browser/decap-cms.js${ending}`),
    contents: readFileSync(source + ending),
  }));
}

/** Of pdf.js what reads a text: what draws pages (`@napi-rs/canvas`) is a tenth of all that an archive would install. */
const PDF_FILES = ["LICENSE", "cmaps/", "standard_fonts/", "wasm/"];

/** The import needs pdf.js without what draws; its licences (Apache-2.0, and those of fonts and decoders) come with it. */
function pdfFiles() {
  const from = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const kept = PDF_FILES.flatMap((name) =>
    name.endsWith("/") ? readdirSync(path.join(from, name)).map((file) => name + file) : [name],
  ).map((name) => ({ name, contents: readFileSync(path.join(from, name)) }));
  const program = readFileSync(path.join(from, "legacy/build/pdf.min.mjs"), "utf8");
  const undrawn = program.replace(
    /\w+\("@napi-rs\/canvas"\)/,
    "{DOMMatrix:class{},ImageData:class{},Path2D:class{}}",
  );
  if (undrawn === program) throw new Error("pdf.js loads its canvas in another way than it did");
  const note = "/* Changed for Dibao: no canvas is loaded, since no page is drawn. */\n";
  return [
    ...kept,
    { name: "pdf.mjs", contents: Buffer.from(note + undrawn) },
    { name: "pdf.worker.mjs", contents: readFileSync(path.join(from, "legacy/build/pdf.worker.min.mjs")) },
  ].map(({ name, contents }) => ({ path: path.join(DIST, "pdfjs", name), contents }));
}

/** A hash of all that dist/ is made of, and of what makes it. */
function stampOfSources() {
  const hash = createHash("sha256");
  const sources = readdirSync(path.join(PROJECT, "src"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
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
