// The whole catalogue for reuse: one row a bulletin, as JSON and as CSV.
import type { Archive, Entry } from "../archive/archive.ts";
import { addressOf, fileOf } from "../addresses/table.ts";
import { absoluteUrl } from "../addresses/permalink.ts";
import { csvOf, csvRows } from "../catalogue/csv.ts";
import type { CatalogueEntry } from "../catalogue/entry.ts";
import { jsonOf, jsonRows } from "../catalogue/json.ts";
import { BULLETIN_TEXTS, type BulletinText, bulletinTexts } from "../content/bulletin/bulletin-texts.ts";
import type { SiteFile } from "../store/site-file.ts";
import { givenPicture, pictureOf } from "./bulletin-picture.ts";
import { type JoinedFile, joinedFile, type TextOf, type YearText, yearTexts } from "./by-year.ts";
import { namesKey } from "./listing.ts";
import { scanUrl } from "./scan.ts";

const NO_TEXTS = Object.fromEntries(BULLETIN_TEXTS.map((key) => [key, ""])) as Record<BulletinText, string>;

/** The site's files by their path from its root. */
export function catalogueFiles(archive: Archive, version: string, textOf: TextOf): Map<SiteFile, JoinedFile> {
  const { json, csv } = catalogueRows(archive, version);
  return new Map([
    [fileOf(addressOf("catalogueJson")), joinedFile([version, "json"], json.map(textOf), jsonOf)],
    [fileOf(addressOf("catalogueCsv")), joinedFile([version, "csv"], csv.map(textOf), csvOf)],
  ]);
}

/** @param version Of the generator. */
export function catalogueRows(
  archive: Archive,
  version: string,
): { readonly json: readonly YearText[]; readonly csv: readonly YearText[] } {
  const names = namesKey(archive);
  const rowsOf = (entries: readonly Entry[]) => entries.map((entry) => rowOf(archive, entry));
  return {
    json: yearTexts(archive, [version, "json", names], (entries) => jsonRows(rowsOf(entries))),
    csv: yearTexts(archive, [version, "csv", names], (entries) => csvRows(rowsOf(entries))),
  };
}

function rowOf(archive: Archive, { bulletin }: Entry): CatalogueEntry {
  const { edition } = bulletin;
  const picture = pictureOf(bulletin);
  return {
    url: absoluteUrl(archive.site.url, bulletin.permalink),
    title: bulletin.title,
    date: bulletin.date,
    officials: bulletin.officials.flatMap((id) => archive.officialById.get(id)?.name ?? []),
    topics: bulletin.topics.flatMap((id) => archive.topicById.get(id)?.name ?? []),
    places: bulletin.places,
    reporters: bulletin.reporters,
    editionPaper: edition?.paper ?? "",
    editionDate: edition?.date ?? "",
    editionPage: edition?.page ?? "",
    editionColumn: edition?.column ?? "",
    scan: scanUrl(archive.site.url, bulletin.scan) ?? "",
    image: givenPicture(archive.site.url, picture)?.url ?? "",
    imageAlt: picture?.alt ?? "",
    imageCredit: picture?.credit ?? "",
    // At the end: keys that are written behind those of other objects are slow in V8.
    ...NO_TEXTS,
    ...bulletinTexts(bulletin),
  };
}
