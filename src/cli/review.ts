// The command `review`: what a change does to the archive, for the comment on its pull request.
import { checkContent } from "../proofreading/check.ts";
import { changesSince, commitOf, countUncommitted, repositoryRoot } from "../proofreading/git.ts";
import { proofreader } from "../proofreading/proofreader.ts";
import { reviewMarkdown } from "../proofreading/review.ts";
import { readPreview } from "../content/preview.ts";
import { contentCache } from "../content/cache/bulletin-cache.ts";
import type { Language } from "../problems/problem.ts";
import { readMany } from "../reading/read-many.ts";
import { sourcesVersion } from "../generator/version.ts";
import { claimCache } from "../publish/guard.ts";
import { messages } from "./messages.ts";

export interface ReviewCommand {
  readonly content: string;
  /** The archive's. */
  readonly root: string;
  readonly cache: string;
  readonly base: string;
  readonly lang: Language;
}

/** Whether git knows the base; what is wrong with the content is for the review to say. */
export async function runReview({ content, root, cache, base, lang }: ReviewCommand): Promise<boolean> {
  const commit = commitOf(content, base);
  if (commit === undefined) {
    console.error(messages(lang).noCommit(base, repositoryRoot(content)));
    return false;
  }
  const kept = contentCache(claimCache({ content, root, cache }), await sourcesVersion(), { readMany });
  const problems = await checkContent({ content, root, cache: kept, base: commit });
  const shown = await readPreview(content, proofreader, { cache: kept, root });
  process.stdout.write(
    reviewMarkdown({
      problems,
      changes: changesSince(content, commit),
      uncommitted: countUncommitted(content),
      content: shown.content,
    }),
  );
  return true;
}
