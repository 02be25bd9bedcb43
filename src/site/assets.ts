// The files that pages load: browser scripts bundled, the stylesheet made small, the icon.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { PROJECT } from "../project.ts";
import { keyOf } from "../store/key.ts";
import type { Store } from "../store/store.ts";
import type { SiteFrame } from "./views.ts";

/** Browsers of 2023 and later: they have all that the scripts and the stylesheet use. */
const TARGET = ["chrome111", "firefox115", "safari16.4"];

const SCRIPTS = ["search", "search-page", "page"];

/**
 * The site's files by their path from its root; those made before come from the store.
 * @param version Of the sources and the layouts.
 */
export async function assetFiles(
  store: Store,
  layouts: string,
  version: string,
): Promise<Map<string, string>> {
  const sources = new Map([
    ...SCRIPTS.map((name) => [`assets/${name}.js`, path.join(PROJECT, `src/browser/${name}.ts`)] as const),
    ["assets/style.css", path.join(layouts, "assets/style.css")] as const,
  ]);
  const files = new Map<string, string>();
  for (const [name, source] of sources) {
    const key = keyOf(version, name);
    let text = store.read(key);
    if (text === undefined) store.write(key, (text = await bundled(source)));
    files.set(name, text);
  }
  return files.set("assets/icon.svg", await readFile(path.join(layouts, "assets/icon.svg"), "utf8"));
}

/**
 * A script or a stylesheet with all that it imports. `search.js` stays a module of its own: other pages may use it, and
 * the search page imports it by its address.
 */
async function bundled(entryPoint: string): Promise<string> {
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    format: "esm",
    minify: true,
    target: TARGET,
    charset: "utf8",
    logLevel: "silent",
    plugins: [
      {
        name: "search-module-by-address",
        setup: (plugin) => {
          plugin.onResolve({ filter: /\/search\.ts$/ }, ({ kind }) =>
            kind === "entry-point" ? undefined : { path: "./search.js", external: true },
          );
        },
      },
    ],
  });
  return result.outputFiles.map(({ text }) => text).join("");
}

/** Addresses with a stamp of the content, so that a browser may keep a file until it changes. */
export function assetAddresses(base: string, files: ReadonlyMap<string, string>): SiteFrame["assets"] {
  const address = (name: string) => {
    const stamp = createHash("sha256")
      .update(files.get(name) ?? "")
      .digest("hex")
      .slice(0, 8);
    return `${base}/${name}?v=${stamp}`;
  };
  return {
    style: address("assets/style.css"),
    page: address("assets/page.js"),
    searchPage: address("assets/search-page.js"),
  };
}
