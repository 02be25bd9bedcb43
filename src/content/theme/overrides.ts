// The layouts that an archive has of its own: each takes the place of the generator's by the same name.
import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { isLeftover } from "../files/leftovers.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { nearestWord } from "../values/nearest.ts";
import { LAYOUTS } from "../../project.ts";

const TEMPLATE = ".njk";

/** The folder of such layouts, if there is one that is not the generator's. */
export function overridesIn(root: string): string | undefined {
  const folder = path.resolve(root, "layouts");
  return existsSync(folder) && realpathSync(folder) !== realpathSync(LAYOUTS) ? folder : undefined;
}

/** An absolute path, and what is wrong with the file. */
export interface FileFault {
  readonly file: string;
  readonly fault: Fault;
}

/**
 * Files that are in the place of none, and that no template names: whoever misspelt a name would look for the change in vain.
 *
 * @param overrides Folder of the archive's own layouts.
 */
export function idleLayouts(root: string, overrides: string): FileFault[] {
  const originals = filesBelow(LAYOUTS);
  const own = filesBelow(overrides);
  const others = own.filter((name) => !originals.includes(name) || !name.endsWith(TEMPLATE));
  if (others.length === 0) return [];
  const templates = [
    ...own.map((name) => path.join(overrides, name)),
    ...filesBelow(path.join(root, "pages")).map((name) => path.join(root, "pages", name)),
    path.join(root, ".eleventy.ts"),
  ];
  const texts = templates.filter((file) => existsSync(file)).map((file) => readFileSync(file, "utf8"));
  const isNamed = (name: string) =>
    texts.some((text) => text.includes(`"${name}"`) || text.includes(`'${name}'`));
  const names = originals.filter((name) => name.endsWith(TEMPLATE));
  return others
    .filter((name) => !name.endsWith(TEMPLATE) || !isNamed(name))
    .map((name) => ({
      file: path.join(overrides, name),
      fault: name.endsWith(TEMPLATE)
        ? { code: "idle-layout", params: { name, nearest: nearestWord(name, names) } }
        : { code: "no-layout", params: { name } },
    }));
}

/** Paths from the folder, with `/`, in order; none where there is no folder. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isLeftover(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
