// How long a build says that it will take.
import { expect, it } from "vitest";
import { progressLine } from "../../../src/cli/progress.ts";

it("tells by each stage's own pace how long it takes, once that can be told", () => {
  let time = 0;
  const written: string[] = [];
  const output = { isTTY: true, write: (text: string) => written.push(text.replace("\r\u001b[K", "")) };
  const messages = { stage: (stage: string) => stage, secondsLeft: (seconds: number) => `(${seconds} s)` };
  const { update } = progressLine(output, messages, () => time);
  const at = (seconds: number, done: number) => {
    time = seconds * 1000;
    update({ stage: "index", done, total: 300 });
    return written.at(-1);
  };
  expect(at(100, 0)).toBe("index 0/300");
  expect(at(102, 1)).toBe("index 1/300");
  expect(at(105, 150)).toBe("index 150/300 (5 s)");
  expect(at(115, 300)).toBe("index 300/300");
});
