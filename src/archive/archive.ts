// The archive: the content's bulletins with everything that follows from seeing them together.
import { pinyin } from "pinyin-pro";
import type { Preview } from "../content/preview.ts";
import type { Bulletin, CalendarDate, Content, Official, Site, Topic } from "../content/records.ts";
import { relatedBulletins } from "./related.ts";
import { basePath } from "../addresses/permalink.ts";
import { firstParagraph, makeBodyRenderer, type RenderBody } from "./markdown.ts";

/** A published bulletin, or in a preview a draft, among its neighbours. */
export class Entry {
  readonly bulletin: Bulletin;
  /** Its topics and theirs above them, each once. */
  readonly topicsWithAncestors: readonly string[];
  readonly #render: RenderBody;
  #opening: string | undefined;

  constructor(bulletin: Bulletin, topicsWithAncestors: readonly string[], render: RenderBody) {
    this.bulletin = bulletin;
    this.topicsWithAncestors = topicsWithAncestors;
    this.#render = render;
  }

  /** The text of the first paragraph; made when it is first asked for. */
  get opening(): string {
    return (this.#opening ??= firstParagraph(this.bulletin.body, this.#render));
  }
}

export interface Archive {
  readonly site: Site;
  /** `""` or `/path`. */
  readonly base: string;
  /** Renders a bulletin's Markdown; what is not shown anew need not be rendered. */
  readonly render: RenderBody;
  /** Published bulletins and a preview's drafts, newest first, those of a day in their order. */
  readonly entries: readonly Entry[];
  readonly withdrawn: readonly Bulletin[];
  /** For each entry, the indexes of related ones, best first. */
  readonly related: readonly (readonly number[])[];
  /** By pinyin. */
  readonly officials: readonly Official[];
  /** In the order of the registry. */
  readonly topics: readonly Topic[];
  readonly officialById: ReadonlyMap<string, Official>;
  readonly topicById: ReadonlyMap<string, Topic>;
  readonly byOfficial: ReadonlyMap<string, readonly Entry[]>;
  /** A topic's own bulletins and those of the topics below it. */
  readonly byTopic: ReadonlyMap<string, readonly Entry[]>;
  /** By `YYYY`, newest first. */
  readonly byYear: ReadonlyMap<string, readonly Entry[]>;
  /** By `YYYY-MM`, newest first. */
  readonly byMonth: ReadonlyMap<string, readonly Entry[]>;
  /** Newest first. */
  readonly byDay: ReadonlyMap<CalendarDate, readonly Entry[]>;
  /** Undefined in what is published. */
  readonly preview: Preview | undefined;
}

const RELATED = 5;

/** @param preview Makes it an archive for the editors' eyes: drafts are in it like all others. */
export function makeArchive(content: Content, preview?: Preview): Archive {
  const { site, topics } = content;
  const base = basePath(site.url);
  const render = makeBodyRenderer(base);
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const shown = content.bulletins.filter((bulletin) => isShown(bulletin, preview));
  const entries = shown.map((bulletin) => entryOf({ topicById, render }, bulletin));
  return {
    site,
    base,
    render,
    entries,
    withdrawn: content.bulletins.filter(({ status }) => status === "withdrawn"),
    related: relatedBulletins(shown, RELATED),
    officials: content.officials.toSorted(
      (a, b) => compare(pinyinKey(a.name), pinyinKey(b.name)) || compare(a.id, b.id),
    ),
    topics,
    officialById: new Map(content.officials.map((official) => [official.id, official])),
    topicById,
    byOfficial: grouped(entries, ({ bulletin }) => bulletin.officials),
    byTopic: grouped(entries, ({ topicsWithAncestors }) => topicsWithAncestors),
    byYear: grouped(entries, ({ bulletin }) => [bulletin.date.slice(0, 4)]),
    byMonth: grouped(entries, ({ bulletin }) => [bulletin.date.slice(0, 7)]),
    byDay: grouped(entries, ({ bulletin }) => [bulletin.date]),
    preview,
  };
}

/** The bulletin as an entry of the archive. */
export function entryOf(
  { topicById, render }: Pick<Archive, "topicById" | "render">,
  bulletin: Bulletin,
): Entry {
  return new Entry(bulletin, withAncestors(bulletin.topics, topicById), render);
}

/** Whether a bulletin has its place among the others; a draft has it in a preview. */
export function isShown({ status }: Bulletin, preview: Preview | undefined): boolean {
  return status === "published" || (status === "draft" && preview !== undefined);
}

/** The letter that an official stands under in the index: `A`–`Z`, or `#`. */
export function indexLetter(name: string): string {
  const letter = pinyinKey(name).charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : "#";
}

/** Syllables with tone numbers; a surname is read as one. */
function pinyinKey(name: string): string {
  return pinyin(name, { toneType: "num", surname: "head", type: "string" }).toLowerCase();
}

/** By code unit, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function grouped<T, K extends string>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

function withAncestors(ids: readonly string[], topicById: ReadonlyMap<string, Topic>): string[] {
  const all = new Set<string>();
  for (const id of ids) {
    for (
      let topic = topicById.get(id);
      topic && !all.has(topic.id);
      topic = topicById.get(topic.parent ?? "")
    ) {
      all.add(topic.id);
    }
  }
  return [...all];
}
