// Tells which files of a published site somebody has changed or taken away since it was published.
import path from "node:path";
import { markOf, resealed } from "../store/seal.ts";
import type { SitePlan, Store } from "../store/store.ts";
import { hasSiteMark, SITE_MARK } from "./marks.ts";
import type { Tree } from "./tree.ts";

/**
 * In the plan's order. A file that is older than the site's own mark is one of another build's; so are all of a site whose
 * mark does not name the plan's files.
 */
export function alteredFiles(
  site: string,
  files: Tree["files"],
  plan: SitePlan,
  store: Store,
): readonly string[] {
  const published = markOf(path.join(site, SITE_MARK))?.[2];
  if (published === undefined || !hasSiteMark(site, plan.keys())) return [];
  return [...plan].flatMap(([file, key]) => {
    if (!files.has(file)) return [file];
    const place = path.join(site, file);
    const seal = store.seal(key);
    const isLater = ((files.get(file) ?? markOf(place))?.[2] ?? Infinity) > published;
    return isLater && seal !== undefined && resealed(place, seal) === undefined ? [file] : [];
  });
}
