// What a request to the preview asks for, and which ones are refused.
import { isIP } from "node:net";
import { hostname } from "node:os";

export interface Request {
  readonly method?: string | undefined;
  /** As it was sent: `/path?query`, nothing decoded. */
  readonly url?: string | undefined;
  readonly headers: { readonly host?: string | undefined };
}

export interface AskedFile {
  /** Of the folders below the base and, unless a folder is asked for, of the file. */
  readonly names: readonly string[];
  readonly isFolder: boolean;
  /** As it was sent. */
  readonly path: string;
}

/** A file, another path to ask for, or the status of a refusal. */
export type Asked = AskedFile | { readonly elsewhere: string } | { readonly refused: 400 | 403 | 404 | 405 };

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];
const EVERY_ADDRESS = ["0.0.0.0", "::"];

/** Whether only this machine reaches a server that listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.includes(inAddress(host));
}

/** Whether a server that listens there is reached by each address of the machine. */
export function isEveryAddress(host: string): boolean {
  return EVERY_ADDRESS.includes(host);
}

/** A host as it stands in an address: IPv6 in brackets. */
export function inAddress(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
}

/**
 * Reads a request to a site that lies under `base` (`""` or `/path`).
 * @param host What the server was told to listen on.
 */
export function readRequest({ method, url = "", headers }: Request, base: string, host: string): Asked {
  if (!isOwnName(headers.host, host)) return { refused: headers.host === undefined ? 400 : 403 };
  if (method !== "GET" && method !== "HEAD") return { refused: 405 };
  const [path = ""] = url.split(/[?#]/, 1);
  const [before, ...names] = path.split("/").map(decode);
  if (before !== "" || names.length === 0) return { refused: 400 };
  const isFolder = names.at(-1) === "";
  if (isFolder) names.pop();
  if (!names.every(isName)) return { refused: 400 };
  if (path === base || path === "/") {
    if (base !== "") return { elsewhere: `${base}/` };
  } else if (!path.startsWith(`${base}/`)) return { refused: 404 };
  const below = names.slice(base.split("/").length - 1);
  if (below.some(isHidden)) return { refused: 404 };
  return { names: below, isFolder, path };
}

/**
 * A page of another site whose name its owner lets lead here (DNS rebinding) would be of one origin with the preview and
 * could read it; but its requests carry that name. An IP address cannot be made to lead elsewhere.
 */
function isOwnName(header: string | undefined, host: string): boolean {
  const name = /^(\[[\d:a-f.]+\]|[^:[\]]+?)\.?(?::\d+)?$/i.exec(header ?? "")?.[1]?.toLowerCase();
  if (name === undefined) return false;
  if (LOOPBACK.includes(name) || name === inAddress(host)) return true;
  if (isLoopback(host)) return false;
  const machine = hostname().toLowerCase();
  return isIP(name.replaceAll(/^\[|\]$/g, "")) !== 0 || name === machine || name === `${machine}.local`;
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** Whether one file or folder can be called so, here or on Windows. */
function isName(name: string | undefined): name is string {
  return name !== undefined && !/^\.{0,2}$|[/\\\0]/.test(name);
}

/** Hosts tell nobody of such files, but of those that the world's programs ask a site for (RFC 8615). */
function isHidden(name: string): boolean {
  return name.startsWith(".") && name !== ".well-known";
}
