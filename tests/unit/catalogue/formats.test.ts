// Entries of the catalogue in the forms in which readers take them along.
import { describe, expect, it } from "vitest";
import { toCsv } from "../../../src/catalogue/csv.ts";
import type { CatalogueEntry } from "../../../src/catalogue/entry.ts";
import { toJson } from "../../../src/catalogue/json.ts";
import { toRis } from "../../../src/catalogue/ris.ts";

const entry: CatalogueEntry = {
  url: "https://example.org/bulletins/2022/03/19/dike/",
  title: "柳河区检查河堤",
  subtitle: "",
  date: "2022-03-19",
  dateNote: "",
  officials: ["何静姝", "欧阳贺"],
  topics: ["防汛"],
  places: ["柳河大堤"],
  reporters: ["王小满", "李四"],
  source: "柳河日报",
  summary: "",
  series: "",
  editionPaper: "",
  editionDate: "",
  editionPage: "",
  editionColumn: "",
  scan: "",
  image: "",
  imageAlt: "",
  imageCredit: "",
};
const site = { publisher: "柳河区融媒体中心", language: "zh-CN" };

describe("entries as CSV", () => {
  it("begin with what Excel knows UTF-8 by, quote what must be, and run no formula", () => {
    const odd = { ...entry, title: '=HYPERLINK("x"),甲', summary: "一\n二", source: "@甲" };
    const lines = toCsv([entry, odd]).split("\r\n");
    expect(lines).toEqual([
      "\ufeffurl,title,subtitle,date,dateNote,officials,topics,places,reporters,source,summary,series,editionPaper,editionDate,editionPage,editionColumn,scan,image,imageAlt,imageCredit",
      "https://example.org/bulletins/2022/03/19/dike/,柳河区检查河堤,,2022-03-19,,何静姝;欧阳贺,防汛,柳河大堤,王小满;李四,柳河日报,,,,,,,,,,",
      `https://example.org/bulletins/2022/03/19/dike/,"'=HYPERLINK(""x""),甲",,2022-03-19,,何静姝;欧阳贺,防汛,柳河大堤,王小满;李四,'@甲,"一\n二",,,,,,,,,`,
      "",
    ]);
  });
});

describe("entries as JSON", () => {
  it("are read again as they were", () => {
    expect(JSON.parse(toJson([entry, { ...entry, title: "乙" }]))).toEqual([
      entry,
      { ...entry, title: "乙" },
    ]);
    expect(JSON.parse(toJson([]))).toEqual([]);
  });
});

describe("entries as references", () => {
  it("have a tag a line, each reporter and keyword its own", () => {
    expect(toRis([{ ...entry, subtitle: "汛前", summary: "一\n  二" }], site).split("\r\n")).toEqual([
      "TY  - NEWS",
      "TI  - 柳河区检查河堤：汛前",
      "AU  - 王小满",
      "AU  - 李四",
      "T2  - 柳河日报",
      "PB  - 柳河区融媒体中心",
      "PY  - 2022",
      "DA  - 2022/03/19",
      "AB  - 一 二",
      "KW  - 何静姝",
      "KW  - 欧阳贺",
      "KW  - 防汛",
      "KW  - 柳河大堤",
      "LA  - zh-CN",
      "UR  - https://example.org/bulletins/2022/03/19/dike/",
      "ER  - ",
      "",
    ]);
  });

  it("give an estimated day as no fact, but its year", () => {
    const ris = toRis([{ ...entry, dateNote: "版面日期" }, entry], site);
    const [first = "", second = ""] = ris.split("\r\n\r\n");
    expect(first).not.toMatch(/^DA {2}-/mu);
    expect(first).toContain("\r\nPY  - 2022\r\nY1  - 2022/03/19/推定\r\nN1  - 日期为推定：版面日期\r\n");
    expect(second).toContain("\r\nDA  - 2022/03/19\r\n");
    expect(ris.match(/^ER {2}- $/gmu)).toHaveLength(2);
  });

  it("are to the issue of a newspaper where one printed it, and say of when it tells", () => {
    const printed = {
      ...entry,
      dateNote: "版面日期",
      editionPaper: "云溪日报",
      editionDate: "2022-03-20",
      editionPage: "A03",
      editionColumn: "要闻",
    };
    const ris = toRis([printed], site);
    expect(ris).toContain("\r\nT2  - 云溪日报\r\nSE  - 要闻\r\nSP  - A03\r\n");
    expect(ris).toContain(
      "\r\nPY  - 2022\r\nDA  - 2022/03/20\r\nN1  - 事情发生的日期：2022-03-19；日期为推定：版面日期\r\n",
    );
    expect(ris).not.toContain("Y1  -");
  });

  it("are none of none", () => {
    expect(toRis([], site)).toBe("");
  });
});
