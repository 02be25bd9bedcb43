// Lets the search module fetch from files in memory.
import { vi } from "vitest";

export type Files = ReadonlyMap<string, Uint8Array>;

export interface StoredSite {
  /** Paths fetched, in order. */
  readonly fetched: string[];
  /** The most that was asked for and not answered at one time. */
  mostOpen: number;
  /** Files by path from the site's root; may be replaced while the site is open. */
  files: Files;
  /** Awaited before a path is answered; answers at once unless set. */
  admit: (path: string) => Promise<void>;
}

/** Stubs `fetch`: `http://site.test` followed by the base path serves the files. */
export function storeSite(files: Files, base = "/"): StoredSite {
  const site: StoredSite = { fetched: [], mostOpen: 0, files, admit: () => Promise.resolve() };
  let open = 0;
  vi.stubGlobal("fetch", async (input: URL) => {
    const path = decodeURIComponent(input.pathname);
    site.fetched.push(path);
    site.mostOpen = Math.max(site.mostOpen, (open += 1));
    await site.admit(path);
    open -= 1;
    const bytes = path.startsWith(base) ? site.files.get(path.slice(base.length)) : undefined;
    return bytes === undefined ? new Response("gone", { status: 404 }) : new Response(Uint8Array.from(bytes));
  });
  return site;
}
