#!/usr/bin/env node
// The command line: init, check, review, import, new, schemas, build, start, test.
import { Command, Option } from "commander";
import { parseDate, parsePort, parseShard, parseYear } from "./cli/arguments.ts";
import type { BuildCommand } from "./cli/build.ts";
import type { CheckCommand } from "./cli/check.ts";
import { allowClosedOutput } from "./cli/closed-output.ts";
import type { InitCommand } from "./cli/init.ts";
import type { ImportOptions } from "./cli/import/import-command.ts";
import { leftOut } from "./cli/left-out.ts";
import type { NewCommand } from "./cli/new.ts";
import { reasonOf } from "./cli/reason.ts";
import type { ReviewCommand } from "./cli/review.ts";
import type { StartCommand } from "./cli/start.ts";
import { messages } from "./cli/messages.ts";
import type { TestCommand } from "./cli/test.ts";
import { askedLanguage, usageText } from "./cli/usage.ts";
import { isFolder } from "./content/files/folder.ts";
import type { Language } from "./problems/problem.ts";
import { Refusal } from "./problems/refusal.ts";
import { manifest } from "./generator/project.ts";

const program = new Command("dibao")
  .description("邸报：静态新闻档案生成器 / a static news archive generator")
  .version(manifest().version, "--version", "程序的版本 / its version");

program.configureOutput({
  outputError: (message, write) => {
    write(usageText(message, askedLanguage(process.argv)));
  },
});

/** The archive is where the commands are run. */
const root = process.cwd();

let lang: Language = "zh";
program.hook("preAction", (_program, command) => {
  const options = command.opts<{ lang: Language; content?: string; cache?: string }>();
  ({ lang } = options);
  // The others look at nothing but the content.
  if (options.content === undefined || options.cache === undefined) return;
  const told = leftOut(options.content, root, lang);
  if (told !== undefined) console.error(told);
});
allowClosedOutput(() => lang);

const language = () =>
  new Option("--lang <language>", "提示的语言 / language of messages").choices(["zh", "en"]).default("zh");

const withContent = (command: Command) =>
  command.option("--content <dir>", "简报文件夹 / content folder", "content").addOption(language());

const withCache = (command: Command, cache: string) =>
  command.option("--cache <dir>", "缓存文件夹 / cache folder", cache);

const withFolders = (command: Command, out: string, cache: string) =>
  withCache(withContent(command).option("--out <dir>", "网站文件夹 / output folder", out), cache).option(
    "--trace <file>",
    "把各进程何时做了什么写进这个文件 / writes what ran when, in which process",
  );

program
  .command("init")
  .description("建一个新档案的仓库 / make the repository of a new archive")
  .argument("<dir>", "空的或还没有的文件夹 / a folder that is empty or not there yet")
  .option("--name <name>", "网站名称 / name of the site")
  .option("--district <name>", "哪个市、区的档案 / whose archive it is")
  .option("--url <url>", "网站的完整网址 / full address of the site")
  .option("--yes", "不提问，没写明的用示例 / ask nothing, take examples for what is not given")
  .addOption(language())
  .action(async (dir: string, options: InitCommand) => {
    const { runInit } = await import("./cli/init.ts");
    await reportFailure(async () => {
      if (!(await runInit(dir, options))) process.exitCode = 1;
    });
  });

withCache(withContent(program.command("check")), ".cache")
  .description("检查全部文件 / report every problem")
  .addOption(
    new Option("--format <format>", "输出格式 / output format")
      .choices(["text", "json", "github"])
      .default("text"),
  )
  .option("--fix", "改好有把握的问题 / mend what leaves no doubt")
  .option(
    "--settle <places...>",
    "核实过的“待核”，写成 文件:行 或 文件 / what was reviewed, FILE:LINE or FILE",
  )
  .option("--base <commit>", "已发布内容所在的 git 提交，默认是 HEAD / the commit that is published")
  .action(async (options: Omit<CheckCommand, "root">) => {
    const { runCheck } = await import("./cli/check.ts");
    await reportFailure(async () => {
      if (!(await runCheck({ ...options, root }))) process.exitCode = 1;
    });
  });

withCache(withContent(program.command("review")), ".cache")
  .description("列出问题和改动的页面，作审阅用 / problems and changed pages, for a pull request")
  .option("--base <commit>", "改动之前的 git 提交 / the commit before the change", "origin/main")
  .action(async (options: Omit<ReviewCommand, "root">) => {
    const { runReview } = await import("./cli/review.ts");
    await reportFailure(async () => {
      if (!(await runReview({ ...options, root }))) process.exitCode = 1;
    });
  });

withContent(program.command("new"))
  .description("新建一篇简报 / begin a new bulletin")
  .option("--title <title>", "标题 / title")
  .option("--date <date>", "日期，默认是今天 / date, today unless given")
  .option("--officials <names>", "人物，用顿号或逗号隔开 / officials, parted by commas")
  .option("--topics <names>", "主题，用顿号或逗号隔开 / topics, parted by commas")
  .option("--no-edit", "不打开编辑器 / do not open the editor")
  .action(async (options: NewCommand) => {
    const { runNew } = await import("./cli/new.ts");
    await reportFailure(async () => {
      if (!(await runNew(options))) process.exitCode = 1;
    });
  });

withContent(program.command("schemas"))
  .description("更新编辑器用的名单和格式说明 / refresh what editors complete and explain by")
  .action(async (options: { content: string }) => {
    const { refreshEditorFiles } = await import("./desk/schemas/editor-files.ts");
    await reportFailure(() => {
      if (!isFolder(options.content)) throw new Refusal("no-content", { path: options.content });
      console.log(messages(lang).refreshed(refreshEditorFiles(options.content)));
    });
  });

withContent(program.command("import"))
  .description("把报纸版面文字变成简报草稿 / newspaper text to drafts")
  .argument(
    "[file]",
    "文本、.docx、.html 或 .pdf；- 或不写是标准输入 / text, .docx, .html or .pdf; - or none is standard input",
    "-",
  )
  .option("--year <yyyy>", "原文没写年份时用的年份 / the year where the text gives none", parseYear)
  .option(
    "--page-date <yyyy-mm-dd>",
    "版面日期，报头没有时用 / the page's day, where its masthead gives none",
    parseDate,
  )
  .option("--as-one", "整个文件是一篇文章 / the whole file is one article")
  .option("--many", "超过 200 篇也写出 / write the drafts even of more than 200 articles")
  .addOption(
    new Option("--format <format>", "输出格式 / output format")
      .choices(["markdown", "json"])
      .default("markdown"),
  )
  .action(async (file: string, options: ImportOptions) => {
    const { runImport } = await import("./cli/import/import-command.ts");
    await reportFailure(async () => {
      if (!(await runImport(file, options))) process.exitCode = 1;
    });
  });

withFolders(program.command("build"), "_site", ".cache")
  .description("检查、生成页面与索引、发布 / check, render, index and publish")
  .addOption(
    new Option("--shard <k/n>", "只做第 k 份，共 n 份，写到 --out / make only part k of n, into --out")
      .argParser(parseShard)
      .conflicts(["merge", "keep"]),
  )
  .option("--merge <dirs...>", "合并各份 / take over the parts in these folders")
  .option("--keep <names...>", "网站文件夹里要留下的别的文件 / other files in the output folder that stay")
  .action(async (options: Omit<BuildCommand, "root">, command: Command) => {
    await reportFailure(async () => {
      if (options.shard !== undefined && command.getOptionValueSource("out") === "default")
        throw new Refusal("part-folder", {});
      const { runBuild } = await import("./cli/build.ts");
      if (!(await runBuild({ ...options, root }))) process.exitCode = 1;
    });
  });

// Drafts are never put where a site to be published stands.
withFolders(program.command("start"), ".cache/preview-site", ".cache/preview")
  .description("在本机预览，含草稿 / preview, drafts included, with live reload")
  .option("--port <number>", "端口 / port", parsePort, 8080)
  .option(
    "--host <name>",
    "让别的电脑也能看预览：这台电脑的名字或 IP / who may see it: a name or IP",
    "localhost",
  )
  .option("--admin", "带编辑页 /admin/，保存就写进文件 / with /admin/, which edits the files")
  .action(async (options: Omit<StartCommand, "root">) => {
    const { runStart } = await import("./cli/start.ts");
    await reportFailure(async () => {
      if (!(await runStart({ ...options, root }))) process.exitCode = 1;
    });
  });

withCache(withContent(program.command("test")), ".cache")
  .description("检查内容，再查网站里的每个链接 / check the content, then every link within the built site")
  .action(async (options: Omit<TestCommand, "root">) => {
    const { runTest } = await import("./cli/test.ts");
    await reportFailure(async () => {
      if (!(await runTest({ ...options, root }))) process.exitCode = 1;
    });
  });

/** What the file system refuses is told in one line. */
async function reportFailure(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(reasonOf(error, lang));
    process.exitCode = 1;
  }
}

await program.parseAsync();
