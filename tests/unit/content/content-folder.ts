// Made-up content folders for the tests of the content stage.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Language } from "../../../src/problems/problem.ts";
import { readContent } from "../../../src/content/read.ts";
import { formatProblems } from "../../../src/problems/report.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

export type Files = Readonly<Record<string, string | Buffer>>;

export interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly suggestion: string;
}

export const SITE = `name: 云溪区新闻档案
district: 云溪区
url: https://news.yunxi.example
publisher: 云溪区融媒体中心
`;

const OFFICIALS = `- id: lin-zhiyuan
  name: 林知远
  aliases: [林区长]
- id: he-jingshu
  name: 何静姝
`;

const TOPICS = `- id: flood-control
  name: 防汛
- id: culture
  name: 文化惠民
`;

export const FILE = "bulletins/2022/2022-03-19-fangxun.md";

export const BULLETIN = `---
title: 云溪区部署防汛工作
date: 2022-03-19
officials: [林知远]
topics: [防汛]
---

林知远带队巡查河道。
`;

const BODY = "全区各街道开展河道巡查";

/** A bulletin with other lines in its front matter; its text names the officials who stand there. */
export function bulletin(frontMatter: string, body = bodyFor(frontMatter)): string {
  return `---\n${frontMatter}\n---\n${body}`;
}

function bodyFor(frontMatter: string): string {
  const named = ["林知远", "林区长", "何静姝"].filter((name) => frontMatter.includes(name));
  return `${[BODY, ...named].join("，")}。\n`;
}

/** Writes a folder that is gone when the test is over; the registries are there unless given otherwise. */
export function writeFolder(files: Files, registries = true): string {
  const dir = mkdtempSync(join(tmpdir(), "dibao-content-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const basis = registries ? { "site.yaml": SITE, "officials.yaml": OFFICIALS, "topics.yaml": TOPICS } : {};
  for (const [file, content] of Object.entries({ ...basis, ...files })) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}

/** The rows that `check --format json` would print for a folder. */
export async function check(dir: string, language: Language = "zh"): Promise<Row[]> {
  const { content, problems } = await readContent(dir, proofreader);
  const rows = JSON.parse(formatProblems(problems.all, "json", language)) as Row[];
  const hasErrors = rows.some(({ severity }) => severity === "error");
  if (hasErrors === (content !== undefined))
    throw new Error("content must be there exactly when no error is");
  return rows;
}

export async function checkFiles(files: Files, language: Language = "zh"): Promise<Row[]> {
  return check(writeFolder(files), language);
}

/** Where and what, in the form `file:line:column code`. */
export function places(rows: readonly Row[]): string[] {
  return rows.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}

/** One slip: exactly this problem and no other, with a message and suggestion that hold these words. */
export interface Case {
  readonly what: string;
  readonly files: Files;
  /** `file:line:column code` */
  readonly at: string;
  readonly says: readonly string[];
}

/** A case in a bulletin: its text, and `line:column code`. */
export type BulletinCase = Omit<Case, "files"> & { readonly text: string };

export async function expectCase({ files, at, says }: Omit<Case, "what">): Promise<void> {
  const rows = await checkFiles(files);
  expect(places(rows)).toEqual([at]);
  for (const part of says) expect(`${rows[0]?.message ?? ""}\n${rows[0]?.suggestion ?? ""}`).toContain(part);
}

export async function expectBulletinCase({ text, at, says }: BulletinCase): Promise<void> {
  await expectCase({ files: { [FILE]: text }, at: `${FILE}:${at}`, says });
}

export const TITLE = "title: 云溪区部署防汛工作";
export const DATE = "date: 2022-03-19";

/** A bulletin with a line more: the fourth. */
export function withLine(line: string, body?: string): string {
  return bulletin(`${TITLE}\n${DATE}\n${line}`, body);
}
