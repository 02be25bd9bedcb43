// The cut of the archive: whole years where they are small enough, the same for the same records.
import { describe, expect, it } from "vitest";
import { cutIntoPieces } from "../../../src/search/pieces.ts";
import { corpus } from "../../corpus.ts";

const records = corpus({ seed: 11, count: 300, years: [2021, 2022] });
const periods = (limit?: number) => cutIntoPieces(records, limit).map((piece) => piece.period);

describe("the cut into pieces", () => {
  it("makes a piece of each calendar year", () => {
    expect(periods()).toEqual(["2022", "2021"]);
  });

  it("cuts large years by half-years, quarters, months and days", () => {
    expect(periods(100)).toEqual(["2022-h2", "2022-h1", "2021-h2", "2021-h1"]);
    expect(periods(60)).toContain("2022-q4");
    expect(periods(20)).toContain("2022-03");
    expect(periods(1).every((period) => /^\d{4}-\d{2}-\d{2}$/.test(period))).toBe(true);
  });

  it.each([undefined, 100, 60, 20, 1])("keeps every record, in order, at the limit %s", (limit) => {
    expect(cutIntoPieces(records, limit).flatMap((piece) => piece.records)).toEqual(records);
  });

  it("makes nothing of nothing", () => {
    expect(cutIntoPieces([])).toEqual([]);
  });
});
