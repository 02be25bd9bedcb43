// The editors' pages of the sample archive in a browser, as `npm start -- --admin` serves them, for the tests of a file.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import { build } from "../../src/build.ts";
import { readContent } from "../../src/content/read.ts";
import { startFormServer } from "../../src/desk/admin/server.ts";
import { proofreader } from "../../src/proofreading/proofreader.ts";
import { type Files, temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { openChromium } from "./chromium.ts";
import { Forms } from "./forms.ts";

type Folder = Awaited<ReturnType<typeof temporaryFolder>>;

/** One grey pixel, as PNG. */
export const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

export class Desk {
  /** Loading takes seconds: one page for all, as an editor has it open. */
  readonly forms: Forms;
  readonly context: BrowserContext;
  /** What no test may hear: faults of scripts, requests to other hosts. */
  readonly noises: string[] = [];
  readonly #folder: Folder;
  readonly #preview: Served;

  private constructor(folder: Folder, preview: Served, context: BrowserContext, forms: Forms) {
    this.#folder = folder;
    this.#preview = preview;
    this.context = context;
    this.forms = forms;
    context.on("weberror", (error) => {
      this.noises.push(error.error().message);
    });
    context.on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      const own = ["blob:", "data:"].includes(protocol) || ["localhost", "127.0.0.1"].includes(hostname);
      if (!own) this.noises.push(`asks another host: ${request.url()}`);
    });
  }

  /** But that what is saved is not built. @param changes put over the sample content */
  static async open(changes?: Files): Promise<Desk> {
    const folder = await temporaryFolder();
    const below = (name: string) => path.join(folder.dir, name);
    const [content, out, cache] = [below("content"), below("site"), below("cache")];
    await writeSampleContent(content, changes);
    const server = await startFormServer(content);
    await copyKeptCache("preview", cache);
    await build({ root: folder.dir, content, out, cache, preview: true, cmsServer: server.address });
    const preview = await serveFolder(out);
    server.allow(preview.url);
    const browser = await openChromium();
    // East of Greenwich, where a day that is taken for an instant becomes the day before.
    const context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
    // The pages' script is large, and the machine may have other work.
    context.setDefaultTimeout(60_000);
    return new Desk(folder, preview, context, await Forms.open(context, preview.url));
  }

  /** Of the preview. */
  get url(): string {
    return this.#preview.url;
  }

  read(file: string): Promise<string> {
    return readFile(this.#pathOf(file), "utf8");
  }

  bytes(file: string): Promise<Buffer> {
    return readFile(this.#pathOf(file));
  }

  async write(file: string, text: string): Promise<void> {
    await writeFile(this.#pathOf(file), text);
  }

  /** By these a check fails. */
  async errors(): Promise<string[]> {
    const { problems } = await readContent(this.#pathOf(""), proofreader);
    return problems.errors.map(({ file, code }) => `${file} ${code}`);
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.#preview.close();
    await this.#folder.remove();
  }

  #pathOf(file: string): string {
    return path.join(this.#folder.dir, "content", file);
  }
}
