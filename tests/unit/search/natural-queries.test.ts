// Of what people ask in their own words the bulletin that is meant is among the first ten, or after one click.
import { beforeEach, expect, it } from "vitest";
import { openSearch } from "../../../src/browser/search.ts";
import type { Hit } from "../../../src/browser/search.ts";
import { charactersOf, postingsOf } from "../../../src/search/exact/postings.ts";
import { makeHints } from "../../../src/search/hints/hints.ts";
import { namesOf } from "../../../src/search/hints/named.ts";
import { naturalQueries } from "../../natural-queries.ts";
import { news } from "../../news.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { storeSite } from "./stored-site.ts";

const made = news(12, 3000);
const hints = makeHints(namesOf(made, made.records), charactersOf(postingsOf(made.records)));
const files = buildSearchFiles(made.records, made, {}, hints);

beforeEach(() => {
  storeSite(files);
});

it("holds for 150 queries", async () => {
  const { search, byWords, proposals } = await openSearch("http://site.test/");
  const isAmong = (hits: readonly Hit[], url: string) => hits.some((hit) => hit.url === url);
  const missed: string[] = [];
  const queries = naturalQueries(made, 150, 5);
  for (const { kind, query, source } of queries) {
    const exact = await (await search(query)).hits(0, 10);
    const shown = [...exact, ...(await (await byWords(query)).hits(0, 10 - exact.length))];
    if (isAmong(shown, source.permalink)) continue;
    const [first] = await proposals(query);
    const answer = first && (await (await search(first.query, first.options)).hits(0, 10));
    if (!isAmong(answer ?? [], source.permalink)) missed.push(`${kind}: ${query} ← ${source.title}`);
  }
  expect(missed.length / queries.length, missed.join("\n")).toBeLessThanOrEqual(0.05);
});
