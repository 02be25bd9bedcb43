// Where an archive's files are: what a build reads, a preview watches, and what is asked whether anything has changed.
import path from "node:path";
import { checksum } from "../store/key.ts";
import { entriesIn } from "../store/entries.ts";
import { settledState } from "../store/state.ts";
import { AMONG_PUBLIC, AMONG_TEXTS, type Leftovers } from "./files/leftovers.ts";

/** A folder with all in it; it need not be there. */
export interface InputFolder {
  readonly path: string;
  /** What does not count in it. */
  readonly leftovers: Leftovers;
}

/** Below an archive's root. */
export const PAGES = "pages";
export const PUBLIC = "public";

/** Besides these, a build reads the archive's configuration of Eleventy. None need be there. */
export function inputFolders(content: string, root: string): readonly InputFolder[] {
  const texts = [content, ...["layouts", "theme", PAGES].map((name) => path.join(root, name))];
  return [
    ...texts.map((each) => ({ path: each, leftovers: AMONG_TEXTS })),
    { path: path.join(root, PUBLIC), leftovers: AMONG_PUBLIC },
  ];
}

/**
 * Stands for the names and states of all files that count in these folders, and of others. Undefined where one has changed so
 * lately that its state would not tell the next change, and where one is no ordinary file.
 */
export function keyOfStates(
  folders: readonly InputFolder[],
  files: readonly string[] = [],
): string | undefined {
  const states: (string | number)[] = [];
  const isSettled = (file: string) => {
    const state = settledState(file, "file");
    states.push(file, ...(state ?? []));
    return state !== null;
  };
  const areSettled = ({ path: folder, leftovers }: InputFolder): boolean =>
    entriesIn(folder).every((entry) => {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory())
        return leftovers.isFolder(entry.name) || areSettled({ path: place, leftovers });
      return leftovers.isFile(entry.name) || isSettled(place);
    });
  return folders.every(areSettled) && files.every(isSettled) ? checksum(JSON.stringify(states)) : undefined;
}
