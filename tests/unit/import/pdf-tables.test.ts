// A PDF's tables are told by their white or by their lines.
import { describe, expect, it } from "vitest";
import { column } from "./pdf-file.ts";
import { BODY, sheetOf } from "./pdf-sheet.ts";

it("a table's head may stand in the middle of its columns", async () => {
  const row = (y: number, ...cells: readonly (readonly [string, number])[]) =>
    cells.map(([text, x]) => ({ text, x, y }));
  const sheet = await sheetOf({
    texts: [
      ...column(BODY, { x: 40, y: 100, letters: 40 }),
      ...row(300, ["路段", 90], ["措施", 260]),
      ...row(318, ["永济路全段", 40], ["全幅封闭施工", 200]),
      ...row(336, ["城南路", 40], ["半幅封闭", 200]),
    ],
  });
  expect(sheet.text).toContain(
    "| 路段 | 措施 |\n| --- | --- |\n| 永济路全段 | 全幅封闭施工 |\n| 城南路 | 半幅封闭 |",
  );
});

describe("a table whose cells are ruled", () => {
  const CELLS = ["街道", "户数", "泵站", "青石", "4100", "3", "柳河", "7900", "5"];
  const at = (place: number) => ({ x: 40 + 24 * (place % 3), y: 240 + 16 * Math.floor(place / 3) });
  const above = column(BODY, { x: 40, y: 100, letters: 40 });
  const cells = CELLS.map((text, place) => ({ text, x: at(place).x + 2, y: at(place).y + 12 }));
  const TABLE = [
    "| 街道 | 户数 | 泵站 |",
    "| --- | --- | --- |",
    "| 青石 | 4100 | 3 |",
    "| 柳河 | 7900 | 5 |",
  ];

  it("is read by its lines, drawn as thin areas or as frames, however little white its cells have", async () => {
    const sides = [0, 1, 2, 3];
    const filled = sides.flatMap((side) => [
      { x: 40, y: 240 + 16 * side, width: 72, height: 0.5 },
      { x: 40 + 24 * side, y: 240, width: 0.5, height: 48 },
    ]);
    const stroked = CELLS.map((_, place) => ({ ...at(place), width: 24, height: 16 }));
    for (const lines of [{ filled }, { stroked }]) {
      const sheet = await sheetOf({ texts: [...above, ...cells], ...lines });
      expect(sheet.text.split("\n").slice(-TABLE.length)).toEqual(TABLE);
    }
  });

  it("may have lines of text in a cell, and cells that are one", async () => {
    const sheet = await sheetOf({
      texts: [
        ...above,
        { text: "全区泵站", x: 42, y: 252 },
        { text: "柳河", x: 42, y: 276 },
        { text: "二十座，汛", x: 102, y: 268 },
        { text: "前检修。", x: 102, y: 284 },
        { text: "青石", x: 42, y: 308 },
        { text: "三座", x: 102, y: 308 },
      ],
      stroked: [
        { x: 40, y: 240, width: 120, height: 16 },
        ...[256, 296].flatMap((y) => [
          { x: 40, y, width: 60, height: 40 },
          { x: 100, y, width: 60, height: 40 },
        ]),
      ],
    });
    expect(sheet.text.split("\n").slice(-4)).toEqual([
      "| 全区泵站 | |",
      "| --- | --- |",
      "| 柳河 | 二十座，汛前检修。 |",
      "| 青石 | 三座 |",
    ]);
    expect(sheet.marks.map(({ kind }) => kind)).toContain("merged");
  });

  it("is none where frames stand around articles", async () => {
    const frames = [0, 1, 2, 3].map((place) => ({ x: 40 + 260 * (place % 2), y: place < 2 ? 90 : 290 }));
    const sheet = await sheetOf({
      texts: frames.flatMap(({ x, y }) => column(BODY, { x: x + 10, y: y + 20, letters: 22 })),
      stroked: frames.map((frame) => ({ ...frame, width: 260, height: 200 })),
    });
    expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual(frames.flatMap(() => BODY));
  });
});

it("a table within a column is one, whatever stands beside it", async () => {
  const rows = [
    ["路段", "措施"],
    ["永济路", "封闭"],
    ["城南路", "限速"],
  ];
  const sheet = await sheetOf({
    texts: [
      ...column([BODY.join("")], { x: 40, y: 100, letters: 20 }),
      ...column(BODY.slice(0, 1), { x: 260, y: 100, letters: 20 }),
      ...rows.flatMap((row, at) => row.map((text, cell) => ({ text, x: 270 + 90 * cell, y: 180 + 16 * at }))),
    ],
  });
  expect(sheet.text).toContain("| 路段 | 措施 |\n| --- | --- |\n| 永济路 | 封闭 |\n| 城南路 | 限速 |");
});

it.each(["by their white", "by lines"])(
  "a table that a column breaks is one, its cells told %s",
  async (how) => {
    const rows = [
      ["路段", "措施", "时间"],
      ["永济路", "封闭", "六月"],
      ["城南路", "限速", "七月"],
      ["柳河路", "封闭", "八月"],
      ["青石路", "限速", "九月"],
    ];
    const place = (row: number, cell: number) =>
      row < 3 ? { x: 40 + 80 * cell, y: 248 + 16 * row } : { x: 320 + 80 * cell, y: 40 + 16 * row };
    const cells = rows.flatMap((row, at) => row.map((text, cell) => ({ text, ...place(at, cell) })));
    const sheet = await sheetOf({
      texts: [
        { text: "全区道路检修六月开工", x: 150, y: 60, size: 24 },
        ...column(BODY, { x: 40, y: 100, letters: 20 }).slice(0, 8),
        ...cells.map(({ text, x, y }) => ({ text, x: x + 4, y: y + 12 })),
        ...column(BODY, { x: 320, y: 160, letters: 20 }),
      ],
      ...(how === "by lines" && { stroked: cells.map(({ x, y }) => ({ x, y, width: 80, height: 16 })) }),
    });
    const [head, ...others] = rows.map((row) => `| ${row.join(" | ")} |`);
    expect(sheet.text).toContain([head, "| --- | --- | --- |", ...others].join("\n"));
  },
);
