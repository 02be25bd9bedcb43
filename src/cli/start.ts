// `start`: builds a preview, serves it, and builds it anew when a file changes.
import { addressOf } from "../content/addresses/table.ts";
import { LAYOUTS } from "../project.ts";
import { keepEditorFiles } from "../schemas/editor-files.ts";
import { serve } from "../serve.ts";
import { type BuildCommand, runBuild } from "./build.ts";
import { texts } from "./texts.ts";

export interface StartCommand extends BuildCommand {
  readonly port: number;
  readonly admin?: true;
}

/** Runs until the process ends; false where there is nothing to serve. */
export async function runStart({ port, admin, ...options }: StartCommand): Promise<boolean> {
  const { content, out, lang } = options;
  keepEditorFiles(content);
  const { startCmsServer } = await import("../admin/server.ts");
  const cmsServer = admin && (await startCmsServer(content));
  const previewed = { ...options, preview: true, ...(cmsServer !== undefined && { cmsServer }) };
  const built = await runBuild(previewed);
  if (!built) return false;
  await serve({
    folder: out,
    base: built.base,
    port,
    unreloaded: addressOf("admin"),
    watched: [content, LAYOUTS],
    rebuild: async () => {
      keepEditorFiles(content);
      return (await runBuild(previewed)) !== undefined;
    },
    onReady: (address) => {
      console.log(texts(lang).serving(address));
      if (admin) console.log(texts(lang).editing(`${address}admin/`));
    },
  });
  return true;
}
