// The ways in which people change a newsroom.
import fc from "fast-check";
import { edit, type Edit, PICTURES, type RegistryName, type Story } from "./newsroom.ts";
import { postEdits, registryEdits, topicEdits } from "./registry-edits.ts";

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
    body: fc.constantFrom(
      "水位回落。\n",
      "林知远、何静姝**值守**到天明。\n\n无险情。\n",
      '![闸门前的人群](/media/2022/dike.jpg "闸门。唐小满 摄")\n\n![水尺](/media/2022/pump.png)\n\n水位回落。\n',
    ),
    status: fc.constantFrom("published", "published", "published", "draft", "withdrawn"),
    order: fc.constantFrom(1, 2, 3),
    summary: fc.constantFrom("摘要一。", "摘要二。"),
    dateNote: fc.constant("按版面日期推定。"),
    places: fc.constantFrom(["柳河大堤"], ["柳河大堤", "东关街道"]),
    redirectFrom: fc.constantFrom(["/news/old/"], ["/news/gate.html"]),
    image: fc.constant({ file: "/media/2022/pump.png", alt: "泵站的水尺" }),
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
        "places",
        "summary",
        "image",
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
    ["theme", { logo: "logo.svg", icon: "logo.svg" }],
    ["theme", { icon: "logo.svg", colors: { accent: "#1d4f91" } }],
    ["theme", { colors: { accent: "#1d4f91", dark: { paper: "#000" } } }],
    ["theme", undefined],
    [
      "navigation",
      [
        { label: "首页", to: "/" },
        { label: "水务", to: "/topics/water/" },
      ],
    ],
    ["navigation", [{ label: "检索", to: "/search/?topic=water" }]],
    ["navigation", undefined],
    ["footer", [{ label: "政府网站", to: "https://www.example.org/" }]],
    ["footer", undefined],
    ["pictures", { originals: true }],
    ["pictures", undefined],
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

const pictureEdit = fc
  .constantFrom<[file: string, number: 0 | 1 | 2 | 3]>(
    ["media/2022/dike.jpg", 0],
    ["media/2022/dike.jpg", 1],
    ["media/2022/pump.png", 2],
    ["media/2022/pump.png", 3],
  )
  .map(([file, number]) => writePicture(file, PICTURES[number]));

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
  { weight: 2, arbitrary: pictureEdit },
  { weight: 2, arbitrary: ownEdit },
  { weight: 1, arbitrary: fc.oneof(slipEdit, aliasDropped, gone) },
);

/** For a step that is meant. */
export function moveAlias(registry: RegistryName, alias: string, to: string): Edit {
  return edit(`alias ${alias} moved to ${to}`, (newsroom) => {
    for (const entry of newsroom[registry]) {
      entry.aliases = entry.aliases.filter((own) => own !== alias);
      if (entry.id === to) entry.aliases.push(alias);
    }
  });
}

/** Puts a picture there, or takes it away. */
export function writePicture(file: string, bytes: Uint8Array | undefined): Edit {
  return edit(`${file} ${bytes === undefined ? "deleted" : `= ${bytes.length} bytes`}`, ({ media }) => {
    media[file] = bytes;
  });
}

/** For a step that is meant. */
export function writeBody(story: string, body: string): Edit {
  return edit(`body of story ${story} = ${JSON.stringify(body)}`, ({ stories }) => {
    const old = stories[story];
    if (old !== undefined) stories[story] = { ...old, body };
  });
}

/** For a step that is meant. */
export function writeOwn(file: string, text: string | undefined): Edit {
  return edit(`${file} written`, ({ own }) => {
    own[file] = text;
  });
}
