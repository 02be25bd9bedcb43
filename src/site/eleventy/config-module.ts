// Runs an archive's compiled `.eleventy.ts` in this process, and says of its errors where they arose.
import { relative, sep } from "node:path";
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
  process.setSourceMapsEnabled(true);
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
    throw file === undefined ? error : placed(error, file.root);
  }
}

/** The error, or one in its place that begins with where in the archive's own files it arose. */
function placed(error: unknown, root: string): unknown {
  for (const told of [thrown, error]) {
    const place = placeIn(told, root);
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

/** `file:line:column` of the innermost call from the archive's own files, relative to their folder. */
function placeIn(error: unknown, root: string): string | undefined {
  for (const { stack = "" } of causesOf(error).reverse()) {
    for (const [, address = "", line = "", column = ""] of stack.matchAll(/([^\s()]+):(\d+):(\d+)\)?$/gm)) {
      const file = address.startsWith("file:") ? fileURLToPath(address) : address;
      const own = relative(root, file);
      if (own.startsWith("..") || own.split(sep).includes("node_modules") || own.startsWith(".cache"))
        continue;
      if (/\.[cm]?[jt]s$/.test(own) && own !== file) return `${own}:${line}:${column}`;
    }
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return causesOf(error).at(-1)?.message ?? String(error);
}
