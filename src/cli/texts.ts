// What the command line says, in Chinese and in English.
import type { Language } from "../content/problems/problem.ts";
import type { Stage } from "../build.ts";

const STAGES: Record<Language, Record<Stage, string>> = {
  zh: {
    content: "读取检查",
    archive: "整理",
    pages: "页面",
    files: "数据文件",
    search: "索引",
    publish: "发布",
  },
  en: {
    content: "read",
    archive: "archive",
    pages: "pages",
    files: "files",
    search: "search",
    publish: "publish",
  },
};

interface Texts {
  readonly waiting: (pid: number, since: string) => string;
  readonly stopped: (errors: number) => string;
  readonly built: (bulletins: number, pages: number, seconds: string, folder: string) => string;
  readonly stage: (stage: Stage, milliseconds: number) => string;
  readonly serving: (address: string) => string;
  readonly failed: (reason: string) => string;
  readonly noSpace: string;
  readonly noPermission: (file: string) => string;
}

const TEXTS: Record<Language, Texts> = {
  zh: {
    waiting: (pid, since) => `另一个构建正在进行（进程 ${pid}，始于 ${since}），等它结束……`,
    stopped: (errors) => `有 ${errors} 处错误，没有构建；已发布的网站保持原样。`,
    built: (bulletins, pages, seconds, folder) =>
      `已发布 ${bulletins} 篇简报、${pages} 个页面到 ${folder}，用时 ${seconds} 秒。`,
    stage: (stage, milliseconds) => `${STAGES.zh[stage]} ${Math.round(milliseconds)} 毫秒`,
    serving: (address) => `在浏览器中打开 ${address} ，文件一改，网页就更新；按 Ctrl+C 结束。`,
    failed: (reason) => `构建失败，已发布的网站保持原样：${reason}`,
    noSpace: "磁盘已满，请腾出空间后再试。",
    noPermission: (file) => `没有权限写入 ${file}，请检查文件夹的权限。`,
  },
  en: {
    waiting: (pid, since) => `Another build is running (process ${pid}, since ${since}); waiting for it.`,
    stopped: (errors) => `${errors} error(s): nothing was built, the published site is as it was.`,
    built: (bulletins, pages, seconds, folder) =>
      `Published ${bulletins} bulletins on ${pages} pages in ${folder}, in ${seconds} s.`,
    stage: (stage, milliseconds) => `${STAGES.en[stage]} ${Math.round(milliseconds)} ms`,
    serving: (address) =>
      `Open ${address} in a browser. Pages follow the files as they change; Ctrl+C ends it.`,
    failed: (reason) => `The build failed, the published site is as it was: ${reason}`,
    noSpace: "the disk is full; make room and try again.",
    noPermission: (file) => `no permission to write ${file}; check the folder's permissions.`,
  },
};

export function texts(language: Language): Texts {
  return TEXTS[language];
}
