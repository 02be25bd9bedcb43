// `start`: builds a preview, serves it, and builds it anew when a file changes.
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
  const forms = admin && (await (await import("../admin/server.ts")).startFormServer(content));
  const previewed = { ...options, preview: true, ...(forms && { cmsServer: forms.address }) };
  const built = await runBuild(previewed);
  if (!built) return false;
  await serve({
    folder: out,
    base: built.base,
    port,
    unreloaded: "/admin/",
    watched: [content, LAYOUTS],
    rebuild: async () => {
      keepEditorFiles(content);
      return (await runBuild(previewed)) !== undefined;
    },
    onReady: (address) => {
      forms?.allow(address);
      console.log(texts(lang).serving(address));
      if (admin) console.log(texts(lang).editing(`${address}admin/`));
    },
  });
  return true;
}
