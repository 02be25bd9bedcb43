// The index of officials and each official's timeline of appearances.
import { type Archive, type Entry, indexLetter } from "../../archive/archive.ts";
import { chineseDate } from "../../archive/calendar.ts";
import { addressOf } from "../../addresses/table.ts";
import { href, officialPermalink } from "../../addresses/permalink.ts";
import type { Official, Post } from "../../content/records.ts";
import { columnTags, pageFrame } from "../frame.ts";
import { counted, countedLinks, listPages, namedIn, namesKey, numbered } from "../listing.ts";
import { searchHref } from "../search-links.ts";
import type { CountedLink, DayGroup, Paging } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";
import { listGroupOf, listPageOf, type Page, type PageGroup } from "./page.ts";

interface OfficialsIndexView extends PageFrame {
  readonly kind: "officials";
  readonly total: number;
  /** By the first letter of the pinyin. */
  readonly groups: readonly {
    readonly letter: string;
    readonly officials: readonly (CountedLink & { readonly post?: string })[];
  }[];
}

interface OfficialView extends PageFrame {
  readonly kind: "official";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly posts: readonly { readonly title: string; readonly span: string }[];
  /** The timeline of appearances, newest first. */
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly front?: {
    readonly total: number;
    readonly companions: readonly CountedLink[];
    readonly topics: readonly CountedLink[];
  };
  readonly searchHref: string;
}

const INDEX_PERMALINK = addressOf("officials");
const INDEX_LABEL = "官员";

/** Names shown beside a timeline. */
const MOST_COMPANIONS = 20;

export function officialsIndexView(archive: Archive): OfficialsIndexView {
  const description = `${archive.site.name}简报中出现的${archive.site.district}官员，按姓名拼音排列。`;
  const groups = new Map<string, OfficialsIndexView["groups"][number]["officials"][number][]>();
  for (const official of archive.officials) {
    const letter = indexLetter(official.name);
    const post = official.posts.at(-1)?.title;
    const entry = {
      label: official.name,
      href: href(archive.base, officialPermalink(official.id)),
      count: archive.byOfficial.get(official.id)?.length ?? 0,
      ...(post !== undefined && { post }),
    };
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return {
    kind: "officials",
    ...pageFrame(archive, {
      permalink: INDEX_PERMALINK,
      title: INDEX_LABEL,
      description,
      section: "officials",
      tags: columnTags({ name: INDEX_LABEL, description, keywords: archive.site.keywords }),
    }),
    total: archive.officials.length,
    groups: [...groups].map(([letter, officials]) => ({ letter, officials })),
  };
}

export function* officialPages(archive: Archive): Generator<PageGroup> {
  const names = namesKey(archive);
  for (const official of archive.officials) {
    const entries = archive.byOfficial.get(official.id) ?? [];
    const shown = [JSON.stringify(official), names].join("\n");
    yield listGroupOf(archive, entries, shown, () => timeline(archive, official, entries, shown));
  }
}

/** @param shown Stands for what its newest page shows besides the bulletins. */
function* timeline(
  archive: Archive,
  official: Official,
  entries: readonly Entry[],
  shown: string,
): Generator<Page> {
  const frontOf = (): NonNullable<OfficialView["front"]> => {
    const together = entries.flatMap(({ bulletin }) => bulletin.officials.filter((id) => id !== official.id));
    return {
      total: entries.length,
      companions: countedLinks(archive, counted(together).slice(0, MOST_COMPANIONS), "officials"),
      topics: countedLinks(archive, counted(entries.flatMap(({ bulletin }) => bulletin.topics)), "topics"),
    };
  };
  const permalink = officialPermalink(official.id);
  const record = JSON.stringify(official);
  const front = [shown, namedIn(entries)].join("\n");
  for (const { number, ...page } of listPages(archive, permalink, entries)) {
    const description = descriptionOf(archive, official, number);
    const viewOf = (days: OfficialView["days"]): OfficialView => ({
      kind: "official",
      ...pageFrame(archive, {
        permalink: page.permalink,
        title: numbered(official.name, number),
        description,
        section: "officials",
        above: [{ label: INDEX_LABEL, permalink: INDEX_PERMALINK }],
        tags: columnTags({
          name: official.name,
          description,
          keywords: [official.name, ...official.aliases, ...official.posts.map(({ title }) => title)],
        }),
        feedsOf: { permalink, title: `${official.name} - ${archive.site.name}` },
      }),
      name: official.name,
      aliases: official.aliases,
      posts: official.posts.map((post) => ({ title: post.title, span: spanOf(post) })),
      days,
      paging: page.paging,
      ...(number === undefined ? { front: frontOf() } : { number }),
      searchHref: searchHref(archive.base, { official: official.id }),
    });
    yield listPageOf(archive, page, number === undefined ? front : record, viewOf);
  }
}

function descriptionOf(archive: Archive, official: Official, number: number | undefined): string {
  const post = official.posts.at(-1)?.title;
  const name = post === undefined ? official.name : `${official.name}（${post}）`;
  return numbered(`${archive.site.name}中${name}的公开活动报道`, number);
}

function spanOf({ from, to }: Post): string {
  if (from === undefined) return to === undefined ? "" : `至${chineseDate(to)}`;
  return to === undefined ? `${chineseDate(from)}起` : `${chineseDate(from)}—${chineseDate(to)}`;
}
