// The layouts that an archive has of its own: each takes the place of the generator's by the same name.
import { existsSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { ofRoot, type Problem, problemAt } from "../../problems/problem.ts";
import { nearestWord } from "../values/nearest.ts";
import { filesBelow } from "./files-below.ts";
import { LAYOUTS } from "../../generator/project.ts";

const TEMPLATE = ".njk";

/** The folder of such layouts, if there is one that is not the generator's. */
export function overridesIn(root: string): string | undefined {
  const folder = path.resolve(root, "layouts");
  return existsSync(folder) && realpathSync(folder) !== realpathSync(LAYOUTS) ? folder : undefined;
}

/** By which templates find layouts: the generator's, and the archive's own. */
export function layoutNames(root: string): string[] {
  const folders = [LAYOUTS, overridesIn(root)].filter((folder) => folder !== undefined);
  return [...new Set(folders.flatMap(filesBelow))].filter((name) => name.endsWith(TEMPLATE));
}

/**
 * Files that are in the place of none, and that no template names: whoever misspelt a name would look for the change in vain.
 */
export function idleLayouts(root: string): Problem[] {
  const overrides = overridesIn(root);
  if (overrides === undefined) return [];
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
    .map((name) => {
      const file = `layouts/${name}`;
      if (!name.endsWith(TEMPLATE)) return ofRoot(problemAt(file, { code: "no-layout", params: { name } }));
      const params = { name, nearest: nearestWord(name, names) };
      return ofRoot(problemAt(file, { code: "idle-layout", params }));
    });
}
