// The problems of the front matter's block and of YAML.
import { abbreviate } from "../abbreviate.ts";
import type { Message } from "./define.ts";
import { error, say } from "./define.ts";

export type YamlConstruct = "alias" | "anchor" | "merge" | "tag" | "directive";

export type YamlFault =
  | "quote"
  | "bracket"
  | "nested-colon"
  | "reserved-start"
  | "tab"
  | "indent"
  | "escape"
  | "no-value"
  | "key"
  | "after-value"
  | "other";

const FAULTS_ZH: Readonly<Record<YamlFault, Message>> = {
  quote: say("引号没有成对", "在值的末尾补上同样的引号，或者把开头的引号去掉。"),
  bracket: say("括号没有成对，或者没有写完", "列表写成 [甲, 乙]，末尾要有 ]；分几行写的，下面各行都要缩进。"),
  "nested-colon": say(
    "值里面有“冒号加空格”，或者这一行的缩进不对",
    "给整个值加上单引号，例如 title: '防汛工作: 全区动员'；各项的名称要顶格写，上下对齐。",
  ),
  "reserved-start": say("值不能用这个符号开头", "给整个值加上单引号，例如 title: '@所有人 一封信'。"),
  tab: say("缩进用了制表符（Tab）", "改用空格缩进，每层两个空格。"),
  indent: say("缩进不对", "同一层的各行左边要对齐，每层缩进两个空格。"),
  escape: say("双引号里的反斜杠写法不对", "把双引号换成单引号，反斜杠就会照原样保留。"),
  "no-value": say("这一行没有写成“名称: 值”", "写成“名称: 值”，冒号用英文冒号，后面加一个空格。"),
  key: say(
    "这一行没有写成“名称: 值”",
    "写成“名称: 值”，名称和值写在同一行，冒号用英文冒号，后面加一个空格。",
  ),
  "after-value": say(
    "值的后面还有多余的内容",
    "如果值里有引号，给整个值再加上单引号，例如 title: '“百日行动”启动'；列表的每一项另起一行，以“- ”开头。",
  ),
  other: say("这里的写法程序看不懂", "检查这一行的引号、括号和缩进；拿不准时，给整个值加上单引号。"),
};

const SUGGESTIONS_EN: Readonly<Record<YamlFault, string>> = {
  quote: "Add the closing quotation mark, or remove the opening one.",
  bracket: "Write a list as [A, B], with a ] at its end; of several lines, indent all but the first.",
  "nested-colon":
    "Put the whole value in single quotes, as in title: 'Flood control: a call'; align the keys on the left.",
  "reserved-start": "Put the whole value in single quotes.",
  tab: "Indent with spaces, two a level.",
  indent: "Align the lines of one level, two spaces a level.",
  escape: "Use single quotes: backslashes then stay as they are.",
  "no-value": "Write `key: value`, with a space after the colon.",
  key: "Write `key: value` on one line, with a space after the colon.",
  "after-value":
    "If the value holds quotation marks, put all of it in single quotes; start each item of a list on its own line with `- `.",
  other:
    "Check quotation marks, brackets and indentation; when in doubt, put the whole value in single quotes.",
};

const CONSTRUCTS_ZH: Readonly<Record<YamlConstruct, string>> = {
  alias: "别名引用（*）",
  anchor: "锚点（&）",
  merge: "合并键（<<）",
  tag: "类型标签（!）",
  directive: "指令（%）",
};

const CONSTRUCTS_EN: Readonly<Record<YamlConstruct, string>> = {
  alias: "aliases (*)",
  anchor: "anchors (&)",
  merge: "merge keys (<<)",
  tag: "tags (!)",
  directive: "directives (%)",
};

export const yaml = {
  "front-matter-missing": error<{ readonly required: readonly string[] }>({
    zh: ({ required }) =>
      say(
        "文件开头没有稿件信息",
        `第一行写 ---，接着写 ${required.map((key) => `${key}:`).join(" 和 ")}，再写一行 ---，下面才是正文。`,
      ),
    en: ({ required }) =>
      say(
        "The file does not start with front matter",
        `Write --- on the first line, then ${required.map((key) => `${key}:`).join(" and ")}, then --- again, and the text below.`,
      ),
  }),
  "front-matter-unclosed": error({
    zh: () => say("稿件信息没有结束", "在稿件信息的最后一项下面单独写一行 ---。"),
    en: () => say("The front matter does not end", "Write a line --- below its last key."),
  }),
  "front-matter-language": error<{ readonly opening: string }>({
    zh: ({ opening }) =>
      say(
        `第一行是 ${abbreviate(opening)}，不是 ---`,
        "第一行只写三个短横线 ---；稿件信息只是数据，不会当作程序运行。",
      ),
    en: ({ opening }) =>
      say(
        `The first line is ${abbreviate(opening)}, not ---`,
        "Write three dashes --- and nothing else; front matter is data and is never run.",
      ),
  }),
  "yaml-syntax": error<{ readonly reason: YamlFault; readonly detail: string }>({
    zh: ({ reason }) => FAULTS_ZH[reason],
    en: ({ reason, detail }) => say(`This is no valid YAML: ${detail}`, SUGGESTIONS_EN[reason]),
  }),
  "yaml-colon": error<{ readonly key: string; readonly fullWidth: boolean }>({
    zh: ({ key, fullWidth }) =>
      say(
        fullWidth ? `${key} 后面用了中文冒号` : `${key} 的冒号后面没有空格`,
        `写成 ${key}: 加上值，冒号用英文冒号，后面加一个空格。`,
      ),
    en: ({ key, fullWidth }) =>
      say(
        fullWidth ? `A full-width colon follows ${key}` : `No space follows the colon of ${key}`,
        `Write ${key}: and the value, with an ASCII colon and a space after it.`,
      ),
  }),
  "yaml-hash": error<{
    readonly cut: string;
    /** The whole value in quotes, on one line. */
    readonly quoted: string;
  }>({
    zh: ({ cut, quoted }) =>
      say(
        `从 ${abbreviate(cut)} 起都被当作批注丢掉了：# 前面有空格`,
        `如果是正文，给整个值加上引号：${abbreviate(quoted)}；如果是批注，在 # 后面加一个空格。`,
      ),
    en: ({ cut, quoted }) =>
      say(
        `Everything from ${abbreviate(cut)} on is dropped as a comment: there is a space before the #`,
        `If it is text, put the whole value in quotes: ${abbreviate(quoted)}; if it is a comment, put a space behind the #.`,
      ),
  }),
  "yaml-duplicate-key": error<{ readonly key: string }>({
    zh: ({ key }) => say(`${abbreviate(key)} 写了两次`, "只留一个，把另一个删掉。"),
    en: ({ key }) => say(`${abbreviate(key)} is given twice`, "Keep one and delete the other."),
  }),
  "yaml-alias": error<{ readonly construct: YamlConstruct }>({
    zh: ({ construct }) =>
      say(
        `不能使用 YAML 的${CONSTRUCTS_ZH[construct]}`,
        "把内容直接写出来；如果这个符号本来就是文字，给整个值加上单引号。",
      ),
    en: ({ construct }) =>
      say(
        `YAML ${CONSTRUCTS_EN[construct]} are not allowed`,
        "Write the value itself; if the sign is meant as text, put the whole value in single quotes.",
      ),
  }),
  "yaml-documents": error({
    zh: () => say("一个文件里有几份 YAML 文档", "删掉中间的 --- 或 ... 一行，只留一份。"),
    en: () => say("There are several YAML documents in one file", "Delete the line --- or ... between them."),
  }),
  "yaml-nesting": error({
    zh: () => say("括号或缩进的层次太深", "这里不需要这么多层；检查是不是多写了括号。"),
    en: () =>
      say(
        "Brackets or indentation nest too deep",
        "Nothing here needs so many levels; check for stray brackets.",
      ),
  }),
  "not-a-mapping": error<{ readonly example: string }>({
    zh: ({ example }) => say("这里应当是一行行的“名称: 值”", `例如：\n${example}`),
    en: ({ example }) => say("Lines of `key: value` are expected here", `For example:\n${example}`),
  }),
  "not-a-list": error<{ readonly example: string }>({
    zh: ({ example }) => say("这个文件应当是一个列表，每一项以“- ”开头", `例如：\n${example}`),
    en: ({ example }) =>
      say("The file must be a list, each entry starting with `- `", `For example:\n${example}`),
  }),
};
