// The steps that find a keyword: all units covered, frequent tokens never asked for their positions.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stepsOf } from "../../../src/browser/index/steps.ts";
import { keywords, link } from "../../../src/search/exact/tokens.ts";

const stepsFor = (query: string, ...frequent: string[]) =>
  keywords(query).flatMap((keyword) => stepsOf(keyword, new Set(frequent)));
const tokensFor = (query: string, ...frequent: string[]) =>
  stepsFor(query, ...frequent).map(({ token, offset }) => [token, offset]);

describe("the steps of a keyword", () => {
  it("are every second pair and the last", () => {
    expect(tokensFor("二七")).toEqual([["二七", 0]]);
    expect(tokensFor("二七区")).toEqual([
      ["二七", 0],
      ["七区", 1],
    ]);
    expect(tokensFor("二七区政府")).toEqual([
      ["二七", 0],
      ["区政", 2],
      ["政府", 3],
    ]);
  });

  it("link a frequent token to the next one, the last to the one before", () => {
    expect(tokensFor("二七", "二七")).toEqual([["二七", 0]]);
    expect(tokensFor("二七区", "二七")).toEqual([[link("二七", "七区"), 0]]);
    expect(tokensFor("二七区", "七区")).toEqual([
      ["二七", 0],
      [link("二七", "七区"), 0],
    ]);
    expect(tokensFor("二七区政府", "二七", "政府")).toEqual([
      [link("二七", "七区"), 0],
      [link("区政", "政府"), 2],
    ]);
  });

  it("leave only the end of a run open", () => {
    const open = (query: string, ...frequent: string[]) =>
      stepsFor(query, ...frequent).map((step) => step.prefix);
    expect(open("区")).toEqual([true]);
    expect(open("c91")).toEqual([true]);
    expect(open("二七")).toEqual([false]);
    expect(open("3月1")).toEqual([false, true]);
    expect(open("3月1", "3月")).toEqual([true]);
    expect(open("3月1日")).toEqual([false, false]);
  });

  it("cover all units; only a keyword of two units is asked of a frequent token itself", () => {
    const unit = fc.constantFrom("二", "七", "区", "3", "gdp");
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 9 }), fc.func(fc.boolean()), (units, choose) => {
        const [keyword] = keywords(
          units.join(" ").replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, ""),
        );
        if (keyword === undefined) throw new Error("no keyword");
        const { tokens } = keyword;
        const frequent = new Set(tokens.filter((token) => choose(token)));
        const steps = stepsOf(keyword, frequent);
        const covered = steps.flatMap(({ token, offset }) => {
          const pairs = token.split(" ");
          expect(tokens.slice(offset, offset + pairs.length)).toEqual(pairs);
          return Array.from({ length: pairs.length + 1 }, (_, index) => offset + index);
        });
        for (const [index] of keyword.units.entries()) expect(covered).toContain(index);
        if (tokens.length > 1) {
          for (const { token, prefix } of steps) expect(frequent.has(token) && !prefix).toBe(false);
        }
      }),
    );
  });
});
