// Measures how soon a saved body is seen in a preview that runs: on its own page, and in all that is made of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { type BenchBulletin, bulletinPage, bulletinPath, bulletinText } from "./content.ts";
import { PROJECT } from "./processes.ts";

export interface PreviewRun {
  /** Seconds from the saving to the page that shows it. */
  readonly page: number;
  /** To the site with all that is made of it. */
  readonly all: number;
}

/** How often the page is asked for. */
const ASK_MILLISECONDS = 5;

/**
 * @param folder Gets a site and a cache.
 * @param bulletins Saved one after another, each with a text more than it had.
 */
export async function measurePreviews(
  content: string,
  folder: string,
  bulletins: readonly BenchBulletin[],
): Promise<PreviewRun[]> {
  const folders = ["--out", path.join(folder, "preview"), "--cache", path.join(folder, "preview-cache")];
  const args = ["start", "--content", content, ...folders, "--port", "0", "--lang", "en"];
  const child = spawn(process.execPath, [path.join(PROJECT, "bin/dibao.js"), ...args], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  const until = async (isThere: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await isThere())) {
      if (child.exitCode !== null) throw new Error(`the preview ended: ${said}`);
      await setTimeout(ASK_MILLISECONDS);
    }
  };
  const address = () => /Open (\S+) in/.exec(said)?.[1] ?? "";
  const done = () => said.split("Previewing ").length - 1;
  const runs: PreviewRun[] = [];
  try {
    await until(() => done() > 0);
    const builds = await hearBuilds(address());
    // The one that stands.
    await until(() => builds() > 0);
    for (const [number, bulletin] of bulletins.entries()) {
      const text = `预览第${number}次。`;
      const page = `${address()}${bulletinPage(bulletin).replace(/index\.html$/, "")}`;
      const before = builds();
      const doneBefore = done();
      const start = performance.now();
      const since = () => (performance.now() - start) / 1000;
      const saved = bulletinText({ ...bulletin, body: `${bulletin.body}\n\n${text}` });
      await writeFile(path.join(content, bulletinPath(bulletin)), saved);
      const shown = until(async () => (await (await fetch(page)).text()).includes(text)).then(since);
      const all = until(() => builds() > before).then(since);
      runs.push({ page: await shown, all: await all });
      // Nobody saves again while the build still puts away what the next one needs.
      await until(() => done() > doneBefore);
    }
    return runs;
  } finally {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  }
}

/**
 * Listens as open pages do.
 * @returns How many builds it has been told of.
 */
async function hearBuilds(site: string): Promise<() => number> {
  const { body } = await fetch(`${site}_problems/builds`);
  if (body === null) throw new Error("the preview tells of no builds");
  let heard = "";
  const listen = async () => {
    for await (const text of body.pipeThrough(new TextDecoderStream())) heard += text;
  };
  // It ends with the preview.
  listen().catch(() => undefined);
  return () => heard.match(/^data: [\w-]+$/gm)?.length ?? 0;
}
