// Tells of changes in folders, whichever way an editor saves: over the file, in its place, or through another folder.
import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import path from "node:path";
import { isLeftover, isLeftoverFolder } from "../content/files/leftovers.ts";

/** Changes that come within this time are one change: editors write a file in several steps. */
const SETTLE_MILLISECONDS = 150;

/**
 * Where the system watches a whole tree by itself. Elsewhere Node.js would watch each file, and lose the one that takes
 * another's place; so every folder is watched here, which tells of all that happens to its entries.
 */
const WATCHES_TREES = process.platform === "darwin" || process.platform === "win32";

export interface Changes {
  /** Resolves once something has changed since the last time: what changes while nobody waits is not lost. */
  readonly next: () => Promise<void>;
  readonly close: () => void;
}

interface Watched {
  /** Tells a folder from another one that came to its name. */
  readonly identity: string;
  readonly watcher: FSWatcher;
}

/** @param onFailure Told why a folder cannot be watched, by the system's error. */
export function watchFolders(roots: readonly string[], onFailure: (error: unknown) => void): Changes {
  const all = new Map<string, Watched>();
  let timer: NodeJS.Timeout | undefined;
  let hasChanged = false;
  let wake: () => void = () => undefined;

  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      hasChanged = true;
      wake();
    }, SETTLE_MILLISECONDS);
  };

  /** @param only The one entry that counts; all that are content unless given. */
  const begin = (key: string, folder: string, identity: string, only?: string) => {
    const known = all.get(key);
    if (known?.identity === identity) return;
    known?.watcher.close();
    all.delete(key);
    try {
      const watcher = watch(folder, { recursive: WATCHES_TREES && only === undefined }, (_event, name) => {
        if (name === null || (only === undefined ? isMeant(path.basename(name)) : name === only)) changed();
      });
      // A folder that is taken away may end its watcher so.
      watcher.on("error", changed);
      all.set(key, { identity, watcher });
    } catch (error) {
      onFailure(error);
    }
  };

  const watchAll = () => {
    const found = new Set<string>();
    const visit = (folder: string, only?: string) => {
      const identity = identityOf(folder);
      if (identity === undefined) return;
      const key = only === undefined ? folder : path.join(folder, "*", only);
      found.add(key);
      // Watched before it is listed: what is made between the two is told of.
      begin(key, folder, identity, only);
      if (WATCHES_TREES || only !== undefined) return;
      for (const name of subfolders(folder)) visit(path.join(folder, name));
    };
    for (const root of roots.map((folder) => path.resolve(folder))) {
      visit(root);
      // A folder that goes and comes back, as in a change of branches, is seen from above.
      visit(path.dirname(root), path.basename(root));
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
      while (!hasChanged) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      hasChanged = false;
    },
    close: () => {
      clearTimeout(timer);
      for (const { watcher } of all.values()) watcher.close();
      all.clear();
    },
  };
}

function isMeant(name: string): boolean {
  return !isLeftover(name) && !isLeftoverFolder(name);
}

function identityOf(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

function subfolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !isLeftoverFolder(entry.name))
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
