// A published folder's files and bytes, and whether it is whole: one of the trees that it may be.
import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Each file's path and a hash of its bytes. */
export type Tree = ReadonlyMap<string, string>;

/** The trees that a folder may be, by name. */
export type Wholes = ReadonlyMap<string, Tree>;

export type Verdict =
  | { readonly kind: "whole"; readonly name: string }
  | { readonly kind: "missing" }
  | { readonly kind: "broken"; readonly differences: readonly string[] };

/** Readings that another folder's coming makes useless, before it counts as broken. */
const MOST_READINGS = 20;
const SHOWN_DIFFERENCES = 8;

export function readTree(folder: string, onFile: () => void = () => undefined): Tree {
  return new Map(
    filesBelow(folder, "").map((file): [string, string] => {
      onFile();
      return [
        file,
        createHash("sha1")
          .update(readFileSync(path.join(folder, file)))
          .digest("base64"),
      ];
    }),
  );
}

/** @param onFile Called between the files that are read. */
export function judge(folder: string, wholes: Wholes, onFile?: () => void): Verdict {
  let differences: readonly string[] = [];
  for (let reading = 0; reading < MOST_READINGS; reading += 1) {
    const before = identityOf(folder);
    if (before === undefined) return { kind: "missing" };
    const tree = readIfStill(folder, onFile);
    // What was read of two folders, one after the other, says nothing of either.
    if (identityOf(folder) !== before) continue;
    if (tree === undefined) differences = ["a file went away while it was read"];
    else {
      for (const [name, whole] of wholes) if (isEqual(tree, whole)) return { kind: "whole", name };
      differences = [...wholes].flatMap(([name, whole]) =>
        differencesOf(tree, whole).map((text) => `${name}: ${text}`),
      );
    }
    break;
  }
  return { kind: "broken", differences };
}

/** What tells one folder from another of the same name; undefined where there is none. */
export function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true ? `${found.dev}:${found.ino}` : undefined;
}

function differencesOf(tree: Tree, expected: Tree): string[] {
  const missing = [...expected.keys()].filter((file) => !tree.has(file));
  const added = [...tree.keys()].filter((file) => !expected.has(file));
  const changed = [...tree].filter(([file, hash]) => (expected.get(file) ?? hash) !== hash);
  const all = [
    ...missing.map((file) => `missing ${file}`),
    ...added.map((file) => `too many ${file}`),
    ...changed.map(([file]) => `other bytes ${file}`),
  ];
  const left = all.length - SHOWN_DIFFERENCES;
  return [...all.slice(0, SHOWN_DIFFERENCES), ...(left > 0 ? [`and ${left} more`] : [])];
}

function isEqual(tree: Tree, expected: Tree): boolean {
  return tree.size === expected.size && [...tree].every(([file, hash]) => expected.get(file) === hash);
}

function readIfStill(folder: string, onFile?: () => void): Tree | undefined {
  try {
    return readTree(folder, onFile);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry: Dirent) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, name) : [name];
  });
}
