// Reads an archive's `.eleventy.ts`: compiles it with all of its own files that it imports, and finds what pages depend on.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { BuildFailure, Plugin } from "esbuild";
import { PROJECT } from "../../generator/project.ts";
import { checksum, keyOf } from "../../store/key.ts";
import { readSealed, writeSealed } from "../../store/sealed-file.ts";
import type { ConfigWishes } from "./render.ts";

/** What an archive's own configuration of Eleventy is called. */
export const CONFIG_FILE = ".eleventy.ts";

/** A compiled `.eleventy.ts`. */
export interface CompiledConfig {
  /** The folder that the file stands in; absolute. */
  readonly root: string;
  /** An ES module of one file with its source map. What it imports of packages has absolute addresses. */
  readonly text: string;
  /** Paths from `root` of the file and of the archive's own files that it imports, with the checksums of their bytes. */
  readonly sources: readonly (readonly [file: string, sum: string])[];
}

/** A compiled `.eleventy.ts` with all that pages depend on. */
export interface EleventyConfig extends CompiledConfig {
  /** Stands for the sources, the watch targets and the packages installed: with another key, pages may be others. */
  readonly key: string;
  /** Absolute paths of the files and folders, a change of which calls for a build. */
  readonly watched: readonly string[];
  /** Absolute paths of the files that it has copied, in order; of packages none. */
  readonly copied: readonly string[];
  /** Whether it has files copied, or adds templates of its own. */
  readonly addsFiles: boolean;
}

type Kept = CompiledConfig & { readonly wishes: ConfigWishes };

/**
 * Undefined where the folder has no such file. Throws an Error that begins with `file:line:column` where it cannot be
 * compiled.
 *
 * @param cache What was compiled is kept here: while nothing of it changed, neither compiler nor Eleventy is started.
 * @param version Of the generator.
 */
export async function readEleventyConfig(
  root: string,
  cache: string,
  version: string,
): Promise<EleventyConfig | undefined> {
  if (!existsSync(path.join(root, CONFIG_FILE))) return undefined;
  const packages = sumOf(path.join(root, "package-lock.json"));
  const record = path.join(cache, "eleventy", "config");
  const maker = keyOf(version, root, packages);
  // The seal vouches for the type.
  let kept = readSealed(record, maker) as Kept | undefined;
  if (kept?.sources.every(([file, sum]) => sumOf(path.join(root, file)) === sum) !== true) {
    const compiled = await compile(root);
    const { askWishes } = await import("./wishes.ts");
    kept = { ...compiled, wishes: await askWishes(compiled) };
    writeSealed(record, maker, kept);
  }
  const { wishes, ...compiled } = kept;
  const targets = await filesOf(root, wishes.watched);
  const sums = targets.flatMap((file) => [path.relative(root, file), sumOf(file)]);
  return {
    ...compiled,
    // Where the archive lies has no part in it: a part of a build may be made elsewhere.
    key: keyOf(version, packages, ...compiled.sources.flat(), ...sums),
    watched: [
      ...compiled.sources.map(([file]) => path.join(root, file)),
      ...(await watchedParts(root, [...wishes.watched, ...wishes.copied])),
      ...targets.filter((file) => path.dirname(file) === root),
    ],
    copied: await filesOf(root, wishes.copied),
    addsFiles: wishes.copied.length > 0 || wishes.hasTemplates,
  };
}

/** Of a glob, the folder that holds all that it can match, unless that is the whole archive, packages included. */
async function watchedParts(root: string, targets: readonly string[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const { isDynamicPattern } = await import("tinyglobby");
  const parts = targets.map((target) => {
    const steps = target.split("/");
    const glob = steps.findIndex((step) => isDynamicPattern(step));
    return path.resolve(root, ...(glob === -1 ? steps : steps.slice(0, glob)));
  });
  return parts.filter((part) => part !== root);
}

async function compile(root: string): Promise<CompiledConfig> {
  const { build } = await import("esbuild");
  const outfile = path.join(root, "eleventy-config.mjs");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [`./${CONFIG_FILE}`],
    outfile,
    write: false,
    metafile: true,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    charset: "utf8",
    logLevel: "silent",
    sourcemap: "inline",
    sourcesContent: false,
    plugins: [packagesByAddress(root), ownPlace()],
  }).catch((error: unknown) => {
    // Its own message would say it once more.
    throw new Error(describeFailure(error, root));
  });
  const sources = Object.keys(metafile.inputs).sort();
  return {
    root,
    text: outputFiles.map(({ text }) => text).join(""),
    sources: sources.map((file) => [file, sumOf(path.join(root, file))]),
  };
}

/** Packages are not compiled; each is imported from where the archive's own folder finds it, `dibao` from this one. */
function packagesByAddress(root: string): Plugin {
  return {
    name: "packages-by-address",
    setup: (build) => {
      build.onResolve(
        { filter: /^[^./]/ },
        async ({ path: name, kind, resolveDir, importer, pluginData }) => {
          if (kind === "entry-point" || pluginData === "asked") return undefined;
          if (name.startsWith("node:")) return { external: true };
          if (name === "dibao") return external(path.join(PROJECT, "dist/plugin.js"));
          const found = await build.resolve(name, { kind, resolveDir, importer, pluginData: "asked" });
          if (found.errors.length > 0) return { errors: found.errors };
          return found.external || found.path === name ? { external: true } : external(found.path);
        },
      );
      const external = (file: string) => ({ path: pathToFileURL(file).href, external: true });
      // A file that is no code, or that lies in a folder of packages, is not the archive's own source.
      build.onResolve({ filter: /node_modules/ }, ({ path: file }) => external(path.resolve(root, file)));
    },
  };
}

/** What `import.meta` tells in a file. They stand on its first line, so that the numbers of lines stay. */
function ownConstants(file: string): string {
  const values = { url: pathToFileURL(file).href, filename: file, dirname: path.dirname(file) };
  return KEYS.map((key) => `const __own_${key} = ${JSON.stringify(values[key])};`).join(" ");
}

const KEYS = ["url", "filename", "dirname"] as const;

/** In a file, `import.meta` tells of its own place, not of the module's. */
function ownPlace(): Plugin {
  return {
    name: "own-place",
    setup: (build) => {
      build.initialOptions.define = Object.fromEntries(
        KEYS.map((key) => [`import.meta.${key}`, `__own_${key}`]),
      );
      build.onLoad({ filter: /\.[cm]?[jt]s$/ }, ({ path: file }) => {
        const contents = ownConstants(file) + readFileSync(file, "utf8");
        return { contents, loader: file.endsWith("ts") ? "ts" : "js" };
      });
    },
  };
}

/** Files, files of folders, and those that globs match; absolute, each once. */
async function filesOf(root: string, targets: readonly string[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const { glob } = await import("tinyglobby");
  const found = await glob([...targets], {
    cwd: root,
    absolute: true,
    dot: true,
    ignore: ["**/node_modules/**"],
  });
  return [...new Set(found)].sort();
}

/** `missing` for a file that is not there. */
function sumOf(file: string): string {
  return existsSync(file) ? checksum(readFileSync(file)) : "missing";
}

function describeFailure(error: unknown, root: string): string {
  const [first] = isBuildFailure(error) ? error.errors : [];
  if (first === undefined) return `${CONFIG_FILE}: ${error instanceof Error ? error.message : String(error)}`;
  const { location } = first;
  const said = first.text.replace(/^\[plugin: [^\]]*\] /, "");
  const [, missing] = /^Could not resolve "((?![./])[^"]+)"/.exec(said) ?? [];
  const text = missing === undefined ? said : `${said}: npm install ${missing}`;
  if (!location) return `${CONFIG_FILE}: ${text}`;
  const { file, line, column } = location;
  const added = line === 1 ? ownConstants(path.resolve(root, file)).length : 0;
  return `${file}:${line}:${Math.max(0, column - added) + 1} ${text}`;
}

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && "errors" in error && Array.isArray(error.errors);
}
