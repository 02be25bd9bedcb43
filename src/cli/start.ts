// `start`: builds a preview, serves it, and builds it anew when a file changes.
import path from "node:path";
import { AMONG_PUBLIC } from "../content/files/leftovers.ts";
import { ownFolders } from "../content/own/own.ts";
import { LAYOUTS } from "../generator/project.ts";
import { keepEditorFiles } from "../desk/schemas/editor-files.ts";
import { isLoopback } from "../serve/request.ts";
import { startServer } from "../serve/server.ts";
import { watchPlaces } from "../serve/watch.ts";
import { CONFIG_FILE } from "../site/eleventy/config-file.ts";
import { clock } from "../trace/spans.ts";
import { type BuildCommand, runBuild } from "./build.ts";
import { endWithNpm } from "./end-with-npm.ts";
import { reasonOf } from "./reason.ts";
import { messages } from "./messages.ts";

export interface StartCommand extends BuildCommand {
  readonly host: string;
  readonly port: number;
  readonly admin?: true;
}

/** Runs until the process ends; false where there is nothing to serve. */
export async function runStart({ host, port, admin, ...options }: StartCommand): Promise<boolean> {
  const { content, root, out, lang } = options;
  const say = messages(lang);
  endWithNpm();
  keepEditorFiles(content);
  const forms = admin && (await (await import("../desk/admin/server.ts")).startFormServer(content));
  const own = ownFolders(root);
  // Watched from now on: what is saved while the first build reads is built, too.
  const places = [
    ...[content, LAYOUTS, path.join(root, "layouts"), path.join(root, "theme")].map((each) => ({
      path: each,
    })),
    { path: path.join(root, CONFIG_FILE) },
    { path: own.pages },
    { path: own.public, leftovers: AMONG_PUBLIC },
  ];
  const changes = watchPlaces(places, (error) => {
    console.error(say.unwatched(reasonOf(error, lang)));
  });
  const previewed = {
    ...options,
    preview: true,
    ...(forms && { cmsServer: forms.address }),
    onConfig: (watched: readonly string[]) => {
      changes.alsoWatch(watched.map((each) => ({ path: each, leftovers: AMONG_PUBLIC })));
    },
  };
  const built = await runBuild(previewed);
  if (!built) {
    changes.close();
    return false;
  }
  const server = await startServer({ folder: out, base: built.base, host, port });
  if (port !== 0 && server.port !== port) console.log(say.portTaken(port, server.port));
  const address = `${server.address}${built.base}/`;
  forms?.allow(address);
  console.log(say.serving(address));
  if (!isLoopback(host)) console.log(say.exposed);
  if (admin) console.log(say.editing(`${address}admin/`));
  try {
    for (;;) {
      await changes.next();
      keepEditorFiles(content);
      const rebuilt = await runBuild(previewed, clock());
      if (rebuilt) server.announce(rebuilt.base);
      else server.tellFailure();
    }
  } finally {
    server.close();
    changes.close();
  }
}
