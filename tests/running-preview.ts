// Runs what `npm start` runs, in this process: its builds have the workers that earlier ones have loaded.
import path from "node:path";
import { vi } from "vitest";
import { runStart } from "../src/cli/start.ts";
import { copyKeptCache } from "./kept-caches.ts";

export interface RunningPreview {
  /** Absolute, without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Takes what the builds of a preview have to say, until the mocks are restored. */
export function hear(listen: (text: string) => void): void {
  vi.spyOn(console, "log").mockImplementation(listen);
  vi.spyOn(console, "error").mockImplementation(listen);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
}

/** @param dir The archive's root; it holds `content`, and gets the site and the cache. */
export async function startPreview(dir: string): Promise<RunningPreview> {
  const at = (name: string) => path.join(dir, name);
  const folders = { root: dir, content: at("content"), out: at("out"), cache: at("cache") };
  await copyKeptCache("preview", folders.cache);
  const end = new AbortController();
  let said = "";
  let running: Promise<boolean> | undefined;
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      said += `${text}\n`;
      const address = /http:\/\/localhost:\d+\S*(?=\/ )/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    };
    hear(listen);
    running = runStart({ ...folders, host: "localhost", port: 0, lang: "zh", until: end.signal });
    running.then(() => {
      reject(new Error(`the preview did not start: ${said}`));
    }, reject);
  });
  return {
    url,
    stop: async () => {
      end.abort();
      await running;
    },
  };
}
