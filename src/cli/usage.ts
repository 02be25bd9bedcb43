// Says in Chinese and in English what is wrong with a command line, which commander tells in English alone.
import type { Language } from "../problems/problem.ts";

/** What an option wants instead of what it was given. */
export type Wanted = "year" | "day" | "port" | "shard";

const WANTED: Record<Language, Record<Wanted, string>> = {
  zh: {
    year: "要写四位数的年份，如 2022",
    day: "要写年-月-日，如 2022-03-21",
    port: "要写 0 到 65535 的整数，如 8080",
    shard: "要写成 k/n，k 从 1 到 n，如 1/4",
  },
  en: {
    year: "a year of four digits is wanted, such as 2022",
    day: "a day is wanted, such as 2022-03-21",
    port: "a number from 0 to 65535 is wanted, such as 8080",
    shard: "k/n is wanted, k from 1 to n, such as 1/4",
  },
};

type Say = (...parts: string[]) => string;

/** Each of commander's sentences, with what is said of its parts; flags are `--year <yyyy>`. */
const SENTENCES: readonly (readonly [RegExp, Readonly<Record<Language, Say>>])[] = [
  [
    /^option '(\S+)[^']*' argument '(.*)' is invalid\. (.*)$/su,
    {
      zh: (flag = "", given = "", why = "") => `${flag} ${given} 写得不对：${wanted(why, "zh")}。`,
      en: (flag = "", given = "", why = "") => `${flag} ${given} will not do: ${wanted(why, "en")}.`,
    },
  ],
  [
    /^option '([^']*)' argument missing$/u,
    {
      zh: (flags = "") => `${flags} 后面没有写值。`,
      en: (flags = "") => `${flags} lacks its value.`,
    },
  ],
  [
    /^missing required argument '([^']*)'$/u,
    { zh: (name = "") => `没有写 <${name}>。`, en: (name = "") => `<${name}> is missing.` },
  ],
  [
    /^unknown option '([^']*)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
    {
      zh: (flag = "", near = "") => `没有 ${flag} 这个参数${near === "" ? "" : `，是不是想写 ${near}`}。`,
      en: (flag = "", near = "") =>
        `there is no option ${flag}${near === "" ? "" : `; did you mean ${near}?`}`,
    },
  ],
  [
    /^unknown command '([^']*)'(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/su,
    {
      zh: (name = "", near = "") => `没有 ${name} 这个命令${near === "" ? "" : `，是不是想写 ${near}`}。`,
      en: (name = "", near = "") =>
        `there is no command ${name}${near === "" ? "" : `; did you mean ${near}?`}`,
    },
  ],
  [
    /^too many arguments for '([^']*)'\. Expected 0 arguments but got \d+\.$/u,
    {
      zh: (name = "") =>
        `${name} 后面只写 -- 开头的参数；用 npm 运行时，参数之前还要单写一个 --，如 npm run ${name} -- --help。`,
      en: (name = "") =>
        `${name} takes options alone; with npm, a -- of its own stands before them: npm run ${name} -- --help.`,
    },
  ],
  [
    /^too many arguments(?: for '([^']*)')?\. Expected (\d+) arguments? but got (\d+)\.$/u,
    {
      zh: (name = "", most = "", got = "") =>
        `${name} 最多写 ${most} 个文件名之类的值，这里有 ${got} 个；名字里有空格的，请加引号。`,
      en: (name = "", most = "", got = "") =>
        `${name} takes ${most} argument(s), and here are ${got}: quote names with spaces in them.`,
    },
  ],
  [
    /^option '([^ ']*)[^']*' cannot be used with option '([^ ']*)[^']*'$/u,
    {
      zh: (flag = "", other = "") => `${flag} 和 ${other} 不能一起用。`,
      en: (flag = "", other = "") => `${flag} and ${other} do not go together.`,
    },
  ],
];

/** @param message of commander, as `error: unknown option '--yaer'` */
export function usageText(message: string, lang: Language): string {
  const told = message.trim().replace(/^error: /u, "");
  const said = SENTENCES.flatMap(([sentence, say]) => {
    const match = sentence.exec(told);
    return match === null ? [] : [say[lang](...match.slice(1))];
  })[0];
  return lang === "zh"
    ? `命令写得不对：${said ?? told}\n加上 --help 看写法。\n`
    : `The command is not right: ${said ?? told}\n--help shows how it is written.\n`;
}

/** The language that a command line asks for, right or wrong as it may be. */
export function askedLanguage(words: readonly string[]): Language {
  const asked = words.some(
    (word, at) => word === "--lang=en" || (word === "en" && words[at - 1] === "--lang"),
  );
  return asked ? "en" : "zh";
}

function wanted(why: string, lang: Language): string {
  const choices = /^Allowed choices are (.*)\.$/u.exec(why)?.[1];
  if (choices !== undefined)
    return lang === "zh" ? `只能写 ${choices.replaceAll(", ", "、")}` : `it is one of ${choices}`;
  return isWanted(why) ? WANTED[lang][why] : why;
}

function isWanted(why: string): why is Wanted {
  return why in WANTED.zh;
}
