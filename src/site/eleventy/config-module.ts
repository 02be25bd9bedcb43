// Runs an archive's compiled `.eleventy.ts` in this process, and says of its errors where they arose.
import { readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload } from "node:module";
import { relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { UserConfig } from "@11ty/eleventy";
import { causesOf } from "../../processes/failure.ts";

/** An archive's `.eleventy.ts` as the processes that render get it. */
export interface ConfigModule {
  /** Absolute path of the compiled module, which holds its source map. */
  readonly module: string;
  /** Absolute path of the folder that the file stands in. */
  readonly root: string;
}

/** Where a file does not make the archive a part of Eleventy. */
export const NO_ARCHIVE = ".eleventy.ts: 缺少 eleventyConfig.addPlugin(archive) / is missing";

export type Configure = (config: UserConfig) => void | Promise<void>;

/** What a filter of the archive's own threw last: Nunjucks says which filter failed, and loses why. */
let thrown: unknown;

/** What the file exports. Throws an Error that begins with `file:line:column` where it fails. */
export async function configureOf(file: ConfigModule): Promise<Configure> {
  return withPlace(file, async () => {
    const loaded = (await import(pathToFileURL(file.module).href)) as { readonly default?: unknown };
    const configure = loaded.default;
    if (typeof configure !== "function") {
      throw new Error(".eleventy.ts: 缺少 export default function (eleventyConfig) { … } / is missing");
    }
    return (config) => (configure as Configure)(remembering(config));
  });
}

/** Runs what may call the file's functions: its errors are told by its own lines. */
export async function withPlace<T>(file: ConfigModule | undefined, work: () => Promise<T>): Promise<T> {
  thrown = undefined;
  try {
    return await work();
  } catch (error) {
    throw file === undefined ? error : placed(error, file);
  }
}

/** The error, or one in its place that begins with where in the archive's own files it arose. */
function placed(error: unknown, file: ConfigModule): unknown {
  for (const told of [thrown, error]) {
    const place = placeIn(told, file);
    if (place !== undefined) return new Error(`${place} ${messageOf(told)}`);
  }
  return error;
}

/** The configuration, with filters, shortcodes and transforms that leave what they throw where it is looked for. */
function remembering(config: UserConfig): UserConfig {
  return new Proxy(config, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      if (!/^add\w*(?:Filter|Shortcode|Transform)$/.test(String(name))) return method.bind(target) as unknown;
      return (...values: unknown[]): unknown =>
        Reflect.apply(
          method,
          target,
          values.map((value) => (typeof value === "function" ? watched(value as Work) : value)),
        );
    },
  });
}

type Work = (...values: never[]) => unknown;

function watched(work: Work): Work {
  const remember = (error: unknown): never => {
    thrown = error;
    throw error;
  };
  return function (this: unknown, ...values: never[]): unknown {
    try {
      const result = work.apply(this, values);
      return result instanceof Promise ? result.catch(remember) : result;
    } catch (error) {
      return remember(error);
    }
  };
}

/**
 * `file:line:column` of the innermost call from the archive's own files, relative to their folder. The module's source map is
 * read here alone: were Node.js to read it, each error that Eleventy makes and catches would cost a page milliseconds.
 */
function placeIn(error: unknown, { module, root }: ConfigModule): string | undefined {
  let map: SourceMap | undefined;
  for (const { stack = "" } of causesOf(error).reverse()) {
    for (const [, address = "", line = "", column = ""] of stack.matchAll(/([^\s()]+):(\d+):(\d+)\)?$/gm)) {
      if ((address.startsWith("file:") ? fileURLToPath(address) : address) !== module) continue;
      map ??= sourceMapOf(module);
      const entry = map?.findEntry(Number(line) - 1, Number(column) - 1);
      if (entry === undefined || !("originalSource" in entry)) continue;
      const own = relative(root, resolve(root, entry.originalSource));
      if (!own.startsWith("..") && !own.split(sep).includes("node_modules"))
        return `${own}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    }
  }
  return undefined;
}

function sourceMapOf(module: string): SourceMap | undefined {
  const [, data] =
    /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(readFileSync(module, "utf8")) ?? [];
  // As esbuild wrote it.
  return data === undefined
    ? undefined
    : new SourceMap(JSON.parse(Buffer.from(data, "base64").toString("utf8")) as SourceMapPayload);
}

function messageOf(error: unknown): string {
  return causesOf(error).at(-1)?.message ?? String(error);
}
