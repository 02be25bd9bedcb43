// A preview does not outlive what started it, nor does the server of its forms.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { PROJECT } from "../../src/generator/project.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";

it("ends with npm, also where npm cannot say so, and with it what the forms ask", async () => {
  const { dir, remove } = await temporaryFolder();
  await writeSampleContent(path.join(dir, "content"));
  await copyKeptCache("preview", path.join(dir, "cache"));
  const folders = ["content", "out", "cache"].flatMap((name) => [`--${name}`, path.join(dir, name)]);
  const command = ["start", "--", "--admin", "--port", "0", ...folders];
  const npm = spawn("npm", command, { cwd: PROJECT, stdio: "pipe" });
  const closed = once(npm, "close");
  npm.stderr.resume();
  let said = "";
  let asked: Awaited<ReturnType<typeof formsOf>> | undefined;
  npm.stdout.setEncoding("utf8");
  for await (const text of npm.stdout as AsyncIterable<string>) {
    said += text;
    const [preview] = /http:\/\/localhost:\d+/.exec(said) ?? [];
    if (preview === undefined || asked !== undefined) continue;
    asked = await formsOf(preview);
    expect((await asked()).status).toBe(200);
    // The stream ends when the last process that writes to it does.
    npm.kill("SIGKILL");
  }
  await closed;
  if (asked === undefined) throw new Error(`nothing is served: ${said}`);
  await expect(asked()).rejects.toThrow();
  await remove();
});

/** How the forms of a preview ask. */
async function formsOf(preview: string): Promise<() => Promise<Response>> {
  const text = await (await fetch(`${preview}/admin/config.json`)).text();
  const { backend } = JSON.parse(text) as { readonly backend: { readonly proxy_url: string } };
  return () =>
    fetch(backend.proxy_url, {
      method: "POST",
      headers: { "Content-Type": "application/json", Origin: preview },
      body: JSON.stringify({ action: "getMedia" }),
    });
}
