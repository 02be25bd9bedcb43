// What an editor does in the forms of the editors' pages.
import { expect } from "vitest";
import type { BrowserContext, Locator, Page, Request, Response } from "playwright-core";

export class Forms {
  readonly page: Page;
  /** Whether the editor goes on with what he is offered that was not saved. */
  goesOn = false;
  readonly #address: string;

  private constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  /**
   * A page of its own, into which the forms are loaded once they are asked for.
   *
   * @param site Address of the preview, without a slash at its end.
   */
  static async open(context: BrowserContext, site: string): Promise<Forms> {
    const forms = new Forms(await context.newPage(), `${site}/admin/`);
    // What a test left unsaved is left.
    forms.page.on(
      "dialog",
      (dialog) =>
        void (forms.goesOn || dialog.message().includes("离开") ? dialog.accept() : dialog.dismiss()),
    );
    return forms;
  }

  /** Of the list of bulletins. */
  get rows(): Locator {
    return this.page.locator("#bulletins tbody tr");
  }

  async list(): Promise<void> {
    await this.page.goto(`${this.#address}#/collections/bulletins`);
    await this.rows.first().waitFor();
  }

  /** Asks the list, and returns the cells of its rows once it has answered. */
  async listed(asked: Readonly<Record<"年" | "月" | "状态", string>>, words = ""): Promise<string[][]> {
    for (const [name, value] of Object.entries(asked)) {
      await this.page.getByLabel(name, { exact: true }).selectOption(value);
    }
    await this.page.getByLabel("标题、人物等").fill(words);
    const answered = this.page.waitForResponse(isAnswerTo("listBulletins"));
    await this.page.click("text=查找");
    await answered;
    await this.page.locator(".list-said:not(:text('正在'))").waitFor();
    const rows = await this.rows.all();
    return Promise.all(rows.map((row) => row.locator("td").allInnerTexts()));
  }

  async newBulletin(): Promise<void> {
    await this.list();
    await this.page.click("text=＋ 新建简报");
  }

  /** From one form to the next without the list between them Decap loads nothing. */
  async entry(collection: string, slug: string): Promise<void> {
    await this.list();
    await this.page.goto(`${this.#address}#/collections/${collection}/entries/${slug}`);
  }

  field(name: string): Locator {
    return this.page.locator(`[id^="${name}-field-"]`).first();
  }

  /** Of the list's last item. */
  lastField(name: string): Locator {
    return this.page.locator(`[id^="${name}-field-"]`).last();
  }

  /** How many new bulletins the browser keeps that are not saved. */
  unsaved(): Promise<number> {
    return this.page.evaluate(async () => {
      const answer = <Result>(request: IDBRequest<Result>) =>
        new Promise<Result>((resolve) => {
          request.addEventListener("success", () => {
            resolve(request.result);
          });
        });
      const database = await answer(indexedDB.open("localforage"));
      const copies = database.transaction("keyvaluepairs").objectStore("keyvaluepairs");
      const keys = await answer(copies.getAllKeys());
      database.close();
      return keys.filter((key) => typeof key === "string" && /^backup\.bulletins(?!\.)/.test(key)).length;
    });
  }

  /** What is selected in the body. */
  selected(): Promise<string> {
    return this.field("body").evaluate((input: HTMLTextAreaElement) =>
      input.value.slice(input.selectionStart, input.selectionEnd),
    );
  }

  /** Pastes into the body what the clipboard has: formatted text, and pictures. */
  async paste(html: string, pictures: readonly string[] = []): Promise<void> {
    await this.field("body").evaluate(
      (input, [formatted, names]) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", formatted);
        for (const name of names) clipboardData.items.add(new File(["\u0000"], name, { type: "image/png" }));
        input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      },
      [html, pictures] as const,
    );
  }

  async choose(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.page.keyboard.press("Enter");
  }

  async save(): Promise<void> {
    const answered = this.page.waitForResponse(isAnswerTo("persistEntry"));
    await this.#save();
    expect((await answered).status()).toBe(200);
    await this.page.waitForSelector("text=修改已保存");
    // Of a new one Decap opens the form of what is now there, once it is.
    await this.page.waitForURL(({ hash }) => !hash.endsWith("/new"));
  }

  /** Holds the next save back until it is let go. */
  async holdSave(): Promise<() => Promise<void>> {
    let letGo: (() => void) | undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    await this.page.route("**", async (route) => {
      if (isQuestion(route.request(), "persistEntry")) await gone;
      await route.fallback();
    });
    return async () => {
      letGo?.();
      await this.page.waitForSelector("text=修改已保存");
      await this.page.unrouteAll({ behavior: "wait" });
    };
  }

  /** Saves and returns what is said to be wrong, at which place. */
  async faults(title: string): Promise<string[]> {
    await this.#save();
    const told = this.page.getByRole("dialog", { name: title }).or(this.note(title));
    await told.waitFor();
    return told.locator("li").allInnerTexts();
  }

  /** What a save tells beside the form. */
  note(title: string): Locator {
    return this.page.getByRole("region", { name: title });
  }

  /** Tries to save, and returns the two versions that are shown instead: what is in the file, and what is in the form. */
  async refused(): Promise<string[]> {
    await this.#save();
    const dialog = this.page.getByRole("dialog", { name: "没有保存" });
    await dialog.waitFor();
    const versions = await dialog.locator("pre").allTextContents();
    return versions.map((version) => version.replace(/\n$/, ""));
  }

  /** What the page says in letters alone: to those who see it, and to those who hear it. */
  said(): Promise<string[]> {
    return this.page.evaluate(() => {
      const attributes = ["aria-label", "aria-roledescription", "title", "placeholder", "alt"];
      const texts = Array.from(
        document.querySelectorAll("body :not(textarea, script, style, option)"),
        (part) => [
          ...Array.from(part.childNodes, (node) => (node instanceof Text ? node.data : "")),
          ...attributes.map((name) => part.getAttribute(name) ?? ""),
        ],
      ).flat();
      // Names of files and addresses are no words.
      return texts.filter((text) => /[A-Za-z]{3}/.test(text) && !/\p{Script=Han}|\//u.test(text));
    });
  }

  async #save(): Promise<void> {
    await this.page.click("[role=button]:text-is('保存')");
  }
}

function isAnswerTo(action: string) {
  return (response: Response) => isQuestion(response.request(), action);
}

function isQuestion(request: Request, action: string): boolean {
  return (request.postData() ?? "").includes(`"${action}"`);
}
