// What a build tells of its time: each second by its stage or as what is in none, and of each process what it did.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { dibao } from "../commands.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";

interface Event {
  readonly ph: "M" | "X";
  readonly name: string;
  readonly ts: number;
  readonly dur: number;
  readonly pid: number;
}

it("is in its summary and in its trace", async () => {
  const { dir, remove } = await temporaryFolder();
  try {
    const at = (name: string) => path.join(dir, name);
    await writeSampleContent(at("content"));
    const folders = ["--content", at("content"), "--out", at("site"), "--cache", at("cache")];
    const nowhere = await dibao(["build", ...folders, "--trace", at("none/trace.json")], { cwd: dir });
    expect(nowhere.code).toBe(1);
    expect(nowhere.said).toContain("none/trace.json");

    const command = ["build", ...folders, "--trace", at("trace.json"), "--lang", "en"];
    const { code, said } = await dibao(command, { cwd: dir });
    expect(code).toBe(0);
    const summary = said.split("\n").find((line) => line.startsWith("start ")) ?? "";
    const [, sideBySide = ""] = /side by side \d+ ms \(([^)]*)\)/.exec(summary) ?? [];
    for (const stage of ["index", "words", "pages", "pictures"]) expect(sideBySide).toContain(`${stage} `);
    const whole = Number(/, in ([\d.]+) s/.exec(said)?.[1]) * 1000;
    const told = summary.replace(/\([^)]*\)/, "").matchAll(/ (\d+) ms/g);
    const sum = Array.from(told).reduce((all, [, each]) => all + Number(each), 0);
    // The whole is told in tenths of a second, each part in milliseconds.
    expect(Math.abs(sum - whole)).toBeLessThan(60);

    const trace = JSON.parse(await readFile(at("trace.json"), "utf8")) as { traceEvents: Event[] };
    const spans = trace.traceEvents.filter(({ ph }) => ph === "X");
    const build = spans.find(({ name }) => name === "build");
    if (build === undefined) throw new Error("the build is in no span");
    for (const name of ["start", "content", "index", "words", "pages", "files", "publish"])
      expect(spans).toContainEqual(expect.objectContaining({ name, pid: build.pid }));
    for (const cat of ["render-worker", "piece-worker", "words-worker", "pagefind"]) {
      const theirs = spans.filter((span) => "cat" in span && span.cat === cat);
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.map(({ pid }) => pid)).not.toContain(build.pid);
    }
    for (const { ts, dur } of spans) expect(ts + dur).toBeLessThanOrEqual(build.ts + build.dur);
  } finally {
    await remove();
  }
});
