// Which folders are taken for a cache of ours.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { checkCache, markCache } from "../../../src/publish/marks.ts";

it("a folder in which nothing but a first preview is being built is a cache of ours", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "dibao-marks-"));
  try {
    markCache(path.join(folder, "preview"));
    writeFileSync(path.join(folder, "preview-site.lock"), "");
    mkdirSync(path.join(folder, "preview-site.next"));
    checkCache(folder);
    writeFileSync(path.join(folder, "notes.txt"), "");
    expect(() => {
      checkCache(folder);
    }).toThrow("not-ours");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
