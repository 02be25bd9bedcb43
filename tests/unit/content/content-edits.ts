// Random edits of a content folder: good and broken bulletins, moved and removed ones, registries that come and go.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { BULLETIN, bulletin, DATE, FILE, SITE, TITLE, withLine } from "./content-folder.ts";

export const OTHER = "bulletins/2022/2022-03-20-other.md";
const PATHS = [FILE, OTHER, "bulletins/2022/2022-03-21-third.md", "bulletins/2022-03-22-no-folder.md"];

/** One address twice, in small letters and in capitals; no address at all. */
const WRONG_PATHS = [
  "bulletins/2022/2022-03-19-FANGXUN.md",
  "bulletins/2021/2022-03-19-fangxun.md",
  "bulletins/2022/misnamed.md",
];

export const SOUND = [
  BULLETIN,
  BULLETIN.replaceAll("\n", "\r\n"),
  BULLETIN.replaceAll("\n", "\r"),
  `\uFEFF${BULLETIN}`,
  `\uFEFF${BULLETIN}末段𠮷👨‍👩‍👧\r\n\n---\nẞ\r\r\n`,
  bulletin(`${TITLE}\n${DATE}`, ""),
  bulletin(`${TITLE}\n${DATE}`, "没有换行的末行"),
  withLine("officials: [林知远, 何静姝, 林区长]\ntopics: [防汛, 文化惠民]"),
  withLine("officials: [何静姝]\nreporters: [甲, 乙, 甲]\nplaces: [河口]"),
  withLine("order: 2"),
  withLine("order: '1'\nsource: 来源"),
  withLine("subtitle: 副题\nsummary: |\n  摘要\n  两行\nsource: 来源\ndateNote: 大约"),
  withLine(
    "status: withdrawn\ncorrections: [{ date: 2022-04-01, text: 更正 }]\nredirectFrom: [/old/a.html, /b]",
  ),
  withLine("status: draft"),
  bulletin(`${TITLE}\ndate: 2022-03-20`, "又<b>一</b>段\u200B。\n"),
];

export const BROKEN = [
  withLine("redirectFrom: [/bulletins/2022/03/20/other/]"),
  "",
  "没有前言",
  "---\ntitle: 没有结束",
  Buffer.from(BULLETIN, "utf16le"),
  Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xb6, 0xfe, 0xff]),
  bulletin(`${TITLE}\ndate: 2022-02-30\ncolour: 红`),
  bulletin(`${TITLE}\n${DATE}\nofficials: [无名氏, 林知远]\ntopics: 防汛`),
  bulletin(`${TITLE}\n${DATE}\nofficials: ["林\\u200B知远", 甲`),
  `${BULLETIN}<<<<<<< HEAD\n![图](a.png)\n=======\n>>>>>>> main\n`,
];

/** Know every name of the sound bulletins. */
export const OFFICIALS = [
  "- { id: lin-zhiyuan, name: 林知远, aliases: [林区长] }\n- { id: he-jingshu, name: 何静姝 }\n",
  "- { id: lin-zhiyuan, name: 林知远 }\n- { id: he-jingshu, name: 何静姝, aliases: [林区长] }\n",
  "- { id: lin, name: 林知远, aliases: [林区长] }\n- { id: he, name: 何静姝 }\n- { id: wu, name: 无名氏 }\n",
  "- { id: lin-2, name: 林知远, aliases: [林区长] }\n- { id: he, name: 何静姝 }\n- { id: wu, name: 无名氏 }\n",
];
const TOPICS = [
  "- { id: flood-control, name: 防汛 }\n- { id: culture, name: 文化惠民 }\n",
  "- { id: culture, name: 文化惠民, aliases: [防汛] }\n",
];

const WRONG_OFFICIALS = [
  "- { id: lin, name: 林知远, posts: [{ title: 区长, from: 2020 }] }\n",
  "- { id: lin, aliases: 林知远 }\n",
  "- [",
  "[]\n",
  "",
];
const WRONG_TOPICS = ["- { id: culture, name: 文化惠民 }\n", "{"];

export type Edit = (dir: string) => void;

const path = fc.constantFrom(...PATHS);
const anyPath = fc.constantFrom(...PATHS, ...WRONG_PATHS);

/** Leaves a sound folder sound, if it does not give two bulletins the same old address. */
export const soundEdit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(path, fc.constantFrom(...SOUND)).map(([file, text]) => put(file, text)) },
  { weight: 1, arbitrary: fc.tuple(path, path).map(([from, to]) => move(from, to)) },
  { weight: 1, arbitrary: path.map(remove) },
  { weight: 1, arbitrary: fc.constantFrom(...OFFICIALS).map((text) => put("officials.yaml", text)) },
  { weight: 1, arbitrary: fc.constantFrom(...TOPICS).map((text) => put("topics.yaml", text)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(SITE, SITE.replace("云溪区融媒体中心", "云溪日报"))
      .map((text) => put("site.yaml", text)),
  },
);

const wrongEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyPath, fc.constantFrom(...SOUND, ...BROKEN)).map(([file, text]) => put(file, text)),
  fc.tuple(anyPath, anyPath).map(([from, to]) => move(from, to)),
  fc.constantFrom(...WRONG_OFFICIALS).map((text) => put("officials.yaml", text)),
  fc.constantFrom(...WRONG_TOPICS).map((text) => put("topics.yaml", text)),
  fc.constantFrom("site.yaml", "officials.yaml", "topics.yaml", ...WRONG_PATHS).map(remove),
);

export const edit: fc.Arbitrary<Edit> = fc.oneof(soundEdit, wrongEdit);

export function put(file: string, text: string | Buffer): Edit {
  return (dir) => {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  };
}

export function move(from: string, to: string): Edit {
  return (dir) => {
    if (!existsSync(join(dir, from))) return;
    mkdirSync(dirname(join(dir, to)), { recursive: true });
    renameSync(join(dir, from), join(dir, to));
  };
}

export function remove(file: string): Edit {
  return (dir) => {
    rmSync(join(dir, file), { force: true });
  };
}
