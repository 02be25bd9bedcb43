// What git knows of a content folder. Where git or a repository is missing, it knows nothing.
import { spawnSync } from "node:child_process";

const MAX_OUTPUT = 1 << 30;

/** The folder that holds the repository; undefined where there is none. */
export function repositoryRoot(dir: string): string | undefined {
  const root = git(dir, ["rev-parse", "--show-toplevel"])?.toString("utf8").replace(/\n$/, "");
  return root === "" ? undefined : root;
}

/** The full name of a commit; undefined for a name that leads to none. */
export function commitOf(dir: string, name: string): string | undefined {
  const commit = git(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
  return commit?.toString("utf8").trim();
}

/** The bulletins of a commit, by their paths below the content folder. */
export function bulletinsAt(dir: string, commit: string): string[] {
  return paths(git(dir, ["ls-tree", "-r", "-z", "--name-only", commit, "--", "bulletins/"]));
}

/** Those of a commit's bulletins that are not the same in the folder now, or are gone, as they were. */
export function formerBulletins(dir: string, commit: string): { file: string; bytes: Buffer }[] {
  const diff = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--diff-filter=a", commit];
  const changed = paths(git(dir, [...diff, "--", "bulletins/"])).filter((file) => !file.includes("\n"));
  const asked = changed.map((file) => `${commit}:./${file}\n`).join("");
  const answer = changed.length === 0 ? undefined : git(dir, ["cat-file", "--batch"], asked);
  if (answer === undefined) return [];
  const former: { file: string; bytes: Buffer }[] = [];
  let at = 0;
  for (const file of changed) {
    // `<object> blob <size>`, a line end, the bytes, a line end; or one line that says what is missing.
    const lineEnd = answer.indexOf("\n", at);
    const size = / blob (\d+)$/.exec(answer.toString("utf8", at, lineEnd))?.[1];
    at = lineEnd + 1;
    if (size === undefined) continue;
    const end = at + Number(size);
    former.push({ file, bytes: answer.subarray(at, end) });
    at = end + 1;
  }
  return former;
}

/** A file below the content folder that is not as it was. */
export interface Change {
  readonly file: string;
  readonly kind: "added" | "changed" | "removed";
}

/** What was done to the content folder since it left the line of a commit, new files that git does not know yet included. */
export function changesSince(dir: string, commit: string): Change[] {
  const diff = [
    "diff",
    "--name-status",
    "-z",
    "--relative",
    "--no-renames",
    "--merge-base",
    commit,
    "--",
    ".",
  ];
  const [...parts] = git(dir, diff)?.toString("utf8").split("\0") ?? [];
  const changes: Change[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [status = "", file = ""] = parts.slice(at, at + 2);
    changes.push({ file, kind: status === "A" ? "added" : status === "D" ? "removed" : "changed" });
  }
  return [...changes, ...newFiles(dir).map((file) => ({ file, kind: "added" }) as const)];
}

/** How many files below the content folder are not as they were committed last. */
export function countUncommitted(dir: string): number {
  const changed = git(dir, ["diff", "--name-only", "-z", "--relative", "--no-renames", "HEAD", "--", "."]);
  return names(changed).length + newFiles(dir).length;
}

function newFiles(dir: string): string[] {
  return names(git(dir, ["ls-files", "--others", "--exclude-standard", "-z", "--", "."]));
}

function names(output: Buffer | undefined): string[] {
  return (output?.toString("utf8") ?? "").split("\0").filter((name) => name !== "");
}

function paths(output: Buffer | undefined): string[] {
  return names(output).filter((path) => path.endsWith(".md"));
}

/** Undefined where the command fails. */
function git(dir: string, args: readonly string[], input?: string): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", ["-C", dir, ...args], {
    input,
    maxBuffer: MAX_OUTPUT,
    stdio: ["pipe", "pipe", "ignore"],
    // Looking must not get into the way of an editor's own git.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" },
  });
  return error === undefined && status === 0 ? stdout : undefined;
}
