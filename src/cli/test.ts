// The command `test`: checks the content, builds the site for a moment, and follows every link within it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Language } from "../problems/problem.ts";
import { followLinks } from "../proofreading/site-links.ts";
import { buildAndTell } from "./build.ts";
import { runCheck } from "./check.ts";
import { messages } from "./messages.ts";

export interface TestCommand {
  readonly content: string;
  readonly root: string;
  readonly cache: string;
  readonly lang: Language;
}

/** Whether there is no error, and no link that leads nowhere. */
export async function runTest({ content, root, cache, lang }: TestCommand): Promise<boolean> {
  const say = messages(lang);
  if (!(await runCheck({ content, root, cache, lang, format: "text" }))) return false;
  const folder = await mkdtemp(path.join(tmpdir(), "dibao-test-"));
  try {
    const out = path.join(folder, "site");
    const built = await buildAndTell({ content, root, cache, lang, out });
    if (!built) return false;
    const { count, broken } = followLinks(out, built.url);
    for (const link of broken) console.error(say.brokenLink(link));
    console.log(say.followed(count, broken.length));
    return broken.length === 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
