// Who looks at a folder otherwise than by its path, and so would not see that another one took its place: mounts, also
// those of other containers, and processes that stand in it. Linux alone tells, and of other users' processes only root.
import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";

/** A line of proc(5)'s `mountinfo`. */
export interface Mount {
  /** Of the file system. */
  readonly device: string;
  /** What of the file system is mounted: a path from its root. */
  readonly root: string;
  /** Where, as the processes of a mount name space see it. */
  readonly point: string;
}

/** What all processes that this one may look into look at. */
export interface Onlookers {
  /** The mounts of each mount name space, this process's own first. */
  readonly mounts: readonly (readonly Mount[])[];
  /** Working folders and root folders, as paths here. */
  readonly standing: readonly string[];
}

export function lookAround(): Onlookers {
  const tables = new Map<string, readonly Mount[]>();
  const standing = new Set<string>();
  for (const pid of ["self", ...processes()]) {
    for (const name of ["cwd", "root"]) {
      const place = quietly(() => readlinkSync(`/proc/${pid}/${name}`));
      if (place !== undefined) standing.add(place);
    }
    const space = quietly(() => readlinkSync(`/proc/${pid}/ns/mnt`));
    if (space === undefined || tables.has(space)) continue;
    const text = quietly(() => readFileSync(`/proc/${pid}/mountinfo`, "utf8"));
    if (text !== undefined) tables.set(space, parseMounts(text));
  }
  return { mounts: [...tables.values()], standing: [...standing] };
}

/** Whether a mount, or a running process, looks at the folder itself. */
export function isLookedAt(folder: string, onlookers: Onlookers): boolean {
  return (
    mountOf(folder, onlookers) !== undefined || onlookers.standing.some((place) => isBelow(place, folder))
  );
}

/**
 * Where the folder, or one in it, is mounted, here or elsewhere; undefined where nothing is seen of such a mount.
 *
 * @param folder A real path.
 */
export function mountOf(folder: string, { mounts }: Onlookers): string | undefined {
  const [own = []] = mounts;
  const here = own.find(({ point }) => isBelow(point, folder));
  if (here !== undefined) return here.point;
  const parent = path.dirname(folder);
  // Of mounts on one point, the last is the one that is seen.
  const base = own
    .filter(({ point }) => isBelow(parent, point))
    .reduce<Mount | undefined>(
      (best, mount) => (mount.point.length >= (best?.point.length ?? 0) ? mount : best),
      undefined,
    );
  if (base === undefined) return undefined;
  const place = path.posix.join(base.root, path.relative(base.point, folder));
  return mounts.flat().find(({ device, root }) => device === base.device && isBelow(root, place))?.point;
}

/** The mounts of a `mountinfo`. */
export function parseMounts(text: string): Mount[] {
  return text.split("\n").flatMap((line) => {
    const [, , device, root, point] = line.split(" ");
    if (device === undefined || root === undefined || point === undefined) return [];
    return [{ device, root: unescaped(root), point: unescaped(point) }];
  });
}

function processes(): string[] {
  return (quietly(() => readdirSync("/proc")) ?? []).filter((name) => /^\d+$/.test(name));
}

function isBelow(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

/** White space and backslashes stand there in octal. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 8)),
  );
}

/** Undefined where there is no /proc, the process is gone, or it is another user's. */
function quietly<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
