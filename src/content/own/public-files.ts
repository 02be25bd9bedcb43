// Lists the files of `public/`, which are published byte for byte.
import { join, posix } from "node:path";
import { filePathFault } from "../../addresses/path.ts";
import { addressOf, type Permalink } from "../../addresses/table.ts";
import { PUBLIC } from "../inputs.ts";
import { ordinaryFiles } from "../files/folder.ts";
import { AMONG_PUBLIC } from "../files/leftovers.ts";
import { ofRoot, type Problem, problemAt } from "../../problems/problem.ts";

/** A file of `public/`. */
export interface PublicFile {
  /** From the archive's root, with `/`: `public/CNAME`. */
  readonly file: string;
  readonly permalink: Permalink;
}

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
