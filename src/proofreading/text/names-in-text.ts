// Finds the names of officials in a text.
import { characterBefore, characterCount } from "../../characters/code-points.ts";
import { isHan } from "../../characters/han.ts";
import type { NameIndex } from "../../content/registries/names.ts";
import { foldName } from "../../content/registries/names.ts";

interface NamedOfficial {
  readonly id: string;
  /** As it stands in the text. */
  readonly text: string;
  readonly offset: number;
}

/** A registry's names, by what they begin with. */
interface Names {
  /** One for each UTF-16 unit that a name begins with. */
  readonly starts: Uint8Array;
  /** The first two units of a name → names and ids, longest first. */
  readonly byStart: ReadonlyMap<string, readonly (readonly [name: string, id: string])[]>;
  /** Id → its name and its aliases. */
  readonly byId: ReadonlyMap<string, readonly [string, ...string[]]>;
}

const prepared = new WeakMap<NameIndex, Names>();

// A name of two characters is often a part of other words (`常森` of `非常森严`, `李雅` of `李雅琴`). It counts where what
// stands around it is not Han, or is what stands around names in reports.
const BEFORE_NAME =
  /(?:书记|[区县市镇乡院校所局处科部会组队社][长]|主任|主席|常委|委员|代表|领导|同志|政委|秘书长|检察长|经理|和|与|及|由)$/;
const AFTER_NAME =
  /^(?:同志|等|和|与|及|一行|带队|带领|率|主持|强调|指出|要求|表示|说|来到|到|在|出席|参加|陪同|介绍|先后|深入|走访|调研|检查|督导|督查|实地|分别|对|就|作|宣布|希望|听取|察看|查看|讲话|致辞)/;

/** Every official that a text names, where it does so first. */
export function namedOfficials(text: string, index: NameIndex): NamedOfficial[] {
  const { starts, byStart } = namesOf(index);
  const found = new Map<string, NamedOfficial>();
  for (let at = 0; at < text.length; at += 1) {
    if (starts[text.charCodeAt(at)] !== 1) continue;
    const match = byStart.get(text.slice(at, at + 2))?.find(([name]) => text.startsWith(name, at));
    if (match === undefined) continue;
    const [name, id] = match;
    if (!standsAlone(text, at, name)) continue;
    if (!found.has(id)) found.set(id, { id, text: name, offset: at });
    at += name.length - 1;
  }
  return [...found.values()];
}

/**
 * Whether a text names an official in any way: in full, by an alias, with spaces between the characters, or by the
 * surname and a post (`林区长`).
 */
export function names(text: string, id: string, index: NameIndex): boolean {
  const own = namesOf(index).byId.get(id) ?? [];
  if (own.some((name) => text.includes(name))) return true;
  const folded = foldName(text).replaceAll(/\s+/g, "");
  return own.some((name) => {
    const bare = foldName(name).replaceAll(/\s+/g, "");
    const surnames = surnamesOf(bare);
    return (
      folded.includes(bare) ||
      POST_AFTER.some((post) => surnames.some((surname) => folded.includes(surname + post)))
    );
  });
}

/** A name's first character, and its first two. */
function surnamesOf(name: string): string[] {
  const [first = "", second = ""] = name;
  return [first, first + second];
}

const POST_AFTER = [
  "书记",
  "区长",
  "县长",
  "市长",
  "镇长",
  "乡长",
  "主任",
  "局长",
  "部长",
  "主席",
  "常委",
  "院长",
];

/** The name that the front matter should have for an id. */
export function mainName(id: string, index: NameIndex): string {
  return namesOf(index).byId.get(id)?.[0] ?? id;
}

function standsAlone(text: string, at: number, name: string): boolean {
  const before = text.slice(Math.max(0, at - 3), at);
  const after = text.slice(at + name.length, at + name.length + 2);
  // In a name of letters and digits, the next one would be a part of it.
  if (/[\p{L}\p{N}]$/u.test(name) && !isHan(characterBefore(name, name.length)) && /^[\dA-Za-z]/.test(after))
    return false;
  if (characterCount(name) > 2) return true;
  const startsThere = !isHan(characterBefore(before, before.length)) || BEFORE_NAME.test(before);
  return startsThere && (!isHan(after) || AFTER_NAME.test(after));
}

function namesOf(index: NameIndex): Names {
  const known = prepared.get(index);
  if (known !== undefined) return known;
  const starts = new Uint8Array(65536);
  const byStart = new Map<string, [string, string][]>();
  const byId = new Map<string, [string, ...string[]]>();
  for (const name of index.names) {
    const id = index.idOf.get(foldName(name));
    if (id === undefined) continue;
    const own = byId.get(id);
    if (own === undefined) byId.set(id, [name]);
    else own.push(name);
    if (characterCount(name) < 2) continue;
    starts[name.charCodeAt(0)] = 1;
    const start = name.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), [name, id]]);
  }
  for (const group of byStart.values()) group.sort(([a], [b]) => b.length - a.length);
  const made = { starts, byStart, byId };
  prepared.set(index, made);
  return made;
}
