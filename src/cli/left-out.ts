// Tells of an archive's own pages, files and layouts that stand beside the content folder and are not taken: the command runs elsewhere.
import { existsSync } from "node:fs";
import path from "node:path";
import { visible } from "../characters/suspects.ts";
import { inputFolders } from "../content/inputs.ts";
import type { Language } from "../problems/problem.ts";
import { CONFIG_FILE } from "../site/eleventy/config-file.ts";

/**
 * Undefined where nothing is left out.
 * @param root The archive's: where the command runs.
 */
export function leftOut(content: string, root: string, lang: Language): string | undefined {
  const folder = path.dirname(path.resolve(content));
  if (folder === path.resolve(root)) return undefined;
  const [, ...beside] = inputFolders(content, folder).map((each) => `${path.basename(each.path)}/`);
  const names = [...beside, CONFIG_FILE].filter((name) => existsSync(path.join(folder, name)));
  if (names.length === 0) return undefined;
  const place = visible(folder);
  return lang === "zh"
    ? `注意：${place} 里的 ${names.join("、")} 没有用上，这些只取自运行命令的文件夹。要用上，请先 cd ${place} 再运行。`
    : `Mind: ${names.join(", ")} in ${place} are not used; they are taken from the folder that the command runs in. To use them, cd ${place} first.`;
}
