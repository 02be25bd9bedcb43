// The index of topics and each topic's bulletins.
import type { Archive } from "../../archive/archive.ts";
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
  rememberNamed,
  topicLink,
  topicLinks,
} from "../listing.ts";
import { searchHref } from "../search-links.ts";
import type { CountedLink, DayGroup, Link, Paging } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";
import { listPageOf, type Page } from "./page.ts";

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

export function* topicPages(archive: Archive): Generator<Page> {
  const namedOf = rememberNamed();
  const names = namesKey(archive);
  for (const topic of archive.topics) {
    const entries = archive.byTopic.get(topic.id) ?? [];
    const [parent] = topic.parent === undefined ? [] : topicLinks(archive, [topic.parent]);
    const permalink = topicPermalink(topic.id);
    const children = childrenOf(archive, topic.id).map((child) => countedLink(archive, child));
    const frontOf = (): NonNullable<TopicView["front"]> => {
      const together = counted(entries.flatMap(({ bulletin }) => bulletin.officials));
      return {
        total: entries.length,
        children,
        officials: countedLinks(archive, together.slice(0, MOST_OFFICIALS), "officials"),
      };
    };
    const record = JSON.stringify([topic, parent]);
    const front = [record, JSON.stringify(children), names, ...entries.map(namedOf)].join("\n");
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
