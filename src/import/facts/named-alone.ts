// Finds the leaders whom an article names without a post, by what nobody else does, and who signs an order with his post set wide.
import { isWord } from "../words.ts";
import { isName } from "./names.ts";
import type { Official } from "./rows.ts";

const NAME = "(\\p{Script=Han}{2,4}?)";
/** `何静姝强调，`, `何静姝就防汛工作提出要求`, `何静姝代表区委，` */
const LEADS = new RegExp(
  `(?<=^|\\n)${NAME}(?:(?:强调|指出|要求)(?=[，：])|就[^，。]{2,30}(?:提出|作出)[^，。]{0,8}(?:要求|部署|意见)|代表(?:中共)?[省市区县镇乡](?:委|政府|人大|政协))`,
  "gu",
);
/** Beside such a leader. */
const SAYS = new RegExp(`(?<=\\n)${NAME}(?:说|表示)(?=[，：])`, "gu");
/** `何静姝讲话 赵一鸣主持 顾明远 沈若川 出席`, in a headline. */
const ATTEND =
  /(?<=^|[\n \u3000])((?:\p{Script=Han}{2,4}[ \u3000、]+){0,12}?\p{Script=Han}{2,4}?)[ \u3000]*(?:讲话|主持(?:会议)?|出席(?:并讲话)?|参加|列席|陪同|致辞)(?=$|[\n \u3000])/gu;
/** `区 长 何静姝`, a line below an order. */
const SIGNS =
  /(?<=^|\n)((?:副[ \u3000]*)?[省市区县州盟旗镇乡][ \u3000]+长)[ \u3000]+(\p{Script=Han}{2,4})(?=$|\n)/gu;
/** `何书记`, who is not named. */
const TITLED =
  /^.{1,2}(?:书记|主任|主席|[局区市县镇乡院校部厅处科所队]长|老师|教授|博士|医生|经理|先生|女士|大爷|大妈|师傅)$/u;

export function namedAlone(text: string): Official[] {
  const leaders = [...text.matchAll(LEADS)].flatMap((match) => firstNamed(text, match));
  const others =
    leaders.length === 0 ? [] : [...text.matchAll(SAYS)].flatMap((match) => firstNamed(text, match));
  const attending = [...text.matchAll(ATTEND)].flatMap(({ 1: row = "", index }) => inRow(row, index));
  const signing = [...text.matchAll(SIGNS)].flatMap(({ 0: line, 1: post = "", 2: name = "", index }) =>
    isName(name) ? [{ name, post: post.replaceAll(/\s/gu, ""), at: index + line.length - name.length }] : [],
  );
  return [...leaders, ...others, ...attending, ...signing];
}

/** Those with which the row ends. */
function inRow(row: string, start: number): Official[] {
  const items = [...row.matchAll(/[^ \u3000、]+/gu)];
  const names = items.slice(items.findLastIndex(([item]) => !isName(item)) + 1);
  return names.some(([name]) => !isWord(name))
    ? names.map(({ 0: name, index }) => ({ name, post: undefined, at: start + index }))
    : [];
}

function firstNamed(text: string, { 1: name = "", index }: RegExpExecArray): Official[] {
  const isFirst = text.indexOf(name) === index;
  return isFirst && isName(name) && !isWord(name) && !TITLED.test(name)
    ? [{ name, post: undefined, at: index }]
    : [];
}
