// The cut of the archive: whole years where they are small enough, the same for the same records.
import { describe, expect, it } from "vitest";
import { cutIntoPieces } from "../../../src/search/cut/pieces.ts";
import { corpus } from "../../corpus.ts";

const records = corpus({ seed: 11, count: 300, years: [2021, 2022] });
const limits = (limit?: number) => (limit === undefined ? undefined : { newest: limit, closed: limit });
const periods = (limit?: number) => cutIntoPieces(records, limits(limit)).map((piece) => piece.period);

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

  it("cuts what holds the newest bulletin finely and leaves what is closed whole", () => {
    const cut = cutIntoPieces(records, { newest: 20, closed: 5000 }).map((piece) => piece.period);
    expect(cut).toEqual(["2022-12", "2022-11", "2022-10", "2022-q3", "2022-h1", "2021"]);
  });

  it.each([undefined, 100, 60, 20, 1])("keeps every record, in order, at the limit %s", (limit) => {
    expect(cutIntoPieces(records, limits(limit)).flatMap((piece) => piece.records)).toEqual(records);
  });

  it("makes nothing of nothing", () => {
    expect(cutIntoPieces([])).toEqual([]);
  });
});
