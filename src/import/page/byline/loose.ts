// Reads what is a byline by its form, though not every letter of it is known: whose the letters behind 记者 are.
import { isCommonSurname, isEverydaySurname, surnameLength } from "../../facts/surnames.ts";
import type { Credits, Stretch } from "./grammar.ts";
import { isWord } from "../../words.ts";
import { areNames, couldBeNameHere, isToldName } from "./names.ts";
import { blankRoles, isUnit } from "./words.ts";

const ROLE = "(?:记\\s*者|通\\s*讯\\s*员|实习生|特约撰稿人?|报道员|信息员)";
const ROLES = new RegExp(ROLE, "gu");
const LONGEST = 60;
/** `（职工通讯员 何静姝）`, `（何静姝 记者 赵一鸣）` */
const BRACKETED = new RegExp(
  `^[（(【[][^，。；！？“”《》]*${ROLE}[^，。；！？“”《》]*[）)】\\]]\\s*[:：]?$`,
  "u",
);
/** `记者何静姝整合`, alone on a line. */
const LED = new RegExp(
  `^[■□●◆▲◎★\\s]*[\\p{Script=Han}A-Z]{0,6}${ROLE}[\\s/／|｜]*[\\p{Script=Han}·\\s、/／|｜]+$`,
  "u",
);
/** `（若川 静姝）`: set apart, with or without surnames. */
const NAMES_SET_APART = /^[（(]\p{Script=Han}{2,3}(?:[\s\u3000、]\p{Script=Han}{2,3}){1,3}[）)]$/u;
/** `作者：青石客`: a pen name. */
const PEN_NAME = /^[（(【[]?作\s*者\s*[:：]\s*(\p{Script=Han}{2,5})[）)】\]]?$/u;
/** `何  一图  静  姝文`: who drew and who wrote what stands below a drawing, by pen names, too. */
const DRAWN =
  /^(\p{Script=Han}[\s\u3000]*\p{Script=Han}{1,2})图[\s\u3000]+(\p{Script=Han}[\s\u3000]*\p{Script=Han}{1,2})文$/u;
/** `阿依努尔 何  静摄影报道`: names of any kind, set apart by gaps. */
const PHOTO_REPORT = /^\p{Script=Han}[\p{Script=Han}·\s\u3000]{1,24}摄影报道$/u;
const NAME_IN_ROW = /\p{Script=Han}[\s\u3000]+\p{Script=Han}(?!\p{Script=Han})|[\p{Script=Han}·]{2,}/gu;
const OUTLET = /[报网台]$/u;
/** What makes a parting less likely: a name of two letters, and a surname that few have or that is seldom one. */
const SHORT = 0.5;
const SELDOM = 0.25;
const RARE = 1;
/** What reporters do in a sentence. */
const SENTENCE =
  /[的了着过在从对向把被将就是有]|获悉|了解|采访|走进|来到|看到|表示|什么|怎么|如何|为何|哪|谁|不|最|手记|连线|简介|眼中|节|协会|证/u;

/** Undefined where the form does not say that it is a byline. */
export function looseCredits(text: string): Credits | undefined {
  const apart = NAMES_SET_APART.test(text) ? [...text.matchAll(/\p{Script=Han}+/gu)] : [];
  if (areNames(apart.map(([name]) => name)) && apart.every(([name]) => isWord(name) || couldBeNameHere(name)))
    return { reporters: apart.map(stretchOf), origin: undefined, isNamed: false, isOfPicture: false };
  const penName = PEN_NAME.exec(text)?.[1] ?? "";
  if (isToldName(penName) && !OUTLET.test(penName) && !isUnit(penName)) {
    const start = text.indexOf(penName);
    const reporters = [{ start, end: start + penName.length }];
    return { reporters, origin: undefined, isNamed: true, isOfPicture: false };
  }
  const [drawn = "", ...both] = DRAWN.exec(text) ?? [];
  if (drawn !== "") {
    const reporters = both.map((name) => ({
      start: text.indexOf(name),
      end: text.indexOf(name) + name.length,
    }));
    return { reporters, origin: undefined, isNamed: true, isOfPicture: false };
  }
  if (PHOTO_REPORT.test(text) && !SENTENCE.test(text)) {
    const names = [...text.replace(/摄影报道$/u, "").matchAll(NAME_IN_ROW)].map(stretchOf);
    return { reporters: names, origin: undefined, isNamed: true, isOfPicture: false };
  }
  const isForm = text.length <= LONGEST && (BRACKETED.test(text) || (LED.test(text) && !SENTENCE.test(text)));
  if (!isForm) return undefined;
  const areTold = BRACKETED.test(text) || (text.match(ROLES)?.length ?? 0) > 1;
  const reporters = [...blankRoles(text).matchAll(/\p{Script=Han}+(?:·\p{Script=Han}+)*/gu)].flatMap(
    ({ 0: run, index }) =>
      (OUTLET.test(run) ? [] : areTold && isTold(text, run, index) ? [whole(run)] : namesIn(run)).map(
        ({ start, end }) => ({
          start: index + start,
          end: index + end,
        }),
      ),
  );
  if (reporters.length === 0) return undefined;
  return { reporters, origin: undefined, isNamed: true, isOfPicture: false };
}

/** `（记者 立夏 通讯员 小暑）`, `（记者四静姝）`: behind a role, and set apart or no word, whatever letters they are. */
function isTold(text: string, run: string, index: number): boolean {
  const before = text.slice(0, index);
  if (!/^\p{Script=Han}{2,3}$/u.test(run) || !isToldName(run) || before.search(ROLES) === -1) return false;
  return !/\p{Script=Han}$/u.test(before) || (run.length === 3 && !isWord(run));
}

function whole(run: string): Stretch {
  return { start: 0, end: run.length };
}

function stretchOf({ 0: name, index }: RegExpMatchArray & { readonly index: number }): Stretch {
  return { start: index, end: index + name.length };
}

interface Parting {
  readonly cost: number;
  readonly names: readonly Stretch[];
}

/** A run of letters as names side by side, the likeliest parting; a word may stand behind the last. */
function namesIn(run: string): readonly Stretch[] {
  if (run.includes("·")) return [whole(run)];
  if (run.length < 4 && surnameLength(run) === 0 && couldBeNameHere(run)) return [whole(run)];
  const best: (Parting | undefined)[] = [{ cost: 0, names: [] }];
  for (let end = 2; end <= run.length; end += 1)
    for (const length of [2, 3, 4]) {
      const start = end - length;
      const before = best[start];
      const cost = costOf(run.slice(Math.max(0, start), end));
      if (before === undefined || cost === undefined) continue;
      if (before.cost + cost >= (best[end]?.cost ?? Infinity)) continue;
      best[end] = { cost: before.cost + cost, names: [...before.names, { start, end }] };
    }
  const all = best[run.length];
  const beforeWord = best.findLastIndex((parting, end) => parting !== undefined && isWord(run.slice(end)));
  return (all ?? best[beforeWord])?.names ?? [];
}

/** How unlike a name some letters are; undefined where they are none. */
function costOf(name: string): number | undefined {
  const surname = surnameLength(name);
  const given = name.length - surname;
  if (surname === 0 || given < 1 || given > 2) return undefined;
  return (
    (given === 1 ? SHORT : 0) + (isCommonSurname(name) ? 0 : SELDOM) + (isEverydaySurname(name) ? RARE : 0)
  );
}
