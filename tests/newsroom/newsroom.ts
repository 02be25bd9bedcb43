// A made-up newsroom: its content folder as a model.
import fc from "fast-check";
import type { Files } from "../content-folder.ts";
import { jpeg, picture } from "../pictures.ts";

/** Two in JPEG, two in PNG. */
export const PICTURES = [
  await jpeg(1),
  await jpeg(2),
  await picture(3).png().toBuffer(),
  await picture(4).png().toBuffer(),
] as const;

export interface Story {
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
  places?: readonly string[];
  redirectFrom?: readonly string[];
  image?: { file: string; alt: string };
  /** Written as it is, and wrong. */
  slip?: string;
}

export interface Entry {
  id: string;
  name: string;
  aliases: string[];
  posts?: { title: string; from?: string; to?: string }[];
  description?: string;
  parent?: string;
}

export const REGISTRIES = ["officials", "topics"] as const;
export type RegistryName = (typeof REGISTRIES)[number];

export interface Newsroom {
  /** By slug. */
  stories: Record<string, Story>;
  officials: Entry[];
  topics: Entry[];
  site: Record<string, unknown>;
  /** Pictures by their path below the content folder. */
  media: Record<string, Uint8Array | undefined>;
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
        body: "林知远、何静姝检查河堤。\n\n![河堤上的人群](/media/2022/dike.jpg)\n\n加固4.5公里。\n",
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
    media: { "media/2022/dike.jpg": PICTURES[0], "media/2022/pump.png": PICTURES[2] },
    own: {
      "pages/about.njk": "---\ntitle: 关于\n---\n<p>{{ archive.bulletins }} 篇</p>\n",
      "public/CNAME": "liuhe.example.org\n",
    },
  };
}

/** Its files by their path below the content folder. JSON is YAML, too. */
export function filesOf({ stories, officials, topics, site, media }: Newsroom): Files {
  const list = (entries: readonly Entry[]) => entries.map((entry) => `- ${JSON.stringify(entry)}\n`).join("");
  const bulletins = Object.entries(stories).map(([slug, story]): [string, string] => {
    const { body, slip, ...front } = story;
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    const written = [...lines, ...(slip === undefined ? [] : [`${slip}\n`])].join("");
    return [`bulletins/${story.date.slice(0, 4)}/${story.date}-${slug}.md`, `---\n${written}---\n\n${body}`];
  });
  return {
    ...Object.fromEntries(bulletins),
    ...media,
    "site.yaml": JSON.stringify(site),
    "officials.yaml": list(officials),
    "topics.yaml": list(topics),
  };
}

export function edit(words: string, apply: Edit["apply"]): Edit {
  return { apply, [fc.toStringMethod]: () => words };
}
