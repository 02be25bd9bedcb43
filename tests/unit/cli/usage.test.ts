// What is said of a command line that cannot be carried out, in the words that commander has for it today.
import { Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { parsePort, parseShard, parseYear } from "../../../src/cli/arguments.ts";
import { askedLanguage, usageText } from "../../../src/cli/usage.ts";
import type { Language } from "../../../src/problems/problem.ts";

function refusalOf(words: readonly string[], lang: Language): string {
  let said = "";
  const program = new Command("dibao").exitOverride().configureOutput({
    outputError: (message) => (said = usageText(message, lang)),
  });
  const command = program.command("import").copyInheritedSettings(program);
  command
    .argument("<file>")
    .option("--year <yyyy>", "", parseYear)
    .option("--port <number>", "", parsePort)
    .addOption(new Option("--shard <k/n>").argParser(parseShard).conflicts("port"))
    .addOption(new Option("--lang <language>").choices(["zh", "en"]))
    .action(() => undefined);
  program.command("build").copyInheritedSettings(program);
  expect(() => program.parse(words, { from: "user" })).toThrow();
  return said.split("\n")[0] ?? "";
}

describe("a command line that is wrong", () => {
  it.each([
    ["import a --year 23", "--year 23 写得不对：要写四位数的年份，如 2022。", "--year 23 will not do"],
    [
      "import a --lang fr",
      "--lang fr 写得不对：只能写 zh、en。",
      "--lang fr will not do: it is one of zh, en.",
    ],
    ["import a --year", "--year <yyyy> 后面没有写值。", "--year <yyyy> lacks its value."],
    ["import", "没有写 <file>。", "<file> is missing."],
    [
      "import a --yaer 2022",
      "没有 --yaer 这个参数，是不是想写 --year。",
      "there is no option --yaer; did you",
    ],
    ["build site", "build 后面只写 -- 开头的参数", "build takes options alone; with npm, a -- of its own"],
    ["improt a", "没有 improt 这个命令，是不是想写 import。", "there is no command improt; did you mean"],
    [
      "import a b",
      "import 最多写 1 个文件名之类的值，这里有 2 个",
      "import takes 1 argument(s), and here are 2",
    ],
    [
      "import a --port 1 --shard 1/2",
      "--shard 和 --port 不能一起用。",
      "--shard and --port do not go together.",
    ],
  ])("%s", (line, chinese, english) => {
    expect(refusalOf(line.split(" "), "zh")).toContain(`命令写得不对：${chinese}`);
    expect(refusalOf(line.split(" "), "en")).toContain(`The command is not right: ${english}`);
  });

  it("is told in the language that it asks for", () => {
    expect(askedLanguage(["import", "--year", "23"])).toBe("zh");
    expect(askedLanguage(["import", "--lang", "en"])).toBe("en");
    expect(askedLanguage(["import", "--lang=en"])).toBe("en");
  });
});
