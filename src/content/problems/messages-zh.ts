// What the editors read: every problem in plain Chinese, with what to write instead.
import { abbreviate } from "./abbreviate.ts";
import { chineseOfTexts } from "./messages-of-texts-zh.ts";
import type {
  Catalogue,
  Message,
  RedirectFault,
  UnknownName,
  YamlConstruct,
  YamlFault,
} from "./problem-codes.ts";
import { say } from "./say.ts";

const YAML_FAULTS: Readonly<Record<YamlFault, Message>> = {
  quote: say("引号没有成对", "在值的末尾补上同样的引号，或者把开头的引号去掉。"),
  bracket: say("方括号没有成对，或者没有写完", "列表写成 [甲, 乙]，末尾要有 ]。"),
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

const CONSTRUCTS: Readonly<Record<YamlConstruct, string>> = {
  alias: "别名引用（*）",
  anchor: "锚点（&）",
  merge: "合并键（<<）",
  tag: "类型标签（!）",
  directive: "指令（%）",
};

const REDIRECT_FAULTS: Readonly<Record<RedirectFault, Message>> = {
  start: say("必须以 / 开头", "只写网址中域名后面的部分，例如 /news/2019/123.html。"),
  dots: say("不能含有 . 或 .. 这样的一段", "写完整的路径，例如 /news/2019/123.html。"),
  query: say("不能含有 ? 或 #", "只写 ? 和 # 前面的路径；静态网站无法按参数跳转。"),
  backslash: say("不能含有反斜杠 \\", "把 \\ 换成 /。"),
  "double-slash": say("不能含有 //", "去掉域名和多余的斜杠，例如 /news/2019/123.html。"),
  encoding: say("百分号编码不对", "照浏览器地址栏原样复制，或者直接写汉字。"),
  character: say("含有不能用在网址里的字符", "照浏览器地址栏原样复制域名后面的部分。"),
  "too-long": say("其中一段太长", "每两个斜杠之间不要超过 255 个字节（约 85 个汉字）。"),
};

export const chinese: Catalogue = {
  "missing-folder": ({ path }) =>
    say(
      `找不到内容文件夹 ${abbreviate(path)}`,
      "检查 --content 后面的路径；它应当是放着 site.yaml 的文件夹。",
    ),
  "missing-file": ({ name }) =>
    say(`缺少文件 ${name}`, `在内容文件夹里新建 ${name}，写上 name、district、url、publisher 四项。`),
  unreadable: ({ reason }) =>
    say(`读不了这个文件（${reason}）`, "检查文件是否还在，以及有没有读取它的权限。"),
  symlink: () => say("这是一个链接（快捷方式），不是文件", "删掉链接，把真正的文件放到这里。"),
  "unknown-file": ({ nearest }) =>
    say(
      "内容文件夹里不该有这个文件",
      `${nearest === undefined ? "" : `是不是应该叫 ${nearest}？`}这里只放 site.yaml、officials.yaml、topics.yaml 和 bulletins/年份/年-月-日-短名.md，其余的文件请移走；内容里的程序和模板不会运行。`,
    ),
  "file-name": ({ expected }) =>
    say(
      "文件名不合规定",
      `${expected === undefined ? "" : `改名为 ${expected}。`}文件名写成 年-月-日-短名.md，例如 2022-03-19-fangxun-huiyi.md；短名只用文字、数字、- 和 _，不留空格。`,
    ),
  "file-name-date": ({ text }) =>
    say(`文件名里的日期 ${text} 不存在`, "把文件名开头改成真实的日期，例如 2022-03-19。"),
  "file-date-mismatch": ({ fileDate, date, expected }) =>
    say(
      `文件名里的日期是 ${fileDate}，date 却是 ${date}`,
      `网址以 date 为准。如果 date 没有错，把文件改名为 ${expected}。`,
    ),
  "year-folder": ({ expected }) => say("文件没有放在它的年份文件夹里", `移到 ${expected}。`),

  "empty-file": ({ role }) =>
    role === "list"
      ? say("文件是空的", "如果暂时没有内容，写上 []。")
      : role === "site"
        ? say("文件是空的", "写上 name、district、url、publisher 四项。")
        : say("文件是空的", "写上稿件的 title、date 和正文；如果不需要这个文件，把它删掉。"),
  "not-utf8": ({ encoding }) =>
    say(
      encoding === undefined ? "文件不是 UTF-8 编码的文本" : `文件不是 UTF-8 编码，看起来是 ${encoding}`,
      "在编辑器里选“另存为”，编码选 UTF-8。",
    ),
  "control-character": ({ codePoint }) =>
    say(`有看不见的控制字符 ${codePoint}`, "删掉这个字符；它多半是从别处粘贴来的。"),
  "bidi-character": ({ codePoint }) =>
    say(`有改变文字方向的隐藏字符 ${codePoint}`, "删掉这个字符；它会让人看到的文字和实际内容不一致。"),
  "invisible-character": ({ codePoint }) =>
    say(`有看不见的字符 ${codePoint}`, "删掉这个字符；它会让搜索找不到这里的文字。"),
  "damaged-character": ({ codePoint }) =>
    say(`有损坏的字符（${codePoint}）`, "这里的字在转换编码时丢了，对照原稿重新输入。"),
  "merge-marker": ({ marker }) =>
    say(
      `有没处理完的合并冲突标记 ${marker}`,
      "在两个版本里选定一个，然后删掉 <<<<<<<、=======、>>>>>>> 这几行。",
    ),

  "front-matter-missing": () =>
    say("文件开头没有稿件信息", "第一行写 ---，接着写 title: 和 date:，再写一行 ---，下面才是正文。"),
  "front-matter-unclosed": () => say("稿件信息没有结束", "在稿件信息的最后一项下面单独写一行 ---。"),
  "front-matter-language": ({ opening }) =>
    say(
      `第一行是 ${abbreviate(opening)}，不是 ---`,
      "第一行只写三个短横线 ---；稿件信息只是数据，不会当作程序运行。",
    ),
  "yaml-syntax": ({ reason }) => YAML_FAULTS[reason],
  "yaml-colon": ({ key, fullWidth }) =>
    say(
      fullWidth ? `${key} 后面用了中文冒号` : `${key} 的冒号后面没有空格`,
      `写成 ${key}: 加上值，冒号用英文冒号，后面加一个空格。`,
    ),
  "yaml-duplicate-key": ({ key }) => say(`${abbreviate(key)} 写了两次`, "只留一个，把另一个删掉。"),
  "yaml-alias": ({ construct }) =>
    say(
      `不能使用 YAML 的${CONSTRUCTS[construct]}`,
      "把内容直接写出来；如果这个符号本来就是文字，给整个值加上单引号。",
    ),
  "yaml-documents": () => say("一个文件里有几份 YAML 文档", "删掉中间的 --- 或 ... 一行，只留一份。"),
  "yaml-nesting": () => say("括号或缩进的层次太深", "这里不需要这么多层；检查是不是多写了括号。"),
  "not-a-mapping": ({ example }) => say("这里应当是一行行的“名称: 值”", `例如：\n${example}`),
  "not-a-list": ({ example }) => say("这个文件应当是一个列表，每一项以“- ”开头", `例如：\n${example}`),

  "unknown-key": ({ key, nearest, known, inert }) =>
    say(
      `没有 ${abbreviate(key)} 这一项`,
      [
        nearest === undefined ? "" : `是不是想写 ${nearest}？`,
        inert ? `稿件只是数据，${key} 这样的设置在这里不起作用，请删掉。` : "",
        `可以写的有：${known.join("、")}。`,
      ].join(""),
    ),
  "missing-key": ({ key, example }) => say(`缺少 ${key}`, `加上一行，例如 ${example}`),
  "empty-value": ({ key, example }) =>
    say(`${key} 是空的`, `写上内容，例如 ${example}；如果用不着，把这一项整行删掉。`),
  "wrong-type": ({ key, value, expected }) =>
    expected === "mapping"
      ? say(`${key} 的这一项应当写成“名称: 值”`, "例如 - date: 2022-03-19，下一行对齐写 text: 更正的内容。")
      : say(
          `${key} 应当是文字`,
          value === "" ? `把值写成一行文字，例如 ${key}: 文字。` : `给值加上引号：'${abbreviate(value)}'`,
        ),
  "multi-line": ({ key }) =>
    say(`${key} 只能写一行`, "合成一行；需要第二行的内容可以放到 subtitle 或正文里。"),
  "date-format": ({ text, correction }) =>
    say(
      `日期 ${abbreviate(text)} 的写法不对`,
      correction === undefined ? "写成 年-月-日，例如 2022-03-19。" : `写成 ${correction}。`,
    ),
  "date-with-time": ({ text, date }) =>
    say(`日期 ${abbreviate(text)} 带有时间或时区`, `只写日期：${date}。它就是当地的那一天，不会随时区变动。`),
  "impossible-date": ({ text, lastDay }) =>
    say(
      `没有 ${abbreviate(text)} 这一天`,
      lastDay === undefined ? "月份应当在 01 到 12 之间。" : `这个月的最后一天是 ${lastDay}，请核对原稿。`,
    ),
  "date-out-of-range": ({ text }) =>
    say(`日期 ${abbreviate(text)} 的年份不对`, "年份应当在 1000 到 9999 之间。"),
  "partial-date": ({ text, correction }) =>
    say(
      `任职时间 ${abbreviate(text)} 的写法不对`,
      correction === undefined
        ? "写成 2022、2022-03 或 2022-03-19；如果至今在任，不写 to 这一项。"
        : `写成 ${correction}。`,
    ),
  "list-expected": ({ key, correction }) =>
    say(`${key} 应当是列表`, `写成 ${correction ?? `${key}: [甲, 乙]`}`),
  "duplicate-item": ({ key, item }) =>
    say(`${key} 里重复了 ${abbreviate(item)}`, "删掉重复的一个；生成网站时只算一次。"),
  "unknown-official": (name) => unknownName(name, "officials.yaml", "人物名册"),
  "unknown-topic": (name) => unknownName(name, "topics.yaml", "主题名册"),
  "unknown-status": ({ value, nearest }) =>
    say(
      `没有 ${abbreviate(value)} 这种状态`,
      `${nearest === undefined ? "" : `是不是想写 ${nearest}？`}可以写 published（已发布）、draft（草稿）或 withdrawn（已撤回）。`,
    ),
  "redirect-path": ({ path, reason }) => {
    const { message, suggestion } = REDIRECT_FAULTS[reason];
    return say(`旧网址 ${abbreviate(path)} ${message}`, suggestion);
  },
  "redirect-taken": ({ path, by }) =>
    say(`旧网址 ${abbreviate(path)} 已经有页面了：${by}`, "删掉这一条，或者换成这篇稿件真正的旧网址。"),
  "duplicate-permalink": ({ permalink, other }) =>
    say(`网址 ${permalink} 与 ${other} 重复`, "给其中一个文件换一个短名，例如在末尾加上 -2。"),

  "empty-body": () => say("没有正文", "在第二个 --- 下面写上正文。"),
  "raw-html": ({ tag }) =>
    say(
      `正文里的 HTML 标签 ${tag} 会照原样显示成文字`,
      "删掉标签，改用 Markdown 的写法；如果就是要显示它，放进反引号里。",
    ),
  "footnote-missing": ({ label }) =>
    say(
      `脚注 [^${abbreviate(label)}] 没有注文，会照原样显示`,
      `在正文末尾另起一段，写上 [^${abbreviate(label)}]: 注文（冒号用英文冒号，前面空一行）。`,
    ),
  "footnote-unmarked": ({ label }) =>
    say(
      `这条注文不会显示：正文里没有 [^${abbreviate(label)}]，或者它的注文写了两次`,
      `在正文中要加注的地方写上 [^${abbreviate(label)}]；写了两次的，改一个编号或者删掉。`,
    ),
  image: () => say("正文里还不能放图片", "删掉 ![…](…) 这一处；需要说明的内容请用文字写出来。"),

  ...chineseOfTexts,

  "site-url": ({ value }) =>
    say(
      `网站地址 ${abbreviate(value)} 不对`,
      "写完整的网址，以 https:// 开头，不带 ? 和 #，例如 https://news.example.gov.cn。",
    ),
  timezone: ({ value }) => say(`没有 ${abbreviate(value)} 这个时区`, "写成 Asia/Shanghai，或者删掉这一项。"),
  language: ({ value }) => say(`${abbreviate(value)} 不是语言代码`, "写成 zh-CN，或者删掉这一项。"),
  "site-id-code": ({ value }) =>
    say(`网站标识码 ${abbreviate(value)} 不对`, "网站标识码是 10 位数字，加上引号写，例如 '4101000001'。"),
  "cms-backend": ({ value, nearest }) =>
    say(
      `编辑页不能用 ${abbreviate(value)} 这个平台`,
      `${nearest === undefined ? "" : `是不是想写 ${nearest}？`}可以写 github、gitlab 或 gitea；不要编辑页，就把 cms 整段删掉。`,
    ),
  "cms-repo": ({ value }) =>
    say(`仓库 ${abbreviate(value)} 的写法不对`, "写成 所有者/仓库名，例如 repo: newsroom/archive。"),
  "cms-folder": ({ value }) =>
    say(
      `内容文件夹 ${abbreviate(value)} 的写法不对`,
      "写它在仓库里的路径，例如 folder: content；仓库本身就是内容文件夹时写 folder: .",
    ),
  "cms-login": ({ backend, key }) =>
    say(
      `编辑页缺少 ${key}，编辑没有办法登录 ${backend}`,
      key === "appId"
        ? "在平台上登记一个 OAuth 应用（回调地址是网站的 /admin/），把得到的编号写在 appId 里。"
        : backend === "github"
          ? "GitHub 要有一台代为登录的服务器（OAuth proxy），把它的网址写在 server 里。"
          : "把平台自己的网址写在 server 里，例如 server: https://git.example.gov.cn。",
    ),
  "id-format": ({ value }) =>
    say(
      `id ${abbreviate(value)} 不合规定`,
      "id 只用小写字母、数字和中间的短横线，例如 lin-zhiyuan；全是数字时要加引号。",
    ),
  "duplicate-id": ({ id, entry }) => say(`id ${id} 已经用在第 ${entry} 项了`, `换一个 id，例如 ${id}-2。`),
  "duplicate-name": ({ name, id }) =>
    say(
      `${abbreviate(name)} 已经是 ${id} 的名字或别名了`,
      "同名的两个人要分开写，例如“林知远（水务局）”；如果是同一个人，合并成一项。",
    ),
  "period-order": ({ from, to }) =>
    say(`任职时间从 ${from} 到 ${to}，前后颠倒了`, `核对 from 和 to；是不是写反了？`),
  "unknown-parent": ({ name, nearest }) =>
    say(
      `没有 ${abbreviate(name)} 这个主题`,
      nearest === undefined
        ? "parent 写上级主题的 id，上级主题也要在这个文件里。"
        : `是不是想写 ${nearest}？`,
    ),
  "parent-circle": ({ ids }) => say(`主题的上级绕成了圈：${ids.join(" → ")}`, "去掉其中一个 parent。"),
};

function unknownName({ name, nearest, entry }: UnknownName, file: string, registry: string): Message {
  const guess = nearest.length === 0 ? "" : `是不是想写${nearest.join("或")}？如果不是，`;
  return say(`${registry}里没有 ${abbreviate(name)}`, `${guess}在 ${file} 里加上：\n${entry}`);
}
