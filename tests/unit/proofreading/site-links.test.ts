// Every link of a built site is followed within it, and what leads nowhere is told with its pages.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { followLinks } from "../../../src/proofreading/site-links.ts";
import { temporaryFolder } from "../../content-folder.ts";

const URL = "https://example.org/news";

async function follow(files: Record<string, string>) {
  const { dir, remove } = await temporaryFolder();
  onTestFinished(remove);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
  return followLinks(dir, URL);
}

it("follows pages, anchors, files, redirects and the site's absolute address", async () => {
  const page = `<h1 id="头">一</h1><a name="old"></a><img src="/news/a.png" srcset="/news/a.png 1x, b.png 2x">
    <a href="/news/help/?from=here#%E5%A4%B4">甲</a> <a href="../#old">乙</a> <a href="#top">丙</a>
    <a href="https://example.org/news/">丁</a> <a href="">戊</a>`;
  const { count, broken } = await follow({
    "index.html": page.replace("../#old", "#old").replace("b.png", "help/b.png"),
    "help/index.html": page,
    "old.html": '<meta http-equiv="refresh" content="0; url=/news/help/">',
    "a.png": "",
    "help/b.png": "",
  });
  expect(broken).toEqual([]);
  expect(count).toBe(15);
});

it("leaves other hosts and other kinds of addresses alone", async () => {
  const { count } = await follow({
    "index.html": `<a href="https://other.example/x/">甲</a> <a href="mailto:a@b.example">乙</a> <img src="data:,">`,
  });
  expect(count).toBe(0);
});

it.each([
  ["/news/nope/", { reason: "missing" }],
  ["/news/help", { reason: "missing", nearest: "/news/help/" }],
  ["/help/#头", { reason: "outside", nearest: "/news/help/#%E5%A4%B4" }],
  ["/elsewhere/", { reason: "outside" }],
  ["/news/help/#尾", { reason: "anchor" }],
  ["/news/%E5%A", { reason: "malformed" }],
  ["https://", { reason: "malformed" }],
])("tells that %s leads nowhere, once, with its pages", async (link, fault) => {
  const { broken } = await follow({
    "index.html": `<a href="${link}">甲</a><a href="${link}">乙</a>`,
    "404.html": `<a href="${link}">甲</a>`,
    "help/index.html": `<p id="头">乙</p><link rel="stylesheet" href="${link}">`,
  });
  expect(broken).toEqual([{ link, ...fault, pages: ["/404.html", "/help/", "/"] }]);
});
