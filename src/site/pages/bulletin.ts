// The page of a bulletin.
import { type Archive, type Entry, entryOf, isShown } from "../../archive/archive.ts";
import { CITING_DATE, citation, newspaperCitation } from "../../archive/citation.ts";
import { chineseDate } from "../../archive/calendar.ts";
import {
  absoluteUrl,
  dayPermalink,
  href,
  monthPermalink,
  officialPermalink,
  yearPermalink,
} from "../../addresses/permalink.ts";
import { type BulletinTexts, bulletinTexts } from "../../content/bulletin/bulletin-texts.ts";
import type { BodyPicture } from "../../content/pictures/picture.ts";
import type { Bulletin, CalendarDate, Edition, Official, Topic } from "../../content/records.ts";
import type { Problem } from "../../problems/problem.ts";
import { leadHtml, pictureOf, shareImageOf } from "../bulletin-picture.ts";
import { pageFrame, type SiteContext } from "../frame.ts";
import { bulletinItem, bulletinLink, dayLabel, dayOf, summaryOf, topicLink } from "../listing.ts";
import { fileNotes } from "../preview.ts";
import { type ScanView, scanView } from "../scan.ts";
import type { BulletinItem, DayLabel, Link } from "../view-parts.ts";
import type { OpenNote, PageFrame } from "../views.ts";
import { articleTags, contentTags, newsArticle } from "./bulletin-tags.ts";
import { correctionLabels } from "./withdrawn.ts";

interface BulletinView extends PageFrame, BulletinTexts {
  readonly kind: "bulletin";
  readonly day: DayLabel;
  readonly reporters: readonly string[];
  readonly places: readonly string[];
  /** With the post held on the bulletin's day, where the registry knows it. */
  readonly officials: readonly (Link & { readonly post?: string; readonly open?: readonly number[] })[];
  readonly topics: readonly Link[];
  /** Markdown; the layout gets trusted HTML made of it as `bodyHtml`. */
  readonly body: string;
  /** The files behind its pictures. */
  readonly bodyPictures: readonly BodyPicture[];
  readonly corrections: readonly { readonly day: DayLabel; readonly text: string }[];
  /** The picture that leads, unless it stands in the body: trusted HTML. */
  readonly leadHtml?: string;
  /** The scanned page of the newspaper. */
  readonly scan?: ScanView;
  /** The newspaper's issue that it was printed in, and how that is cited. */
  readonly edition?: Omit<Edition, "date"> & { readonly day: DayLabel; readonly citation: string };
  readonly newer?: Link & { readonly day: DayLabel };
  readonly older?: Link & { readonly day: DayLabel };
  readonly related: readonly BulletinItem[];
  /** GB/T 7714-2015, one line of text. */
  readonly citation: string;
  /** The words inside the citation that the reader's own date takes the place of. */
  readonly citingDate: string;
  /** The page of its day. */
  readonly dayHref: string;
  /** Only in a preview. */
  readonly isDraft?: true;
  /** Only in a preview: the open points by keys of the front matter, by their numbers; one official's stand beside him. */
  readonly marks?: Readonly<Record<string, readonly number[]>>;
}

/** Characters of a page's description. */
const DESCRIPTION_LENGTH = 120;

/** All that a bulletin's page is made of, besides the site's own data. */
interface BulletinInputs {
  readonly entry: Entry;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  readonly newer: (Link & { readonly day: DayLabel }) | undefined;
  readonly older: (Link & { readonly day: DayLabel }) | undefined;
  readonly related: readonly Entry[];
  /** Of a preview. */
  readonly notes: ReturnType<typeof fileNotes>;
}

/**
 * The page of a bulletin whose file has changed, in the archive as it was before. Undefined where its page is not there, or
 * not under its address.
 * @param problems All that is wrong with the file now.
 */
export function editedView(
  archive: Archive,
  bulletin: Bulletin,
  problems: readonly Problem[],
): BulletinView | undefined {
  const { entries, preview } = archive;
  const index = entries.findIndex((entry) => entry.bulletin.file === bulletin.file);
  const before = entries[index];
  if (before === undefined || preview === undefined || !isShown(bulletin, preview)) return undefined;
  if (before.bulletin.permalink !== bulletin.permalink) return undefined;
  const problemsByFile = new Map(preview.problemsByFile).set(bulletin.file, problems);
  const now = { ...archive, preview: { ...preview, problemsByFile } };
  return viewAt(now, entryOf(archive, bulletin), index);
}

/** @param index Of the entry. */
export function viewAt(archive: Archive, entry: Entry, index: number): BulletinView {
  return viewOf(archive, inputsOf(archive, entry, index));
}

function viewOf(archive: Archive, inputs: BulletinInputs): BulletinView {
  const { site, base } = archive;
  return bulletinView(
    { site, base },
    inputs,
    inputs.related.map((other) => bulletinItem(archive, other)),
  );
}

function recordsOf<T>(ids: readonly string[], records: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}

/** All that `neighbourLink` shows: what a neighbour's text says is not on the page. */
export function neighbourInputs(entry: Entry | undefined): string {
  if (entry === undefined) return "";
  const { title, date, dateNote, slug } = entry.bulletin;
  return JSON.stringify([title, date, dateNote !== undefined, slug]);
}

function neighbourLink(
  base: string,
  entry: Entry | undefined,
): (Link & { readonly day: DayLabel }) | undefined {
  return entry && { ...bulletinLink(base, entry.bulletin), day: dayOf(entry.bulletin) };
}

export function relatedTo({ entries, related }: Archive, index: number): Entry[] {
  return (related[index] ?? []).flatMap((at) => entries[at] ?? []);
}

function inputsOf(archive: Archive, entry: Entry, index: number): BulletinInputs {
  const { base, entries, officialById, topicById } = archive;
  const { bulletin } = entry;
  return {
    entry,
    officials: recordsOf(bulletin.officials, officialById),
    topics: recordsOf(bulletin.topics, topicById),
    newer: neighbourLink(base, entries[index - 1]),
    older: neighbourLink(base, entries[index + 1]),
    related: relatedTo(archive, index),
    notes: fileNotes(archive, bulletin.file),
  };
}

/** Sees the inputs and the site, not the archive: what is not among them can't be on the page. */
function bulletinView(
  { site, base }: SiteContext,
  inputs: BulletinInputs,
  related: readonly BulletinItem[],
): BulletinView {
  const { entry, newer, older } = inputs;
  const { bulletin } = entry;
  const permalink = bulletin.permalink;
  const month = bulletin.date.slice(0, 7);
  const description = summaryOf(entry, DESCRIPTION_LENGTH);
  const described = { bulletin, description, officials: inputs.officials, topics: inputs.topics };
  const lead = leadHtml(base, bulletin);
  const topics = inputs.topics.map((topic) => topicLink(base, topic));
  const openOf = (name: string) =>
    numbersOf(inputs, ({ key, value }) => key === "officials" && value === name);
  return {
    kind: "bulletin",
    ...pageFrame(
      { site, base },
      {
        permalink,
        title: bulletin.title,
        description,
        section: "dates",
        above: [
          { label: chineseDate(month.slice(0, 4)), permalink: yearPermalink(month.slice(0, 4)) },
          { label: `${Number(month.slice(5))}月`, permalink: monthPermalink(month) },
        ],
        tags: contentTags(site, described),
        openGraphType: "article",
        openGraph: articleTags(described),
        shareImage: shareImageOf(site.url, pictureOf(bulletin)),
        jsonLd: newsArticle(site, described),
      },
    ),
    ...bulletinTexts(bulletin),
    day: dayOf(bulletin),
    reporters: bulletin.reporters,
    places: bulletin.places,
    officials: inputs.officials.map((official) => {
      const post = postOn(official, bulletin.date);
      return {
        label: official.name,
        href: href(base, officialPermalink(official.id)),
        ...(post !== undefined && { post }),
        ...(openOf(official.name).length > 0 && { open: openOf(official.name) }),
      };
    }),
    topics,
    body: bulletin.body,
    bodyPictures: bulletin.pictures,
    corrections: correctionLabels(bulletin),
    ...(lead !== undefined && { leadHtml: lead }),
    ...(bulletin.scan && { scan: scanView(base, bulletin.scan) }),
    ...editionView(bulletin),
    ...(newer && { newer }),
    ...(older && { older }),
    related,
    citation: citation({ ...bulletin, publisher: site.publisher, url: absoluteUrl(site.url, permalink) }),
    citingDate: CITING_DATE,
    dayHref: href(base, dayPermalink(bulletin.date)),
    ...(bulletin.status === "draft" && { isDraft: true }),
    ...inputs.notes,
    ...(inputs.notes.open && { marks: marksOf(inputs) }),
  };
}

/** The numbers of open points, from 1. */
function numbersOf({ notes }: BulletinInputs, isMeant: (point: OpenNote) => boolean): number[] {
  return (notes.open?.points ?? []).flatMap((point, order) => (isMeant(point) ? [order + 1] : []));
}

function marksOf(inputs: BulletinInputs): Record<string, number[]> {
  const names = new Set(inputs.officials.map(({ name }) => name));
  const keys = new Set(inputs.notes.open?.points.map(({ key }) => key));
  const isApart = ({ key, value }: OpenNote) => key === "officials" && names.has(value);
  return Object.fromEntries(
    Array.from(keys, (key) => [key, numbersOf(inputs, (point) => point.key === key && !isApart(point))]),
  );
}

/** The office held on a day; where the registry knows no dates, the last one it names. */
function postOn(official: Official, date: CalendarDate): string | undefined {
  // Partial dates compare as text: `2022` ≤ `2022-03-19` ≤ `2022~`.
  return official.posts.findLast(({ from, to }) => (from ?? "") <= date && date <= `${to ?? ""}~`)?.title;
}

function editionView(bulletin: Bulletin): Pick<BulletinView, "edition"> {
  if (bulletin.edition === undefined) return {};
  const { date, ...rest } = bulletin.edition;
  return {
    edition: { ...rest, day: dayLabel(date), citation: newspaperCitation(bulletin, bulletin.edition) },
  };
}
