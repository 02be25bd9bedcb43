// From the packed tarball alone, with no home and no development packages: an archive is made, built, tested, served and upgraded.
import { spawn } from "node:child_process";
import { appendFile, copyFile, mkdir, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { PROJECT } from "../../src/generator/project.ts";
import { run } from "../commands.ts";
import { temporaryFolder } from "../content-folder.ts";
import { checkOut, installDependencies, pack, unpack } from "../package.ts";
import { treeOf } from "./built.ts";

const CLI = "node_modules/dibao/dist/cli.js";

let dir = "";
let remove = () => Promise.resolve();
const at = (name: string) => path.join(dir, name);
const archive = () => at("archive");
let tarball = "";

beforeAll(async () => {
  ({ dir, remove } = await temporaryFolder());
  for (const name of ["sources", "other", "home", "empty"]) await mkdir(at(name));
  await Promise.all(["sources", "other"].map((name) => checkOut(at(name))));
});
afterAll(() => remove());

it("is the same bytes wherever the same sources are packed", async () => {
  const tarballs = await Promise.all([pack(at("sources")), pack(at("other"), "077")]);
  const [one, other] = await Promise.all(tarballs.map((file) => readFile(file)));
  // Millions of bytes, which a matcher would hold against each other one by one.
  expect(one !== undefined && other?.equals(one)).toBe(true);
  [tarball] = tarballs;
});

it("makes an archive of a folder, with types for its .eleventy.ts that need no other package", async () => {
  await unpack(tarball, at("empty"));
  await installDependencies(at("empty"));
  const values = [
    "--name",
    "柳河区新闻档案",
    "--district",
    "柳河区",
    "--url",
    "https://liuhe.example.org/news",
  ];
  const made = await run([process.execPath, CLI, "init", archive(), ...values, "--yes"], {
    cwd: at("empty"),
  });
  expect(made).toMatchObject({ code: 0 });
  await rename(at("empty/node_modules"), path.join(archive(), "node_modules"));
  // What is left to do of an installation: the command's name.
  await mkdir(path.join(archive(), "node_modules/.bin"), { recursive: true });
  await symlink("../dibao/dist/cli.js", path.join(archive(), "node_modules/.bin/dibao"));

  const own = `  eleventyConfig.addFilter("wave", (text: string) => text + "！");
  eleventyConfig.addShortcode("mark", (text: string) => "<b>" + text + "</b>");\n}\n`;
  await change(".eleventy.ts", /\}\n$/, own);
  await inArchive(process.execPath, path.join(PROJECT, "node_modules/typescript/bin/tsc"), "-p", ".");
});

it("checks and serves the archive with a logo, a layout, a filter, a page and a file of its own, and writes nothing into the package", async () => {
  const [footer, icon] = ["layouts/partials/footer.njk", "layouts/assets/icon.svg"];
  for (const folder of ["theme", "layouts/partials"])
    await mkdir(path.join(archive(), folder), { recursive: true });
  await copyFile(path.join(archive(), "node_modules/dibao", icon), path.join(archive(), "theme/logo.svg"));
  await copyFile(path.join(archive(), "node_modules/dibao", footer), path.join(archive(), footer));
  await appendFile(path.join(archive(), footer), `<p>{{ site.name | wave }} {% mark "三月" %}</p>\n`);
  await writeFile(
    path.join(archive(), "pages/help.md"),
    "---\ntitle: 帮助\n---\n\n怎样查找，看[首页](/)。\n",
  );
  await writeFile(path.join(archive(), "public/verify.txt"), "归我所有");
  await appendFile(
    path.join(archive(), "content/site.yaml"),
    "theme:\n  logo: logo.svg\n  colors: { accent: '#1d4f91' }\n",
  );
  const before = await treeOf(path.join(archive(), "node_modules/dibao"));
  const said = await inArchive("npm", "test");
  expect(said).toContain("没有发现问题。");
  expect(said).toContain("都有去处。");
  await whileServed(async (site) => {
    const read = async (address: string) => (await fetch(new URL(address, site))).text();
    const home = await read("/news/");
    expect(home).toContain("<p>柳河区新闻档案！ <b>三月</b></p>");
    const [, logo = ""] = /<img [^>]*src="([^"]+)"/.exec(home) ?? [];
    expect(await read(logo)).toBe(await readFile(path.join(archive(), "theme/logo.svg"), "utf8"));
    const looks = Array.from(home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g), ([, css = ""]) =>
      read(css),
    );
    expect((await Promise.all(looks)).join("")).toContain("#1d4f91");
    expect(await read("/news/help/")).toContain('怎样查找，看<a href="/news/">首页</a>。');
    expect(await read("/news/verify.txt")).toBe("归我所有");
  });
  expect(await treeOf(path.join(archive(), "node_modules/dibao"))).toEqual(before);
});

it("makes every page anew over the cache with the next version, and what .eleventy.ts has become", async () => {
  await change(".eleventy.ts", "！", "？");
  const installed = "node_modules/dibao";
  await rm(path.join(archive(), installed), { recursive: true });
  await unpack(tarball, archive());
  await appendFile(path.join(archive(), installed, "layouts/partials/masthead.njk"), "<p>下一版</p>\n");
  await change(`${installed}/package.json`, /"version": "[^"]+"/, '"version": "99.0.0"');
  expect(await inArchive(process.execPath, CLI, "--version")).toBe("99.0.0\n");
  expect(await inArchive(process.execPath, CLI, "build")).toMatch(/页面：新做 \d+，沿用 0；/);
  const page = await readFile(path.join(archive(), "_site/bulletins/2024/01/01/example/index.html"), "utf8");
  expect(page).toContain("<p>下一版</p>");
  expect(page).toContain("<p>柳河区新闻档案？ <b>三月</b></p>");
});

/** In the archive, as a user who has nothing but Node.js. */
async function inArchive(...command: string[]): Promise<string> {
  const { code, said } = await run(command, { cwd: archive(), env: bareEnvironment() });
  expect(code, said).toBe(0);
  return said;
}

function bareEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], HOME: at("home") };
}

/** @param name From the archive's folder. */
async function change(name: string, from: string | RegExp, to: string): Promise<void> {
  const file = path.join(archive(), name);
  const text = await readFile(file, "utf8");
  expect(text).toMatch(from);
  await writeFile(file, text.replace(from, to));
}

/** @param look Gets the address of the archive's preview. */
async function whileServed(look: (site: string) => Promise<void>): Promise<void> {
  const npm = spawn("npm", ["start", "--", "--port", "0"], {
    cwd: archive(),
    env: bareEnvironment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    let said = "";
    for await (const text of npm.stdout.setEncoding("utf8") as AsyncIterable<string>) {
      said += text;
      const [site] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (site !== undefined) {
        await look(site);
        return;
      }
    }
    throw new Error(`nothing is served: ${said}`);
  } finally {
    npm.kill("SIGKILL");
  }
}
