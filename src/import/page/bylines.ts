// Finds bylines: on a line of their own, at a paragraph's end, and in the brackets after 本报讯.
import { lengthOf, startOf } from "../characters.ts";
import { isName } from "../facts/names.ts";
import { surnameLength } from "../facts/surnames.ts";
import { slice, type Traced, trim } from "./traced.ts";

export interface Byline {
  readonly reporters: readonly string[];
  readonly source: Traced;
}

/** Without `\\p{Script=Han}`, of which patterns as long as these take a second to compile. */
const HAN = "[\\u3400-\\u9FFF\\u{20000}-\\u{323AF}]";
const OUTLET = `(?:(?:本报|本网|本台|本刊|新华社|${HAN}{1,8}?(?:日报|晚报|晨报|时报|商报|报业|周刊|[报网台社]|客户端|融媒体?中心|融媒))[\\s\\u3000]*)?`;
const ROLE = `(?:(?:全媒体|融媒体?|首席|特约|见习|实习|驻地|驻站|摄影|文字)*(?:记者|通讯员|撰稿人|实习生|作者|供稿|撰稿|主笔|评论员)(?:[\\s\\u3000]*[:：/／])?)`;
const NAME = `(?:${HAN}{2,7}(?:·${HAN}{2,7})+|${HAN}[\\s\\u3000]+${HAN}(?!${HAN})|${HAN}{2,4}?)`;
const CREDIT =
  "(?:[\\s\\u3000]*[/／]?[\\s\\u3000]*(?:文[/／、并]?图|图[/／、]?文|摄影报道|文字报道|综合报道|报道|撰文|供图|整理|采写|文|图|摄影|摄))";
const GAP = "[\\s\\u3000、，,/／;；和]*";

/** One or more of: a role with names, names with a credit. */
const GROUP = `(?:${OUTLET}${ROLE}[\\s\\u3000]*${NAME}(?:[\\s\\u3000、，,]*(?!通讯员|记者|实习)${NAME})*?${CREDIT}?)`;
const CREDITED = `(?:(?:(?:文[/／]图|图[/／]文|图文)[\\s\\u3000]*[:：/／]?[\\s\\u3000]*|(?:文|图|摄影)(?:[:：/／]|[\\s\\u3000])[\\s\\u3000]*)${NAME}(?:[\\s\\u3000、]+${NAME})*|${NAME}(?:[\\s\\u3000、]+${NAME})*[\\s\\u3000]*[/／]?[\\s\\u3000]*(?:文[/／]?图|图[/／]?文|摄影报道|[/／]文|[/／]图|[\\s\\u3000][文图]|摄))`;
const BODY = `(?:${GROUP}|${CREDITED})(?:${GAP}(?:${GROUP}|${CREDITED}))*`;
const MARKS = "[\\s\\u3000■□●◆▲◎★—―\\-]*";

const WHOLE = new RegExp(`^${MARKS}[（(【\\[]?[\\s\\u3000]*${BODY}[\\s\\u3000]*[)）】\\]]?[。.]?$`, "u");
const AT_END = new RegExp(
  `(?:(?<=[。！？!?…”’）)])${MARKS}${BODY}|[\\s\\u3000]*[（(【\\[][\\s\\u3000]*${BODY}[\\s\\u3000]*[)）】\\]])[。.]?$`,
  "u",
);
const BARE_NAMES_AT_END =
  /[（(]((?:\p{Script=Han}[\s\u3000]?){2,4}(?:[\s\u3000、]+(?:\p{Script=Han}[\s\u3000]?){2,4}){0,3})[)）]$/u;

const DATELINE = `(?:[■□●◆▲◎★\\s\\u3000]*(?:本报(?:综合|${HAN}{2,5})?(?:\\d{1,2}月\\d{1,2}日)?[讯电]|本[网台刊]讯|据?新华社${HAN}{0,6}(?:\\d{1,2}月)?(?:\\d{1,2}日)?[电讯]|${HAN}{2,8}(?:网|客户端|日报|晚报|融媒)讯)[\\s\\u3000]*[:：]?[\\s\\u3000]*)`;
const IN_BRACKETS = new RegExp(
  `^(${DATELINE}?)([（(【\\[][\\s\\u3000]*${BODY}[\\s\\u3000]*(?:报道)?[)）】\\]])[\\s\\u3000]*[:：]?[\\s\\u3000]*`,
  "u",
);
const AFTER_DATELINE = new RegExp(
  `^(${DATELINE})((?:${OUTLET}${ROLE}[\\s\\u3000]*(?:${NAME})(?:[\\s\\u3000、]+(?!通讯员|记者|实习)(?:${NAME}))*[\\s\\u3000]*)+(?:报道[:：]?|[:：]|[\\s\\u3000]+))`,
  "u",
);
const REPORTS = new RegExp(
  `^(${MARKS}本报${ROLE}[\\s\\u3000]*${NAME}(?:[\\s\\u3000、]+${NAME})*[\\s\\u3000]*报道[:：]?)`,
  "u",
);
const BARE_DATELINE = new RegExp(`^${DATELINE}`, "u");

const ROLES = new RegExp(`${OUTLET}${ROLE}`, "gu");
/** 文, 图 and 摄 stand for a credit after a whole name only: 祁 文 and 文 超 are names. */
const CREDITS = new RegExp(
  `文[/／、并]?图|图[/／、]?文|摄影报道|文字报道|综合报道|报道|撰文|供图|整理|采写|摄影|[/／](?:文|图)|(?<=(?:${HAN}{2}|(?<!${HAN})${HAN}[\\s\\u3000]+${HAN})[\\s\\u3000]+)[文图摄](?=$|[)）】]|[\\s\\u3000]+(?!${HAN}(?!${HAN})))|(?<=${HAN}{2})摄(?=$|[)）])|(?:^|(?<=[（(\\s]))[文图][:：/／]`,
  "gu",
);

/** Characters of the longest byline. */
const LONGEST = 60;

/** A line that is a byline and nothing else. */
export function wholeLineByline(line: Traced): Byline | undefined {
  const { text } = line;
  if (text.length > LONGEST) return undefined;
  if (!WHOLE.test(text)) return namesInBrackets(line);
  const reporters = namesIn(text);
  return areNames(reporters, text) ? { reporters, source: line } : undefined;
}

/** `（艾晨 汤池）` */
function namesInBrackets(line: Traced): Byline | undefined {
  const bare = BARE_NAMES_AT_END.exec(line.text);
  if (bare?.index !== 0) return undefined;
  const reporters = splitNames(bare[1] ?? "");
  return areNames(reporters, "") ? { reporters, source: line } : undefined;
}

/** Takes the byline off a paragraph's end. */
export function endByline(line: Traced): { rest: Traced; byline: Byline } | undefined {
  const start = Math.max(0, line.text.length - LONGEST);
  const match = AT_END.exec(line.text.slice(start));
  const names = namesIn(match?.[0] ?? "");
  if (match !== null && start + match.index > 0 && areNames(names, match[0])) {
    return cut(line, start + match.index, names);
  }
  const bare = BARE_NAMES_AT_END.exec(line.text);
  if (bare === null || !/[。！？”…]$/u.test(line.text.slice(0, bare.index))) return undefined;
  const bareNames = splitNames(bare[1] ?? "");
  return areNames(bareNames, "") ? cut(line, bare.index, bareNames) : undefined;
}

/** Where no role stands before them, only surnames tell names from other words. */
function areNames(names: readonly string[], credit: string): boolean {
  return (
    names.length > 0 && (/记者|通讯员|撰稿|实习生|作者|供稿|主笔|评论员/u.test(credit) || names.every(isName))
  );
}

function cut(line: Traced, at: number, reporters: string[]): { rest: Traced; byline: Byline } {
  return { rest: trim(slice(line, 0, at)), byline: { reporters, source: trim(slice(line, at)) } };
}

/** Takes `本报讯`, `本报讯（记者 甲）` or `（记者 甲）` off the beginning of a lead. */
export function leadOpening(line: Traced): { rest: Traced; dateline: Traced; byline: Byline | undefined } {
  const text = line.text.slice(0, LONGEST);
  const match = IN_BRACKETS.exec(text) ?? AFTER_DATELINE.exec(text);
  if (match !== null) {
    const [whole, dateline = "", credit = ""] = match;
    const reporters = namesIn(credit);
    if (reporters.length > 0) {
      const source = slice(line, dateline.length, whole.length);
      return {
        rest: slice(line, whole.length),
        dateline: slice(line, 0, dateline.length),
        byline: { reporters, source },
      };
    }
  }
  const reports = REPORTS.exec(text)?.[1];
  if (reports !== undefined) {
    const byline = { reporters: namesIn(reports), source: slice(line, 0, reports.length) };
    return { rest: trim(slice(line, reports.length)), dateline: slice(line, 0, 0), byline };
  }
  const length = BARE_DATELINE.exec(text)?.[0].length ?? 0;
  return { rest: slice(line, length), dateline: slice(line, 0, length), byline: undefined };
}

function namesIn(credit: string): string[] {
  const bare = credit
    .replaceAll(ROLES, " ")
    .replaceAll(CREDITS, " ")
    .replaceAll(/[（()）【】[\]■□●◆▲◎★—―\-。.:：/／;；]/gu, " ");
  return [...new Set(splitNames(bare))];
}

/** `王 莉 张小明` → `王莉`, `张小明`: a name of two characters is set as wide as one of three. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let half = "";
  for (const token of text.split(/[\s\u3000、，,]+/u)) {
    if (token === "") continue;
    if (lengthOf(token) > 1) names.push(...unrun(token));
    else if (half === "") {
      half = token;
      continue;
    } else names.push(half + token);
    half = "";
  }
  return names;
}

/** Two names that run into each other: `张三李四` */
function unrun(token: string): string[] {
  if (lengthOf(token) < 4 || token.includes("·") || surnameLength(token) === 2) return [token];
  for (const length of [3, 2]) {
    const first = startOf(token, length);
    const second = token.slice(first.length);
    if (isName(first) && isName(second)) return [first, second];
  }
  return [token];
}
