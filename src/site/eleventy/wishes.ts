// Asks an archive's `.eleventy.ts` what it wishes, in a process of its own: Eleventy and plugins take long to load.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { WorkerProcess } from "../../processes/worker-process.ts";
import type { CompiledConfig } from "./config-file.ts";
import type { ConfigModule } from "./config-module.ts";
import type { WishesOrder } from "./render-worker.ts";
import type { ConfigWishes } from "./render.ts";

const texts = z.array(z.string());
const wishes = z.object({ watched: texts, copied: texts, hasTemplates: z.boolean() });

/** Throws an Error that begins with `file:line:column` where the file fails. */
export async function askWishes(config: CompiledConfig): Promise<ConfigWishes> {
  const folder = await mkdtemp(path.join(tmpdir(), "dibao-"));
  const worker = new WorkerProcess("render-worker");
  try {
    const module = await placeModule(config, folder);
    const order: WishesOrder = { kind: "wishes", config: module, root: config.root };
    return wishes.parse(await worker.ask(order));
  } finally {
    await worker.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes the module where processes that render can import it. */
export async function placeModule({ root, text }: CompiledConfig, folder: string): Promise<ConfigModule> {
  const module = path.join(folder, "eleventy-config.mjs");
  await mkdir(folder, { recursive: true });
  await writeFile(module, text);
  return { module, root };
}
