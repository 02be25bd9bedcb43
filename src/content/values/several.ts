// Items of lists that are several: to YAML `[何静姝、陈默]` is one reporter, as is `[何静姝 陈默]`.
import type { Finding } from "../../problems/problem.ts";
import { isHan } from "../../characters/han.ts";
import type { YamlData } from "../yaml/yaml.ts";

type Path = readonly PropertyKey[];

/** How the items of a list are cut, and when there is no doubt of the cut. */
interface Rule {
  /** Whether a space between Han parts them, too. */
  readonly spaces: boolean;
  readonly isSure: (parts: readonly string[], isKnown: (part: string) => boolean) => boolean;
}

const PEOPLE: Rule = {
  spaces: true,
  isSure: (parts, isKnown) => parts.every((part) => isKnown(part) || isPerson(part)),
};

const RULES = {
  officials: PEOPLE,
  reporters: PEOPLE,
  topics: { spaces: true, isSure: (parts, isKnown) => parts.every(isKnown) },
  // `第一、二小学`, `城南、城北街道`: there the parts by themselves are no names.
  places: { spaces: true, isSure: (parts) => !parts.some(endsInNumber) && !isLongest(parts.at(-1), parts) },
  aliases: { spaces: false, isSure: () => true },
  keywords: { spaces: false, isSure: () => true },
} satisfies Readonly<Record<string, Rule>>;

const BRACKETED = /[（(《“「【][^（(《“「【）)》”」】]*[）)》”」】]/g;
const SEPARATOR = /[、，；]|(?<=\p{Script=Han}\s?)[,;]|[,;](?=\s?\p{Script=Han})/gu;
const SPACE = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Chinese names, and those of foreigners: in Latin letters or with a point between their parts. */
const PERSON = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}+(?:·\p{Script=Han}+)+|[\p{Script=Latin}.'’ -]+)$/u;
const ROLE = /(?:记者|通讯员|实习生|编辑|摄影|作者|供稿|来源)$/;

/**
 * What an item seems to hold besides one name. The fix makes items of its parts.
 * @param isKnown of names that a registry has
 */
export function severalInItem(
  key: keyof typeof RULES,
  path: Path,
  item: string,
  data: YamlData,
  isKnown: (part: string) => boolean = () => false,
): { readonly parts: readonly string[]; readonly finding: Finding } | undefined {
  const { spaces, isSure }: Rule = RULES[key];
  const parts = partsOf(item.trim(), spaces);
  if (parts.length === 0 || (parts.length === 1 && parts[0] === item.trim())) return undefined;
  const list = parts.map(asItem);
  const span = isSure(parts, isKnown) ? data.spanOf(path) : undefined;
  const before = span === undefined ? "" : data.around(span).before;
  const between = /^[ \t]*-[ \t]+$/.test(before) ? `\n${before}` : ", ";
  const finding: Finding = {
    code: key === "officials" || key === "topics" ? "several-names" : "several-in-item",
    params: { key, item: item.trim(), list: `[${list.join(", ")}]` },
    offset: data.offsetOf(path),
    ...(span !== undefined && { fix: [{ ...span, text: list.join(between) }] }),
  };
  return { parts, finding };
}

function partsOf(item: string, spaces: boolean): string[] {
  const bare = item.replaceAll(BRACKETED, (whole) => "_".repeat(whole.length));
  const parts = cutAt(item, bare, SEPARATOR);
  return spaces ? parts.flatMap(bySpaces) : parts;
}

/** `李 雅` is one name, with a space to make it as wide as others. */
function bySpaces(part: string): string[] {
  const bare = part.replaceAll(BRACKETED, (whole) => "_".repeat(whole.length));
  const parts = cutAt(part, bare, SPACE);
  return parts.every((one) => Array.from(one).length === 1) ? [parts.join("")] : parts;
}

function cutAt(text: string, bare: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let done = 0;
  for (const { 0: mark, index } of bare.matchAll(separator)) {
    parts.push(text.slice(done, index));
    done = index + mark.length;
  }
  return [...parts, text.slice(done)].map((part) => part.trim()).filter((part) => part !== "");
}

/** In a list in brackets; in one of lines, too. */
function asItem(part: string): string {
  const isPlain = /^[\p{L}\p{N}·]+$/u.test(part) && isHan(part);
  return isPlain ? part : `'${part.replaceAll("'", "''")}'`;
}

function isPerson(part: string): boolean {
  return PERSON.test(part) && !ROLE.test(part);
}

function endsInNumber(part: string): boolean {
  return /[\d一二三四五六七八九十]$/.test(part);
}

function isLongest(part: string | undefined, parts: readonly string[]): boolean {
  return part !== undefined && parts.slice(0, -1).every((other) => other.length < part.length);
}
