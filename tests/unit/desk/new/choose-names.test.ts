// The question that completes names: what keys do, and what comes of them.
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { chooseNames } from "../../../../src/desk/new/choose-names.ts";
import { newMessages } from "../../../../src/desk/new/messages.ts";

const CHOICES = [
  { value: "林知远", hint: "区长", keys: ["林知远", "林区长", "lin-zhiyuan", "linzhiyuan"] },
  { value: "何静姝", hint: "", keys: ["何静姝", "he-jingshu", "hejingshu"] },
  { value: "林语", hint: "", keys: ["林语", "lin-yu", "linyu"] },
];

const TAB = "\t";
const ENTER = "\r";
const DOWN = "\u001b[B";
const CANCEL = "\u0003";

/** Presses keys one after the other; the answer, and all that was shown. */
async function press(...keys: string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = "";
  output.on("data", (data: Buffer) => (shown += data.toString("utf8")));
  const answer = chooseNames("领导", CHOICES, newMessages("zh"), { input, output });
  for (const key of keys) {
    input.write(key);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { names: await answer, shown };
}

describe("names are chosen", () => {
  it.each([
    ["by pinyin and Tab, several", ["linz", TAB, "he", TAB, ENTER], ["林知远", "何静姝"]],
    ["by their characters and Enter at once", ["静", ENTER], ["何静姝"]],
    ["by an alias", ["林区", ENTER], ["林知远"]],
    ["by moving down the list", [DOWN, TAB, ENTER], ["何静姝"]],
    ["and taken back by a second Tab", ["linz", TAB, "linz", TAB, "he", TAB, ENTER], ["何静姝"]],
    ["or not, with Enter alone", [ENTER], []],
    ["or not, when nobody is called so", ["王", ENTER], []],
  ])("%s", async (_what, keys, names) => {
    expect((await press(...keys)).names).toEqual(names);
  });
});

it("speaks Chinese, and shows a post beside the name", async () => {
  const { shown } = await press("lin", TAB, "王", ENTER);
  for (const words of ["领导", "查找：", "区长", "回车结束", "没有这个名字"]) expect(shown).toContain(words);
  expect(shown).not.toMatch(/Search|match|select/i);
});

it("can be given up", async () => {
  expect((await press(CANCEL)).names).toBeUndefined();
});
