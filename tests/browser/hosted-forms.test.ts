// The editors' pages of a published site, in a real browser, over a git host.
import { expect, it } from "vitest";
import { buildSite } from "../site/built.ts";
import { serveFolder } from "../static-server.ts";
import { openChromium } from "./chromium.ts";
import { Forms } from "./forms.ts";
import { GitLab } from "./gitlab.ts";

it("log the editor in over the git host, and keep what he writes there", async () => {
  const site =
    "name: 柳河区新闻档案\ndistrict: 柳河区\nurl: https://example.org/liuhe\npublisher: 柳河区融媒体中心\n";
  const cms = "cms:\n  backend: gitlab\n  repo: newsroom/archive\n  appId: abc\n";
  const built = await buildSite({ "site.yaml": site + cms });
  const served = await serveFolder(built.site, "/liuhe");
  const host = new GitLab();
  const context = await (await openChromium()).newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  context.setDefaultTimeout(60_000);
  try {
    await host.answer(context);
    const hosted = await Forms.open(context, served.url);
    const { page } = hosted;
    await page.goto(`${served.url}/admin/#/collections/bulletins/new`);
    await page.waitForSelector("button:has-text('使用 GitLab 登录')");
    expect(await page.locator(".desk-login").innerText()).toContain("柳河区新闻档案");
    expect(
      await page.locator(".desk-login section > svg:visible, .desk-login section > span:visible").count(),
    ).toBe(0);

    await page.evaluate(() => {
      localStorage.setItem("decap-cms-user", JSON.stringify({ backendName: "gitlab", token: "a" }));
    });
    await page.reload();
    // The login leads to where he wanted to go.
    await hosted.field("title").fill("闸门检修完成");
    await hosted.field("date").fill("2022-03-28");
    await hosted.field("slug").fill("gate-done");
    await hosted.field("body").fill("两座闸门完成检修。");
    host.isTokenGood = false;
    await page.click("[role=button]:text-is('保存')");
    const dialog = page.getByRole("dialog", { name: "没有保存" });
    await dialog.getByText("登录已经过期").waitFor();
    expect(await dialog.locator("details").getAttribute("open")).toBeNull();
    expect(await dialog.getByRole("button", { name: "再试一次" }).count()).toBe(0);
    await dialog.getByText("回到表单").click();
    host.isTokenGood = true;
    host.isReachable = false;
    await page.click("[role=button]:text-is('保存')");
    await dialog.getByText("可能是网络断了").waitFor();
    expect(await dialog.innerText()).toContain("您写的都还在表单里");
    // Decap alone would ask for each file six times, and tell of it after a minute.
    expect(host.missed).toBeLessThan(6);
    expect(host.files.size).toBe(0);
    host.isReachable = true;
    await dialog.getByRole("button", { name: "再试一次" }).click();
    await page.waitForURL(/entries\/2022\/2022-03-28-gate-done$/);
    expect([...host.files]).toEqual([
      [
        "content/bulletins/2022/2022-03-28-gate-done.md",
        "---\ntitle: 闸门检修完成\ndate: 2022-03-28\nstatus: draft\n---\n\n两座闸门完成检修。\n",
      ],
    ]);

    // The site knows whose names its bulletins use.
    const officials = "- id: he-jingshu\n  name: 何静姝\n";
    host.files.set("content/officials.yaml", officials);
    await hosted.entry("registries", "officials");
    await page.getByText("何静姝", { exact: true }).click();
    await hosted.field("name").fill("何静淑");
    await page.click("[role=button]:text-is('保存')");
    await page.getByRole("dialog", { name: "没有保存" }).getByText("有 2 篇简报用着“何静姝”").waitFor();
    expect(host.files.get("content/officials.yaml")).toBe(officials);
  } finally {
    await context.close();
    await served.close();
    await built.remove();
  }
});
