// How pieces share volumes: the newest alone, its year, then closed years from the oldest on.
import { describe, expect, it } from "vitest";
import { cutIntoPieces } from "../../../src/search/cut/pieces.ts";
import { groupIntoVolumes } from "../../../src/search/exact/volumes.ts";
import { corpus } from "../../corpus.ts";

const records = corpus({ seed: 12, count: 500, years: [2018, 2019, 2020, 2021, 2022] });
const pieces = cutIntoPieces(records, { newest: 20, closed: 60 });
const periods = (limit?: number) => groupIntoVolumes(pieces, limit).map(({ period }) => period);
const sizeOf = (years: readonly string[]) =>
  records.filter(({ date }) => years.includes(date.slice(0, 4))).length;

describe("the volumes", () => {
  it("are the newest piece, the rest of its year, and the closed years", () => {
    expect(periods()).toEqual([
      "2022-12",
      expect.stringMatching(/^2022-.+_2022-11$/),
      expect.stringMatching(/^2018-.+_2021-.+/),
    ]);
  });

  it("take in closed years, the oldest first, up to the limit", () => {
    const volumes = groupIntoVolumes(pieces, sizeOf(["2018", "2019", "2020"]));
    expect(volumes.slice(2).map(({ period }) => period.match(/\d{4}(?=-)/g))).toEqual([
      ["2021", "2021"],
      ["2018", "2020"],
    ]);
    expect(periods(1)).toHaveLength(6);
  });

  it.each([undefined, 100, 1])("keep every piece, in order, at the limit %s", (limit) => {
    expect(groupIntoVolumes(pieces, limit).flatMap((volume) => volume.pieces)).toEqual(pieces);
  });

  it("are none of nothing", () => {
    expect(groupIntoVolumes([])).toEqual([]);
  });
});
