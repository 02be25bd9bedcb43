// The command `check`: reports every problem, mends those that leave no doubt, and settles what was open.
import path from "node:path";
import { checkContent } from "../proofreading/check.ts";
import { fixContent } from "../proofreading/fix.ts";
import { isSettled, settlePlaces } from "../proofreading/settle.ts";
import { commitOf, repositoryRoot } from "../proofreading/git.ts";
import { contentCache } from "../content/cache/bulletin-cache.ts";
import { isError, type Language } from "../problems/problem.ts";
import type { Format } from "../problems/report.ts";
import { formatProblems, formatProblemsIn } from "../problems/report.ts";
import { readMany } from "../reading/read-many.ts";
import { sourcesVersion } from "../generator/version.ts";
import { claimCache } from "../publish/guard.ts";
import { keepEditorFiles } from "../desk/schemas/editor-files.ts";
import { messages } from "./messages.ts";

export interface CheckCommand {
  readonly content: string;
  /** The archive's. */
  readonly root: string;
  readonly cache: string;
  readonly format: Format;
  readonly fix?: boolean;
  /** Files, or lines of files, whose open points were looked at. */
  readonly settle?: readonly string[];
  readonly base?: string;
  readonly lang: Language;
}

/** Whether there is no error; the report goes to standard output, what was mended to standard error. */
export async function runCheck({
  content,
  root,
  cache,
  format,
  fix,
  settle = [],
  base,
  lang,
}: CheckCommand): Promise<boolean> {
  if (base !== undefined && commitOf(content, base) === undefined) {
    console.error(messages(lang).noCommit(base, repositoryRoot(content)));
    return false;
  }
  const settled = settlePlaces(content, settle);
  for (const each of settled) process.stderr.write(messages(lang).settled(each));
  const options = {
    content,
    root,
    cache: contentCache(claimCache({ content, root, cache }), await sourcesVersion(), { readMany }),
    base: base ?? "HEAD",
  };
  const { fixed, problems } =
    fix === true ? await fixContent(options) : { fixed: [], problems: await checkContent(options) };
  if (fix === true) process.stderr.write(messages(lang).fixed(fixed));
  keepEditorFiles(content);
  const repository = repositoryRoot(content) ?? process.cwd();
  const inRepository = (folder: string) =>
    path.relative(repository, path.resolve(folder)).split(path.sep).join("/");
  const folders = { content: inRepository(content), root: inRepository(root) };
  const report =
    settled.length > 0 && format === "text"
      ? formatProblemsIn(new Set(settled.map(({ file }) => file)), problems, lang)
      : formatProblems(problems, format, lang, folders);
  process.stdout.write(report);
  return !problems.some(isError) && settled.every(isSettled);
}
