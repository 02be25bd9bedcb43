// The files that pages load: browser scripts bundled, the stylesheet made small, the icon.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";
import { PROJECT } from "../project.ts";
import type { SiteFrame } from "./site-frame.ts";

/** Browsers of 2023 and later: they have all that the scripts and the stylesheet use. */
const TARGET = ["chrome111", "firefox115", "safari16.4"];

/** The site's files by their path from its root; a preview has some of its own. */
export async function assetFiles(isPreview: boolean): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const script of ["search", "search-page", "page", ...(isPreview ? ["preview"] : [])]) {
    files.set(`assets/${script}.js`, await bundled(`${PROJECT}src/browser/${script}.ts`));
  }
  for (const style of ["style", ...(isPreview ? ["preview"] : [])]) {
    files.set(`assets/${style}.css`, await bundled(`${PROJECT}layouts/assets/${style}.css`));
  }
  files.set("assets/icon.svg", await readFile(`${PROJECT}layouts/assets/icon.svg`, "utf8"));
  return files;
}

/**
 * A script or a stylesheet with all that it imports. `search.js` stays a module of its own: other pages may use it, and
 * the search page imports it by its address.
 */
export async function bundled(entryPoint: string): Promise<string> {
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
    ...(files.has("assets/preview.js") && {
      preview: { style: address("assets/preview.css"), script: address("assets/preview.js") },
    }),
  };
}
