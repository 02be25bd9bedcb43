// Makes dist/ for a package, from nothing: what programs are compiled to, and the types for an archive's `.eleventy.ts`.
import { chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import compile from "./compile.js";

const PROJECT = path.join(import.meta.dirname, "..");
const DIST = path.join(PROJECT, "dist");

/** Besides those that package.json names. */
const ALWAYS = ["package.json", "README.md", "LICENSE"];

rmSync(DIST, { recursive: true, force: true });
await compile();
// Who imports the plugin gets the types of Eleventy, which has none of its own, with it.
const reference = '/// <reference path="./eleventy.d.ts" />\n';
const exported = declarationOf("src/plugin.ts").replace("./site/eleventy/plugin.ts", "./eleventy-plugin.js");
writeFileSync(path.join(DIST, "plugin.d.ts"), reference + exported);
writeFileSync(path.join(DIST, "eleventy-plugin.d.ts"), declarationOf("src/site/eleventy/plugin.ts"));
writeFileSync(
  path.join(DIST, "eleventy.d.ts"),
  readFileSync(path.join(PROJECT, "src/site/eleventy/eleventy.d.ts")),
);

// A tarball holds the modes, too, which follow from the umask under which the sources were fetched.
const { files, bin } = JSON.parse(readFileSync(path.join(PROJECT, "package.json"), "utf8")) as {
  readonly files: readonly string[];
  readonly bin: Readonly<Record<string, string>>;
};
for (const name of [...ALWAYS, ...files]) makeReadable(path.join(PROJECT, name));
for (const name of Object.values(bin)) chmodSync(path.join(PROJECT, name), 0o755);

/** @param place Of a file or a folder. */
function makeReadable(place: string): void {
  if (!statSync(place).isDirectory()) chmodSync(place, 0o644);
  else for (const name of readdirSync(place)) makeReadable(path.join(place, name));
}

/** @param source From the project's folder. */
function declarationOf(source: string): string {
  return ts.transpileDeclaration(readFileSync(path.join(PROJECT, source), "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  }).outputText;
}
