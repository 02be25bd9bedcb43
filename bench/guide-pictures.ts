// Takes the pictures of the editors' guide (`docs/guide/`) anew, of the repository's own archive: npx tsx bench/guide-pictures.ts
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { PROJECT } from "../src/generator/project.ts";
import { launchChromium } from "../tests/browser/chromium.ts";
import { temporaryFolder } from "../tests/content-folder.ts";

/** As an import leaves it: with what is still to be checked. */
const OPEN = `---
title: 全区防汛工作会议召开
date: 2022-03-20 # 待核：原文只写“3月20日”，按版面日期推定
officials:
  - 苏建设
  - 林知远 # 待核：人物名册里没有此人，版面所写职务：区长
topics: [] # 待核：主题名册里没有合适的主题，请补上
status: draft
---

会议要求，汛期以前完成排查。

各街道逐一登记隐患。（待核：是否属于这一篇）
`;

/** Changes of the archive's files, by what stands in them: a draft, and an error with a warning. */
const CHANGES = [
  ["2022-03-20-mixc-phase-two-visit", /^date:.*$/m, "$&\nstatus: draft"],
  ["2022-03-19-epidemic-control-meeting", /- 疫情防控/, "- 疫情防空"],
  ["2022-03-19-epidemic-control-meeting", /控工作会，/, "控工作会,"],
] as const;

/** Where each is taken, what must be there by then, and its height in pixels. */
const PICTURES = [
  ["preview-home", "", "main", 700],
  ["preview-draft", "bulletins/2022/03/20/mixc-phase-two-visit/", "main", 600],
  ["preview-problems", "bulletins/2022/03/19/epidemic-control-meeting/", "main", 720],
  ["admin-list", "admin/#/collections/bulletins", "#bulletins tbody tr", 800],
  ["admin-form", "admin/#/collections/bulletins/entries/2022/2022-03-20-open", "#nc-root summary", 800],
] as const;

const { dir, remove } = await temporaryFolder();
for (const folder of ["content", "pages", "theme"]) {
  await cp(path.join(PROJECT, folder), path.join(dir, folder), { recursive: true });
}
const fileOf = (name: string) => path.join(dir, `content/bulletins/2022/${name}.md`);
await writeFile(fileOf("2022-03-20-open"), OPEN);
for (const [name, from, to] of CHANGES) {
  const before = await readFile(fileOf(name), "utf8");
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${name} has no ${String(from)}`);
  await writeFile(fileOf(name), after);
}
const preview = spawn(
  process.execPath,
  [path.join(PROJECT, "bin/dibao.js"), "start", "--admin", "--port", "0"],
  { cwd: dir, stdio: ["ignore", "pipe", "inherit"] },
);
const browser = await launchChromium();
try {
  let said = "";
  let address: string | undefined;
  for await (const text of preview.stdout.setEncoding("utf8") as AsyncIterable<string>) {
    said += text;
    address = /http:\S+(?=admin\/)/.exec(said)?.[0];
    if (address !== undefined) break;
  }
  if (address === undefined) throw new Error(`the preview did not start: ${said}`);
  const page = await browser.newPage({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  page.setDefaultTimeout(120_000);
  for (const [name, place, shown, height] of PICTURES) {
    await page.setViewportSize({ width: 1200, height });
    await page.goto(address + place);
    await page.locator(shown).first().waitFor();
    // The bar that shows that Decap is loading.
    await page.locator("canvas").waitFor({ state: "hidden" });
    const picture = sharp(await page.screenshot()).png({ palette: true, effort: 10 });
    await picture.toFile(path.join(PROJECT, `docs/guide/${name}.png`));
  }
} finally {
  await browser.close();
  preview.kill("SIGINT");
  await once(preview, "exit");
  await remove();
}
