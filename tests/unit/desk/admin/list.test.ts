// The list of bulletins, as the editors' pages ask a preview's server for it.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { STATUSES } from "../../../../src/content/values/status.ts";
import { ServedContent } from "./served-content.ts";

let served: ServedContent;
beforeEach(async () => {
  served = await ServedContent.start();
});
afterEach(() => served.remove());

describe("the list", () => {
  it("gives a page at a time, newest first, by year, month, status and words", async () => {
    const all = await served.list();
    expect(all.rows.map(({ date }) => date)).toEqual(
      all.rows
        .map(({ date }) => date)
        .sort()
        .reverse(),
    );
    expect(all).toMatchObject({ total: all.rows.length, hasMore: false, years: ["2022", "2021"] });
    const second = await served.list({}, 2, 2);
    expect(second.rows).toEqual(all.rows.slice(2, 4));
    expect(second).toMatchObject({ total: all.total, hasMore: true });
    expect(
      (await served.list({ year: "2022", month: "03" })).rows.map(({ date }) => date.slice(0, 7)),
    ).toEqual(all.rows.flatMap(({ date }) => (date.startsWith("2022-03") ? ["2022-03"] : [])));
    for (const status of STATUSES) {
      expect((await served.list({ status })).rows).toEqual(all.rows.filter((row) => row.status === status));
    }
    const found = await served.list({ words: "河堤 柳河" });
    expect(found.rows.map(({ title }) => title)).toEqual(["柳河区检查河堤"]);
    const published = all.rows.filter(({ status }) => status === "published");
    expect(await served.list({ status: "published" }, 1, 1)).toMatchObject({
      hasMore: true,
      total: published.length,
    });
  });

  it("says of each file what is so: its state, its errors, what is open", async () => {
    const files = {
      "2024-02-01-open": "title: 甲 # 待核：猜的\ndate: 2024-02-01\nstatus: draft",
      "2024-02-02-odd": "title: 乙\ndate: 2024-02-02\nstatus: 发布",
      "2024-02-03-broken": "title: [丙\ndate: 2024-02-03",
    };
    await mkdir(path.join(served.content, "bulletins/2024"));
    for (const [name, front] of Object.entries(files)) {
      await writeFile(
        path.join(served.content, `bulletins/2024/${name}.md`),
        `---\n${front}\n---\n\n正文。\n`,
      );
    }
    const { rows } = await served.list({ year: "2024" });
    expect(rows).toMatchObject([
      { title: "", date: "2024-02-03", errors: 1 },
      { title: "乙", errors: 1 },
      { title: "甲", status: "draft", open: 1, errors: 0 },
    ]);
    expect(rows.map(({ status }) => status)).toEqual([undefined, undefined, "draft"]);
  });
});
