// A preview does not outlive what started it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { expect, it } from "vitest";
import { PROJECT } from "../../src/generator/project.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";

it("ends with npm, also where npm cannot say so", async () => {
  const { dir, remove } = await temporaryFolder();
  await writeSampleContent(path.join(dir, "content"));
  const folders = ["content", "out", "cache"].flatMap((name) => [`--${name}`, path.join(dir, name)]);
  const npm = spawn("npm", ["start", "--", "--port", "0", ...folders], { cwd: PROJECT, stdio: "pipe" });
  const closed = once(npm, "close");
  npm.stderr.resume();
  let said = "";
  npm.stdout.setEncoding("utf8");
  for await (const text of npm.stdout as AsyncIterable<string>) {
    said += text;
    // The stream ends when the last process that writes to it does.
    if (said.includes("http://localhost:")) npm.kill("SIGKILL");
  }
  expect(said).toContain("http://localhost:");
  await closed;
  await remove();
});
