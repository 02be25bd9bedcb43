// Each save is seen, however it is done, and also the one after it: a test that waits in vain ends by the clock.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { AMONG_PUBLIC } from "../../../src/content/files/leftovers.ts";
import { type Changes, watchPlaces } from "../../../src/serve/watch.ts";

const FILE = "content/bulletins/2022/a.md";

let dir: string;
let changes: Changes;
const failures: unknown[] = [];
const at = (name: string) => path.join(dir, name);
const make = (name: string, text = "甲") => {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
};

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "dibao-watch-"));
  make(FILE);
  make("layouts/base.njk");
  changes = watchPlaces([{ path: at("content") }, { path: at("layouts") }], (error) => failures.push(error));
});
afterEach(() => {
  changes.close();
  rmSync(dir, { recursive: true });
  expect(failures).toEqual([]);
});

describe("sees every save that", () => {
  it.each<[string, (round: number) => void]>([
    [
      "replaces the file",
      () => {
        make(`${FILE}.tmp`);
        renameSync(at(`${FILE}.tmp`), at(FILE));
      },
    ],
    [
      "replaces it from another folder",
      () => {
        make("elsewhere.md");
        renameSync(at("elsewhere.md"), at(FILE));
      },
    ],
    [
      "puts the last version aside",
      () => {
        renameSync(at(FILE), at(`${FILE}~`));
        make(FILE);
        unlinkSync(at(`${FILE}~`));
      },
    ],
    [
      "deletes the file and makes it anew",
      () => {
        unlinkSync(at(FILE));
        make(FILE);
      },
    ],
    [
      "writes in its place",
      (round) => {
        make(FILE, `${round}`);
      },
    ],
    [
      "writes in several steps",
      () => {
        make(FILE, "");
        appendFileSync(at(FILE), "乙");
        appendFileSync(at(FILE), "丙");
      },
    ],
    [
      "makes a file in a new folder of a new folder",
      (round) => {
        make(`content/bulletins/new/${round}/b.md`);
      },
    ],
    [
      "is of a layout",
      (round) => {
        make("layouts/base.njk", `${round}`);
      },
    ],
  ])("%s", async (_what, save) => {
    for (const round of [1, 2, 3]) {
      save(round);
      await changes.next();
    }
  });
});

describe("goes on to see saves in", () => {
  it("a folder that got another name", async () => {
    renameSync(at("content/bulletins/2022"), at("content/bulletins/2023"));
    await changes.next();
    make("content/bulletins/2023/a.md");
    await changes.next();
  });

  it("a folder that came from elsewhere with all that is in it", async () => {
    make("elsewhere/2021/b.md");
    renameSync(at("elsewhere"), at("content/bulletins/old"));
    await changes.next();
    make("content/bulletins/old/2021/b.md");
    await changes.next();
  });

  it("the content folder itself, gone and come back", async () => {
    rmSync(at("content"), { recursive: true });
    await changes.next();
    make(FILE);
    await changes.next();
    make(FILE, "乙");
    await changes.next();
  });

  it("a folder whose place another one took", async () => {
    make("elsewhere/b.md");
    renameSync(at("content/bulletins/2022"), at("before"));
    renameSync(at("elsewhere"), at("content/bulletins/2022"));
    await changes.next();
    make("content/bulletins/2022/b.md", "乙");
    await changes.next();
  });

  it("a content folder behind a link that was led elsewhere", async () => {
    make("other/bulletins/2022/a.md");
    symlinkSync("content", at("link"));
    const behind = watchPlaces([{ path: at("link") }], (error) => failures.push(error));
    unlinkSync(at("link"));
    symlinkSync("other", at("link"));
    await behind.next();
    make("other/bulletins/2022/a.md", "乙");
    await behind.next();
    behind.close();
  });
});

it("keeps what changes while nobody waits", async () => {
  make(FILE, "乙");
  const other = watchPlaces([{ path: at("content") }], (error) => failures.push(error));
  make(FILE, "丙");
  await other.next();
  other.close();
  await changes.next();
});

it("sees a file among others, one that comes later, and hidden ones of public files", async () => {
  const other = watchPlaces(
    [{ path: at(".eleventy.ts") }, { path: at("public"), leftovers: AMONG_PUBLIC }],
    (error) => failures.push(error),
  );
  make(".eleventy.ts");
  await other.next();
  make("public/.well-known/a.txt");
  await other.next();
  make("public/.well-known/a.txt", "乙");
  await other.next();
  make("own/shout.ts");
  other.alsoWatch([{ path: at("own/shout.ts") }]);
  make("own/shout.ts", "乙");
  await other.next();
  other.alsoWatch([]);
  make("own/shout.ts", "丙");
  make("public/.DS_Store");
  make("beside.ts");
  const woken = other.next().then(() => "woken");
  make(FILE, "丙");
  await expect(Promise.race([woken, changes.next().then(() => "quiet")])).resolves.toBe("quiet");
  other.close();
});

it("is not woken by what programs leave, nor by what lies beside the folders", async () => {
  mkdirSync(at("other"));
  const other = watchPlaces([{ path: at("other") }], (error) => failures.push(error));
  for (const name of [".a.md.swp", "#a.md#", "4913", "~$a.docx"]) make(`content/bulletins/2022/${name}`);
  mkdirSync(at("content/@eaDir"));
  make("beside.md");
  make("other/last.md");
  const first = Promise.race([changes.next().then(() => "woken"), other.next().then(() => "quiet")]);
  await expect(first).resolves.toBe("quiet");
  other.close();
});
