// Tells of changes in folders and of files, whichever way an editor saves: over the file, in its place, or through another folder.
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import path from "node:path";
import { AMONG_TEXTS, type Leftovers } from "../content/files/leftovers.ts";

/** Changes that come within this time are one change: editors write a file in several steps. */
const SETTLE_MILLISECONDS = 150;

/**
 * Where the system watches a whole tree by itself. Elsewhere Node.js would watch each file, and lose the one that takes
 * another's place; so every folder is watched here, which tells of all that happens to its entries.
 */
const WATCHES_TREES = process.platform === "darwin" || process.platform === "win32";

/** A folder with all in it, or a file; neither need be there. */
export interface WatchedPlace {
  readonly path: string;
  /** What does not count in a folder: all that is no text unless given. */
  readonly leftovers?: Leftovers;
}

export interface Changes {
  /**
   * Resolves once something has changed since the last time, with the paths of what has, in full: files, or folders in
   * which it is not known which. What changes while nobody waits is not lost.
   */
  readonly next: () => Promise<ReadonlySet<string>>;
  /** Also watches these from now on, in the place of those that were named so before. */
  readonly alsoWatch: (places: readonly WatchedPlace[]) => void;
  readonly close: () => void;
}

interface Watched {
  /** Tells a folder from another one that came to its name. */
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/** Which entries of a folder count: one alone, or all that are no leftovers. */
interface Counting {
  readonly only?: string;
  readonly leftovers: Leftovers;
}

/** @param onFailure Told why a folder cannot be watched, by the system's error. */
export function watchPlaces(places: readonly WatchedPlace[], onFailure: (error: unknown) => void): Changes {
  let others: readonly WatchedPlace[] = [];
  const all = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  /** What has changed, and whether it is some time ago. */
  let touched = new Set<string>();
  let hasSettled = false;
  let wake: () => void = () => undefined;

  const changed = (place: string) => {
    touched.add(place);
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      hasSettled = true;
      wake();
    }, SETTLE_MILLISECONDS);
  };

  const begin = (key: string, folder: string, identity: string, { only, leftovers }: Counting) => {
    const known = all.get(key);
    if (known?.identity === identity) return;
    known?.watcher.close();
    all.delete(key);
    try {
      const watcher = watch(folder, { recursive: WATCHES_TREES && only === undefined }, (_event, name) => {
        if (name === null) changed(folder);
        else if (only === undefined ? isMeant(path.basename(name), leftovers) : name === only)
          changed(path.join(folder, name));
      });
      // A folder that is taken away may end its watcher so.
      watcher.on("error", () => {
        changed(folder);
      });
      all.set(key, { identity, watcher });
    } catch (error) {
      onFailure(error);
    }
  };

  const watchAll = () => {
    const found = new Set<string>();
    const visit = (folder: string, counting: Counting) => {
      const { only, leftovers } = counting;
      const identity = identityOf(folder);
      if (identity === undefined) return;
      const key = only === undefined ? folder : path.join(folder, "*", only);
      found.add(key);
      // Watched before it is listed: what is made between the two is told of.
      begin(key, folder, identity, counting);
      if (WATCHES_TREES || only !== undefined) return;
      for (const name of subfolders(folder, leftovers)) visit(path.join(folder, name), { leftovers });
    };
    for (const { path: told, leftovers = AMONG_TEXTS } of [...places, ...others]) {
      const place = path.resolve(told);
      visit(place, { leftovers });
      // A folder that goes and comes back, as in a change of branches, is seen from above; so is a file.
      visit(path.dirname(place), { leftovers, only: path.basename(place) });
    }
    for (const [key, { watcher }] of all) {
      if (found.has(key)) continue;
      watcher.close();
      all.delete(key);
    }
  };

  watchAll();
  return {
    next: async () => {
      while (!hasSettled) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const all = touched;
      touched = new Set();
      hasSettled = false;
      return all;
    },
    alsoWatch: (named) => {
      others = named;
      watchAll();
    },
    close: () => {
      clearTimeout(timer);
      for (const { watcher } of all.values()) watcher.close();
      all.clear();
    },
  };
}

function isMeant(name: string, { isFile, isFolder }: Leftovers): boolean {
  return !isFile(name) && !isFolder(name);
}

/** Undefined where there is no such folder. */
function identityOf(folder: string): string | undefined {
  try {
    const found = statSync(folder, { bigint: true });
    return found.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
  } catch {
    return undefined;
  }
}

function subfolders(folder: string, { isFolder }: Leftovers): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && !isFolder(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}
