// The problems of keys and values.
import { abbreviate } from "../abbreviate.ts";
import type { Message } from "./define.ts";
import { error, warning, say } from "./define.ts";

export interface UnknownName {
  readonly name: string;
  readonly nearest: readonly string[];
  /** The lines that would make the name known. */
  readonly entry: string;
}

interface SeveralFacts {
  readonly key: string;
  readonly item: string;
  /** As they should be written. */
  readonly list: string;
}

export const values = {
  "unknown-key": error<{
    readonly key: string;
    readonly nearest: string | undefined;
    readonly known: readonly string[];
    /** A key that site generators obey, and this one does not. */
    readonly inert: boolean;
  }>({
    zh: ({ key, nearest, known, inert }) =>
      say(
        `没有 ${abbreviate(key)} 这一项`,
        [
          nearest === undefined ? "" : `是不是想写 ${nearest}？`,
          inert ? `稿件只是数据，${key} 这样的设置在这里不起作用，请删掉。` : "",
          `可以写的有：${known.join("、")}。`,
        ].join(""),
      ),
    en: ({ key, nearest, known, inert }) =>
      say(
        `There is no key ${abbreviate(key)}`,
        [
          ...(nearest === undefined ? [] : [`Did you mean ${nearest}?`]),
          ...(inert ? [`Bulletins are data: ${key} has no effect here, delete it.`] : []),
          `Known keys: ${known.join(", ")}.`,
        ].join(" "),
      ),
  }),
  "missing-key": error<{ readonly key: string; readonly example: string }>({
    zh: ({ key, example }) => say(`缺少 ${key}`, `加上一行，例如 ${example}`),
    en: ({ key, example }) => say(`${key} is missing`, `Add a line such as ${example}`),
    form: ({ key, example }, labelOf) => say(`没有填“${labelOf(key)}”`, fillIn(example)),
  }),
  "empty-value": error<{ readonly key: string; readonly example: string }>({
    zh: ({ key, example }) =>
      say(`${key} 是空的`, `写上内容，例如 ${example}；如果用不着，把这一项整行删掉。`),
    en: ({ key, example }) =>
      say(`${key} is empty`, `Write a value, such as ${example}, or delete the line if it may be left out.`),
    form: ({ key, example }, labelOf) => say(`“${labelOf(key)}”是空的`, fillIn(example)),
  }),
  "wrong-type": error<{
    readonly key: string;
    readonly value: string;
    readonly expected: "text" | "mapping" | "boolean";
  }>({
    zh: ({ key, value, expected }) =>
      expected === "boolean"
        ? say(`${key} 只能写 true 或 false`, `写成 ${key}: true，或者删掉这一行。`)
        : expected === "mapping"
          ? say(`${key === "" ? "列表" : key} 的这一项应当写成“名称: 值”`, `例如 ${exampleOf(key)}`)
          : say(
              `${key} 应当是文字`,
              value === ""
                ? `把值写成一行文字，例如 ${key}: 文字；里面有“冒号加空格”的，或者以括号开头的，加上单引号，例如 '摄影: 何静姝'。`
                : `给值加上引号：'${abbreviate(value)}'`,
            ),
    en: ({ key, value, expected }) =>
      expected === "boolean"
        ? say(`${key} must be true or false`, `Write ${key}: true, or delete the line.`)
        : expected === "mapping"
          ? say(
              `This entry of ${key === "" ? "the list" : key} must be lines of \`key: value\``,
              `For example ${exampleOf(key)}`,
            )
          : say(
              `${key} must be text`,
              value === ""
                ? `Write one line of text, as in ${key}: text; with a colon and a space in it, or a bracket at its start, in quotes, as in 'photo: He Jingshu'.`
                : `Put it in quotation marks: '${abbreviate(value)}'`,
            ),
  }),
  "multi-line": error<{ readonly key: string }>({
    zh: ({ key }) => say(`${key} 只能写一行`, "合成一行；需要第二行的内容可以放到 subtitle 或正文里。"),
    en: ({ key }) =>
      say(`${key} must be a single line`, "Join the lines; use subtitle or the body for the rest."),
    form: ({ key }, labelOf) =>
      say(`“${labelOf(key)}”只能写一行`, "合成一行；需要第二行的内容可以放到副标题或正文里。"),
  }),
  "date-format": error<{ readonly text: string; readonly correction: string | undefined }>({
    zh: ({ text, correction }) =>
      say(
        `日期 ${abbreviate(text)} 的写法不对`,
        correction === undefined ? "写成 年-月-日，例如 2022-03-19。" : `写成 ${correction}。`,
      ),
    en: ({ text, correction }) =>
      say(
        `The date ${abbreviate(text)} is not of the form YYYY-MM-DD`,
        correction === undefined ? "Write it as in 2022-03-19." : `Write ${correction}.`,
      ),
  }),
  "date-with-time": error<{ readonly text: string; readonly date: string }>({
    zh: ({ text, date }) =>
      say(
        `日期 ${abbreviate(text)} 带有时间或时区`,
        `只写日期：${date}。它就是当地的那一天，不会随时区变动。`,
      ),
    en: ({ text, date }) =>
      say(
        `The date ${abbreviate(text)} has a time or a zone`,
        `Write the day only: ${date}. It is the local day and never shifts.`,
      ),
  }),
  "impossible-date": error<{ readonly text: string; readonly lastDay: string | undefined }>({
    zh: ({ text, lastDay }) =>
      say(
        `没有 ${abbreviate(text)} 这一天`,
        lastDay === undefined ? "月份应当在 01 到 12 之间。" : `这个月的最后一天是 ${lastDay}，请核对原稿。`,
      ),
    en: ({ text, lastDay }) =>
      say(
        `There is no day ${abbreviate(text)}`,
        lastDay === undefined
          ? "Months go from 01 to 12."
          : `The last day of that month is ${lastDay}; check the original.`,
      ),
  }),
  "date-out-of-range": error<{ readonly text: string }>({
    zh: ({ text }) => say(`日期 ${abbreviate(text)} 的年份不对`, "年份应当在 1000 到 9999 之间。"),
    en: ({ text }) =>
      say(`The year of ${abbreviate(text)} is out of range`, "Write a year from 1000 to 9999."),
  }),
  "date-to-come": warning<{ readonly date: string }>({
    zh: ({ date }) =>
      say(`日期 ${date} 还没有到`, "核对原稿：年份、月、日是不是写错了。事先发布的通知，可以不改。"),
    en: ({ date }) =>
      say(
        `The day ${date} is yet to come`,
        "Check its year, month and day against the original. A notice that is published ahead may stay as it is.",
      ),
  }),
  "date-far-ahead": error<{ readonly date: string; readonly meant: string | undefined }>({
    zh: ({ date, meant }) =>
      say(
        `日期 ${date} 在一年以后`,
        `多半是年份写错了，${meant === undefined ? "请核对原稿。" : `是不是想写 ${meant}？`}`,
      ),
    en: ({ date, meant }) =>
      say(
        `The day ${date} is over a year ahead`,
        `Its year may be wrong. ${meant === undefined ? "Check the original." : `Did you mean ${meant}?`}`,
      ),
  }),
  "edition-before-event": warning<{ readonly date: string; readonly printed: string }>({
    zh: ({ date, printed }) =>
      say(
        `见报日期 ${printed} 早于事情发生的日期 ${date}`,
        "核对原稿：date 是事情发生的那一天，edition 里的 date 是报纸的日期。报纸预告的事，可以不改。",
      ),
    en: ({ date, printed }) =>
      say(
        `The newspaper's date ${printed} is before the day of the event, ${date}`,
        "Check both: `date` is the day of the event, the edition's the newspaper's. What a newspaper announces may stay as it is.",
      ),
  }),
  "partial-date": error<{ readonly text: string; readonly correction: string | undefined }>({
    zh: ({ text, correction }) =>
      say(
        `任职时间 ${abbreviate(text)} 的写法不对`,
        correction === undefined
          ? "写成 2022、2022-03 或 2022-03-19；如果至今在任，不写 to 这一项。"
          : `写成 ${correction}。`,
      ),
    en: ({ text, correction }) =>
      say(
        `${abbreviate(text)} is no year, month or day`,
        correction === undefined
          ? "Write 2022, 2022-03 or 2022-03-19; leave out `to` for a post still held."
          : `Write ${correction}.`,
      ),
    form: ({ text, correction }) =>
      say(
        `任职时间 ${abbreviate(text)} 的写法不对`,
        correction === undefined
          ? "写成 2022、2022-03 或 2022-03-19；如果至今在任，“任职结束”空着。"
          : `写成 ${correction}。`,
      ),
  }),
  "order-number": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(
        `当天次序 ${abbreviate(value)} 不是正整数`,
        "写这一篇在当天排第几，例如 order: 1；不讲次序就把这一项整行删掉。",
      ),
    en: ({ value }) =>
      say(
        `The order ${abbreviate(value)} is not a positive whole number`,
        "Write the bulletin's place within its day, as in order: 1, or delete the line.",
      ),
    form: ({ value }) =>
      say(`当天次序 ${abbreviate(value)} 不是正整数`, "写这一篇在当天排第几：1、2、3；不讲次序就空着。"),
  }),
  "list-expected": error<{ readonly key: string; readonly correction: string | undefined }>({
    zh: ({ key, correction }) => say(`${key} 应当是列表`, `写成 ${correction ?? `${key}: [甲, 乙]`}`),
    en: ({ key, correction }) => say(`${key} must be a list`, `Write ${correction ?? `${key}: [A, B]`}`),
  }),
  "duplicate-item": warning<{ readonly key: string; readonly item: string }>({
    zh: ({ key, item }) => say(`${key} 里重复了 ${abbreviate(item)}`, "删掉重复的一个；生成网站时只算一次。"),
    en: ({ key, item }) => say(`${key} repeats ${abbreviate(item)}`, "Delete the repeat; it counts once."),
  }),
  "several-in-item": warning<SeveralFacts>({
    zh: ({ key, item, list }) =>
      say(
        `${key} 的一项里像是写了几个：${abbreviate(item)}`,
        `各写一项：${abbreviate(list)}；如果就是一个名称，不用改。`,
      ),
    en: ({ key, item, list }) =>
      say(
        `One item of ${key} seems to hold several: ${abbreviate(item)}`,
        `Make each an item of its own: ${abbreviate(list)}; leave it if this is one name.`,
      ),
  }),
  "several-names": error<SeveralFacts>({
    zh: ({ key, item, list }) =>
      say(
        `${key} 的一项里写了几个名字：${abbreviate(item)}`,
        `各写一项，名字中间不留空格：${abbreviate(list)}。`,
      ),
    en: ({ key, item, list }) =>
      say(
        `One item of ${key} holds several names: ${abbreviate(item)}`,
        `Make each an item of its own, without spaces within a name: ${abbreviate(list)}.`,
      ),
  }),
  "unknown-official": error<UnknownName>({
    zh: (name) => unknownNameZh(name, "officials.yaml", "人物名册"),
    en: (name) => unknownNameEn(name, "officials.yaml"),
    form: (name) => unknownNameInForm(name, "人物"),
  }),
  "unknown-topic": error<UnknownName>({
    zh: (name) => unknownNameZh(name, "topics.yaml", "主题名册"),
    en: (name) => unknownNameEn(name, "topics.yaml"),
    form: (name) => unknownNameInForm(name, "主题"),
  }),
  "unknown-status": error<{
    readonly value: string;
    readonly nearest: string | undefined;
    /** What each status is called. */
    readonly names: Readonly<Record<string, string>>;
  }>({
    zh: ({ value, nearest, names }) =>
      say(
        `没有 ${abbreviate(value)} 这种状态`,
        `${nearest === undefined ? "" : `是不是想写 ${nearest}？`}可以写${Object.entries(names)
          .map(([status, name]) => ` ${status}（${name}）`)
          .join("、")}。`,
      ),
    en: ({ value, nearest, names }) =>
      say(
        `There is no status ${abbreviate(value)}`,
        `${nearest === undefined ? "" : `Did you mean ${nearest}? `}Write one of ${Object.keys(names).join(", ")}.`,
      ),
    form: ({ value, names }) =>
      say(`没有 ${abbreviate(value)} 这种状态`, `在“状态”里选一种：${Object.values(names).join("、")}。`),
  }),
};

/** @param example `key: value` */
function fillIn(example: string): string {
  return `填上，例如 ${example.replace(/^\w+: /, "")}；如果用不着，就把这一组都清空或者删掉。`;
}

function unknownNameInForm({ name, nearest }: UnknownName, registry: string): Message {
  const guess = nearest.length === 0 ? "" : `是不是想选${nearest.join("或")}？如果不是，`;
  return say(
    `${registry}名册里没有 ${abbreviate(name)}`,
    `${guess}先把“状态”选成“草稿”保存，再到列表上面的“${registry}”里登记；登记好了，回来发布。`,
  );
}

function unknownNameZh({ name, nearest, entry }: UnknownName, file: string, registry: string): Message {
  const guess = nearest.length === 0 ? "" : `是不是想写${nearest.join("或")}？如果不是，`;
  return say(`${registry}里没有 ${abbreviate(name)}`, `${guess}在 ${file} 里加上：\n${entry}`);
}

function unknownNameEn({ name, nearest, entry }: UnknownName, file: string): Message {
  const guess = nearest.length === 0 ? "Add" : `Did you mean ${nearest.join(" or ")}? If not, add`;
  return say(`${abbreviate(name)} is not in ${file}`, `${guess} to ${file}:\n${entry}`);
}

/** What an entry of a list, or of the registries, or a part of site.yaml may look like. */
function exampleOf(key: string): string {
  if (key === "corrections") return "- date: 2022-03-19，下一行对齐写 text: 张三应为张山";
  if (key === "edition") return "edition: { paper: 云溪日报, date: 2022-03-20, page: 3 }";
  if (key === "posts") return "- { title: 区长, from: 2022-01 }";
  if (key === "navigation" || key === "footer") return "- { label: 办事指南, to: /topics/ }";
  if (key === "theme") return "theme: { logo: logo.svg }";
  if (key === "colors" || key === "dark") return `${key}: { accent: "#1d4f91" }`;
  if (key === "cms") return "cms: { backend: gitlab, repo: newsroom/archive }";
  return "- { id: lin-zhiyuan, name: 林知远 }";
}
