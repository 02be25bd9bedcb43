// Runs decap-server, by which the editors' pages change the content folder of this machine, and of nobody else.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const HOST = "127.0.0.1";
const PATIENCE_MILLISECONDS = 20_000;

/**
 * Runs until this process ends. Throws an Error when the server does not begin to listen.
 * @returns The address that Decap CMS asks.
 */
export async function startCmsServer(content: string): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [fileURLToPath(import.meta.resolve("decap-server"))], {
    // Files are written as they are: committing is for those who review.
    env: {
      ...process.env,
      MODE: "fs",
      GIT_REPO_DIRECTORY: path.resolve(content),
      BIND_HOST: HOST,
      PORT: `${port}`,
    },
    stdio: "ignore",
  });
  process.once("exit", () => child.kill());
  // A signal alone would end this process without the event, and leave the server running.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit());
  const address = `http://${HOST}:${port}/api/v1`;
  await listening(address);
  return address;
}

async function listening(address: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  const ask = { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"action":"info"}' };
  while (
    !(await fetch(address, ask).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (performance.now() > deadline) throw new Error("decap-server did not start");
    await setTimeout(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (typeof address !== "object" || address === null) throw new Error("no port is free");
  return address.port;
}
