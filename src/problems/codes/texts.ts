// The problems of texts, held against the front matter, against each other and against how Chinese is set.
import { abbreviate } from "../abbreviate.ts";
import { error, note, warning, say } from "./define.ts";

/** What someone has yet to look at, as reports have it. */
export interface ReportedPoint {
  readonly line: number;
  /** Of the front matter; empty where it is of none. */
  readonly key: string;
  /** What stands there: a value, or words of the body. */
  readonly value: string;
  /** Why it has to be looked at; may be empty. */
  readonly reason: string;
  /** Whether a program can take the mark away. */
  readonly byCommand: boolean;
}

/** The step that takes the mark away, for a whole file or for one line of it. */
export function settleCommand(file: string, line?: number): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return `npm run check -- --settle ${/^[\w./:-]+$/.test(place) ? place : `"${place}"`}`;
}

function linesOf(points: readonly ReportedPoint[]): number[] {
  return [...new Set(points.map(({ line }) => line))];
}

type Said = Pick<ReportedPoint, "key" | "value" | "reason">;

function saidZh({ reason, ...about }: Said): string {
  return aboutOf(about) + (reason === "" ? "" : `：${abbreviate(reason)}`);
}

function saidEn({ reason, ...about }: Said): string {
  return aboutOf(about) + (reason === "" ? "" : `: ${abbreviate(reason)}`);
}

function aboutOf({ key, value }: Pick<ReportedPoint, "key" | "value">): string {
  return [key, abbreviate(value)].map((part) => (part === "" ? "" : ` ${part}`)).join("");
}

export const texts = {
  "open-point": error<{ readonly text: string }>({
    zh: ({ text }) =>
      say(
        `要发布的稿件里还有没核完的地方：${abbreviate(text)}`,
        "对照原稿核实、改好，再删掉这一处批注（dateNote 里写明依据，去掉“待核”），也可以运行 npm run check -- --settle 文件:行；还没核完，就把 status 改成 draft。",
      ),
    en: ({ text }) =>
      say(
        `What is to be published still has a point to review: ${abbreviate(text)}`,
        "Check it against the original and delete the note (in dateNote, say why and leave out the mark), or run npm run check -- --settle FILE:LINE; until then, set status to draft.",
      ),
    form: ({ text }) =>
      say(
        `要发布的稿件里还有没核完的地方：${abbreviate(text)}`,
        "对照原稿核实、改好，再点开“待核”，按这一处的“已核实”；没有这个按钮的，自己删掉批注。还没核完，就把“状态”选成“草稿”。",
      ),
  }),
  "open-points": note<{ readonly file: string; readonly points: readonly ReportedPoint[] }>({
    zh: ({ file, points }) =>
      say(
        `待核 ${points.length} 处：第 ${linesOf(points).join("、")} 行`,
        [
          ...points.map(({ line, ...point }) => `第 ${line} 行${saidZh(point)}`),
          `对照原稿核实了一处，就运行：${settleCommand(file, points[0]?.line)}`,
          `整篇都核实了：${settleCommand(file)}`,
        ].join("\n"),
      ),
    en: ({ file, points }) =>
      say(
        `${points.length} to review, on ${points.length === 1 ? "line" : "lines"} ${linesOf(points).join(", ")}`,
        [
          ...points.map(({ line, ...point }) => `line ${line}${saidEn(point)}`),
          `Once one is checked against the original: ${settleCommand(file, points[0]?.line)}`,
          `Once the whole file is: ${settleCommand(file)}`,
        ].join("\n"),
      ),
  }),
  "official-not-listed": warning<{ readonly text: string; readonly name: string }>({
    zh: ({ text, name }) =>
      say(
        `正文里有${text}，officials 里没有`,
        `如果就是这位领导，在 officials 里加上 ${name}；如果只是同名，不用改。`,
      ),
    en: ({ text, name }) =>
      say(
        `The text names ${text}, officials does not`,
        `If it is this official, add ${name} to officials; if it is a namesake, leave it.`,
      ),
    form: ({ text, name }) =>
      say(
        `正文里有${text}，“人物”里没有`,
        `如果就是这位领导，在“人物”里加上 ${name}；如果只是同名，不用改。`,
      ),
  }),
  "official-not-named": warning<{ readonly name: string }>({
    zh: ({ name }) =>
      say(
        `officials 里有${abbreviate(name)}，标题和正文里都没有`,
        "核对是不是漏写或写错了名字；与这篇无关就从 officials 里删掉。",
      ),
    en: ({ name }) =>
      say(
        `officials has ${abbreviate(name)}, who is in neither the title nor the text`,
        "Check whether the name is missing or misspelt there; remove it from officials if it does not belong.",
      ),
    form: ({ name }) =>
      say(
        `“人物”里有${abbreviate(name)}，标题和正文里都没有`,
        "核对是不是漏写或写错了名字；与这篇无关就从“人物”里去掉。",
      ),
  }),
  "date-in-text": warning<{ readonly text: string; readonly inText: string; readonly date: string }>({
    zh: ({ text, inText, date }) =>
      say(
        `正文开头写的是${text}，date 写的是 ${date}`,
        `核对原稿。date 应当是事情发生的那一天，例如 ${inText}；如果是推定的，用 dateNote 写明依据。`,
      ),
    en: ({ text, inText, date }) =>
      say(
        `The text begins with ${text}, date says ${date}`,
        `Check the original. date is the day of the event, such as ${inText}; if it is an estimate, say why in dateNote.`,
      ),
    form: ({ text, inText, date }) =>
      say(
        `正文开头写的是${text}，“日期”是 ${date}`,
        `核对原稿。“日期”应当是事情发生的那一天，例如 ${inText}；如果是推定的，用“日期说明”写明依据。`,
      ),
  }),
  "column-break": warning<{ readonly end: string; readonly start: string }>({
    zh: ({ end, start }) =>
      say(
        `这一段像是没有写完就分了段：“……${end}”之后另起一段“${start}……”`,
        "如果是报纸分栏留下的断行，删掉中间的空行，把两段接起来。",
      ),
    en: ({ end, start }) =>
      say(
        `A paragraph seems to stop within a sentence: “…${end}” is followed by “${start}…”`,
        "If this is a newspaper's column break, delete the empty line between the two.",
      ),
  }),
  "half-width": warning<{
    /** The mark among its neighbours, as it is and as it should be. */
    readonly sample: string;
    readonly corrected: string;
    /** How many the paragraph has. */
    readonly count: number;
  }>({
    zh: ({ sample, corrected, count }) =>
      say(
        `中文里用了半角标点：${sample}${count === 1 ? "" : `（这一段共 ${count} 处）`}`,
        `写成 ${corrected}；运行 npm run check -- --fix 会一并改好。`,
      ),
    en: ({ sample, corrected, count }) =>
      say(
        `Half-width punctuation in Chinese: ${sample}${count === 1 ? "" : ` (${count} in this paragraph)`}`,
        `Write ${corrected}; npm run check -- --fix mends all of them.`,
      ),
  }),
  "unpaired-mark": warning<{ readonly mark: string; readonly sample: string }>({
    zh: ({ mark, sample }) =>
      say(`${mark} 没有成对：${sample}`, "补上缺的一半，或者删掉多余的一半；注意左右不要写反。"),
    en: ({ mark, sample }) =>
      say(
        `${mark} has no partner: ${sample}`,
        "Add the missing half or delete this one; mind their direction.",
      ),
  }),
  "identity-number": warning<{ readonly shown: string }>({
    zh: ({ shown }) =>
      say(
        `正文里有身份证号：${shown}`,
        "个人的身份证号不要公开：删掉它；按规定必须公示的，用 * 盖住出生年月日。",
      ),
    en: ({ shown }) =>
      say(
        `The text has an identity card's number: ${shown}`,
        "Nobody's number is to be public: strike it out, or cover the day of birth with * where it must be shown.",
      ),
  }),
  "mobile-number": warning<{ readonly shown: string }>({
    zh: ({ shown }) =>
      say(
        `正文里有手机号：${shown}`,
        "如果是个人的号码，删掉它；如果是给读者打的，在前面写明，例如“联系电话：”。",
      ),
    en: ({ shown }) =>
      say(
        `The text has a mobile number: ${shown}`,
        "Strike it out if it is a private person's; if readers are to call it, say so before it, as in 联系电话：.",
      ),
  }),
  "near-duplicate": warning<{ readonly other: string; readonly percent: number }>({
    zh: ({ other, percent }) =>
      say(
        `与 ${other} 有 ${percent}% 的文字相同`,
        "如果是同一篇，留下一篇，把另一篇的网址写进它的 redirectFrom；如果是两件事，不用改。",
      ),
    en: ({ other, percent }) =>
      say(
        `${percent}% of the text is also in ${other}`,
        "If it is one bulletin, keep one file and put the other's address into its redirectFrom; if not, leave it.",
      ),
  }),
};
