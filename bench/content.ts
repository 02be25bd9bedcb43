// Makes an archive of any size to measure with: made-up words in the proportions of Chinese news, from a seed.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

export interface BenchContent {
  readonly bulletins: number;
  /** Characters of each body. */
  readonly characters: number;
  readonly seed: number;
}

const FIRST_YEAR = 2018;
const YEARS = 5;
const OFFICIALS = 60;
const TOPICS = 12;

/** Stands in every bulletin, as a district's name does. */
export const COMMON_PHRASE = "柳河新区";

/** Writes a content folder; the same values make the same files. */
export async function writeBenchContent(
  dir: string,
  { bulletins, characters, seed }: BenchContent,
): Promise<void> {
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

  await mkdir(dir, { recursive: true });
  const registry = (kind: string, all: readonly string[]) =>
    all.map((name, n) => `- { id: ${kind}-${n}, name: ${name} }\n`).join("");
  await writeFile(path.join(dir, "officials.yaml"), registry("official", officials));
  await writeFile(path.join(dir, "topics.yaml"), registry("topic", topics));
  await writeFile(
    path.join(dir, "site.yaml"),
    "name: 柳河新区新闻档案\ndistrict: 柳河新区\nurl: https://liuhe.example.org\npublisher: 柳河新区融媒体中心\n",
  );
  const some = (all: readonly string[], most: number) =>
    Array.from(
      { length: Math.floor(random() * (most + 1)) },
      () => all[Math.floor(all.length * random() ** 2)] ?? "",
    );
  for (let number = 0; number < bulletins; number += 1) {
    const day = new Date(Date.UTC(FIRST_YEAR, 0, 1 + Math.floor((number * YEARS * 365) / bulletins)));
    const date = day.toISOString().slice(0, 10);
    const folder = path.join(dir, "bulletins", date.slice(0, 4));
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, `${date}-item-${number}.md`),
      `---
title: ${text(18)}
date: ${date}
officials: [${[...new Set(some(officials, 5))].join(", ")}]
topics: [${[...new Set(some(topics, 2))].join(", ")}]
---

${COMMON_PHRASE}${paragraphs(text(characters), random)}
`,
    );
  }
}

function paragraphs(body: string, random: () => number): string {
  const sentences = body.match(/.{8,24}/gu) ?? [body];
  return sentences
    .map(
      (sentence) =>
        sentence +
        (random() < 0.2 ? `,共${Math.floor(random() * 500)}户,占${(random() * 100).toFixed(1)}%。\n\n` : ","),
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

/** Numbers from 0 up to 1: Marsaglia's xorshift with 32 bits, https://www.jstatsoft.org/article/view/v008i14. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
