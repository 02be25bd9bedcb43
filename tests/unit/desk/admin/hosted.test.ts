// Where a git host has the files: the list asks it for few of them, and the browser checks what is saved.
import { describe, expect, it } from "vitest";
import { browserChecker, nameIndex } from "../../../../src/browser/admin/check.ts";
import type { Backend } from "../../../../src/browser/admin/cms.ts";
import { hostedList } from "../../../../src/browser/admin/list-source.ts";
import type { Asked } from "../../../../src/desk/admin/listing.ts";
import { verdictOf } from "../../../../src/desk/admin/verdict.ts";

const FOLDER = "archive/content/";
const LIN = "- id: lin-zhiyuan\n  name: 林知远\n  aliases: [林書記]\n";
const HE = "- id: he-jingshu\n  name: 何静姝\n";
const NOTHING: Asked = { year: "", month: "", status: "", words: "" };
const names = { officials: nameIndex(["林知远", "林書記"]), topics: nameIndex(["防汛"]) };
const checker = browserChecker({
  names: () => names,
  uses: { officials: { "lin-zhiyuan": 3 }, topics: { flood: 1 } },
  isFree: (path) => Promise.resolve(path !== "bulletins/2022/2022-03-20-gate.md"),
});

/** A host that has a bulletin for each of so many days of each year, every tenth a draft. */
function host(perYear: number) {
  const files = new Map<string, string>();
  for (const year of ["2021", "2022"]) {
    for (let number = 0; number < perYear; number += 1) {
      const day = new Date(Date.UTC(Number(year), 0, 1 + (number % 365))).toISOString().slice(0, 10);
      const status = number % 10 === 0 ? "status: draft\n" : "";
      const front = `title: 第${number}次检查\ndate: ${day}\n${status}`;
      files.set(
        `${FOLDER}bulletins/${year}/${day}-n${number}.md`,
        `---\n${front}---\n\n四处隐患全部登记。\n`,
      );
    }
  }
  const asked = { listings: 0, files: 0 };
  const backend: Pick<Backend, "getMedia" | "entriesByFiles"> = {
    getMedia: (folder) => {
      asked.listings += 1;
      const paths = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return Promise.resolve(paths.map((path) => ({ path, id: `sha of ${path}` })));
    },
    entriesByFiles: (wanted) => {
      asked.files += wanted.length;
      expect(wanted.map(({ id }) => id)).toEqual(wanted.map(({ path }) => `sha of ${path}`));
      // In whatever order.
      const loaded = wanted.map(({ path }) => ({ data: files.get(path) ?? null, file: { path } }));
      return Promise.resolve(loaded.reverse());
    },
  };
  return {
    asked,
    list: hostedList(backend, { folder: FOLDER, years: ["2022", "2021"], checker }),
  };
}

describe("the list", () => {
  it("reads no more files than it shows, and one to know whether there are more", async () => {
    const { asked, list } = host(300);
    const first = await list.page(NOTHING, 0);
    expect(first.rows.map(({ date }) => date).slice(0, 2)).toEqual(["2022-10-27", "2022-10-26"]);
    expect(first).toMatchObject({ hasMore: true, years: ["2022", "2021"] });
    expect(asked.listings).toBe(1);
    expect(asked.files).toBeLessThanOrEqual(40);
    const across = await list.page(NOTHING, 290);
    expect(across.rows.map(({ date }) => date.slice(0, 4))).toEqual([
      ...Array<string>(10).fill("2022"),
      ...Array<string>(10).fill("2021"),
    ]);
  });

  it("finds by month and by status, and gives up where it would read a whole archive", async () => {
    const { asked, list } = host(300);
    const march = await list.page({ ...NOTHING, year: "2021", month: "03" }, 0);
    expect(march).toMatchObject({ total: 31, hasMore: true });
    expect(march.rows.every(({ path }) => path.startsWith("bulletins/2021/2021-03-"))).toBe(true);
    const drafts = await list.page({ ...NOTHING, status: "draft", year: "2022", month: "03" }, 0);
    expect(drafts.rows.map(({ status }) => status)).toEqual(["draft", "draft", "draft"]);
    asked.files = 0;
    const nowhere = await list.page({ ...NOTHING, words: "没有这样的词" }, 0);
    expect(nowhere).toMatchObject({ rows: [], hasMore: false, gaveUpAfter: 200 });
    expect(asked.files).toBe(200);
  });
});

describe("a check in the browser", () => {
  const FILE = "bulletins/2022/2022-03-19-gate.md";
  const text = (front: string, body = "3月19日，闸门检修完成。") => `---\n${front}\n---\n\n${body}\n`;
  const RIGHT = "title: 甲\ndate: 2022-03-19\nofficials: [林書記]";

  it.each([
    ["nothing", RIGHT, undefined, []],
    ["a day that there is not", "title: 甲\ndate: 2022-02-30", undefined, ["impossible-date"]],
    ["an unknown name", "title: 甲\ndate: 2022-03-19\ntopics: [旱情]", undefined, ["unknown-topic"]],
    ["an unknown status", `${RIGHT}\nstatus: 发布`, undefined, ["unknown-status"]],
    ["an open point in the body", RIGHT, "检修完成（待核：日期）。", ["open-point"]],
    ["an open point", `${RIGHT} # 待核：猜的`, undefined, ["open-point"]],
    ["no front matter that can be read", "title: [甲", undefined, ["yaml-syntax"]],
  ])("finds %s", async (_, front, body, codes) => {
    const { found } = await checker.check(FILE, text(front, body));
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it("lets a draft be saved, and what was wrong before, and nothing else that is wrong", async () => {
    const wrong = text("title: 甲\ndate: 2022-02-30");
    const stops = async (raw: string, base?: string) =>
      (await verdictOf(FILE, raw, base, checker)).stops.map(({ line, code }) => `${line} ${code}`);
    expect(await stops(wrong)).toEqual(["3 impossible-date"]);
    expect(await stops(wrong.replace("title", "status: draft\ntitle"))).toEqual([]);
    expect(await stops(wrong.replace("甲", "乙"), wrong)).toEqual([]);
    expect(await stops(wrong.replace("完成", "完成（待核：日期）"), wrong)).toEqual(["6 open-point"]);
  });

  it("gives no bulletin the day of another of its name", async () => {
    const codes = async (day: string) => {
      const { stops } = await verdictOf(FILE, text(RIGHT.replace("2022-03-19", day)), text(RIGHT), checker);
      return stops.map(({ code }) => code);
    };
    expect(await codes("2022-03-20")).toEqual(["duplicate-permalink"]);
    expect(await codes("2022-03-21")).toEqual([]);
  });

  it.each([
    ["keeps all", LIN + HE, []],
    ["takes away whom the site's bulletins use", HE, ["0 name-in-use 有 3 篇简报用着“林知远”"]],
    ["takes away who is not used", LIN, []],
    [
      "renames without an alias",
      LIN.replace("林知远", "林远") + HE,
      ["1 name-in-use 有 3 篇简报用着“林知远”"],
    ],
    ["renames with one", LIN.replace("林知远", "林远").replace("[", "[林知远, ") + HE, []],
    ["has an entry without a name", `${LIN}- id: he-jingshu\n`, ["4 missing-key"]],
    ["has one name twice", LIN + HE.replace("何静姝", "林知远"), ["5 duplicate-name"]],
  ])("stops a registry that %s where it must", async (_, after, expected) => {
    const { stops } = await verdictOf("officials.yaml", after, LIN + HE, checker);
    expect(
      stops.map(({ line, code, message }) => `${line} ${code}${code === "name-in-use" ? ` ${message}` : ""}`),
    ).toEqual(expected);
  });
});
