// The search law, in a real browser: the published module finds exactly what the contract's definition finds.
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchOptions } from "../../src/browser/search.ts";
import { build } from "../../src/build.ts";
import type { SearchRecord } from "../../src/search/cut/record.ts";
import { temporaryFolder, writeContentFolder } from "../content-folder.ts";
import { chance } from "../chance.ts";
import { corpus, corpusLabels, randomOperators, randomQuery } from "../corpus.ts";
import { byRelevance, truth } from "../search-truth.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { openChromium } from "./chromium.ts";

const base = "/archive";
const records = corpus({ seed: 31, count: 300 });
const urls = (some: readonly SearchRecord[]) => some.map((record) => base + record.permalink);

interface Question {
  readonly query: string;
  readonly options?: SearchOptions;
}

/** Serves the site that a build makes of the records, written as an editor's files. */
async function serveArchive(): Promise<Served & { remove(): Promise<void> }> {
  const { dir, remove } = await temporaryFolder();
  const registry = (entries: readonly { readonly id: string; readonly name: string }[]) =>
    entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("");
  await writeContentFolder(path.join(dir, "content"), {
    ...Object.fromEntries(records.map(bulletinFile)),
    "site.yaml": `name: 青禾区新闻档案\ndistrict: 青禾区\nurl: https://example.org${base}\npublisher: 青禾区融媒体中心\n`,
    "officials.yaml": registry(corpusLabels.officials),
    "topics.yaml": registry(corpusLabels.topics),
  });
  const site = path.join(dir, "site");
  const folders = {
    root: dir,
    content: path.join(dir, "content"),
    out: site,
    cache: path.join(dir, "cache"),
  };
  const { problems, built } = await build(folders);
  if (!built) throw new Error(JSON.stringify(problems.errors.slice(0, 5)));
  return { ...(await serveFolder(site, base)), remove };
}

function bulletinFile({
  permalink,
  title,
  date,
  officials,
  topics,
  places,
  paragraphs,
}: SearchRecord): [string, string] {
  const names = (ids: readonly string[], labels: readonly { readonly id: string; readonly name: string }[]) =>
    JSON.stringify(ids.map((id) => labels.find((label) => label.id === id)?.name));
  const slug = permalink.split("/").at(-2) ?? "";
  // A backslash makes any ASCII punctuation plain text (CommonMark 2.4).
  const body = paragraphs.map((text) => text.replaceAll(/[!-/:-@[-`{-~]/g, "\\$&")).join("\n\n");
  return [
    `bulletins/${date.slice(0, 4)}/${date}-${slug}.md`,
    `---
title: ${JSON.stringify(title)}
date: ${date}
officials: ${names(officials, corpusLabels.officials)}
topics: ${names(topics, corpusLabels.topics)}
places: ${JSON.stringify(places)}
---

${body}
`,
  ];
}

let served: Awaited<ReturnType<typeof serveArchive>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  served = await serveArchive();
  browser = await openChromium();
  page = await browser.newPage();
  await page.goto(`${served.url}/`);
});
afterAll(async () => {
  await page.close();
  await served.close();
  await served.remove();
});

/** Asks the published module, in the page; for each question the addresses of all results, in order. */
async function ask(
  questions: readonly Question[],
  results: "hits(0, result.total)" | "entries()" = "hits(0, result.total)",
): Promise<string[][]> {
  const script = `(async (questions) => {
    const { openSearch } = await import(${JSON.stringify(`${served.url}/assets/search.js`)});
    const { search } = await openSearch();
    const answers = [];
    for (const { query, options } of questions) {
      const result = await search(query, options);
      answers.push((await result.${results}).map(({ url }) => url));
    }
    return answers;
  })(${JSON.stringify(questions)})`;
  return page.evaluate<string[][]>(script);
}

describe("search in the browser", () => {
  it("finds exactly what is there", async () => {
    const pick = chance(32);
    const queries = [
      ...Array.from({ length: 80 }, () => randomQuery(pick, records)),
      ...Array.from({ length: 40 }, () => randomOperators(pick, records)),
    ];
    const answers = await ask(queries.map((query) => ({ query })));
    for (const [index, query] of queries.entries()) {
      const expected = records.filter((record) => truth(query, record));
      expect([query, answers[index]?.toSorted()]).toEqual([query, urls(expected).sort()]);
    }
  });

  it("has the catalogue's entries of what it finds", async () => {
    const [found] = await ask([{ query: "-工作" }], "entries()");
    const expected = records.filter((record) => truth("-工作", record));
    expect(found).toEqual(urls(expected).map((url) => `https://example.org${url}`));
  });

  it("keeps to filters, dates and orders", async () => {
    const pick = chance(33);
    const days = records.map((record) => record.date);
    const questions = Array.from({ length: 80 }, () => {
      const query = pick.oneOf(["青禾区", "年", "公里 同比", "公里|同比 -年", "%", ""]);
      const [from = "", to = ""] = [pick.oneOf(days), pick.oneOf(days)].sort();
      const some = <Value>(value: Value): Value | undefined => (pick.between(0, 1) === 0 ? value : undefined);
      const official = some(pick.oneOf(corpusLabels.officials));
      const topic = some(pick.oneOf(corpusLabels.topics));
      const sort = pick.oneOf(["relevance", "newest", "oldest"] as const);
      const place = some(pick.oneOf(records.flatMap(({ places }) => places)));
      const period = some(pick.oneOf(days).slice(0, pick.oneOf([4, 7])));
      const dates = { period, from: some(from), to: some(to) };
      const options = { official: official?.id, topic: topic?.name, place, ...dates, sort };
      return { query, options, official, topic };
    });
    const answers = await ask(questions);
    for (const [index, { query, options, official, topic }] of questions.entries()) {
      const { place, period, from, to, sort } = options;
      const filtered = [official, topic, place, period, from, to].some((filter) => filter !== undefined);
      const newest = records.filter(
        (record) =>
          (truth(query, record) || (query.replace("%", "") === "" && filtered)) &&
          (official === undefined || record.officials.includes(official.id)) &&
          (topic === undefined || record.topics.includes(topic.id)) &&
          (place === undefined || record.places.includes(place)) &&
          (period === undefined || record.date.startsWith(period)) &&
          (from === undefined || record.date >= from) &&
          (to === undefined || record.date <= to),
      );
      const expected = { newest, oldest: newest.toReversed(), relevance: byRelevance(query, newest) };
      expect([query, options, answers[index]]).toEqual([query, options, urls(expected[sort])]);
    }
  });
});
