// The law of keys: what is kept under one key is one and the same, whatever was edited in between.
import { rm } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { makeArchive } from "../../../src/archive/archive.ts";
import { readPreview } from "../../../src/content/preview.ts";
import { readContent } from "../../../src/content/read.ts";
import { searchSources } from "../../../src/make-site.ts";
import { cutIntoPieces } from "../../../src/search/cut/pieces.ts";
import { inputsOf } from "../../../src/search/exact/write-index.ts";
import { lotInputsOf, lotOf } from "../../../src/search/words/lots.ts";
import { catalogueRows } from "../../../src/site/catalogue.ts";
import { keyedFeeds } from "../../../src/site/feeds.ts";
import { feedPictures, themeFrame } from "../../../src/site/theme.ts";
import { sitemapRows } from "../../../src/site/sitemap.ts";
import { siteFrame } from "../../../src/site/site-frame.ts";
import { keyedGroups, manifestRow } from "../../../src/site/keyed-pages.ts";
import { temporaryFolder, writeContentFolder } from "../../content-folder.ts";
import { anyEdit } from "../../newsroom/edits.ts";
import { filesOf, newNewsroom } from "../../newsroom/newsroom.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

const ASSETS = { style: "/style.css", page: "/page.js", searchPage: "/search-page.js" };

/** Everything that a build of the content folder would look for in the store: its key, and what it shows. */
async function keyed(content: string, cache: string, isPreview: boolean): Promise<[string, string][]> {
  const kept = { folder: cache, version: "1" };
  const read = isPreview
    ? await readPreview(content, proofreader, { cache: kept })
    : await readContent(content, proofreader, { cache: kept });
  if (read.content === undefined) return [];
  const { bulletins } = read.content;
  const archive = makeArchive(read.content, "preview" in read ? read.preview : undefined);
  const frame = siteFrame(
    archive,
    { assets: ASSETS, theme: themeFrame(read.theme, archive.base, archive.site.url) },
    read.own,
    isPreview,
  );
  const groups = [...keyedGroups(archive, frame, "1")];
  const pieces = cutIntoPieces(searchSources(archive));
  return [
    ...bulletins.map(({ fingerprint, body, ...record }): [string, string] => [
      `record ${fingerprint}`,
      JSON.stringify([record, body]),
    ]),
    ...groups.flatMap(({ pages }) =>
      Array.from(pages(), ({ key, page }): [string, string] => [
        `page ${key}`,
        JSON.stringify([page.permalink, page.listed, page.view(), frame]),
      ]),
    ),
    ...groups.flatMap(({ key, pages }): [string, string][] =>
      key === undefined ? [] : [[`group ${key}`, JSON.stringify(Array.from(pages(), manifestRow))]],
    ),
    ...keyedFeeds(archive, "1", feedPictures(read.theme, archive.site.url), () => 1).map(
      ({ key, list, make }): [string, string] => [`feed ${key}`, JSON.stringify([list, make()])],
    ),
    ...[...Object.values(catalogueRows(archive, "1")), sitemapRows(archive, "1")]
      .flat()
      .map(({ key, make }): [string, string] => [`year ${key}`, JSON.stringify(make())]),
    ...pieces.map((piece): [string, string] => [
      `piece ${inputsOf(piece)}`,
      JSON.stringify([piece.period, piece.records.map(({ bodyOf, ...record }) => [record, bodyOf()])]),
    ]),
    ...pieces.map((piece): [string, string] => [
      `words ${lotInputsOf(piece.records, archive)}`,
      JSON.stringify(lotOf(piece.records, archive)),
    ]),
  ];
}

it("holds for random edits of bulletins, registries and site.yaml", async () => {
  const { dir, remove } = await temporaryFolder();
  const content = path.join(dir, "content");
  const cache = path.join(dir, "cache");
  // Of all runs: any two contents may follow each other.
  const shown = new Map<string, string>();
  const step = fc.tuple(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), fc.boolean());
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const newsroom = newNewsroom();
        for (const [edits, isPreview] of [[[], false] as const, ...steps]) {
          for (const { apply } of edits) apply(newsroom);
          await rm(content, { recursive: true, force: true });
          await writeContentFolder(content, filesOf(newsroom));
          for (const [key, view] of await keyed(content, cache, isPreview)) {
            const before = shown.get(key);
            if (before === undefined) shown.set(key, view);
            else if (before !== view) expect(JSON.parse(view), key).toEqual(JSON.parse(before));
          }
        }
      }),
      { numRuns: 16 },
    );
    expect(shown.size).toBeGreaterThan(500);
  } finally {
    await remove();
  }
});
