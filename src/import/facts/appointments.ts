// Finds whom a text appoints, elects or dismisses: rows of names before or behind the post.
import { APPOINTING, type FoundName, isName, nameAt, NOTE } from "./names.ts";
import type { Count, Official } from "./rows.ts";
import { surnameLength } from "./surnames.ts";

const ACT =
  /任命|[决提]定[任免]|免去|免除|免职|辞去|辞职|选举|补选|当选|推选|提名|提请|接受|拟任|不再担任|任免|同意(?=[^，。]{2,10}[任辞])|增补|人选(?!择)|候选人|(?:会议|大会|[区县市]委|研究)(?:还|并)?决定/u;
/** `当选为区委常委的还有` */
const CHOSEN = "当选为?[^，。；]{0,18}(?:长|书记|主任|主席|委员|常委)的(?:还有|有|还?是|分别是)";
/** Names can begin behind them. */
const BEFORE_NAMES = new RegExp(`${APPOINTING}|人选(?!择)|候选人|${CHOSEN}|当选的?|关于|提请的|[：:]`, "gu");
/** What someone leaves, `区教育局局长职务`: no change of 领导职务 names anybody. */
const POST = "[\\p{Script=Han}、（）()]{2,40}?(?:职务(?!调整|变动|任免)|一职)";
/** Where they begin no letter before belongs to the name: `何静姝兼任`. */
const VERB = /^(?:同志|[兼担挂拟]任|不再|辞去|当选|请求)/u;
const NEXT_NAME = new RegExp(`^${NOTE}、`, "u");
const AFTER_NAMES = new RegExp(
  `^${NOTE}(?:等(?:\\d+|[一二三四五六七八九十]+)?[名位人]?)?(?:同志)?(?:为|任|担任|兼任|挂任|拟任|拟提名为?|当选|(?:请求|因[^，。]{1,16})?辞[去职]|不再(?:担任|兼任)|的?(?=${POST}))`,
  "u",
);
const LEFT_POST = new RegExp(`^(?:的|(?:\\p{Script=Han}{2,3})?[省市区县镇乡]|副)${POST}`, "u");
const BEFORE_VERB = new RegExp(`^${NOTE}(?:等[^，。任为]{0,6})?(?:同志)?`, "u");
/** Behind 人选 a row of names is a row of names. */
const NAMES_ALONE = new RegExp(`(?:人选|候选人|${CHOSEN})[：:]?$`, "u");
const OFFICE = /长|书记|主任|主席|委员|常委|检察[官员]|法官|审判员|调研员|巡视员|干部/u;
const PRIVATE = /公司|集团|董事|经理|学校|小学|中学|大学|学院|医院|协会|商会(?!议)|学会|社区|村/u;
/** Of a congress: no post. */
const DEPUTY = /^[^，。；]{0,30}(?:代表大会|人大)代表(?!团)/u;
const LONGEST_POST = 40;

const NUMBER = "^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\\d]{1,3}[）)]|\\d{1,2}[.、．])?";
/** `一、任命` over a list of its own. */
const HEADING = new RegExp(
  `${NUMBER}\\s*(?:(?:决定|批准|接受)?(?:任命|免去|任职|免职|任免|辞职|辞去|补选|选举)|接受)(?:人员|名单|职务|事项)?[:：]?$`,
  "u",
);
/** `云溪区人大常委会决定任命名单` over the rows, and the day of the decision between. */
const TITLE = /(?:任[命免职]|免职|补选)(?:人员)?名单(?:\n[^\n]*)?$/u;
/** `甲任区教育局局长`, a line of a list. */
const LINE = new RegExp(NUMBER, "u");
const LISTED = /^(?:同志)?(?:任|兼任|挂任|拟任|拟提名为|不再担任)(?=[^，。]{2,})/u;
const PUBLIC = /[省市区县镇乡局委办院]|街道|人大|政协|党组/u;

/** `何静姝，女，汉族，1985年3月生，现任…，拟任…` */
const PERSON =
  /^(\p{Script=Han}{2,4}|[\p{Script=Han}]{1,7}(?:·\p{Script=Han}{1,7})+)，(?:曾用名[^，]{2,4}，)?[男女]，/u;

/** `副主席：甲 乙（女）`, a line of a list of those elected. */
const ELECTED =
  /(?<=^|\n)((?:常务)?副?(?:主\s?席|主\s?任|秘书长|书记|[区县市镇乡]长|院长|检察长)|常务委员|常委)：([^，。；\n]{2,})(?=\n|$)/gu;

export function appointed(text: string, count: Count): Official[] {
  const found: Official[] = ACT.test(text) && PUBLIC.test(text) && !PRIVATE.test(text) ? elected(text) : [];
  let acts = false;
  // The headline stands behind the text, and its subtitle behind it.
  let isListed = TITLE.test(text);
  for (const { 0: sentence, index: at } of text.matchAll(/[^。\n]+/gu)) {
    // `决定任命：` goes on in the rows of a list, `一、任命` while there are some.
    acts = ACT.test(sentence) || isListed || (acts && /[：；，]\n$/u.test(text.slice(0, at)));
    const named: Official[] = acts ? inClauses(text, sentence, at, count) : [];
    found.push(...named);
    const line = sentence.trim();
    isListed = HEADING.test(line) || (isListed && (named.length > 0 || /^[（(][^（()）]+[）)]$/u.test(line)));
    for (const { 0: clause, index } of sentence.matchAll(/[^；：]+/gu))
      found.push(...inLine(text, clause, at + index, count));
  }
  return found;
}

function elected(text: string): Official[] {
  return [...text.matchAll(ELECTED)].flatMap(({ 0: line, 1: post = "", 2: row = "", index }) => {
    const start = index + line.length - row.length;
    const items = [
      ...row.replaceAll(/（[^（）]*）/gu, (note) => "、".repeat(note.length)).matchAll(/[^\s、]+/gu),
    ];
    return items.every(([name]) => isName(name))
      ? items.map(({ 0: name, index: at }) => ({ name, post: post.replace(/\s/u, ""), at: start + at }))
      : [];
  });
}

function inClauses(text: string, sentence: string, at: number, count: Count): Official[] {
  const found: Official[] = [];
  for (const { 0: clause, index } of sentence.matchAll(/[^，；：]+/gu)) {
    const starts = [0, ...[...clause.matchAll(BEFORE_NAMES)].map((verb) => verb.index + verb[0].length)];
    for (const start of starts) {
      const from = at + index + start;
      const row = namesFrom(text, from, count);
      const rest = text.slice(row.end, at + sentence.length);
      const isAppointed =
        AFTER_NAMES.test(rest) &&
        OFFICE.test(rest.slice(0, LONGEST_POST)) &&
        !DEPUTY.test(rest) &&
        !PRIVATE.test(rest.split("，")[0] ?? "");
      const isChosen = NAMES_ALONE.test(clause.slice(0, start)) && row.isParted;
      if (isAppointed || isChosen) found.push(...row.names.map((name) => ({ ...name, ...postIn(rest) })));
    }
  }
  return found;
}

function inLine(text: string, sentence: string, at: number, count: Count): Official[] {
  const isLine = at === 0 || "\n：".includes(text.charAt(at - 1));
  const person = PERSON.exec(sentence)?.[1];
  // Words are names, too, where someone's sex is told.
  const isPerson = person !== undefined && (isName(person) || surnameLength(person) > 0);
  if (isLine && isPerson && /[现拟历]任|拟提名/u.test(sentence)) {
    return [{ name: person, post: HELD.exec(sentence)?.[1], at }];
  }
  const start = LINE.exec(sentence)?.[0].length ?? 0;
  if (!isLine) return [];
  const row = namesFrom(text, at + start, count);
  const rest = text.slice(row.end, at + sentence.length);
  const isListed = LISTED.test(rest) && OFFICE.test(rest) && PUBLIC.test(rest) && !PRIVATE.test(rest);
  return isListed ? row.names.map((name) => ({ ...name, ...postIn(rest) })) : [];
}

/** `区委委员、常委、书记` of someone; in `区教育局局长、夏晴明为区民政局局长` of the first. */
const POST_END = "(?:长|书记|主任|主席|委员|审判员|检察员|检察官)";
const POSTS = new RegExp(
  `^(?:为|任|担任|兼任|挂任|拟任)([\\p{Script=Han}]{2,30}?${POST_END}(?:、(?:常委|[^，。；、（）为]{0,12}?${POST_END})(?=[，。；、（]|$))*)(?=[，。；、（]|$)`,
  "u",
);

/** `现任区教育局局长，`, where it is one of the public's. */
const HELD = new RegExp(`[，；]现任([\\p{Script=Han}、]{2,30}?${POST_END})(?=[，。；]|$)`, "u");
const LEFT = new RegExp(
  `^(?:的|(?:请求)?辞去)?([\\p{Script=Han}、]{1,30}?(?:长|书记|主任|主席|审判员|检察员|检察官))(?:职务|一职)`,
  "u",
);

/** `为区教育局局长`, `的区教育局局长职务` */
function postIn(rest: string): Pick<Official, "post" | "hasLeft"> {
  const plain = rest.replace(BEFORE_VERB, "");
  const post = POSTS.exec(plain)?.[1];
  if (post !== undefined) return { post };
  const left = LEFT.exec(plain)?.[1];
  return { post: left, ...(left !== undefined && !/^(?:担?任|代理)/u.test(left) && { hasLeft: true }) };
}

interface Row {
  readonly names: readonly { readonly name: string; readonly at: number }[];
  readonly end: number;
  readonly isParted: boolean;
}

/** `甲、乙、丙` */
function namesFrom(text: string, start: number, count: Count): Row {
  const names: { name: string; at: number }[] = [];
  let end = start;
  let isParted = false;
  let next = start;
  for (;;) {
    const at = next;
    const person = appointedName(text, at, count);
    if (person === undefined) return { names, end: names.length === 0 ? start : end, isParted };
    names.push({ name: person.name, at });
    ({ end, isParted } = person);
    const mark = NEXT_NAME.exec(text.slice(end))?.[0].length;
    if (mark === undefined) return { names, end, isParted };
    next = end + mark;
  }
}

/** Before the post that someone leaves nothing parts the name off: `免去何静姝区教育局局长职务`. */
function appointedName(text: string, at: number, count: Count): FoundName | undefined {
  const parted = [4, 3, 2].find((length) => {
    const name = text.slice(at, at + length);
    const rest = text.slice(at + length);
    return (
      isName(name) &&
      !VERB.test(text.slice(at + length - 1)) &&
      (/^(?:、|等|同志|[为任]|辞去|担任|兼任|拟任|不再|当选|请求)/u.test(rest) || LEFT_POST.test(rest))
    );
  });
  if (parted === undefined) return nameAt(text, at, count);
  return { name: text.slice(at, at + parted), isParted: true, end: at + parted };
}
