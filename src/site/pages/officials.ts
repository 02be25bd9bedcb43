// The index of officials and each official's timeline of appearances.
import { type Archive, indexLetter } from "../../archive/archive.ts";
import { chineseDate } from "../../archive/calendar.ts";
import { href, officialPermalink } from "../../content/permalink.ts";
import type { Official, Post } from "../../content/records.ts";
import { columnTags, pageFrame } from "../frame.ts";
import { counted, countedLinks, dayGroups, listPages } from "../listing.ts";
import type { OfficialsIndexView, OfficialView } from "../views.ts";

const INDEX_PERMALINK = "/officials/";
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

export function* officialViews(archive: Archive): Generator<OfficialView> {
  for (const official of archive.officials) {
    const entries = archive.byOfficial.get(official.id) ?? [];
    const together = entries.flatMap(({ bulletin }) => bulletin.officials.filter((id) => id !== official.id));
    const companions = countedLinks(archive, counted(together).slice(0, MOST_COMPANIONS), "officials");
    const topics = countedLinks(
      archive,
      counted(entries.flatMap(({ bulletin }) => bulletin.topics)),
      "topics",
    );
    const permalink = officialPermalink(official.id);
    yield* listPages(archive, permalink, entries).map((page) => {
      const description = descriptionOf(archive, official, entries.length);
      const { number } = page.paging;
      return {
        kind: "official" as const,
        ...pageFrame(archive, {
          permalink: page.permalink,
          title: number === 1 ? official.name : `${official.name}（第${number}页）`,
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
        total: entries.length,
        companions,
        topics,
        days: dayGroups(archive, page.entries),
        paging: page.paging,
        searchHref: `${href(archive.base, "/search/")}?official=${encodeURIComponent(official.id)}`,
      };
    });
  }
}

function descriptionOf(archive: Archive, official: Official, total: number): string {
  const post = official.posts.at(-1)?.title;
  const name = post === undefined ? official.name : `${official.name}（${post}）`;
  return `${archive.site.name}中${name}的公开活动报道，共${total}篇。`;
}

function spanOf({ from, to }: Post): string {
  if (from === undefined) return to === undefined ? "" : `至${chineseDate(to)}`;
  return to === undefined ? `${chineseDate(from)}起` : `${chineseDate(from)}—${chineseDate(to)}`;
}
