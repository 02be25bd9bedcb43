// What is published of names and characters: how names are read, which characters are the same in both scripts.
import { describe, expect, it } from "vitest";
import type { Official } from "../../../src/content/records.ts";
import { makeHints } from "../../../src/search/hints/hints.ts";
import { namesOf } from "../../../src/search/hints/named.ts";

const official = (id: string, name: string): Official => ({
  id,
  name,
  aliases: [`老${name.charAt(0)}`],
  posts: [],
});
const officials = [
  official("a", "单雄川"),
  official("b", "尉迟明山"),
  official("c", "曾乐"),
  official("d", "吕绿"),
  official("none", "无人问"),
];
const record = (people: readonly string[], ...places: string[]) => ({
  officials: people,
  topics: [],
  places,
});
const records = [record(["a", "b"], "重庆路"), record(["b", "c", "d"], "Wi-Fi小镇"), record(["b"])];

describe("hints", () => {
  const { names, scripts, sounds } = makeHints(namesOf({ officials, topics: [] }, records), "習习发后");

  it("read names as people say them, those with the most bulletins first, those of none left out", () => {
    expect(names[0]).toEqual({
      kind: "official",
      id: "b",
      weight: 2,
      forms: [
        ["尉迟明山", "yu chi ming shan"],
        ["老尉", expect.stringMatching(/^lao /)],
      ],
    });
    const read = new Map(names.flatMap(({ forms }) => forms.slice(0, 1)));
    expect(read.get("单雄川")).toBe("shan xiong chuan");
    expect(read.get("曾乐")).toBe("zeng le");
    expect(read.get("吕绿")).toBe("lv lv");
    expect(read.get("重庆路")).toBe("chong qing lu");
    expect(read.get("Wi-Fi小镇")).toBe("wifi xiao zhen");
    expect(read.has("无人问")).toBe(false);
  });

  it("hold only the classes of characters that are used, and which members are", () => {
    const classes = scripts.classes.split(" ");
    expect(classes).toContain("习習");
    expect(classes.find((members) => members.startsWith("发"))).toBe("发發髮");
    expect(classes.some((members) => members.includes("廠"))).toBe(false);
    expect(scripts.present).toBe("習");
    expect(scripts.absent).toBe("");
  });

  it("know characters by their sound, the common ones always", () => {
    expect(sounds["qiang"]).toContain("墙");
    expect(sounds["xi"]).toContain("習");
  });

  it("stay the same when a bulletin more does not change how frequent a name is", () => {
    const more = [...records, record(["b"])];
    expect(namesOf({ officials, topics: [] }, more)).toEqual(namesOf({ officials, topics: [] }, records));
  });
});
