// The files that pages load: browser scripts as they were compiled, the stylesheet made small with the theme's own behind it.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { addressOf, fileOf } from "../addresses/table.ts";
import { href } from "../addresses/permalink.ts";
import { LAYOUTS, PROJECT } from "../generator/project.ts";
import type { Theme } from "../content/theme/theme.ts";
import { keyOf } from "../store/key.ts";
import type { SiteFile } from "../store/site-file.ts";
import type { Store } from "../store/store.ts";
import { BROWSERS } from "./browsers.js";
import type { SiteFrame } from "./site-frame.ts";
import { colorStyle, stamp } from "./theme.ts";

/** What bundles are made of and kept by. */
export interface BundleOptions {
  readonly store: Store;
  /** Of the sources and the layouts. */
  readonly version: string;
}

/** The site's files by their path from its root; a preview has some of its own. */
export async function assetFiles(
  options: BundleOptions,
  theme: Theme,
  isPreview: boolean,
): Promise<Map<SiteFile, string>> {
  const scripts = [
    "search",
    "second-answer",
    "search-page",
    "page",
    "found",
    ...(isPreview ? ["preview"] : []),
  ];
  const styles = ["style", ...(isPreview ? ["preview"] : [])];
  const files = new Map<SiteFile, string>();
  for (const name of scripts) files.set(assetFile(`${name}.js`), await compiledScript(`${name}.js`));
  for (const name of styles) {
    files.set(assetFile(`${name}.css`), await kept(path.join(LAYOUTS, `assets/${name}.css`), options));
  }
  const style = files.get(assetFile("style.css")) ?? "";
  return files.set(assetFile("style.css"), colorStyle(theme) + style + (await minified(theme.css)));
}

/** A file of the generator's layouts that is no template. */
export function layoutFile(name: string): Promise<string> {
  return readFile(path.join(LAYOUTS, name), "utf8");
}

/** @param name Below the folder of the assets. */
function assetFile(name: string): SiteFile {
  return fileOf(addressOf("asset", { rest: name }));
}

/** @param name Of a file in `dist/browser/`. */
export function compiledScript(name: string): Promise<string> {
  return readFile(path.join(PROJECT, "dist/browser", name), "utf8");
}

/** A bundle that was made before comes from the store. */
async function kept(source: string, { store, version }: BundleOptions): Promise<string> {
  const key = keyOf(version, path.basename(source));
  let text = store.read(key);
  if (text === undefined) store.write(key, (text = await bundled(source)));
  return text;
}

/** A stylesheet with all that it imports. */
async function bundled(entryPoint: string): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    minify: true,
    target: BROWSERS,
    charset: "utf8",
    logLevel: "silent",
  });
  return result.outputFiles.map(({ text }) => text).join("");
}

/** The theme's own stylesheet, which imports nothing. Throws an Error that begins with `file:line:column`. */
async function minified(css: string): Promise<string> {
  if (css === "") return "";
  const { transform } = await import("esbuild");
  const { code, warnings } = await transform(css, {
    loader: "css",
    minify: true,
    target: BROWSERS,
    charset: "utf8",
  });
  const [fault] = warnings;
  if (fault === undefined) return code;
  const { line = 1, column = 0 } = fault.location ?? {};
  throw new Error(`theme/theme.css:${line}:${column + 1} ${fault.text}`);
}

/** Addresses with a stamp of the content, so that a browser may keep a file until it changes. */
export function assetAddresses(base: string, files: ReadonlyMap<SiteFile, string>): SiteFrame["assets"] {
  const address = (name: string) =>
    `${href(base, addressOf("asset", { rest: name }))}?v=${stamp(files.get(assetFile(name)) ?? "")}`;
  return {
    style: address("style.css"),
    page: address("page.js"),
    searchPage: address("search-page.js"),
    ...(files.has(assetFile("preview.js")) && {
      preview: { style: address("preview.css"), script: address("preview.js") },
    }),
  };
}
