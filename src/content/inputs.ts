// Where an archive's files are: what a build reads, a preview watches, and what is asked whether anything has changed.
import path from "node:path";
import { checksum } from "../store/key.ts";
import { entriesIn } from "../store/entries.ts";
import { settledState, type State } from "../store/state.ts";
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

/** By the paths of files as they were asked for; null as `settledState` says it. */
export type States = ReadonlyMap<string, State | null>;

/** Of all files that count in these folders, and of others. */
export function statesOf(folders: readonly InputFolder[], files: readonly string[] = []): States {
  const states = new Map<string, State | null>();
  const ask = (file: string) => states.set(file, settledState(file, "file"));
  const askBelow = ({ path: folder, leftovers }: InputFolder) => {
    for (const entry of entriesIn(folder)) {
      const place = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!leftovers.isFolder(entry.name)) askBelow({ path: place, leftovers });
      } else if (!leftovers.isFile(entry.name)) ask(place);
    }
  };
  folders.forEach(askBelow);
  files.forEach(ask);
  return states;
}

/**
 * Stands for the names and states of files. Undefined where one has changed so lately that its state would not tell the next
 * change, and where one is no ordinary file.
 */
export function keyOfStates(states: States): string | undefined {
  const all: (string | number)[] = [];
  for (const [file, state] of states) {
    if (state === null) return undefined;
    all.push(file, ...state);
  }
  return checksum(JSON.stringify(all));
}
