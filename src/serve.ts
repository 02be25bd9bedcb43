// Serves the built site with live reload and builds it anew when a file changes.
import { watch } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import DevServer from "@11ty/eleventy-dev-server";

/** Changes that come within this time are one change: editors write a file in several steps. */
const SETTLE_MILLISECONDS = 150;

export interface ServeOptions {
  readonly folder: string;
  /** The site's base path, `""` or `/path`. */
  readonly base: string;
  readonly port: number;
  /** A page whose reload would lose what is typed in it, as a path below the base: `/admin/`. */
  readonly unreloaded: string;
  /** Folders whose changes call for a build. */
  readonly watched: readonly string[];
  /** Builds the site; false where it stayed as it was. */
  readonly rebuild: () => Promise<boolean>;
  readonly onReady: (address: string) => void;
}

/** Runs until the process ends. */
export async function serve(options: ServeOptions): Promise<void> {
  const server = DevServer.getServer("dibao", path.relative(process.cwd(), options.folder) || ".", {
    port: options.port,
    pathPrefix: `${options.base}/`,
    domDiff: false,
    logger: { info: () => undefined, log: () => undefined, error: console.error },
    messageOnStart: () => "",
    // The server adds its script to text, and leaves an answer of bytes alone.
    onRequest: { [options.unreloaded]: () => page(path.join(options.folder, options.unreloaded)) },
  });
  // Asked for before the server listens: later the answer never comes.
  const port = server.getPort();
  server.serve(options.port);
  options.onReady(`http://localhost:${await port}${options.base}/`);

  let timer: NodeJS.Timeout | undefined;
  let building = Promise.resolve();
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      building = building.then(async () => {
        if (await options.rebuild()) await server.reload({});
      });
    }, SETTLE_MILLISECONDS);
  };
  for (const folder of options.watched) watch(folder, { recursive: true }, changed);
}

async function page(folder: string): Promise<Response | undefined> {
  const bytes = await readFile(path.join(folder, "index.html")).catch(() => undefined);
  return bytes && new Response(bytes, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
