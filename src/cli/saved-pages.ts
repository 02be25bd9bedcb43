// Makes the page of the one bulletin that was saved, of what the last build left in memory.
import path from "node:path";
import type { InMemory } from "../pipeline.ts";
import { type EditedPage, EditedPages } from "../site/edited-page.ts";

export class SavedPages {
  readonly #content: string;
  #last: InMemory | undefined;
  #pages: EditedPages | undefined;
  /** Of what renders: its process keeps layouts and what all pages show. */
  #version: string | undefined;

  /** @param content The content folder. */
  constructor(content: string) {
    this.#content = path.resolve(content);
  }

  /** @param last What the last build left; undefined where it failed. */
  follow(last: InMemory | undefined): void {
    this.#last = last;
    if (last === undefined) return;
    const version = JSON.stringify([last.version, last.frame]);
    if (version === this.#version) return;
    void this.#pages?.stop();
    this.#pages = new EditedPages(last);
    this.#version = version;
  }

  /**
   * Undefined where more has changed than one bulletin, and where its page cannot be made so: then a build has to. What is
   * wrong is for the build to tell.
   * @param changed Paths in full.
   */
  async pageOf(changed: ReadonlySet<string>): Promise<EditedPage | undefined> {
    const [only, ...others] = changed;
    // A build begins next, which needs the memory.
    const last = this.#last;
    this.#last = undefined;
    if (last === undefined || only === undefined || others.length > 0) return undefined;
    const file = path.relative(this.#content, only).replaceAll(path.sep, "/");
    if (!/^bulletins\/.*\.md$/.test(file)) return undefined;
    try {
      const { bulletin, problems } = (await last.readAgain(file)) ?? {};
      return bulletin && (await this.#pages?.make(last.archive, bulletin, problems ?? []));
    } catch {
      return undefined;
    }
  }

  async close(): Promise<void> {
    await this.#pages?.stop();
  }
}
