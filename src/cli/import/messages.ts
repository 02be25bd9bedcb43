// What `import` says, in Chinese and in English.
import type { Language } from "../../problems/problem.ts";
import type { Account, Use } from "../../import/account.ts";
import { USES } from "../../import/account.ts";
import { lengthOf, startOf } from "../../import/characters.ts";
import { DROP_REASONS, type Dropped, type DropReason } from "../../import/source/sheet.ts";
import { REFUSALS, type Refused } from "./refusals.ts";

/** An article that gives no day, where nothing else gives one. */
export interface Undated {
  readonly title: string;
  /** Of the file, where it has lines. */
  readonly line: number | undefined;
  readonly reason: string;
  readonly lacksYear: boolean;
}

type ImportStage = "content" | "import";

interface Messages {
  readonly refusal: (reason: Refused, file: string) => string;
  readonly noFolder: (dir: string) => string;
  readonly noPageDate: (undated: readonly Undated[]) => string;
  readonly askPageDate: string;
  /** @param first some of them */
  readonly many: (count: number, first: readonly { readonly title: string }[]) => string;
  readonly paste: string;
  readonly written: (file: string, title: string) => string;
  readonly picture: (file: string) => string;
  readonly long: (characters: number) => string;
  /** What is counted: bulletins of the archive, or characters of the file. */
  readonly stage: (stage: ImportStage) => string;
  readonly known: (title: string, file: string) => string;
  readonly guesses: (count: number) => string;
  readonly registry: string;
  readonly aliases: string;
  readonly alias: (name: string, alias: string) => string;
  readonly account: (account: Account) => string;
}

const USE_NAMES: Record<Language, Record<Use, string>> = {
  zh: {
    title: "标题",
    body: "正文",
    byline: "署名",
    dateline: "电头",
    caption: "图片说明",
    furniture: "报头报尾",
    layout: "空白和排版符号",
    leftover: "没有归属",
  },
  en: {
    title: "titles",
    body: "body",
    byline: "bylines",
    dateline: "datelines",
    caption: "captions",
    furniture: "furniture",
    layout: "white space and layout",
    leftover: "left over",
  },
};

function accountText(
  { characters, leftovers, furniture, untold, dropped }: Account,
  language: Language,
): string {
  const total = Object.values(characters).reduce((sum, count) => sum + count, 0);
  const parts = USES.filter((use) => characters[use] > 0 || use === "leftover").map(
    (use) => `${USE_NAMES[language][use]} ${characters[use]}`,
  );
  const head =
    language === "zh"
      ? `原文 ${total} 个字符：${parts.join("，")}。`
      : `${total} characters: ${parts.join(", ")}.`;
  return [
    head,
    ...indented(leftovers),
    ...(furniture.length === 0 ? [] : [FURNITURE[language], ...indented(furniture)]),
    ...(untold.length === 0 ? [] : [UNTOLD[language], ...indented(untold)]),
    ...droppedText(dropped, language),
  ].join("\n");
}

function indented(texts: readonly string[]): string[] {
  return texts.map((text) => `  ${text}`);
}

const FURNITURE: Record<Language, string> = {
  zh: "当作报头报尾、网页按钮等，没有放进文章：",
  en: "Taken for mastheads, buttons and the like, in no article:",
};

const UNTOLD: Record<Language, string> = {
  zh: "署名、来源、电头等行，草稿里只有记者和来源：",
  en: "Lines of bylines, sources and datelines, of which the drafts have reporters and sources alone:",
};

const DROP_NAMES: Record<Language, Record<DropReason, string>> = {
  zh: {
    around: "网页上文章以外的",
    header: "页眉页脚",
    comment: "批注",
    hidden: "隐藏的文字",
    reading: "注音",
    unreadable: "没有读出来的",
  },
  en: {
    around: "around the article",
    header: "headers and footers",
    comment: "comments",
    hidden: "hidden text",
    reading: "readings",
    unreadable: "not read",
  },
};

/** Menus and mastheads are told by their beginning; around an article, what could be its own is told whole. */
const LONGEST_AROUND = 80;

function droppedText(dropped: readonly Dropped[], language: Language): string[] {
  return DROP_REASONS.flatMap((why) => {
    const texts = dropped.filter((each) => each.why === why).map(({ text }) => text);
    if (texts.length === 0) return [];
    const count = texts.reduce((sum, text) => sum + lengthOf(text), 0);
    const head =
      language === "zh"
        ? `没有导入：${DROP_NAMES.zh[why]} ${count} 个字符：`
        : `Not imported: ${DROP_NAMES.en[why]}, ${count} characters:`;
    return [
      head,
      ...indented(
        texts.map((text) => (why === "around" && !/[。！？]/u.test(text) ? shortened(text) : text)),
      ),
    ];
  });
}

function shortened(text: string): string {
  return lengthOf(text) <= LONGEST_AROUND ? text : `${startOf(text, LONGEST_AROUND)}……`;
}

const MESSAGES: Record<Language, Messages> = {
  zh: {
    refusal: (reason, file) => `没有导入：${file === "-" ? "输入的内容" : file} ${REFUSALS.zh[reason]}。`,
    noFolder: (dir) => `没有 ${dir} 这个文件夹。请用 --content 指明简报文件夹。`,
    noPageDate: (undated) =>
      [
        "没有写草稿：版面上没有日期，这些文章里也没有读出是哪一天：",
        ...undated.map(
          ({ title, line, reason }) =>
            `  ${line === undefined ? "" : `第 ${line} 行 `}《${title}》：${reason}`,
        ),
        undated.some(({ lacksYear }) => lacksYear)
          ? "请用 --year 注明年份（如 --year 2022），或者用 --page-date 注明版面日期（如 --page-date 2022-03-21）。"
          : "请用 --page-date 注明版面日期，如 --page-date 2022-03-21。",
      ].join("\n"),
    paste: "请粘贴版面文字，贴完后另起一行按 Ctrl+D（Windows 上是 Ctrl+Z，再按回车）：",
    askPageDate: "这个版面是哪一天的？（如 2022-03-21）",
    many: (count, first) =>
      [
        `这个文件分成了 ${count} 篇，什么都还没有写。开头几篇是：`,
        ...first.map(({ title }) => `  ${title}`),
        "分得对，就加上 --many 再来一次；只想看看，加上 --format json。",
      ].join("\n"),
    written: (file, title) => `草稿 ${file}\u3000${title}`,
    picture: (file) => `  图片 ${file}`,
    long: (characters) => `文字很长（${characters} 个字符），正在分篇……`,
    stage: (stage) => (stage === "content" ? "已有的简报" : "已读字符"),
    known: (title, file) => `已在档案里，不再导入：${title}（${file}）；要重新导入，先删去那个文件`,
    guesses: (count) =>
      count === 0 ? "没有要核对的地方。" : `请核对以下 ${count} 处，改好后把 status 改成 published：`,
    registry: "名册里没有的人，核对后在 officials.yaml 里加上：",
    aliases: "名册里已有的人，只是繁简不同，请在 officials.yaml 里加上别名：",
    alias: (name, alias) => `  ${name}：aliases 里加 ${alias}`,
    account: (account) => accountText(account, "zh"),
  },
  en: {
    refusal: (reason, file) =>
      `Nothing was imported: ${file === "-" ? "the input" : file} ${REFUSALS.en[reason]}.`,
    noFolder: (dir) => `There is no folder ${dir}. Name the content folder by --content.`,
    noPageDate: (undated) =>
      [
        "No drafts were written: the page gives no day, and none was read in these articles:",
        ...undated.map(
          ({ title, line, reason }) => `  ${line === undefined ? "" : `line ${line} `}“${title}”: ${reason}`,
        ),
        undated.some(({ lacksYear }) => lacksYear)
          ? "Give the year, as in --year 2022, or the page's day, as in --page-date 2022-03-21."
          : "Give the page's day, as in --page-date 2022-03-21.",
      ].join("\n"),
    paste: "Paste the page's text, then press Ctrl+D on a line of its own (on Windows Ctrl+Z and Enter):",
    askPageDate: "Of which day is this page? (as in 2022-03-21)",
    many: (count, first) =>
      [
        `The file was parted into ${count} articles; nothing is written yet. The first are:`,
        ...first.map(({ title }) => `  ${title}`),
        "If that is right, add --many; to have a look only, add --format json.",
      ].join("\n"),
    written: (file, title) => `draft ${file}  ${title}`,
    picture: (file) => `  picture ${file}`,
    long: (characters) => `A long text (${characters} characters) is being parted …`,
    stage: (stage) => (stage === "content" ? "bulletins known" : "characters read"),
    known: (title, file) =>
      `in the archive already, not imported: ${title} (${file}); to import it again, delete that file first`,
    guesses: (count) =>
      count === 0 ? "Nothing to review." : `Review these ${count}, then set status to published:`,
    registry: "People whom the registry misses; once reviewed, add to officials.yaml:",
    aliases: "Known in other letters, Traditional or Simplified; add their aliases in officials.yaml:",
    alias: (name, alias) => `  ${name}: ${alias} among its aliases`,
    account: (account) => accountText(account, "en"),
  },
};

export function importMessages(language: Language): Messages {
  return MESSAGES[language];
}
