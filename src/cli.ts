// The command line: check, review, new, schemas, build, start.
import { Command, InvalidArgumentError, Option } from "commander";
import { build, type BuildOptions, type Built } from "./build.ts";
import type { NewCommand } from "./cli/new.ts";
import { progressLine } from "./cli/progress.ts";
import { texts } from "./cli/texts.ts";
import type { CheckCommand } from "./cli/check.ts";
import { reasonOf } from "./cli/reason.ts";
import type { ReviewCommand } from "./cli/review.ts";
import type { Language } from "./content/problems/problem.ts";
import { formatProblems } from "./content/problems/report.ts";
import { LAYOUTS } from "./project.ts";
import type { Shard } from "./store/part.ts";

interface Folders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  readonly lang: Language;
}

const program = new Command("dibao").description(
  "邸报：静态新闻档案生成器 / a static news archive generator",
);

const language = () =>
  new Option("--lang <language>", "提示的语言 / language of messages").choices(["zh", "en"]).default("zh");

const withContent = (command: Command) =>
  command.option("--content <dir>", "简报文件夹 / content folder", "content").addOption(language());

const withCache = (command: Command, cache: string) =>
  command.option("--cache <dir>", "缓存文件夹 / cache folder", cache);

const withFolders = (command: Command, out: string, cache: string) =>
  withCache(withContent(command).option("--out <dir>", "网站文件夹 / output folder", out), cache);

withCache(withContent(program.command("check")), ".cache")
  .description("检查全部文件 / report every problem")
  .addOption(
    new Option("--format <format>", "输出格式 / output format")
      .choices(["text", "json", "github"])
      .default("text"),
  )
  .option("--fix", "改好有把握的问题 / mend what leaves no doubt")
  .option("--base <commit>", "已发布内容所在的 git 提交，默认是 HEAD / the commit that is published")
  .action(async (options: CheckCommand) => {
    const { runCheck } = await import("./cli/check.ts");
    await reportFailure(options.lang, async () => {
      if (!(await runCheck(options))) process.exitCode = 1;
    });
  });

withCache(withContent(program.command("review")), ".cache")
  .description("列出问题和改动的页面，作审阅用 / problems and changed pages, for a pull request")
  .option("--base <commit>", "改动之前的 git 提交 / the commit before the change", "origin/main")
  .action(async (options: ReviewCommand) => {
    const { runReview } = await import("./cli/review.ts");
    await reportFailure(options.lang, async () => {
      if (!(await runReview(options))) process.exitCode = 1;
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
    await reportFailure(options.lang, async () => {
      if (!(await runNew(options))) process.exitCode = 1;
    });
  });

withContent(program.command("schemas"))
  .description("更新编辑器用的名单和格式说明 / refresh what editors complete and explain by")
  .action(async (options: { content: string; lang: Language }) => {
    const { refreshEditorFiles } = await import("./schemas/editor-files.ts");
    console.log(texts(options.lang).refreshed(refreshEditorFiles(options.content)));
  });

withFolders(program.command("build"), "_site", ".cache")
  .description("检查、生成页面与索引、发布 / check, render, index and publish")
  .option("--shard <k/n>", "只做第 k 份，共 n 份，写到 --out / make only part k of n, into --out", parseShard)
  .option("--merge <dirs...>", "合并各份 / take over the parts in these folders")
  .action(async (options: Folders & Pick<BuildOptions, "shard" | "merge">) => {
    if (!(await runBuild(options))) process.exitCode = 1;
  });

// Drafts are never put where a site to be published stands.
withFolders(program.command("start"), ".cache/preview-site", ".cache/preview")
  .description("在本机预览，含草稿 / preview, drafts included, with live reload")
  .option("--port <number>", "端口 / port", (text) => Number.parseInt(text, 10), 8080)
  .option("--admin", "带编辑页 /admin/，保存就写进文件 / with /admin/, which edits the files")
  .action(async (options: Folders & { port: number; admin?: true }) => {
    const { keepEditorFiles } = await import("./schemas/editor-files.ts");
    keepEditorFiles(options.content);
    const { startCmsServer } = await import("./admin/server.ts");
    const cmsServer = options.admin && (await startCmsServer(options.content));
    const previewed = { ...options, preview: true, ...(cmsServer !== undefined && { cmsServer }) };
    const built = await runBuild(previewed);
    if (!built) {
      process.exitCode = 1;
      return;
    }
    const { serve } = await import("./serve.ts");
    await serve({
      folder: options.out,
      base: built.base,
      port: options.port,
      unreloaded: "/admin/",
      watched: [options.content, LAYOUTS],
      rebuild: async () => {
        keepEditorFiles(options.content);
        return (await runBuild(previewed)) !== undefined;
      },
      onReady: (address) => {
        console.log(texts(options.lang).serving(address));
        if (options.admin) console.log(texts(options.lang).editing(`${address}admin/`));
      },
    });
  });

function parseShard(text: string): Shard {
  const [number, of] = /^(\d+)\/(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (number === undefined || of === undefined || number < 1 || number > of) {
    throw new InvalidArgumentError("k/n: 1 ≤ k ≤ n");
  }
  return { number, of };
}

/** Builds and tells how it went; undefined where the published site stayed as it was. */
async function runBuild(
  folders: Folders & Pick<BuildOptions, "preview" | "cmsServer" | "shard" | "merge">,
): Promise<Built | undefined> {
  const say = texts(folders.lang);
  const start = performance.now();
  const progress = progressLine(process.stderr, say);
  const options: BuildOptions = {
    ...folders,
    onProgress: progress.update,
    onWait: ({ pid, since }) => {
      console.error(say.waiting(pid, since));
    },
  };
  try {
    const { problems, built } = await build(options).finally(progress.end);
    if (problems.length > 0) process.stderr.write(formatProblems(problems, "text", folders.lang));
    if (!built) {
      console.error(say.stopped(problems.filter(({ severity }) => severity === "error").length));
      return undefined;
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log((folders.preview === true ? say.previewed : say.built)(built, seconds, folders.out));
    console.log(figuresOf(built, say).join(" · "));
    return built;
  } catch (error) {
    console.error(say.failed(reasonOf(error, folders.lang)));
    return undefined;
  }
}

function figuresOf({ stages }: Built, say: ReturnType<typeof texts>): string[] {
  const times = [...stages].map(
    ([stage, time]) => `${say.stage(stage)} ${say.milliseconds(Math.round(time))}`,
  );
  return [...times, say.memory(Math.round(process.resourceUsage().maxRSS / 1024))];
}

/** What the file system refuses is told in one line. */
async function reportFailure(lang: Language, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(reasonOf(error, lang));
    process.exitCode = 1;
  }
}

await program.parseAsync();
