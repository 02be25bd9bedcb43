// Old addresses that lead to a bulletin: how they may be written, and which are taken.
import { officialPermalink, topicPermalink } from "../permalink.ts";
import type { RedirectFault } from "../problems/codes/addresses.ts";

/** Pages and files that every archive has. */
const RESERVED = [
  /^\/(?:page\/\d+\/)?$/,
  /^\/(?:search|officials|topics|about|dates|bulletins)\/$/,
  /^\/(?:assets|admin|_problems)\//,
  /^\/\d{4}\/(?:\d{2}\/){0,2}(?:page\/\d+\/)?$/,
  /^\/(?:404\.html|feed\.xml|feed\.json|sitemap(?:-\d+)?\.xml|opensearch\.xml|robots\.txt|catalogue\.(?:csv|json))$/,
];

/** An old site's page that was a file of its own; any other path is a folder's. */
const PAGE_FILE = /\.html?$/i;

/** A path in its one spelling, `/` at its start and, unless it names a page's file, at its end; or why it is none. */
export function normaliseRedirect(text: string): { path: string } | { reason: RedirectFault } {
  const written = text.trim();
  if (!written.startsWith("/")) return { reason: "start" };
  if (/[?#]/.test(written)) return { reason: "query" };
  const decoded = decode(written)?.normalize("NFC");
  if (decoded === undefined) return { reason: "encoding" };
  if (decoded.includes("\\")) return { reason: "backslash" };
  if (decoded.includes("//")) return { reason: "double-slash" };
  if (/[?#%\p{Cc}\p{Cf}]/u.test(decoded)) return { reason: "character" };
  const bare = decoded.replace(/\/$/, "").replace(/\/index\.html$/, "");
  const path = PAGE_FILE.test(bare) ? bare : `${bare}/`;
  const segments = path.split("/");
  if (segments.some((segment) => segment === ".." || segment === ".")) return { reason: "dots" };
  if (segments.includes("index.html")) return { reason: "character" };
  if (segments.some((segment) => Buffer.byteLength(segment) > 255)) return { reason: "too-long" };
  return { path };
}

/** Whether the archive has a page of its own there. */
export function isReserved(
  path: string,
  officials: ReadonlySet<string>,
  topics: ReadonlySet<string>,
): boolean {
  if (RESERVED.some((pattern) => pattern.test(path))) return true;
  const list = path.replace(/page\/\d+\/$/, "");
  const id = list.split("/")[2] ?? "";
  return (
    (list === officialPermalink(id) && officials.has(id)) || (list === topicPermalink(id) && topics.has(id))
  );
}

/** Addresses that differ in letter case only are one on many hosts. */
export function addressKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
