// Measures a preview that runs: from the save of a bulletin to its open page, and to all lists and the index.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { type BenchBulletin, bulletinPage, bulletinPath, bulletinText } from "./content.ts";
import type { Folders } from "./builds.ts";
import { PROJECT } from "./processes.ts";

/** Seconds, one of each save. */
export interface PreviewTimes {
  /** Until the open page hears of it and has been fetched with the new text. */
  readonly page: readonly number[];
  /** Until all else shows it. */
  readonly all: readonly number[];
}

/** @param bulletins Those that are saved, one after the other; each once the one before is on all lists. */
export async function measurePreview(
  { content, out, cache }: Folders,
  bulletins: readonly BenchBulletin[],
): Promise<PreviewTimes> {
  const folders = ["--content", content, "--out", `${out}-preview`, "--cache", `${cache}-preview`];
  const program = path.join(PROJECT, "bin/dibao.js");
  const preview = spawn(process.execPath, [program, "start", "--port", "0", ...folders, "--lang", "en"], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(preview, "exit");
  try {
    const base = await addressOf(preview.stdout);
    preview.stdout.resume();
    const page: number[] = [];
    const all: number[] = [];
    for (const [number, bulletin] of bulletins.entries()) {
      const text = `预览第${number}次。`;
      const file = path.join(content, bulletinPath(bulletin));
      const heard = eventsOf(`${base}_problems/builds`);
      // The build that stands.
      await heard.next();
      const start = performance.now();
      const seconds = () => (performance.now() - start) / 1000;
      await writeFile(file, bulletinText({ ...bulletin, body: `${bulletin.body}\n\n${text}` }));
      const first = await heard.next();
      const address = base + bulletinPage(bulletin).replace(/index\.html$/, "");
      const html = await (await fetch(address)).text();
      if (!html.includes(text)) throw new Error(`the save of ${file} is not on its page`);
      page.push(seconds());
      if (first.value?.startsWith("event: page") === true) await heard.next();
      all.push(seconds());
      await heard.return(undefined);
    }
    return { page, all };
  } finally {
    preview.kill();
    await ended;
  }
}

/** Ends with a slash. */
async function addressOf(output: Readable): Promise<string> {
  let said = "";
  for await (const text of output.iterator({ destroyOnReturn: false })) {
    said += String(text);
    const address = /http:\/\/localhost:\d+\S*\/(?= )/.exec(said)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`the preview did not start: ${said}`);
}

/** Server-sent events, one text each. */
async function* eventsOf(address: string): AsyncGenerator<string, undefined> {
  const stop = new AbortController();
  const { body } = await fetch(address, { signal: stop.signal });
  let text = "";
  try {
    for await (const bytes of body ?? []) {
      text += Buffer.from(bytes as Uint8Array).toString();
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      yield* events;
    }
  } finally {
    stop.abort();
  }
  return undefined;
}
