// What the command line says, in Chinese and in English.
import { visible } from "../characters/suspects.ts";
import type { Language, Problem } from "../problems/problem.ts";
import { describe } from "../problems/problem.ts";
import type { Built } from "../pipeline.ts";
import type { Builder } from "../publish/builder.ts";
import type { Settled } from "../proofreading/settle.ts";
import type { BrokenLink } from "../proofreading/site-links.ts";
import type { Stage } from "../stages.ts";
import type { Shard } from "../store/part.ts";

const STAGES: Record<Language, Record<Stage, string>> = {
  zh: {
    start: "启动",
    compare: "比对",
    content: "读取检查",
    archive: "整理",
    index: "索引",
    words: "词索引",
    pages: "页面",
    pictures: "图片",
    files: "数据文件",
    publish: "发布",
  },
  en: {
    start: "start",
    compare: "compare",
    content: "read",
    archive: "archive",
    index: "index",
    words: "words",
    pages: "pages",
    pictures: "pictures",
    files: "files",
    publish: "publish",
  },
};

interface Messages {
  readonly waiting: (builder: Builder) => string;
  readonly stopped: (errors: number, isPreview: boolean) => string;
  readonly warnings: (count: number) => string;
  /** @param error Where it was, and what. */
  readonly gone: (error: string) => string;
  readonly errorsNow: (count: number, fresh: number) => string;
  readonly built: (built: Built, seconds: string, folder: string) => string;
  readonly restored: (files: readonly string[], folder: string) => string;
  readonly partMade: (built: Built, seconds: string, shard: Shard, folder: string) => string;
  readonly previewed: (built: Built, seconds: string) => string;
  readonly stage: (stage: Stage) => string;
  /** Of stages that ran side by side; `stages` have their own times. */
  readonly sideBySide: (stages: readonly string[], milliseconds: number) => string;
  /** Of what was in no stage. */
  readonly other: (milliseconds: number) => string;
  readonly milliseconds: (value: number) => string;
  readonly secondsLeft: (seconds: number) => string;
  readonly memory: (megabytes: number) => string;
  readonly serving: (address: string) => string;
  /** While the preview of last time is there and its next build is not. */
  readonly servingLast: (address: string) => string;
  readonly editing: (address: string) => string;
  readonly portTaken: (port: number, used: number) => string;
  readonly exposed: string;
  readonly unwatched: (reason: string) => string;
  readonly failed: (reason: string, isPreview: boolean) => string;
  readonly refreshed: (files: readonly string[]) => string;
  readonly brokenLink: (broken: BrokenLink) => string;
  readonly followed: (count: number, broken: number) => string;
  /** @param repository Of the content; undefined where git knows none. */
  readonly noCommit: (name: string, repository: string | undefined) => string;
  readonly fixed: (problems: readonly Problem[]) => string;
  readonly settled: (settled: Settled) => string;
}

const MADE: Record<Language, (built: Built) => string> = {
  zh: ({ pages, pieces, pictures }) =>
    `页面：新做 ${pages.rendered}，沿用 ${pages.kept}；索引：新做 ${pieces.built} 片，沿用 ${pieces.kept} 片` +
    `${hasAny(pictures) ? `；图片：新做 ${pictures.made} 张，沿用 ${pictures.kept} 张` : ""}。`,
  en: ({ pages, pieces, pictures }) =>
    `Pages: ${pages.rendered} rendered, ${pages.kept} kept; index: ${pieces.built} pieces built, ${pieces.kept} kept` +
    `${hasAny(pictures) ? `; pictures: ${pictures.made} made, ${pictures.kept} kept` : ""}.`,
};

function hasAny({ made, kept }: Built["pictures"]): boolean {
  return made + kept > 0;
}

const MESSAGES: Record<Language, Messages> = {
  zh: {
    waiting: ({ pid, since, host }) =>
      `另一个构建正在进行（${host === undefined ? "" : `主机 ${visible(host)}，`}进程 ${pid}，始于 ${visible(since)}），等它结束……`,
    warnings: (count) =>
      `各文件里有 ${count} 个警告；npm run check 列出它们，还比对相近的简报和已发布的网址。`,
    gone: (error) => `没有了：${error}`,
    errorsNow: (count, fresh) =>
      count === 0
        ? "错误都改好了。"
        : fresh === count
          ? `共 ${count} 个错误。`
          : `共 ${count} 个错误，${fresh === 0 ? "前面都" : `其中 ${count - fresh} 个前面`}已经列出。`,
    stopped: (errors, isPreview) =>
      `有 ${errors} 个错误，${isPreview ? "预览没有建成" : "没有构建；已发布的网站保持原样"}。`,
    built: (built, seconds, folder) =>
      built.isNew
        ? `已发布 ${built.bulletins} 篇简报到 ${folder}，用时 ${seconds} 秒。\n${MADE.zh(built)}`
        : `没有变化：${folder} 里的网站保持原样，共 ${built.bulletins} 篇简报，用时 ${seconds} 秒。`,
    restored: (files, folder) =>
      `${folder} 里有 ${files.length} 个文件被改动或删除过，已经换回：${fewOf(files, "zh")}。要改网站，请改内容、网页或版式。`,
    partMade: (built, seconds, { number, of }, folder) =>
      `已做好第 ${number} 份（共 ${of} 份），放在 ${folder}，用时 ${seconds} 秒；各份用 build --merge 合并后才发布。\n${MADE.zh(built)}`,
    previewed: ({ bulletins, isNew }, seconds) =>
      `${isNew ? "预览已更新" : "预览没有变化"}，含草稿共 ${bulletins} 篇，用时 ${seconds} 秒。`,
    stage: (stage) => STAGES.zh[stage],
    sideBySide: (stages, value) => `同时进行 ${value} 毫秒（${stages.join("、")}）`,
    other: (value) => `其余 ${value} 毫秒`,
    milliseconds: (value) => `${value} 毫秒`,
    secondsLeft: (seconds) => `（约剩 ${seconds} 秒）`,
    memory: (megabytes) => `内存峰值 ${megabytes} MB`,
    serving: (address) => `在浏览器中打开 ${address} ，文件一改，网页就更新；按 Ctrl+C 结束。`,
    servingLast: (address) => `上一次的预览已经可以看：${address} ，正在更新……`,
    editing: (address) => `编辑简报：${address} ，保存后就写进内容文件夹。`,
    portTaken: (port, used) => `端口 ${port} 有别的程序在用，改用 ${used}。`,
    exposed: "注意：按 --host 的设置，能连到这台电脑的人都能看到预览和草稿。",
    unwatched: (reason) => `有文件夹无法留意改动：${reason} 改了其中的文件以后，请重新运行 npm start。`,
    failed: (reason, isPreview) =>
      `${isPreview ? "预览没有建成" : "构建失败，已发布的网站保持原样"}：${reason}`,
    refreshed: (files) => (files.length === 0 ? "编辑器文件没有变化。" : `已更新：\n${files.join("\n")}`),
    brokenLink: (broken) => brokenLinkLines(broken, "zh"),
    followed: (count, broken) =>
      broken === 0
        ? `网站里的 ${count} 个链接都有去处。`
        : `网站里的 ${count} 个链接中，有 ${broken} 种没有去处。`,
    noCommit: (name, repository) =>
      repository === undefined
        ? `简报文件夹不在 git 仓库里（或者没有装 git）：没有 ${name} 可比。先运行 git init，提交一次。`
        : `git 里没有 ${name} 这个提交；如果是浅克隆，先取回完整的历史；还没有推送过的仓库，写 --base HEAD 看还没有提交的改动。`,
    fixed: (problems) => fixedLines(problems, "zh", "已改好", "没有可以自动改好的问题。"),
    settled: (settled) => settledLines(settled, "zh"),
  },
  en: {
    waiting: ({ pid, since, host }) =>
      `Another build is running (${host === undefined ? "" : `host ${visible(host)}, `}process ${pid}, since ${visible(since)}); waiting for it.`,
    warnings: (count) =>
      `${count} warning(s) in files: npm run check shows them, and compares bulletins with each other and with what was published.`,
    gone: (error) => `Gone: ${error}`,
    errorsNow: (count, fresh) =>
      count === 0
        ? "No errors are left."
        : `${count} error(s)${fresh === count ? "" : `, ${count - fresh} of them listed above`}.`,
    stopped: (errors, isPreview) =>
      `${errors} error(s): ${isPreview ? "the preview was not built" : "nothing was built, the published site is as it was"}.`,
    built: (built, seconds, folder) =>
      built.isNew
        ? `Published ${built.bulletins} bulletins in ${folder}, in ${seconds} s.\n${MADE.en(built)}`
        : `Nothing changed: the site in ${folder} is as it was, ${built.bulletins} bulletins, in ${seconds} s.`,
    restored: (files, folder) =>
      `${files.length} file(s) in ${folder} had been changed or deleted and are as they were: ${fewOf(files, "en")}. Change the content, own pages or layouts instead.`,
    partMade: (built, seconds, { number, of }, folder) =>
      `Part ${number} of ${of} is in ${folder}, made in ${seconds} s; build --merge puts the parts together and publishes.\n${MADE.en(built)}`,
    previewed: ({ bulletins, isNew }, seconds) =>
      `${isNew ? "Previewing" : "Nothing changed: previewing"} ${bulletins} bulletins, drafts included, in ${seconds} s.`,
    stage: (stage) => STAGES.en[stage],
    sideBySide: (stages, value) => `side by side ${value} ms (${stages.join(", ")})`,
    other: (value) => `other ${value} ms`,
    milliseconds: (value) => `${value} ms`,
    secondsLeft: (seconds) => `(about ${seconds} s left)`,
    memory: (megabytes) => `peak memory ${megabytes} MB`,
    serving: (address) =>
      `Open ${address} in a browser. Pages follow the files as they change; Ctrl+C ends it.`,
    servingLast: (address) => `The last preview is at ${address} ; bringing it up to date…`,
    portTaken: (port, used) => `Another program uses port ${port}; using ${used}.`,
    exposed: "Mind: by --host, whoever reaches this machine sees the preview, drafts included.",
    unwatched: (reason) =>
      `A folder cannot be watched: ${reason} After changing files in it, run npm start again.`,
    editing: (address) => `Edit the bulletins at ${address} ; saving writes the content folder's files.`,
    failed: (reason, isPreview) =>
      `${isPreview ? "The preview was not built" : "The build failed, the published site is as it was"}: ${reason}`,
    refreshed: (files) =>
      files.length === 0 ? "The editor's files are as they were." : `Refreshed:\n${files.join("\n")}`,
    brokenLink: (broken) => brokenLinkLines(broken, "en"),
    followed: (count, broken) =>
      broken === 0
        ? `All ${count} links within the site lead somewhere.`
        : `Of ${count} links within the site, ${broken} different ones lead nowhere.`,
    noCommit: (name, repository) =>
      repository === undefined
        ? `The content folder is in no git repository (or there is no git): there is no ${name} to compare with. Run git init and commit first.`
        : `git knows no commit ${name}; in a shallow clone, fetch the whole history first; in a repository that was never pushed, --base HEAD shows what is not committed yet.`,
    fixed: (problems) => fixedLines(problems, "en", "fixed", "Nothing could be fixed without a doubt."),
    settled: (settled) => settledLines(settled, "en"),
  },
};

/** More pages or files than these say nothing more. */
const MOST_NAMES = 5;

function firstOf(names: readonly string[], lang: Language): string {
  return visible(names.slice(0, MOST_NAMES).join(lang === "zh" ? "、" : ", "));
}

/** Of names whose number is told. */
function fewOf(names: readonly string[], lang: Language): string {
  const end = lang === "zh" ? "……" : ", …";
  return firstOf(names, lang) + (names.length > MOST_NAMES ? end : "");
}

function namesOf(names: readonly string[], lang: Language): string {
  const more = names.length - MOST_NAMES;
  if (more <= 0) return firstOf(names, lang);
  return firstOf(names, lang) + (lang === "zh" ? ` 等 ${names.length} 个` : ` and ${more} more`);
}

const LINK_FAULTS: Record<Language, Record<BrokenLink["reason"], string>> = {
  zh: {
    malformed: "不是能用的网址",
    outside: "指到了网站的网址之外",
    missing: "网站里没有这个网址",
    anchor: "页面里没有 # 后面所写的位置",
  },
  en: {
    malformed: "is no address",
    outside: "leads out of the site's own address",
    missing: "is nothing that the site has",
    anchor: "names a place after # that its page does not have",
  },
};

function brokenLinkLines({ link, reason, nearest, pages }: BrokenLink, lang: Language): string {
  const shown = namesOf(pages, lang);
  const lines =
    lang === "zh"
      ? [
          `链接 ${visible(link)}：${LINK_FAULTS.zh[reason]}`,
          ...(nearest === undefined ? [] : [`    是不是想写 ${visible(nearest)}？`]),
          `    在 ${shown}`,
        ]
      : [
          `link ${visible(link)} ${LINK_FAULTS.en[reason]}`,
          ...(nearest === undefined ? [] : [`    Did you mean ${visible(nearest)}?`]),
          `    on ${shown}`,
        ];
  return lines.join("\n");
}

function fixedLines(problems: readonly Problem[], lang: Language, done: string, none: string): string {
  const lines = problems.map((problem) => {
    const place = `${problem.file}:${problem.line}:${problem.column}`;
    return `${visible(place)} ${done} ${problem.code} ${visible(describe(problem, lang).message)}`;
  });
  return `${lines.length === 0 ? none : lines.join("\n")}\n`;
}

type Unsettled = Extract<Settled, { readonly refused: unknown }>["refused"] | "unclear";

const UNSETTLED: Record<Language, Record<Unsettled, string>> = {
  zh: {
    "no-bulletin": "内容文件夹里没有这个简报文件；写成 bulletins/2022/文件名.md:行",
    "nothing-there": "这里没有“待核”；行号以最近一次 npm run check 为准",
    unclear: "批注和正文分不开，没有改，请打开文件自己删掉：",
  },
  en: {
    "no-bulletin": "is no bulletin's file in the content folder: write bulletins/2022/NAME.md:LINE",
    "nothing-there": "has nothing to review; lines are those of the last npm run check",
    unclear: "the note cannot be told from the text and was left: delete it by hand:",
  },
};

function settledLines(settled: Settled, lang: Language): string {
  if ("refused" in settled) return `${visible(settled.place)} ${UNSETTLED[lang][settled.refused]}\n`;
  const done = lang === "zh" ? "已核实" : "settled";
  return settled.points
    .map(({ line, text, isSettled }) => {
      const said = isSettled ? done : UNSETTLED[lang].unclear;
      return `${visible(settled.file)}:${line} ${said} ${visible(text)}\n`;
    })
    .join("");
}

export function messages(language: Language): Messages {
  return MESSAGES[language];
}
