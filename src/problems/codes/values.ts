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
    form: ({ key, item }, labelOf) =>
      say(`“${labelOf(key)}”里重复了 ${abbreviate(item)}`, "去掉重复的一个；生成网站时只算一次。"),
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
    form: ({ key, item, list }, labelOf) =>
      say(
        `“${labelOf(key)}”的一项里像是写了几个：${abbreviate(item)}`,
        `各写一项：${abbreviate(list)}；如果就是一个名称，不用改。`,
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
    `${guess}到列表上面的“${registry}”里登记，登记好了再发布。`,
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
