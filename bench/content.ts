// Archives to measure with: what they are, how they are written, and the plain one, of bulletins that are much alike.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { randomNumbers } from "./random.ts";

export interface PlainOptions {
  readonly bulletins: number;
  /** Characters of each body. */
  readonly characters: number;
  readonly seed: number;
}

export interface BenchBulletin {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly slug: string;
  readonly title: string;
  /** Names. */
  readonly officials: readonly string[];
  /** Names. */
  readonly topics: readonly string[];
  readonly reporters?: readonly string[];
  readonly source?: string;
  /** Markdown. */
  readonly body: string;
}

export interface BenchContent {
  /** Names; the one at `n` has the id `official-n`. */
  readonly officials: readonly string[];
  /** Names; the one at `n` has the id `topic-n`. */
  readonly topics: readonly string[];
  /** Oldest first. */
  readonly bulletins: readonly BenchBulletin[];
  /** Pictures, by their paths below the content folder. */
  readonly media?: readonly (readonly [file: string, bytes: Buffer])[];
}

export const SITE = {
  name: "柳河新区新闻档案",
  district: "柳河新区",
  url: "https://liuhe.example.org",
  publisher: "柳河新区融媒体中心",
};

const FIRST_YEAR = 2018;
const YEARS = 5;
const OFFICIALS = 60;
const TOPICS = 12;
const WRITES_AT_ONCE = 64;

/** Stands in every bulletin, as a district's name does. */
export const COMMON_PHRASE = "柳河新区";

/** The same values make the same archive. */
export function makePlainContent({ bulletins, characters, seed }: PlainOptions): BenchContent {
  const random = randomNumbers(seed);
  const words = makeWords(random);
  const word = () => words[Math.floor(words.length * random() ** 3)] ?? "";
  const text = (length: number) => {
    let made = "";
    while (made.length < length) made += word();
    return made.slice(0, length);
  };
  const names = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, n) => `${prefix}${text(2)}${n}`);
  const officials = names(OFFICIALS, "林");
  const topics = names(TOPICS, "");
  const some = (all: readonly string[], most: number) => [
    ...new Set(
      Array.from(
        { length: Math.floor(random() * (most + 1)) },
        () => all[Math.floor(all.length * random() ** 2)] ?? "",
      ),
    ),
  ];
  const bulletin = (number: number): BenchBulletin => {
    const day = new Date(Date.UTC(FIRST_YEAR, 0, 1 + Math.floor((number * YEARS * 365) / bulletins)));
    const present = some(officials, 5);
    return {
      date: day.toISOString().slice(0, 10),
      slug: `item-${number}`,
      title: text(18),
      officials: present,
      topics: some(topics, 2),
      body: COMMON_PHRASE + attendance(present) + paragraphs(text(characters), random),
    };
  };
  return { officials, topics, bulletins: Array.from({ length: bulletins }, (_, number) => bulletin(number)) };
}

/** Writes the archive as a content folder. */
export async function writeBenchContent(dir: string, content: BenchContent): Promise<void> {
  const registry = (kind: string, names: readonly string[]) =>
    names.map((name, n) => `- { id: ${kind}-${n}, name: ${name} }\n`).join("");
  const site = Object.entries(SITE).map(([key, value]) => `${key}: ${value}\n`);
  await writeFiles(dir, [
    ["officials.yaml", registry("official", content.officials)],
    ["topics.yaml", registry("topic", content.topics)],
    ["site.yaml", site.join("")],
    ...content.bulletins.map((each): [string, string] => [bulletinPath(each), bulletinText(each)]),
    ...(content.media ?? []),
  ]);
}

/** Below the content folder. */
export function bulletinPath({ date, slug }: BenchBulletin): string {
  return `bulletins/${date.slice(0, 4)}/${date}-${slug}.md`;
}

/** Below the published site, ours and Hugo's. */
export function bulletinPage({ date, slug }: BenchBulletin): string {
  return `bulletins/${date.replaceAll("-", "/")}/${slug}/index.html`;
}

export function bulletinText(bulletin: BenchBulletin): string {
  const { title, date, officials, topics, reporters = [], source, body } = bulletin;
  const optional = [
    ...(reporters.length > 0 ? [`reporters: [${reporters.join(", ")}]\n`] : []),
    ...(source === undefined ? [] : [`source: ${source}\n`]),
  ];
  return `---
title: ${title}
date: ${date}
officials: [${officials.join(", ")}]
topics: [${topics.join(", ")}]
${optional.join("")}---

${body}
`;
}

/** Writes files, with the folders that they need, many at once. */
export async function writeFiles(
  dir: string,
  files: readonly (readonly [string, string | Buffer])[],
): Promise<void> {
  const folders = new Set(files.map(([name]) => path.dirname(path.join(dir, name))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (let start = 0; start < files.length; start += WRITES_AT_ONCE) {
    const some = files.slice(start, start + WRITES_AT_ONCE);
    await Promise.all(some.map(([name, data]) => writeFile(path.join(dir, name), data)));
  }
}

function attendance(officials: readonly string[]): string {
  return officials.length === 0 ? "" : `，${officials.join("、")}等参加。`;
}

function paragraphs(body: string, random: () => number): string {
  const sentences = body.match(/.{8,24}/gu) ?? [body];
  return sentences
    .map(
      (sentence) =>
        sentence +
        (random() < 0.2
          ? `，共${Math.floor(random() * 500)}户，占${(random() * 100).toFixed(1)}%。\n\n`
          : "，"),
    )
    .join("");
}

/** Words of two and three of the 3,755 common characters (GB 2312, level 1). */
function makeWords(random: () => number): string[] {
  const bytes = Array.from({ length: 3755 }, (_, n) => [0xb0 + Math.floor(n / 94), 0xa1 + (n % 94)]).flat();
  const characters = Array.from(new TextDecoder("gb18030").decode(Uint8Array.from(bytes)));
  const character = () => characters[Math.floor(characters.length * random() ** 2)] ?? "";
  return Array.from({ length: 8000 }, () => character() + character() + (random() < 0.3 ? character() : ""));
}
