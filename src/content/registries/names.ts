// The names that the registries know, and what to do about a name that they do not.
import { stringify } from "yaml";
import { characterCount } from "../../characters/code-points.ts";
import { unifyHan } from "../../characters/radicals.ts";
import { MAX_ID_LENGTH } from "../yaml/schemas/values.ts";
import { nearestAmong } from "../values/nearest.ts";
import type { UnknownName } from "../../problems/codes/values.ts";

/** What a registry knows: folded name → id. */
export interface NameIndex {
  readonly idOf: ReadonlyMap<string, string>;
  /** Every name and alias, as written. */
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
}

const COMPOUND_SURNAME =
  /^(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|宇文|长孙|端木|百里|南宫|独孤|轩辕|闻人|澹台)/;

/** Leaves room for a number behind it. */
const LONGEST_STEM = MAX_ID_LENGTH - 10;

/** Names are equal when they are so after compatibility normalisation, radicals being the characters they stand for. */
export function foldName(name: string): string {
  return unifyHan(name.normalize("NFKC")).trim();
}

interface Advice {
  readonly params: UnknownName;
  /** The one known name of three characters or more that sounds the same, if there is exactly one. */
  readonly twin: string | undefined;
}

/** Answers for unknown names, with the post that a page gives them; loads the pinyin tables, and so is made only when there is one. */
export async function nameAdviser(
  index: NameIndex,
  kind: "official" | "topic",
): Promise<(name: string, post?: string) => Advice> {
  const { pinyin } = await import("pinyin-pro");
  const syllables = (name: string): string[] =>
    pinyin(name, {
      toneType: "none",
      type: "array",
      v: true,
      nonZh: "consecutive",
      ...(kind === "official" ? { surname: "head" as const } : {}),
    });
  const nearestNames = nearestAmong(index.names);
  const taken = new Set(index.ids);
  /** By the stem of an id, the last number that it was given: thousands of names may sound alike. */
  const numbers = new Map<string, number>();
  const advice = new Map<string, Advice>();
  let sounds: ReadonlyMap<string, string[]> | undefined;

  const sameSound = (name: string): readonly string[] => {
    sounds ??= groupBySound(index.names, syllables);
    return sounds.get(syllables(name).join(" ")) ?? [];
  };
  const newId = (name: string): string => {
    const stem = idFrom(kind === "official" ? joinGivenName(name, syllables(name)) : syllables(name));
    let id = stem;
    let number = numbers.get(stem) ?? 1;
    while (taken.has(id)) id = `${stem}-${(number += 1)}`;
    numbers.set(stem, number);
    taken.add(id);
    return id;
  };
  return (written, post) => {
    const name = foldName(written);
    const known = advice.get(name);
    if (known !== undefined) return known;
    const twins = sameSound(name);
    const nearest = [...new Set([...twins, ...nearestNames(name, 3)])].slice(0, 3);
    const posts = post === undefined ? {} : { posts: [{ title: post }] };
    const entry = stringify([{ id: newId(name), name, ...posts }], { lineWidth: 0 }).trimEnd();
    const twin = twins.length === 1 && characterCount(name) > 2 ? twins[0] : undefined;
    const answer: Advice = { params: { name, nearest, entry }, twin };
    advice.set(name, answer);
    return answer;
  };
}

function groupBySound(
  names: readonly string[],
  syllables: (name: string) => string[],
): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const sound = syllables(name).join(" ");
    const group = groups.get(sound);
    if (group === undefined) groups.set(sound, [name]);
    else group.push(name);
  }
  return groups;
}

/** `chen hong min` → `chen hongmin` */
function joinGivenName(name: string, syllables: readonly string[]): string[] {
  if (!/^\p{Script=Han}{2,}$/u.test(name)) return [...syllables];
  const length = COMPOUND_SURNAME.test(name) && name.length > 2 ? 2 : 1;
  return [syllables.slice(0, length).join(""), syllables.slice(length).join("")];
}

function idFrom(parts: readonly string[]): string {
  const id = parts
    .join("-")
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_STEM)
    .replaceAll(/^-|-$/g, "");
  return id === "" ? "name" : id;
}
