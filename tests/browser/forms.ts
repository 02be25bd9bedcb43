// What an editor does in the forms of the editors' pages.
import { expect } from "vitest";
import type { BrowserContext, Locator, Page } from "playwright-core";

export class Forms {
  readonly page: Page;
  readonly #address: string;

  private constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
  }

  /**
   * A page of its own with the list of bulletins; logs in where the context has not yet.
   *
   * @param site Address of the preview, without a slash at its end.
   */
  static async open(context: BrowserContext, site: string): Promise<Forms> {
    const forms = new Forms(await context.newPage(), `${site}/admin/`);
    // What a test left unsaved is left.
    forms.page.on(
      "dialog",
      (dialog) => void (dialog.message().includes("离开") ? dialog.accept() : dialog.dismiss()),
    );
    await forms.page.goto(forms.#address);
    const [logIn, list] = [forms.page.locator("button:text-is('登录')"), forms.page.locator("text=＋ 简报")];
    await logIn.or(list).waitFor();
    if (await logIn.isVisible()) await logIn.click();
    await list.waitFor();
    return forms;
  }

  async list(): Promise<void> {
    await this.page.goto(`${this.#address}#/collections/bulletins`);
    await this.page.waitForSelector("text=＋ 简报");
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

  async choose(name: string, value: string): Promise<void> {
    await this.field(name).fill(value);
    await this.page.keyboard.press("Enter");
  }

  async save(): Promise<void> {
    const answered = this.page.waitForResponse((response) =>
      (response.request().postData() ?? "").includes('"persistEntry"'),
    );
    await this.#publish();
    expect((await answered).status()).toBe(200);
    await this.page.waitForSelector("text=修改已保存");
  }

  /** Tries to save, and returns the two versions that are shown instead: what is in the file, and what is in the form. */
  async refused(): Promise<string[]> {
    await this.#publish();
    const dialog = this.page.getByRole("dialog", { name: "没有保存" });
    await dialog.waitFor();
    const versions = await dialog.locator("pre").allTextContents();
    return versions.map((version) => version.replace(/\n$/, ""));
  }

  async #publish(): Promise<void> {
    await this.page.click("[role=button]:text-is('发布')");
    await this.page.click("text=立即发布");
  }
}
