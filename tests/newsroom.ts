// A made-up newsroom: its content folder as a model, and the ways in which people change it.
import fc from "fast-check";
import type { Files } from "./content-folder.ts";

interface Story {
  title: string;
  date: string;
  /** Names as written, of either registry. */
  officials: readonly string[];
  topics: readonly string[];
  body: string;
  status: string;
  order?: number;
  summary?: string;
  dateNote?: string;
  redirectFrom?: readonly string[];
  /** Written as it is, and wrong. */
  slip?: string;
}

interface Entry {
  id: string;
  name: string;
  aliases: string[];
  posts?: { title: string; from?: string; to?: string }[];
  description?: string;
  parent?: string;
}

const REGISTRIES = ["officials", "topics"] as const;
type RegistryName = (typeof REGISTRIES)[number];

export interface Newsroom {
  /** By slug. */
  stories: Record<string, Story>;
  officials: Entry[];
  topics: Entry[];
  site: Record<string, unknown>;
  /** Its own pages and public files, by their path from the archive's root. */
  own: Record<string, string | undefined>;
}

/** What somebody does to the content folder. */
export interface Edit {
  readonly apply: (newsroom: Newsroom) => void;
  /** Words for it, in the report of a run that failed. */
  readonly [fc.toStringMethod]: () => string;
}

export function newNewsroom(): Newsroom {
  return {
    stories: {
      dike: {
        title: "河堤加固完工",
        date: "2022-03-19",
        officials: ["林知远", "何副区长"],
        topics: ["治水", "防汛"],
        body: "林知远、何静姝检查河堤。\n\n加固4.5公里。\n",
        status: "published",
      },
      pump: {
        title: "泵站检修",
        date: "2022-03-18",
        officials: ["何静姝"],
        topics: ["治水"],
        body: "何静姝检查泵站。\n",
        status: "published",
        dateNote: "原文只写“近日”。",
      },
      term: {
        title: "新学期开学",
        date: "2021-09-01",
        officials: ["欧阳贺"],
        topics: ["教育"],
        body: "欧阳贺走访学校,学位增加540个。\n",
        status: "published",
        redirectFrom: ["/news/term/"],
      },
      plan: {
        title: "尚未定稿",
        date: "2022-03-20",
        officials: ["林书记"],
        topics: ["办学"],
        body: "林知远主持会议。\n",
        status: "draft",
      },
    },
    officials: [
      {
        id: "lin-zhiyuan",
        name: "林知远",
        aliases: ["林书记"],
        posts: [{ title: "区委书记", from: "2022-01" }],
      },
      { id: "he-jingshu", name: "何静姝", aliases: ["何副区长"] },
      { id: "ouyang-he", name: "欧阳贺", aliases: [] },
    ],
    topics: [
      { id: "water", name: "水务", aliases: ["治水"] },
      { id: "flood", name: "防汛", aliases: [], parent: "water" },
      { id: "schools", name: "教育", aliases: ["办学"] },
    ],
    site: {
      name: "柳河区新闻档案",
      district: "柳河区",
      url: "https://liuhe.example.org",
      publisher: "柳河区融媒体中心",
    },
    own: {
      "pages/about.njk": "---\ntitle: 关于\n---\n<p>{{ archive.bulletins }} 篇</p>\n",
      "public/CNAME": "liuhe.example.org\n",
    },
  };
}

/** Its files by their path below the content folder. JSON is YAML, too. */
export function filesOf({ stories, officials, topics, site }: Newsroom): Files {
  const list = (entries: readonly Entry[]) => entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("");
  const bulletins = Object.entries(stories).map(([slug, story]): [string, string] => {
    const { body, slip, ...front } = story;
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    const written = [...lines, ...(slip === undefined ? [] : [`${slip}\n`])].join("");
    return [`bulletins/${story.date.slice(0, 4)}/${story.date}-${slug}.md`, `---\n${written}---\n\n${body}`];
  });
  return {
    ...Object.fromEntries(bulletins),
    "site.yaml": JSON.stringify(site),
    "officials.yaml": list(officials),
    "topics.yaml": list(topics),
  };
}

function edit(words: string, apply: Edit["apply"]): Edit {
  return { apply, [fc.toStringMethod]: () => words };
}

const slug = fc.constantFrom("dike", "pump", "term", "plan", "gate");
const date = fc.constantFrom("2020-12-31", "2021-09-01", "2022-03-18", "2022-03-19", "2022-03-20");

/** Known to the registries in the beginning; whether they are later depends on the edits. */
const NAMES = {
  officials: ["林知远", "林书记", "何静姝", "何副区长", "欧阳贺"],
  topics: ["水务", "治水", "防汛", "教育", "办学"],
};

const story: fc.Arbitrary<Story> = fc.record(
  {
    title: fc.constantFrom("夜间值守", "闸门检修", "新学期开学"),
    date,
    officials: fc.subarray(NAMES.officials, { maxLength: 2 }),
    topics: fc.subarray(NAMES.topics, { maxLength: 2 }),
    body: fc.constantFrom("水位回落。\n", "林知远、何静姝**值守**到天明。\n\n无险情。\n"),
    status: fc.constantFrom("published", "published", "published", "draft", "withdrawn"),
    order: fc.constantFrom(1, 2, 3),
    summary: fc.constantFrom("摘要一。", "摘要二。"),
    dateNote: fc.constant("按版面日期推定。"),
    redirectFrom: fc.constantFrom(["/news/old/"], ["/news/gate.html"]),
  },
  { requiredKeys: ["title", "date", "officials", "topics", "body", "status"] },
);

const storyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(slug, story).map(([id, made]) =>
    edit(`story ${id} = ${JSON.stringify(made)}`, ({ stories }) => {
      stories[id] = made;
    }),
  ),
  fc
    .tuple(
      slug,
      fc.constantFrom(
        "title",
        "body",
        "date",
        "status",
        "officials",
        "topics",
        "order",
        "dateNote",
        "summary",
      ),
      story,
    )
    .map(([id, key, made]) =>
      edit(`${key} of story ${id} = ${JSON.stringify(made[key])}`, ({ stories }) => {
        const old = stories[id];
        if (old !== undefined) stories[id] = { ...old, [key]: made[key] };
      }),
    ),
  fc.tuple(slug, slug).map(([from, to]) =>
    edit(`story ${from} renamed ${to}`, ({ stories }) => {
      const moved = stories[from];
      if (moved === undefined) return;
      Reflect.deleteProperty(stories, from);
      stories[to] = moved;
    }),
  ),
  slug.map((id) => edit(`story ${id} deleted`, ({ stories }) => Reflect.deleteProperty(stories, id))),
);

const slipEdit = fc
  .tuple(
    slug,
    fc.constantFrom(
      "colour: 红",
      "date: 2022-02-30",
      "officials: [无名氏, 林知远]",
      "redirectFrom: [/about/]",
      undefined,
    ),
  )
  .map(([id, slip]) =>
    edit(`slip in story ${id}: ${slip ?? "mended"}`, ({ stories }) => {
      const story = stories[id];
      if (story === undefined) return;
      const mended = { ...story };
      delete mended.slip;
      stories[id] = slip === undefined ? mended : { ...mended, slip };
    }),
  );

const place = fc.nat({ max: 3 });

/** @param change Gets two entries of a registry, which may be one. */
function entryEdit(
  words: string,
  change: (one: Entry, other: Entry, entries: Entry[]) => void,
): fc.Arbitrary<Edit> {
  return fc.tuple(fc.constantFrom(...REGISTRIES), place, place).map(([registry, one, other]) =>
    edit(`${words} (${registry}, ${one}, ${other})`, (newsroom) => {
      const entries = newsroom[registry];
      const [first, second] = [entries[one % entries.length], entries[other % entries.length]];
      if (first !== undefined && second !== undefined) change(first, second, entries);
    }),
  );
}

function nameHeld(name: string, by: Entry, entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry !== by && [entry.name, ...entry.aliases].includes(name));
}

const registryEdits = {
  aliasMoved: entryEdit("alias moved", (one, other) => {
    const alias = one.aliases.shift();
    if (alias !== undefined) other.aliases.push(alias);
  }),
  nameAndAliasSwapped: entryEdit("name and alias swapped", (one) => {
    const alias = one.aliases.shift();
    if (alias === undefined) return;
    one.aliases.push(one.name);
    one.name = alias;
  }),
  namesSwapped: entryEdit("names swapped", (one, other) => {
    [one.name, other.name] = [other.name, one.name];
  }),
  nameAndOthersAliasSwapped: entryEdit("name and another's alias swapped", (one, other) => {
    const alias = other.aliases.shift();
    if (alias === undefined || one === other) return;
    other.aliases.unshift(one.name);
    one.name = alias;
  }),
  renamed: entryEdit("renamed, the old name kept", (one, _other, entries) => {
    const name = `${one.name.slice(0, 4)}甲`;
    if (nameHeld(name, one, entries) || one.aliases.includes(name)) return;
    one.aliases.push(one.name);
    one.name = name;
  }),
  idRenamed: entryEdit("id renamed", (one, _other, entries) => {
    const id = one.id.endsWith("-2") ? one.id.slice(0, -2) : `${one.id}-2`;
    for (const entry of entries) if (entry.parent === one.id) entry.parent = id;
    one.id = id;
  }),
  idsSwapped: entryEdit("ids swapped", (one, other) => {
    [one.id, other.id] = [other.id, one.id];
  }),
  moved: entryEdit("moved to the end", (one, _other, entries) => {
    entries.splice(entries.indexOf(one), 1);
    entries.push(one);
  }),
  removed: entryEdit("removed, its names given to another", (one, other, entries) => {
    if (one === other) return;
    entries.splice(entries.indexOf(one), 1);
    other.aliases.push(one.name, ...one.aliases);
    for (const entry of entries) if (entry.parent === one.id) delete entry.parent;
  }),
  added: entryEdit("parted from its aliases", (one, _other, entries) => {
    const name = one.aliases.pop();
    if (name === undefined) return;
    const ids = new Set(entries.map(({ id }) => id));
    const id = ["new-a", "new-b", "new-c", "new-d"].find((free) => !ids.has(free));
    if (id !== undefined) entries.push({ id, name, aliases: [] });
    else one.aliases.push(name);
  }),
  aliasDropped: entryEdit("alias dropped", (one) => {
    one.aliases.shift();
  }),
  gone: entryEdit("removed with its names", (one, _other, entries) => {
    entries.splice(entries.indexOf(one), 1);
  }),
};

const topicEdits = {
  parent: fc.tuple(place, place).map(([one, other]) =>
    edit(`parent of topic ${one} = ${other}`, ({ topics }) => {
      const [topic, parent] = [topics[one % topics.length], topics[other % topics.length]];
      if (topic === undefined || parent === undefined) return;
      delete topic.parent;
      if (!isBelow(topics, parent, topic)) topic.parent = parent.id;
    }),
  ),
  description: fc.tuple(place, fc.constantFrom("河道与供水。", "校园。", undefined)).map(([one, text]) =>
    edit(`description of topic ${one} = ${text ?? "none"}`, ({ topics }) => {
      const topic = topics[one % topics.length];
      if (topic === undefined) return;
      delete topic.description;
      if (text !== undefined) topic.description = text;
    }),
  ),
};

function isBelow(topics: readonly Entry[], topic: Entry, above: Entry): boolean {
  if (topic === above) return true;
  const parent = topics.find(({ id }) => id === topic.parent);
  return parent !== undefined && isBelow(topics, parent, above);
}

const postEdits = {
  added: fc
    .tuple(place, fc.constantFrom("区长", "副区长"))
    .map(([one, title]) =>
      edit(`post ${title} of official ${one}`, ({ officials }) =>
        officials[one % officials.length]?.posts?.push({ title }),
      ),
    ),
  dated: fc
    .tuple(place, fc.constantFrom("from", "to"), fc.constantFrom("2021", "2022-03", "2022-03-19"))
    .map(([one, end, day]) =>
      edit(`last post of official ${one} ${end} ${day}`, ({ officials }) => {
        const official = officials[one % officials.length];
        if (official === undefined) return;
        official.posts = [{ title: official.posts?.at(-1)?.title ?? "主任", [end]: day }];
      }),
    ),
};

const CMS = { backend: "gitea", repo: "liuhe/archive", server: "https://git.example.org", appId: "7" };

const siteEdit: fc.Arbitrary<Edit> = fc
  .constantFrom<[key: string, value: unknown]>(
    ["name", "柳河档案"],
    ["name", "柳河区新闻档案"],
    ["url", "https://liuhe.example.org/archive"],
    ["url", "https://liuhe.example.org"],
    ["url", "https://archive.example.org"],
    ["description", "柳河区的简报。"],
    ["description", undefined],
    ["keywords", ["柳河", "简报"]],
    ["publisher", "柳河日报"],
    ["district", "云州市柳河区"],
    ["language", "zh-Hans"],
    ["contact", "0000-000"],
    ["icp", "云ICP备00000000号"],
    ["siteIdCode", "4101030000"],
    ["cms", CMS],
    ["cms", { ...CMS, branch: "next" }],
    ["cms", undefined],
  )
  .map(([key, value]) =>
    edit(`site's ${key} = ${value === undefined ? "none" : JSON.stringify(value)}`, ({ site }) => {
      site[key] = value;
    }),
  );

const ownEdit: fc.Arbitrary<Edit> = fc
  .constantFrom<[file: string, text: string | undefined]>(
    ["pages/about.njk", "---\ntitle: 关于\n---\n<p>{{ archive.topics }} 个主题</p>\n"],
    ["pages/about.njk", undefined],
    ["pages/help/fees.md", "---\ntitle: 收费\n---\n见[检索](/search/)。\n"],
    ["pages/help/fees.md", "---\ntitle: 收费\nunlisted: true\n---\n{% include 'pages/_note.njk' %}\n"],
    ["pages/help/fees.md", "---\ntitel: 收费\n---\n"],
    ["pages/help/fees.md", undefined],
    ["pages/_note.njk", "免费。"],
    ["pages/_note.njk", "免费办理。"],
    ["public/CNAME", "archive.example.org\n"],
    ["public/CNAME", undefined],
    ["public/news/old/index.html", "<title>旧页</title>"],
    ["public/news/old/index.html", undefined],
  )
  .map(([file, text]) =>
    edit(`${file} = ${text ?? "none"}`, ({ own }) => {
      own[file] = text;
      // A page that includes what is not there stops the build.
      own["pages/_note.njk"] ??= "须知。";
    }),
  );

/** Leaves most contents sound. */
const { aliasDropped, gone, ...soundRegistryEdits } = registryEdits;

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: storyEdit },
  {
    weight: 6,
    arbitrary: fc.oneof(
      ...Object.values(soundRegistryEdits),
      ...Object.values(topicEdits),
      ...Object.values(postEdits),
    ),
  },
  { weight: 2, arbitrary: siteEdit },
  { weight: 2, arbitrary: ownEdit },
  { weight: 1, arbitrary: fc.oneof(slipEdit, aliasDropped, gone) },
);

/** For a step that is meant. */
export function writeOwn(file: string, text: string | undefined): Edit {
  return edit(`${file} written`, ({ own }) => {
    own[file] = text;
  });
}

/** For a step that is meant. */
export function moveAlias(registry: RegistryName, alias: string, to: string): Edit {
  return edit(`alias ${alias} moved to ${to}`, (newsroom) => {
    for (const entry of newsroom[registry]) {
      entry.aliases = entry.aliases.filter((own) => own !== alias);
      if (entry.id === to) entry.aliases.push(alias);
    }
  });
}
