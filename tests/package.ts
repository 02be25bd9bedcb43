// Packs the generator as it is published, and puts the package where an archive would have it.
import { copyFile, cp, link, mkdir, readdir, readFile, symlink } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { PROJECT } from "../src/generator/project.ts";
import { run } from "./commands.ts";

/** What a checkout has not, and what a package is not made of. */
const LEFT_OUT = new Set([".git", "node_modules", "dist", ".cache", "_site", "coverage", "tests", "bench"]);

/** The sources as a checkout has them, in a folder of their own; what they need is this checkout's. */
export async function checkOut(folder: string): Promise<void> {
  for (const name of await readdir(PROJECT)) {
    if (!LEFT_OUT.has(name)) await cp(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
  }
  await symlink(path.join(PROJECT, "node_modules"), path.join(folder, "node_modules"));
}

/** @returns The tarball. */
export async function pack(sources: string, umask = "022"): Promise<string> {
  const command = `umask ${umask} && npm pack --silent`;
  const { code, said } = await run(["sh", "-c", command], { cwd: sources });
  if (code !== 0) throw new Error(`npm pack failed: ${said}`);
  return path.join(sources, said.trim().split("\n").at(-1) ?? "");
}

/** Puts a tarball's files into an archive's folder of packages. */
export async function unpack(tarball: string, archive: string): Promise<void> {
  const folder = path.join(archive, "node_modules/dibao");
  await mkdir(folder, { recursive: true });
  const { code, said } = await run(["tar", "xzf", tarball, "--strip-components=1", "-C", folder]);
  if (code !== 0) throw new Error(`tar failed: ${said}`);
}

interface Dependent {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Puts into an archive's folder of packages all that the unpacked package's own package.json asks for, and nothing else. */
export async function installDependencies(archive: string): Promise<void> {
  const installed = new Set<string>();
  const install = async (dependent: string, lookFrom: string): Promise<void> => {
    const text = await readFile(path.join(dependent, "package.json"), "utf8");
    const { dependencies, optionalDependencies } = JSON.parse(text) as Dependent;
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const found = packageFrom(lookFrom, name);
      // Binaries of other systems are not there.
      if (found === undefined || installed.has(found)) continue;
      installed.add(found);
      await linkPackage(found, path.join(archive, path.relative(PROJECT, found)));
      await install(found, found);
    }
  };
  await install(path.join(archive, "node_modules/dibao"), PROJECT);
}

/** Where Node.js finds a package from a folder of this checkout. */
function packageFrom(folder: string, name: string): string | undefined {
  for (let at = folder; at.startsWith(path.resolve(PROJECT)); at = path.dirname(at)) {
    const place = path.join(at, "node_modules", name);
    if (existsSync(place)) return place;
  }
  return undefined;
}

/** A package's own files: those that it depends on are packages of their own. */
async function linkPackage(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isFile()) await link(source, target).catch(() => copyFile(source, target));
    else if (entry.isDirectory() && entry.name !== "node_modules") await linkPackage(source, target);
  }
}
