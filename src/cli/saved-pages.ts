// Makes the page of the one bulletin that was saved, of what the last build left in memory.
import path from "node:path";
import type { InMemory } from "../pipeline.ts";
import { type EditedPage, editedPage } from "../site/edited-page.ts";
import type { Renderers } from "../site/renderers.ts";

export class SavedPages {
  readonly #content: string;
  readonly #renderers: Renderers;
  #last: InMemory | undefined;

  /**
   * @param content The content folder.
   * @param renderers Those of the builds.
   */
  constructor(content: string, renderers: Renderers) {
    this.#content = path.resolve(content);
    this.#renderers = renderers;
  }

  /** @param last What the last build left; undefined where it failed. */
  follow(last: InMemory | undefined): void {
    this.#last = last;
    if (last !== undefined) this.#renderers.start("one");
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
      return bulletin && (await editedPage(last, this.#renderers, bulletin, problems ?? []));
    } catch {
      return undefined;
    }
  }
}
