// Which bulletins are told to say the same, and how alike they are said to be.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness, runsOf, sketchOf } from "../../../src/proofreading/likeness.ts";
import { nearDuplicates } from "../../../src/proofreading/near-duplicates.ts";
import type { Bulletin } from "../../../src/content/records.ts";
import { calendarDate, makeBulletin } from "../../bulletins.ts";
import { chance } from "../../chance.ts";

/** Made-up text of Han characters, another one for each seed. */
function text(seed: number, length: number): string {
  const pick = chance(seed);
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + pick.between(0, 999))).join("");
}

function made(name: string, body: string, more: Partial<Bulletin> = {}): Bulletin {
  const date = calendarDate(name.slice(0, 10));
  return makeBulletin({ date, slug: name.slice(11), fingerprint: name, title: name, body, ...more });
}

/** `file = other percent` */
function found(bulletins: readonly Bulletin[]): string[] {
  const name = (file: string) => file.replace(/^.*\//, "").replace(".md", "");
  return nearDuplicates(bulletins)
    .flatMap((problem) =>
      problem.code === "near-duplicate"
        ? [`${name(problem.file)} = ${name(problem.params.other)} ${problem.params.percent}%`]
        : [],
    )
    .sort();
}

const BODY = text(1, 400);

describe("near duplicates", () => {
  it.each([
    ["the same text", BODY, "100%"],
    [
      "the same with other marks, spaces and breaks",
      `\u3000\u3000${BODY.replaceAll(/(.)/g, "$1 ").replaceAll("一", "，\n\n一")}。`,
      "100%",
    ],
    ["a text with a tenth added", BODY + text(2, 40), "95%"],
    ["a text that is cut by a fifth", BODY.slice(0, 320), "88%"],
  ])("%s", (_what, body, percent) => {
    const bulletins = [
      made("2022-03-19-a", BODY),
      made("2022-03-20-b", body),
      made("2022-03-19-c", text(3, 400)),
    ];
    expect(found(bulletins)).toEqual([`2022-03-20-b = 2022-03-19-a ${percent}`]);
  });

  it("names the likest of several", () => {
    const bulletins = [
      made("2022-03-19-a", BODY.slice(0, 300)),
      made("2022-03-19-b", BODY),
      made("2022-03-19-c", BODY),
    ];
    expect(found(bulletins)).toEqual(["2022-03-19-b = 2022-03-19-a 85%", "2022-03-19-c = 2022-03-19-b 100%"]);
  });

  it("finds them among hundreds that share a phrase", () => {
    const phrase = text(9, 120);
    const bulletins = Array.from({ length: 300 }, (_, n) =>
      made(`2022-03-${String((n % 28) + 1).padStart(2, "0")}-n${n}`, text(100 + n, 400) + phrase),
    );
    const again = { ...bulletins[40], file: "bulletins/2022/2022-12-31-again.md" } as Bulletin;
    expect(found([...bulletins, again])).toEqual([`2022-12-31-again = 2022-03-13-n40 100%`]);
  });
});

describe("no near duplicates", () => {
  const half = BODY.slice(0, 200);
  it.each([
    ["other texts", [made("2022-03-19-a", BODY), made("2022-03-19-b", text(4, 400))]],
    ["half the text", [made("2022-03-19-a", BODY), made("2022-03-19-b", half + text(5, 200))]],
    [
      "a series on other days",
      [made("2022-03-19-a", BODY), made("2022-04-19-b", BODY.slice(0, 300) + text(6, 100))],
    ],
    ["short notices", [made("2022-03-19-a", BODY.slice(0, 30)), made("2022-03-19-b", BODY.slice(0, 30))]],
    ["a withdrawn one", [made("2022-03-19-a", BODY), made("2022-03-19-b", BODY, { status: "withdrawn" })]],
    ["nothing", []],
  ])("%s", (_what, bulletins) => {
    expect(found(bulletins)).toEqual([]);
  });
});

it("a sketch shares what two texts share, so that none as alike as is told of is passed over", () => {
  const law = fc.property(fc.integer(), fc.integer({ min: 0, max: 100 }), (seed, added) => {
    const one = text(seed, 400);
    const other = one + text(seed + 1, added);
    const sketches = [one, other].map((each) => new Set(sketchOf(runsOf(each))));
    const [a = new Set(), b = new Set()] = sketches;
    expect([...a].filter((hash) => b.has(hash)).length).toBeGreaterThanOrEqual(12);
    const share = likeness(new Set(runsOf(one)), new Set(runsOf(other)));
    expect(share).toBeGreaterThan((2 * 396) / (396 + 396 + added) - 0.02);
  });
  fc.assert(law);
});
