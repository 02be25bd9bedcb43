// Runs `npm start` as an editor does, on a port of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { PROJECT } from "../src/generator/project.ts";
import { copyKeptCache } from "./kept-caches.ts";

export interface PreviewProcess {
  /** Absolute, without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

/** @param dir The archive's root; it holds `content`, and gets the site and the cache. */
export async function startPreview(dir: string): Promise<PreviewProcess> {
  const port = await freePort();
  await copyKeptCache("preview", path.join(dir, "cache"));
  const folders = ["content", "out", "cache"].flatMap((name) => [`--${name}`, path.join(dir, name)]);
  const command = [path.join(PROJECT, "bin/dibao.js"), "start", "--port", String(port), ...folders];
  const child = spawn(process.execPath, command, { cwd: dir, stdio: ["ignore", "pipe", "pipe"] });
  const ended = once(child, "exit");
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (text: string) => {
      said += text;
      const address = /http:\/\/localhost:\d+\S*(?=\/ )/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.setEncoding("utf8").on("data", listen);
    child.stderr.setEncoding("utf8").on("data", listen);
    child.once("exit", () => {
      reject(new Error(`the preview did not start: ${said}`));
    });
  });
  return {
    url,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
