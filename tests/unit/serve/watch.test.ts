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
import { describe, expect, it as base } from "vitest";
import { AMONG_PUBLIC } from "../../../src/content/files/leftovers.ts";
import { type Changes, type WatchedPlace, watchPlaces } from "../../../src/serve/watch.ts";

const FILE = "content/bulletins/2022/a.md";

interface Watching {
  /** Where a file stands. */
  readonly at: (name: string) => string;
  readonly make: (name: string, text?: string) => void;
  /** Of content and layouts. */
  readonly changes: Changes;
  readonly watch: (places: readonly WatchedPlace[]) => Changes;
}

/** Folders of its own, watched: each test waits for what has settled, and all do so at once. */
const it = base.extend<{ watching: Watching }>({
  watching: async ({ task }, use) => {
    const dir = mkdtempSync(path.join(tmpdir(), `dibao-watch-${task.id}-`));
    const at = (name: string) => path.join(dir, name);
    const make = (name: string, text = "甲") => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    };
    const failures: unknown[] = [];
    const begun: Changes[] = [];
    const watch = (places: readonly WatchedPlace[]) => {
      const changes = watchPlaces(places, (error) => failures.push(error));
      begun.push(changes);
      return changes;
    };
    make(FILE);
    make("layouts/base.njk");
    await use({ at, make, watch, changes: watch([{ path: at("content") }, { path: at("layouts") }]) });
    for (const changes of begun) changes.close();
    rmSync(dir, { recursive: true });
    expect(failures).toEqual([]);
  },
});

describe.concurrent("sees every save that", () => {
  it.for<[string, (place: Pick<Watching, "at" | "make">, round: number) => void]>([
    [
      "replaces the file",
      ({ at, make }) => {
        make(`${FILE}.tmp`);
        renameSync(at(`${FILE}.tmp`), at(FILE));
      },
    ],
    [
      "replaces it from another folder",
      ({ at, make }) => {
        make("elsewhere.md");
        renameSync(at("elsewhere.md"), at(FILE));
      },
    ],
    [
      "puts the last version aside",
      ({ at, make }) => {
        renameSync(at(FILE), at(`${FILE}~`));
        make(FILE);
        unlinkSync(at(`${FILE}~`));
      },
    ],
    [
      "deletes the file and makes it anew",
      ({ at, make }) => {
        unlinkSync(at(FILE));
        make(FILE);
      },
    ],
    [
      "writes in its place",
      ({ make }, round) => {
        make(FILE, `${round}`);
      },
    ],
    [
      "writes in several steps",
      ({ at, make }) => {
        make(FILE, "");
        appendFileSync(at(FILE), "乙");
        appendFileSync(at(FILE), "丙");
      },
    ],
    [
      "makes a file in a new folder of a new folder",
      ({ make }, round) => {
        make(`content/bulletins/new/${round}/b.md`);
      },
    ],
    [
      "is of a layout",
      ({ make }, round) => {
        make("layouts/base.njk", `${round}`);
      },
    ],
  ])("%s", async ([, save], { watching }) => {
    for (const round of [1, 2, 3]) {
      save(watching, round);
      await watching.changes.next();
    }
  });
});

describe.concurrent("goes on to see saves in", () => {
  it("a folder that got another name", async ({ watching: { at, make, changes } }) => {
    renameSync(at("content/bulletins/2022"), at("content/bulletins/2023"));
    await changes.next();
    make("content/bulletins/2023/a.md");
    await changes.next();
  });

  it("a folder that came from elsewhere with all that is in it", async ({
    watching: { at, make, changes },
  }) => {
    make("elsewhere/2021/b.md");
    renameSync(at("elsewhere"), at("content/bulletins/old"));
    await changes.next();
    make("content/bulletins/old/2021/b.md");
    await changes.next();
  });

  it("the content folder itself, gone and come back", async ({ watching: { at, make, changes } }) => {
    rmSync(at("content"), { recursive: true });
    await changes.next();
    make(FILE);
    await changes.next();
    make(FILE, "乙");
    await changes.next();
  });

  it("a folder whose place another one took", async ({ watching: { at, make, changes } }) => {
    make("elsewhere/b.md");
    renameSync(at("content/bulletins/2022"), at("before"));
    renameSync(at("elsewhere"), at("content/bulletins/2022"));
    await changes.next();
    make("content/bulletins/2022/b.md", "乙");
    await changes.next();
  });

  it("a content folder behind a link that was led elsewhere", async ({ watching: { at, make, watch } }) => {
    make("other/bulletins/2022/a.md");
    symlinkSync("content", at("link"));
    const behind = watch([{ path: at("link") }]);
    unlinkSync(at("link"));
    symlinkSync("other", at("link"));
    await behind.next();
    make("other/bulletins/2022/a.md", "乙");
    await behind.next();
  });
});

it.concurrent("keeps what changes while nobody waits", async ({ watching: { at, make, changes, watch } }) => {
  make(FILE, "乙");
  const other = watch([{ path: at("content") }]);
  make(FILE, "丙");
  await other.next();
  await changes.next();
});

it.concurrent(
  "sees a file among others, one that comes later, and hidden ones of public files",
  async ({ watching: { at, make, changes, watch } }) => {
    const other = watch([{ path: at(".eleventy.ts") }, { path: at("public"), leftovers: AMONG_PUBLIC }]);
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
  },
);

it.concurrent(
  "is not woken by what programs leave, nor by what lies beside the folders",
  async ({ watching: { at, make, changes, watch } }) => {
    mkdirSync(at("other"));
    const other = watch([{ path: at("other") }]);
    for (const name of [".a.md.swp", "#a.md#", "4913", "~$a.docx"]) make(`content/bulletins/2022/${name}`);
    mkdirSync(at("content/@eaDir"));
    make("beside.md");
    make("other/last.md");
    const first = Promise.race([changes.next().then(() => "woken"), other.next().then(() => "quiet")]);
    await expect(first).resolves.toBe("quiet");
  },
);
