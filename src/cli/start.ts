// `start`: builds a preview, serves it, and builds it anew when a file changes; the page of a saved bulletin comes first.
import { once } from "node:events";
import path from "node:path";
import { basePath } from "../addresses/permalink.ts";
import { AMONG_PUBLIC } from "../content/files/leftovers.ts";
import { inputFolders } from "../content/inputs.ts";
import type { Site } from "../content/records.ts";
import { readRegistries } from "../content/registries/registry-files.ts";
import { CONFIG, formerConfig } from "../desk/admin/former-config.ts";
import { keepEditorFiles } from "../desk/schemas/editor-files.ts";
import { LAYOUTS } from "../generator/project.ts";
import { Memory } from "../memory.ts";
import { markedFiles } from "../publish/marks.ts";
import { isLoopback } from "../serve/request.ts";
import { type ServerProcess, startServerProcess } from "../serve/server-process.ts";
import type { ServerOptions } from "../serve/server.ts";
import { watchPlaces } from "../serve/watch.ts";
import { CONFIG_FILE } from "../site/eleventy/config-file.ts";
import { clock } from "../trace/spans.ts";
import { type BuildCommand, runBuild } from "./build.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { messages } from "./messages.ts";
import { reasonOf } from "./reason.ts";
import { SavedPages } from "./saved-pages.ts";
import { ToldErrors } from "./told-errors.ts";

export interface StartCommand extends BuildCommand {
  readonly host: string;
  readonly port: number;
  readonly admin?: true;
  /** Ends the preview before its process ends. */
  readonly until?: AbortSignal;
}

/** Runs until it is told to end; false where there is nothing to serve. */
export async function runStart({ host, port, admin, until, ...options }: StartCommand): Promise<boolean> {
  const { content, root, out, lang } = options;
  const say = messages(lang);
  endWithNpm();
  keepEditorFiles(content);
  const forms = admin && (await (await import("../desk/admin/server.ts")).startFormServer(content));
  // Watched from now on: what is saved while the first build reads is built, too.
  const places = [...inputFolders(content, root), { path: LAYOUTS }, { path: path.join(root, CONFIG_FILE) }];
  const ended = until && once(until, "abort");
  const changes = watchPlaces(places, (error) => {
    console.error(say.unwatched(reasonOf(error, lang)));
  });
  /** How many builds ended by a save in their middle, which the next one is made for. */
  let overtaken = 0;
  const memory = new Memory();
  const previewed = {
    ...options,
    preview: true,
    memory,
    told: new ToldErrors(lang),
    onOvertaken: () => {
      overtaken += 1;
    },
    ...(forms && { cmsServer: forms.address }),
    onConfig: (watched: readonly string[]) => {
      changes.alsoWatch(watched.map((each) => ({ path: each, leftovers: AMONG_PUBLIC })));
    },
  };
  let server: ServerProcess | undefined;
  const serve = async (base: string, instead?: ServerOptions["instead"]) => {
    const started = await startServerProcess({ folder: out, base, host, port, instead });
    if (port !== 0 && started.port !== port) console.log(say.portTaken(port, started.port));
    forms?.allow(started.address);
    if (!isLoopback(host)) console.log(say.exposed);
    return started;
  };
  /** The base of the address that was told. */
  let told: string | undefined;
  const tellAddress = (base: string) => {
    if (server === undefined || told === base) return;
    told = base;
    const address = `${server.address}${base}/`;
    console.log(say.serving(address));
    if (admin) console.log(say.editing(`${address}admin/`));
  };
  const saved = new SavedPages(content, memory.renderers);
  /** Of the last build: without it, an error in site.yaml would take the preview to another address. */
  let site: Site | undefined;
  const show = async (base: string) => {
    if (server) await server.announce(base);
    else server = await serve(base);
    tellAddress(base);
  };
  const buildAnew = async (since?: number) => {
    const before = overtaken;
    let shown: Promise<void> | undefined;
    // What the build does once its site is there is for the next one: nobody has to wait for it.
    const onPublished = (base: string) => (shown = show(base));
    const built = await runBuild({ ...previewed, instead: site, onPublished }, since);
    site = built?.inMemory?.archive.site ?? site;
    saved.follow(built?.inMemory);
    if (built) await (shown ?? show(built.base));
    else if (overtaken === before) await server?.tellFailure();
  };
  try {
    // The last preview is at hand before it is known what has changed since.
    const base = markedFiles(out) && baseOf(content);
    if (base !== undefined) {
      const config = forms && formerConfig(out, forms.address);
      server = await serve(base, config && [CONFIG, config]);
      console.log(say.servingLast(`${server.address}${base}/`));
    }
    await buildAnew();
    if (server === undefined && overtaken === 0) return false;
    if (base !== undefined) tellAddress(base);
    for (;;) {
      const next = changes.next();
      await Promise.race(ended ? [next, ended] : [next]);
      if (until?.aborted === true) return true;
      const page = await saved.pageOf(await next);
      if (page) await server?.show(page.permalink, page.html);
      keepEditorFiles(content);
      await buildAnew(clock());
    }
  } finally {
    await memory.renderers.stop();
    await server?.close();
    changes.close();
  }
}

/** Undefined where site.yaml cannot be used. */
function baseOf(content: string): string | undefined {
  const { site } = readRegistries(content, new Set(["site.yaml"]));
  return site && basePath(site.url);
}
