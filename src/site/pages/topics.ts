// The index of topics and each topic's bulletins.
import type { Archive, Entry } from "../../archive/archive.ts";
import { addressOf } from "../../addresses/table.ts";
import { topicPermalink } from "../../addresses/permalink.ts";
import type { Topic } from "../../content/records.ts";
import { columnTags, pageFrame } from "../frame.ts";
import {
  counted,
  countedLinks,
  listPages,
  namesKey,
  numbered,
  namedIn,
  topicLink,
  topicLinks,
} from "../listing.ts";
import { searchHref } from "../search-links.ts";
import type { CountedLink, DayGroup, Link, Paging } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";
import { listGroupOf, listPageOf, type Page, type PageGroup } from "./page.ts";

interface TopicsIndexView extends PageFrame {
  readonly kind: "topics";
  readonly topics: readonly (CountedLink & {
    readonly description?: string;
    readonly children: readonly CountedLink[];
  })[];
}

interface TopicView extends PageFrame {
  readonly kind: "topic";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly topicDescription?: string;
  readonly parent?: Link;
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly front?: {
    readonly total: number;
    readonly children: readonly CountedLink[];
    readonly officials: readonly CountedLink[];
  };
  readonly searchHref: string;
}

const INDEX_PERMALINK = addressOf("topics");
const INDEX_LABEL = "主题";

/** Names shown beside a topic's bulletins. */
const MOST_OFFICIALS = 20;

export function topicsIndexView(archive: Archive): TopicsIndexView {
  const description = `${archive.site.name}的简报主题。`;
  return {
    kind: "topics",
    ...pageFrame(archive, {
      permalink: INDEX_PERMALINK,
      title: INDEX_LABEL,
      description,
      section: "topics",
      tags: columnTags({
        name: INDEX_LABEL,
        description,
        keywords: archive.topics.map(({ name }) => name),
      }),
    }),
    topics: childrenOf(archive, undefined).map((topic) => ({
      ...countedLink(archive, topic),
      ...(topic.description !== undefined && { description: topic.description }),
      children: descendantsOf(archive, topic).map((below) => countedLink(archive, below)),
    })),
  };
}

export function* topicPages(archive: Archive): Generator<PageGroup> {
  const names = namesKey(archive);
  for (const topic of archive.topics) {
    const entries = archive.byTopic.get(topic.id) ?? [];
    const record = [topic, parentOf(archive, topic), childLinks(archive, topic)];
    const shown = [JSON.stringify(record), names].join("\n");
    yield listGroupOf(archive, entries, shown, () => listOf(archive, topic, entries, shown));
  }
}

/** @param shown Stands for what its newest page shows besides the bulletins. */
function* listOf(archive: Archive, topic: Topic, entries: readonly Entry[], shown: string): Generator<Page> {
  const parent = parentOf(archive, topic);
  const permalink = topicPermalink(topic.id);
  const frontOf = (): NonNullable<TopicView["front"]> => {
    const together = counted(entries.flatMap(({ bulletin }) => bulletin.officials));
    return {
      total: entries.length,
      children: childLinks(archive, topic),
      officials: countedLinks(archive, together.slice(0, MOST_OFFICIALS), "officials"),
    };
  };
  const record = JSON.stringify([topic, parent]);
  const front = [shown, namedIn(entries)].join("\n");
  for (const { number, ...page } of listPages(archive, permalink, entries)) {
    const description = numbered(
      topic.description ?? `${archive.site.name}中关于${topic.name}的简报`,
      number,
    );
    const viewOf = (days: TopicView["days"]): TopicView => ({
      kind: "topic",
      ...pageFrame(archive, {
        permalink: page.permalink,
        title: numbered(topic.name, number),
        description,
        section: "topics",
        above: [
          { label: INDEX_LABEL, permalink: INDEX_PERMALINK },
          ...(topic.parent !== undefined && parent
            ? [{ label: parent.label, permalink: topicPermalink(topic.parent) }]
            : []),
        ],
        tags: columnTags({ name: topic.name, description, keywords: [topic.name, ...topic.aliases] }),
        feedsOf: { permalink, title: `${topic.name} - ${archive.site.name}` },
      }),
      name: topic.name,
      aliases: topic.aliases,
      ...(topic.description !== undefined && { topicDescription: topic.description }),
      ...(parent && { parent }),
      days,
      paging: page.paging,
      ...(number === undefined ? { front: frontOf() } : { number }),
      searchHref: searchHref(archive.base, { topic: topic.id }),
    });
    yield listPageOf(archive, page, number === undefined ? front : record, viewOf);
  }
}

function parentOf(archive: Archive, { parent }: Topic): Link | undefined {
  return parent === undefined ? undefined : topicLinks(archive, [parent])[0];
}

function childLinks(archive: Archive, topic: Topic): CountedLink[] {
  return childrenOf(archive, topic.id).map((child) => countedLink(archive, child));
}

function countedLink(archive: Archive, topic: Topic): CountedLink {
  return { ...topicLink(archive.base, topic), count: archive.byTopic.get(topic.id)?.length ?? 0 };
}

function childrenOf(archive: Archive, id: string | undefined): Topic[] {
  return archive.topics.filter(({ parent }) => parent === id);
}

/** All topics below one, each followed by its own. The content stage allows no circles. */
function descendantsOf(archive: Archive, topic: Topic): Topic[] {
  return childrenOf(archive, topic.id).flatMap((child) => [child, ...descendantsOf(archive, child)]);
}
