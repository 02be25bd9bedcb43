// Builds a test's site again, into folders of its own, with what its cache keeps: which is quick.
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { build } from "../../src/build.ts";
import type { BuildOptions, BuildResult } from "../../src/pipeline.ts";
import { refusalText } from "../../src/cli/refusals.ts";
import { Refusal, type RefusalCode } from "../../src/problems/refusal.ts";
import { type BuiltSite, buildSite } from "./built.ts";

/** A refusal, in both languages. */
interface Refused {
  readonly code: RefusalCode;
  readonly zh: string;
  readonly en: string;
}

/** A built site and its folders, of which a path below `dir` is given by `at`. */
export class Rebuilds {
  readonly built: BuiltSite;

  private constructor(built: BuiltSite) {
    this.built = built;
  }

  static async begin(): Promise<Rebuilds> {
    return new Rebuilds(await buildSite());
  }

  get content(): string {
    return this.at("content");
  }

  at(name: string): string {
    return path.join(this.built.dir, name);
  }

  publishTo(out: string, options: Partial<BuildOptions> = {}): Promise<BuildResult> {
    return build({ root: this.built.dir, content: this.content, out, cache: this.at("cache"), ...options });
  }

  /** Publishes what is kept once more, because something is missing. */
  async swap(out: string, options: Partial<BuildOptions> = {}): Promise<void> {
    await rm(path.join(out, "robots.txt"));
    await this.publishTo(out, options);
    expect(await readdir(out)).toContain("robots.txt");
  }

  async refused(options: Partial<BuildOptions>): Promise<Refused> {
    const outcome = await this.publishTo(this.at("site"), options).then(
      () => "it was built",
      (error: unknown) => error,
    );
    if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${String(outcome)}`);
    return { code: outcome.reason, zh: refusalText(outcome, "zh"), en: refusalText(outcome, "en") };
  }
}
