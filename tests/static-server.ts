// A static host for tests: serves a folder as it is, as plainly as any host would.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};

export interface Served {
  /** Absolute, with the base path, without a slash at its end. */
  readonly url: string;
  /** Path and size of each answer with a body, in order. */
  readonly answers: { readonly path: string; readonly bytes: number }[];
  close(): Promise<void>;
}

/**
 * @param folder The site's files; asked for anew at each request.
 * @param base Path under which the site lies: `""` or `/path`.
 * @param headers Sent with every file.
 */
export async function serveFolder(
  folder: string,
  base = "",
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const answers: { path: string; bytes: number }[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      const below = pathname.startsWith(`${base}/`)
        ? decodeURIComponent(pathname.slice(base.length))
        : "/404.html";
      const wanted = path.join(folder, below.endsWith("/") ? `${below}index.html` : below);
      const found = await sizeOf(wanted);
      const file = found === undefined ? path.join(folder, "404.html") : wanted;
      const size = found ?? (await sizeOf(file));
      if (size === undefined) {
        response.writeHead(404).end();
        return;
      }
      answers.push({ path: pathname, bytes: size });
      response.writeHead(found === undefined ? 404 : 200, {
        ...headers,
        "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
        "Content-Length": size,
      });
      createReadStream(file).pipe(response);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() === true ? found.size : undefined;
}
