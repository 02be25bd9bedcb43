// Serves a built site to this machine, or where asked to its network, and tells open pages of each build.
import { hash, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { listenOn, portOf } from "./listen.ts";
import { type AskedFile, inAddress, isEveryAddress, isLoopback, readRequest } from "./request.ts";
import { indexOf, isPage, type SiteFile, siteFile, typeOf } from "./site-files.ts";

/** Below the base; a preview's pages listen there (`src/browser/preview.ts`). */
const BUILDS = "_problems/builds";

export interface ServerOptions {
  /** The site's files; asked for anew at each request. */
  readonly folder: string;
  /** The site's base path, `""` or `/path`. */
  readonly base: string;
  /** A name or an IP address of this machine; with `localhost` nobody else reaches the server. */
  readonly host: string;
  /** 0 is any; where it is taken, the next free one is. */
  readonly port: number;
  /** Given in the place of a file until the next build: its path as it is asked for, below the base, and its bytes. */
  readonly instead?: readonly [path: string, bytes: Uint8Array] | undefined;
}

export interface PreviewServer {
  readonly address: string;
  readonly port: number;
  /** Says that the site was built anew; its base may be another one. */
  readonly announce: (base: string) => void;
  /** Gives this page at a path of the site, `/path/` below the base, until the next build, and tells those who have it open. */
  readonly show: (path: string, html: Buffer) => void;
  /** Tells open pages, and those that are opened, that they show what was before. */
  readonly tellFailure: () => void;
  readonly close: () => void;
}

const REFUSALS = {
  400: "400 这不是一个网址路径 / no path of an address",
  403: "403 预览不用这个域名 / the preview does not go by this host name",
  404: "404 没有这个网页 / there is no such page",
  405: "405 预览只能读 / the preview is for reading only",
};

/** Runs until it is closed. Throws the system's Error where no port can be had. */
export async function startServer({
  folder,
  host,
  port,
  instead,
  ...site
}: ServerOptions): Promise<PreviewServer> {
  let { base } = site;
  let build: string = randomUUID();
  let hasFailed = false;
  const listeners = new Set<ServerResponse>();
  /** By their paths. */
  const shown = new Map<string, SiteFile>();
  if (instead !== undefined) {
    const [path, bytes] = instead;
    shown.set(`${base}${path}`, { bytes: Buffer.from(bytes), type: typeOf(path) });
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // Said before the file is read: a page that claims an older build loads once too often, and not too seldom.
    response.setHeader("Server-Timing", timing(build));
    // Other sites' pages may neither load nor show what lies here; browsers ask anew each time.
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    const asked = readRequest(request, base, host);
    if ("elsewhere" in asked) redirect(response, asked.elsewhere);
    else if ("refused" in asked) await refuse(response, asked.refused, folder);
    else if (request.method === "GET" && asked.names.join("/") === BUILDS) listen(response);
    else await give(asked, response, build);
  };

  const give = async (
    { names, isFolder, path }: AskedFile,
    response: ServerResponse,
    asOf: string,
  ): Promise<void> => {
    const file = shown.get(path) ?? (await siteFile(folder, isFolder ? indexOf(names) : names));
    if (file && isFolder) response.setHeader("Server-Timing", timing(asOf, file));
    if (file) send(response, 200, file);
    else if (!isFolder && (await isPage(folder, names))) redirect(response, `${path}/`);
    else await refuse(response, 404, folder);
  };

  /** Server-sent events (WHATWG HTML 9.2): the build that stands, and each that follows. */
  const listen = (response: ServerResponse): void => {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    response.write(event(build));
    if (hasFailed) response.write(FAILURE);
    listeners.add(response);
    response.once("close", () => listeners.delete(response));
  };

  const servers = await listenOn(host, port, () =>
    createServer((request, response) => {
      answer(request, response).catch(() => response.destroy());
    }),
  );
  const used = portOf(servers[0]) ?? port;
  const name = isEveryAddress(host) || isLoopback(host) ? "localhost" : inAddress(host);
  return {
    address: `http://${name}:${used}`,
    port: used,
    announce: (newBase) => {
      base = newBase;
      build = randomUUID();
      hasFailed = false;
      shown.clear();
      for (const listener of listeners) listener.write(event(build));
    },
    show: (path, html) => {
      shown.set(`${base}${path}`, { bytes: html, type: "text/html; charset=utf-8" });
      for (const listener of listeners) listener.write(`event: page\n${event(`${base}${path}`)}`);
    },
    tellFailure: () => {
      hasFailed = true;
      for (const listener of listeners) listener.write(FAILURE);
    },
    close: () => {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/** That what was saved last could not be built: pages show what was before. */
const FAILURE = "event: failure\ndata:\n\n";

/** As metrics without a time (Server Timing): the build, and of a page what its bytes are, for its script to compare. */
function timing(build: string, page?: SiteFile): string {
  const sum = page && `, page;desc="${hash("sha256", page.bytes, "hex")}"`;
  return `build;desc="${build}"${sum ?? ""}`;
}

function event(data: string): string {
  return `data: ${data}\n\n`;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

async function refuse(
  response: ServerResponse,
  status: keyof typeof REFUSALS,
  folder: string,
): Promise<void> {
  if (status === 405) response.setHeader("Allow", "GET, HEAD");
  const page = status === 404 ? await siteFile(folder, ["404.html"]) : undefined;
  const words = { bytes: Buffer.from(`${REFUSALS[status]}\n`), type: "text/plain; charset=utf-8" };
  send(response, status, page ?? words);
}

function send(response: ServerResponse, status: number, { bytes, type }: SiteFile): void {
  response.writeHead(status, { "Content-Type": type, "Content-Length": bytes.length }).end(bytes);
}
