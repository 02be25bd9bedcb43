// How an address may be written: its one spelling, and what no address may be.
import type { PathFault } from "../problems/codes/addresses.ts";
import type { Permalink } from "./table.ts";

/** Bytes of a file's name that every file system takes. */
const SEGMENT_LIMIT = 255;

/** Bytes: systems take 1,024 or 4,096 of a whole path, and the site's folder is part of it. */
const PATH_LIMIT = 800;

/** An old site's page that was a file of its own; any other path is a folder's. */
const PAGE_FILE = /\.html?$/i;

/** Line and paragraph separators, invisible and damaged characters, and those that mean something else in an address. */
const NO_CHARACTER =
  /[?#%\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** Windows drops them, and with them what tells two addresses apart. */
const LOOSE_ENDS = /^\p{Zs}|[\p{Zs}.]$/u;

/** https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const NOT_ON_WINDOWS = /[<>:"|*]|^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/** A path from the site's root in its one spelling: `/` at its start and, unless it names a page's file, at its end. */
export function normalisePath(text: string): { path: Permalink } | { reason: PathFault } {
  const written = text.trim();
  if (!written.startsWith("/")) return { reason: "start" };
  if (/[?#]/.test(written)) return { reason: "query" };
  const decoded = decode(written)?.normalize("NFC");
  if (decoded === undefined) return { reason: "encoding" };
  if (/%2f/i.test(written)) return { reason: "encoded-slash" };
  const bare = decoded.replace(/\/$/, "").replace(/\/index\.html$/, "");
  const path = PAGE_FILE.test(bare) ? bare : `${bare}/`;
  if (decoded.includes("//")) return { reason: "double-slash" };
  const reason = path
    .split("/")
    .map(segmentFault)
    .find((fault) => fault !== undefined);
  if (reason !== undefined) return { reason };
  if (/\/index\.html\//i.test(path)) return { reason: "character" };
  if (bytesOf(path) > PATH_LIMIT) return { reason: "too-long" };
  return { path: path as Permalink };
}

/** Why a file of this path, written as it is, cannot be published at it. */
export function filePathFault(path: string): PathFault | undefined {
  const fault = path
    .split("/")
    .map(segmentFault)
    .find((each) => each !== undefined);
  return fault ?? (bytesOf(path) > PATH_LIMIT ? "too-long" : undefined);
}

/** Why an absolute path cannot be the one below which a site lies. */
export function basePathFault(written: string): PathFault | undefined {
  if (/%2f/i.test(written)) return "encoded-slash";
  if (written.includes("//")) return "double-slash";
  const decoded = decode(written);
  if (decoded === undefined) return "encoding";
  return decoded
    .split("/")
    .map(segmentFault)
    .find((fault) => fault !== undefined);
}

/** The first segment that no file on Windows can be named. */
export function windowsFault(path: string): string | undefined {
  return path.split("/").find((segment) => NOT_ON_WINDOWS.test(segment));
}

/** Addresses that differ in letter case or in how a letter is composed are one on many hosts. */
export function addressKey(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function segmentFault(segment: string): PathFault | undefined {
  if (segment === "." || segment === "..") return "dots";
  if (segment.includes("\\")) return "backslash";
  if (NO_CHARACTER.test(segment)) return "character";
  if (LOOSE_ENDS.test(segment)) return "ends";
  return bytesOf(segment) > SEGMENT_LIMIT ? "too-long" : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** As UTF-8; browsers check addresses, too. */
function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
