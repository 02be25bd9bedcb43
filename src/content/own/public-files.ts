// Lists the files of `public/`, which are published byte for byte.
import { join, posix } from "node:path";
import { filePathFault } from "../../addresses/path.ts";
import { addressOf } from "../../addresses/table.ts";
import { ordinaryFiles } from "../files/folder.ts";
import { AMONG_PUBLIC } from "../files/leftovers.ts";
import { ofRoot, type Problem, problemAt } from "../../problems/problem.ts";
import type { PublicFile } from "./own.ts";

/** Below an archive's root. */
export const PUBLIC = "public";

/** Hidden files are meant, too; links are not followed. */
export function listPublicFiles(root: string): {
  readonly publicFiles: readonly PublicFile[];
  readonly problems: readonly Problem[];
} {
  const found: Problem[] = [];
  const paths = ordinaryFiles(join(root, PUBLIC), AMONG_PUBLIC, found).sort();
  const problems = found.map((problem) => ofRoot({ ...problem, file: posix.join(PUBLIC, problem.file) }));
  const publicFiles = paths.flatMap((path): PublicFile[] => {
    const file = `${PUBLIC}/${path}`;
    const reason = filePathFault(path);
    if (reason === undefined) return [{ file, permalink: addressOf("file", { path }) }];
    problems.push(ofRoot(problemAt(file, { code: "public-name", params: { path, reason } })));
    return [];
  });
  return { publicFiles, problems };
}
