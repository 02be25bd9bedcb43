// Runs the peers, Hugo and then Pagefind over its pages, and makes sure that they did the whole work.
import { access, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type BenchBulletin, bulletinPage } from "./content.ts";
import { type Run, run } from "./processes.ts";

/** What the peers say of themselves. */
export interface PeerVersions {
  readonly hugo: string;
  readonly pagefind: string;
}

export interface PeerRun {
  readonly hugo: Run;
  readonly pagefind: Run;
  /** Of both, one after the other. */
  readonly seconds: number;
}

/** Its command line, which it does not export. */
const PAGEFIND = fileURLToPath(new URL("runner/bin.cjs", import.meta.resolve("pagefind")));

const pagefindEntry = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

/** Undefined where Hugo is not installed. */
export async function peerVersions(): Promise<PeerVersions | undefined> {
  try {
    const hugo = await run(["hugo", "version"]);
    const pagefind = await run([process.execPath, PAGEFIND, "--version"]);
    return {
      hugo: /v\d[\d.]*/.exec(hugo.output)?.[0] ?? hugo.output.trim(),
      pagefind: /\d[\d.]+/.exec(pagefind.output)?.[0] ?? pagefind.output.trim(),
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** @param source Hugo's folder; the site is made in `site`, anew. */
export async function runPeers(
  source: string,
  site: string,
  bulletins: readonly BenchBulletin[],
): Promise<PeerRun> {
  await rm(site, { recursive: true, force: true });
  const cache = path.join(source, "..", "hugo-cache");
  await rm(cache, { recursive: true, force: true });
  const hugo = await run(["hugo", "--source", source, "--destination", site, "--cacheDir", cache]);
  const pagefind = await run([process.execPath, PAGEFIND, "--site", site]);
  for (const bulletin of bulletins) await access(path.join(site, bulletinPage(bulletin)));
  const { languages } = pagefindEntry.parse(
    JSON.parse(await readFile(path.join(site, "pagefind/pagefind-entry.json"), "utf8")),
  );
  const indexed = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (indexed !== bulletins.length) {
    throw new Error(`Pagefind indexed ${indexed} pages of ${bulletins.length}: ${JSON.stringify(languages)}`);
  }
  return { hugo, pagefind, seconds: hugo.seconds + pagefind.seconds };
}
