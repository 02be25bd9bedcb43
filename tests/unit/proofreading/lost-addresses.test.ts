// Addresses that were published and would die, by what git holds of a content folder.
import { execFileSync } from "node:child_process";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkContent } from "../../../src/proofreading/check.ts";
import { commitOf, repositoryRoot } from "../../../src/proofreading/git.ts";
import { formatProblems } from "../../../src/problems/report.ts";
import { BULLETIN, FILE, SITE, TITLE, withLine, writeFolder } from "../content/content-folder.ts";

const BODY = "各街道的巡查人员分成三组，沿着河堤逐段记录水位，遇到险情当场处置，晚上把情况汇总到区里。\n";
const TEXT = withLine("redirectFrom: [/old/]", BODY);

/** A repository with a content folder below its root, one bulletin committed. */
function repository(text = TEXT) {
  const registries = {
    "officials.yaml": "- { id: lin, name: 林知远 }\n",
    "topics.yaml": "- { id: flood, name: 防汛 }\n",
  };
  const files = { "site.yaml": SITE, ...registries, [FILE]: text };
  const named = Object.entries(files).map(([name, content]) => [`archive/内容/${name}`, content] as const);
  const root = writeFolder(Object.fromEntries(named), false);
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", root, "-c", "user.name=甲", "-c", "user.email=a@example.org", ...args]);
  git("init", "-q");
  git("add", "-A");
  git("commit", "-q", "-m", "first");
  return { content: path.join(root, "archive/内容"), root, git };
}

/** `file:line because path → redirectFrom` of each lost address. */
async function lost(content: string, base = "HEAD"): Promise<string[]> {
  const problems = await checkContent({ content, root: content, cache: undefined, base });
  return problems.flatMap((problem) => {
    if (problem.code !== "lost-address") return [];
    const { path: address, because, redirects } = problem.params;
    return [`${problem.file}:${problem.line} ${because} ${address} → ${redirects.join(" ")}`];
  });
}

const ADDRESS = "/bulletins/2022/03/19/fangxun/";
const NEW = FILE.replace("fangxun", "heti");

describe("an address is lost when its bulletin is", () => {
  it("deleted", async () => {
    const { content } = repository();
    rmSync(path.join(content, FILE));
    expect(await lost(content)).toEqual([
      `${FILE}:1 gone ${ADDRESS} → ${ADDRESS}`,
      `${FILE}:1 gone /old/ → /old/`,
    ]);
  });

  it("renamed: the new file is told what to write", async () => {
    const { content } = repository();
    renameSync(path.join(content, FILE), path.join(content, NEW));
    expect(await lost(content)).toEqual([`${NEW}:3 gone ${ADDRESS} → /old/ ${ADDRESS}`]);
    const problems = await checkContent({ content, root: content, cache: undefined, base: "HEAD" });
    expect(formatProblems(problems, "text", "zh")).toContain(
      `在 ${NEW} 里写上：\n    redirectFrom: [/old/, ${ADDRESS}]`,
    );
    writeFileSync(path.join(content, NEW), TEXT.replace("[/old/]", `[/old/, ${ADDRESS}]`));
    expect(await lost(content)).toEqual([]);
  });

  it("rewritten in part in a file of another name, with another title", async () => {
    const { content } = repository();
    rmSync(path.join(content, FILE));
    const rewritten = TEXT.replace(TITLE, "title: 河堤巡查").replace("晚上把情况", "夜里将情况");
    writeFileSync(path.join(content, NEW), rewritten);
    expect(await lost(content)).toEqual([`${NEW}:3 gone ${ADDRESS} → /old/ ${ADDRESS}`]);
  });

  it("given another date", async () => {
    const { content } = repository();
    writeFileSync(path.join(content, FILE), TEXT.replace("2022-03-19", "2022-03-20"));
    expect(await lost(content)).toEqual([`${FILE}:3 moved ${ADDRESS} → /old/ ${ADDRESS}`]);
  });

  it("made a draft", async () => {
    const { content } = repository(BULLETIN);
    writeFileSync(path.join(content, FILE), BULLETIN.replace("---\n\n", "status: draft\n---\n\n"));
    expect(await lost(content)).toEqual([`${FILE}:3 draft ${ADDRESS} → ${ADDRESS}`]);
  });

  it("without an old address that it had", async () => {
    const { content } = repository();
    writeFileSync(path.join(content, FILE), TEXT.replace("redirectFrom: [/old/]\n", ""));
    expect(await lost(content)).toEqual([`${FILE}:3 dropped /old/ → /old/`]);
  });

  it("written in another letter case: it cannot be kept beside the new one", async () => {
    const { content } = repository();
    renameSync(path.join(content, FILE), path.join(content, FILE.replace("fangxun", "FangXun")));
    expect(await lost(content)).toEqual([
      `${FILE.replace("fangxun", "FangXun")}:3 respelt ${ADDRESS} → /old/ ${ADDRESS}`,
    ]);
    const problems = await checkContent({ content, root: content, cache: undefined, base: "HEAD" });
    expect(formatProblems(problems, "text", "zh")).toContain("把大小写改回原来的样子");
  });

  it("gone since another commit", async () => {
    const { content, git } = repository();
    rmSync(path.join(content, FILE));
    git("commit", "-q", "-a", "-m", "second");
    expect(await lost(content)).toEqual([]);
    expect(await lost(content, "HEAD~1")).toHaveLength(2);
  });
});

describe("no address is lost", () => {
  it.each([
    ["when nothing changes", TEXT],
    ["when the text changes", TEXT.replace("三组", "四组")],
    ["when it is withdrawn", TEXT.replace("---\n各", "status: withdrawn\n---\n各")],
    ["that a file with errors may still have", TEXT.replace("2022-03-19", "2022年3月19日")],
  ])("%s", async (_what, text) => {
    const { content } = repository();
    writeFileSync(path.join(content, FILE), text);
    expect(await lost(content)).toEqual([]);
  });

  it("that the site itself has now", async () => {
    const { content } = repository(TEXT.replace("/old/", "/officials/lin/, /2019/03/05/"));
    writeFileSync(path.join(content, FILE), TEXT);
    expect(await lost(content)).toEqual([]);
  });

  it("that a draft never had", async () => {
    const { content } = repository(TEXT.replace("redirectFrom: [/old/]", "status: draft"));
    rmSync(path.join(content, FILE));
    expect(await lost(content)).toEqual([]);
  });

  it("where there is no repository, and where the commit is unknown", async () => {
    const dir = writeFolder({ [FILE]: TEXT });
    expect(repositoryRoot(dir)).toBeUndefined();
    expect(await lost(dir)).toEqual([]);
    const { content, root } = repository();
    expect(path.basename(repositoryRoot(content) ?? "")).toBe(path.basename(root));
    expect(commitOf(content, "--all")).toBeUndefined();
    expect(await lost(content, "nowhere")).toEqual([]);
    expect(readFileSync(path.join(content, FILE), "utf8")).toBe(TEXT);
  });
});
