// Queries as people ask them, made of titles: of each the bulletin that is meant is known.
import toTraditional from "opencc-js/dict/STCharacters";
import { pinyin } from "pinyin-pro";
import type { SearchRecord } from "../src/search/cut/record.ts";
import { type Chance, chance } from "./chance.ts";
import type { News } from "./news.ts";

export interface NaturalQuery {
  readonly kind: Kind;
  readonly query: string;
  readonly source: SearchRecord;
}

type Kind = keyof typeof KINDS;

/** What is known of a title that a query is made of. */
interface Title {
  readonly text: string;
  /** Of two characters or more. */
  readonly words: readonly string[];
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** An official whom the title names. */
  readonly person: { readonly name: string; readonly post: string } | undefined;
}

const traditional = new Map(
  toTraditional.split("|").map((row): [string, string] => {
    const [simplified = "", first = ""] = row.split(" ");
    return [simplified, first];
  }),
);
const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const WRONG = Array.from("会工作全新民中国人市开展发行动大小公分区部");

/** Each makes a query of a title; undefined where the title has not what it takes. */
const KINDS = {
  dropped({ text }, pick) {
    const characters = Array.from(text);
    for (let drops = pick.between(1, Math.ceil(characters.length / 5)); drops > 0; drops -= 1)
      characters.splice(pick.between(1, characters.length - 2), 1);
    return characters.join("");
  },
  reordered({ words }, pick) {
    return shuffled(some(words, 4, pick), pick).join(pick.oneOf(["", " "]));
  },
  framed({ words }, pick) {
    const asked = some(words, 4, pick).join("");
    return pick.oneOf([
      `${asked}情况`,
      `${asked}怎么样`,
      `关于${asked}`,
      `${asked}的最新消息`,
      `${asked}如何`,
    ]);
  },
  misspelt({ text }, pick) {
    const start = pick.between(0, Math.max(0, text.length - 14));
    const characters = Array.from(text.slice(start, start + 14));
    characters[pick.between(1, characters.length - 2)] = pick.oneOf(WRONG);
    return characters.join("");
  },
  traditional({ words }, pick) {
    return Array.from(some(words, 4, pick).join(""), (each) => traditional.get(each) ?? each).join("");
  },
  pinyin({ words, person }, pick) {
    if (person === undefined) return undefined;
    const syllables = pinyin(person.name, { toneType: "none", type: "array", surname: "head" });
    const said = pick.oneOf([
      syllables.join(""),
      syllables.join(" "),
      syllables.map((each) => each.charAt(0)).join(""),
    ]);
    return `${said} ${some(words, 3, pick).join("")}`;
  },
  post({ words, person }, pick) {
    if (person === undefined) return undefined;
    const { name, post } = person;
    return pick.oneOf([post + name, name + post, name + post.slice(-2)]) + some(words, 3, pick).join("");
  },
  date({ words, date }, pick) {
    const [year = "", month = "", day = ""] = date.split("-");
    const [m, d] = [Number(month), Number(day)];
    const written = pick.oneOf([
      `${year}年${m}月${d}日`,
      date,
      `${year}/${m}/${d}`,
      year + month + day,
      `${m}月${d}日`,
    ]);
    return `${written} ${some(words, 2, pick).join("")}`;
  },
} satisfies Record<string, (title: Title, pick: Chance) => string | undefined>;

/** Of titles that only one bulletin has; kinds take turns. */
export function naturalQueries({ records, officials }: News, count: number, seed: number): NaturalQuery[] {
  const pick = chance(seed);
  const times = new Map<string, number>();
  for (const { title } of records) times.set(title, (times.get(title) ?? 0) + 1);
  const single = records.filter(({ title }) => times.get(title) === 1);
  const kinds = Object.keys(KINDS) as Kind[];
  const queries: NaturalQuery[] = [];
  while (queries.length < count) {
    const kind = kinds[queries.length % kinds.length] ?? "dropped";
    const source = pick.oneOf(single);
    const official = officials.find(({ id }) => source.officials.includes(id));
    const person = official && { name: official.name, post: official.posts[0]?.title ?? "" };
    const words = wordsOf(person ? source.title.replace(person.name, " ") : source.title);
    if (words.length < 3) continue;
    const query = KINDS[kind]({ text: source.title, words, date: source.date, person }, pick);
    if (query !== undefined) queries.push({ kind, query, source });
  }
  return queries;
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) =>
    isWordLike === true && segment.length > 1 ? [segment] : [],
  );
}

/** Some of the words, in their order. */
function some(words: readonly string[], most: number, pick: Chance): string[] {
  const left = [...words];
  while (left.length > most) left.splice(pick.between(0, left.length - 1), 1);
  return left;
}

function shuffled(words: readonly string[], pick: Chance): string[] {
  const left = [...words];
  return words.map(() => left.splice(pick.between(0, left.length - 1), 1)[0] ?? "");
}
