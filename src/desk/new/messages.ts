// What `new` asks and says, in Chinese and in English.
import type { Language } from "../../problems/problem.ts";

export interface NewMessages {
  readonly title: string;
  readonly date: string;
  readonly slug: string;
  readonly officials: string;
  readonly topics: string;
  readonly wanted: string;
  readonly wrongSlug: string;
  readonly search: string;
  readonly nothing: string;
  readonly keys: string;
  readonly noTerminal: string;
  readonly cancelled: string;
  readonly openIt: string;
  readonly written: (file: string) => string;
}

const MESSAGES: Record<Language, NewMessages> = {
  zh: {
    title: "标题",
    date: "日期（事情发生的那一天）",
    slug: "短名（用在网址里，发布以后不要改）",
    officials: "出席或被报道的领导",
    topics: "主题",
    wanted: "不能空着。",
    wrongSlug: "只能用字母、数字、汉字和短横线。",
    search: "查找：",
    nothing: "没有这个名字；可以先跳过，写好以后再补进名册。",
    keys: "打名字或拼音查找，↑↓ 移动，Tab 选中或取消，回车结束",
    noTerminal: "这里不能提问，请写明标题，例如：npm run new -- --title 全区防汛工作会议召开",
    cancelled: "已取消，没有新建文件。",
    openIt: "现在用编辑器打开这个文件，写正文。（设了 VISUAL 或 EDITOR，以后就会自动打开。）",
    written: (file) => `已新建 ${file}，状态是草稿。`,
  },
  en: {
    title: "Title",
    date: "Date (the day of the event)",
    slug: "Slug (part of the address; never change it once it is published)",
    officials: "Officials present or reported on",
    topics: "Topics",
    wanted: "This cannot be empty.",
    wrongSlug: "Use letters, digits and hyphens only.",
    search: "Find: ",
    nothing: "No such name; leave it for now and add it to the registry later.",
    keys: "type a name or its pinyin, ↑↓ to move, Tab to choose, Enter to end",
    noTerminal: "Nobody can be asked here; give the title, as in: npm run new -- --title 'Flood meeting'",
    cancelled: "Cancelled; no file was made.",
    openIt: "Open the file in an editor and write its text. (With VISUAL or EDITOR set, it opens by itself.)",
    written: (file) => `Made ${file}, as a draft.`,
  },
};

export function newMessages(language: Language): NewMessages {
  return MESSAGES[language];
}
