// The checksums of people's files: a file that has other bytes has another sum, however it came by them.
import { lstatSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lookAt } from "../../../src/content/pictures/media.ts";
import { SourceSums } from "../../../src/store/source-sums.ts";
import { temporaryFolder } from "../../content-folder.ts";
import { png } from "../content/theme/pictures.ts";

let dir = "";
let remove = () => Promise.resolve();
const at = (file: string) => path.join(dir, file);

beforeEach(async () => {
  ({ dir, remove } = await temporaryFolder());
  // Long after any change: a state that is as it was is believed.
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 3_600_000);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await remove();
});

/** As `cp -p` does over a file of the same size and time. */
function overwrite(file: string, bytes: string | Uint8Array): void {
  const { atime, mtime, ctimeMs } = lstatSync(file);
  do {
    writeFileSync(file, bytes);
    utimesSync(file, atime, mtime);
  } while (lstatSync(file).ctimeMs === ctimeMs);
}

it("of a file that was written over with bytes of the same length and time is another", () => {
  const file = at("hidden");
  const sumNow = () => {
    const sums = new SourceSums(at("sums"));
    const sum = sums.sumOf(file);
    sums.close();
    return sum;
  };
  writeFileSync(file, "h1");
  const before = sumNow();
  expect(sumNow()).toBe(before);
  overwrite(file, "h2");
  expect(sumNow()).not.toBe(before);
});

it("of a picture as well", async () => {
  const one = png(64);
  const other = Buffer.concat([one.subarray(0, -1), Buffer.of(7)]);
  writeFileSync(at("p.png"), one);
  const sumNow = async () => {
    const looked = await lookAt(new Set(["p.png"]), { dir, mostBytes: 1_000_000, record: at("pictures") });
    const found = looked.get("p.png");
    return found && "sum" in found ? found.sum : undefined;
  };
  const before = await sumNow();
  expect(before).toBeTypeOf("string");
  expect(await sumNow()).toBe(before);
  overwrite(at("p.png"), other);
  expect(await sumNow()).not.toBe(before);
});
