// What `init` asks and says, in Chinese and in English.
import type { Language } from "../../problems/problem.ts";
import type { SiteValues } from "./site-values.ts";

export interface InitMessages {
  readonly ask: Readonly<Record<keyof SiteValues, string>>;
  readonly empty: string;
  readonly noTerminal: string;
  readonly cancelled: string;
  readonly made: (folder: string) => string;
}

const NEXT = ["npm install", "npm start"];

const MESSAGES: Record<Language, InitMessages> = {
  zh: {
    ask: {
      district: "哪个市、区的档案",
      name: "网站名称（显示在每一页的上方）",
      url: "网站的完整网址（还没有就先不改，以后写进 content/site.yaml）",
    },
    empty: "不能空着。",
    noTerminal: "这里不能提问：加上 --yes，没写明的先用示例代替；或者写明 --name、--district 和 --url。",
    cancelled: "已取消，什么也没有建。",
    made: (folder) =>
      `已建好 ${folder}。接着运行：\n${commands(folder)}\n怎样写简报、换样子、发布，看 README.md。`,
  },
  en: {
    ask: {
      district: "Whose archive is it (city and district)",
      name: "Name of the site (at the top of each page)",
      url: "Full address of the site (leave it if there is none yet; it is in content/site.yaml)",
    },
    empty: "cannot be empty.",
    noTerminal:
      "Nobody can be asked here: with --yes, examples stand for what is not given; or give --name, --district and --url.",
    cancelled: "Cancelled; nothing was made.",
    made: (folder) => `Made ${folder}. Now run:\n${commands(folder)}\nREADME.md says how to go on.`,
  },
};

function commands(folder: string): string {
  const steps = folder === "." ? NEXT : [`cd ${inShell(folder)}`, ...NEXT];
  return steps.map((step) => `    ${step}`).join("\n");
}

/** As a shell takes it for one word. */
function inShell(folder: string): string {
  return /^[\w./-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", String.raw`'\''`)}'`;
}

export function initMessages(language: Language): InitMessages {
  return MESSAGES[language];
}
