// A registry's form takes nothing away that bulletins use.
import { describe, expect, it } from "vitest";
import { takenAway } from "../../../../src/desk/admin/names-in-use.ts";

const LIN = "- id: lin\n  name: 林知远\n  aliases: [林書記]\n";
const HE = "- id: he\n  name: 何静姝\n";
const USES = new Map([
  ["林知远", 3],
  ["林書記", 1],
]);
const told = (after: string, before = LIN + HE) =>
  takenAway(before, after, () => USES).map(({ severity, line, message, suggestion }) => {
    const what = /别名|留下这一项|改回 \S+?(?=：)|不用改/.exec(suggestion)?.[0] ?? "";
    return [severity, line, message, what].join(" ");
  });

describe("a save of a registry", () => {
  it.each([
    ["takes away nobody whom bulletins use", LIN, []],
    [
      "adds an alias and renames with the old name as one",
      LIN.replace("林知远", "林远").replace("[", "[林知远, ") + HE,
      [],
    ],
    [
      "takes away an official",
      HE,
      ["error 0 有 3 篇简报用着“林知远” 留下这一项", "error 0 有 1 篇简报用着“林書記” 留下这一项"],
    ],
    ["renames one", LIN.replace("林知远", "林远") + HE, ["error 1 有 3 篇简报用着“林知远” 别名"]],
    ["takes away an alias", HE + LIN.replace("[林書記]", "[]"), ["error 3 有 1 篇简报用着“林書記” 别名"]],
    [
      "changes an id",
      LIN.replace("lin", "lin-zy") + HE,
      ["error 1 “林知远”的编号 lin 没有了，它是网址里的：有 4 篇简报的页面通到那里 改回 lin"],
    ],
    [
      "makes two one",
      "- id: he\n  name: 何静姝\n  aliases: [林知远, 林書記]\n",
      ["warning 1 “林知远”的编号 lin 没有了，它是网址里的：有 4 篇简报的页面通到那里 不用改"],
    ],
    ["cannot be read", "- id: [", []],
  ])("that %s", (_, after, expected) => {
    expect(told(after)).toEqual(expected);
  });
});
