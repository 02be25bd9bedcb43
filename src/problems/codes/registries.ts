// The problems of the registries.
import { abbreviate } from "../abbreviate.ts";
import { error, say } from "./define.ts";

export const registries = {
  "site-url": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(
        `网站地址 ${abbreviate(value)} 不对`,
        "写完整的网址，以 https:// 开头，不带用户名、空格、?、# 和反斜杠，路径里没有 //、. 和 ..，例如 https://news.example.gov.cn 或 https://www.example.gov.cn/news。",
      ),
    en: ({ value }) =>
      say(
        `${abbreviate(value)} is not the address of a site`,
        "Write an absolute address with https://, without user name, spaces, ?, # or backslash, and without //, . and .. in its path: https://news.example.gov.cn, or https://www.example.gov.cn/news.",
      ),
  }),
  timezone: error<{ readonly value: string }>({
    zh: ({ value }) => say(`没有 ${abbreviate(value)} 这个时区`, "写成 Asia/Shanghai，或者删掉这一项。"),
    en: ({ value }) =>
      say(`There is no time zone ${abbreviate(value)}`, "Write Asia/Shanghai, or leave it out."),
  }),
  language: error<{ readonly value: string }>({
    zh: ({ value }) => say(`${abbreviate(value)} 不是语言代码`, "写成 zh-CN，或者删掉这一项。"),
    en: ({ value }) => say(`${abbreviate(value)} is no language tag`, "Write zh-CN, or leave it out."),
  }),
  "site-id-code": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(`网站标识码 ${abbreviate(value)} 不对`, "网站标识码是 10 位数字，加上引号写，例如 '4101000001'。"),
    en: ({ value }) =>
      say(
        `${abbreviate(value)} is no site identification code`,
        "It has ten digits; write it in quotes, such as '4101000001'.",
      ),
  }),
  "cms-backend": error<{ readonly value: string; readonly nearest: string | undefined }>({
    zh: ({ value, nearest }) =>
      say(
        `编辑页不能用 ${abbreviate(value)} 这个平台`,
        `${nearest === undefined ? "" : `是不是想写 ${nearest}？`}可以写 github、gitlab 或 gitea；不要编辑页，就把 cms 整段删掉。`,
      ),
    en: ({ value, nearest }) =>
      say(
        `the editors' pages cannot use ${abbreviate(value)}`,
        `${nearest === undefined ? "" : `Did you mean ${nearest}? `}Write github, gitlab or gitea; without such pages, remove all of cms.`,
      ),
  }),
  "cms-repo": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(
        `仓库 ${abbreviate(value)} 的写法不对`,
        "写成 所有者/仓库名，例如 repo: newsroom/archive；gitlab 可以有几层：群组/小组/仓库名。",
      ),
    en: ({ value }) =>
      say(
        `the repository ${abbreviate(value)} is not written right`,
        "Write owner/name: repo: newsroom/archive; on gitlab there may be groups: group/subgroup/name.",
      ),
  }),
  "cms-branch": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(`分支 ${abbreviate(value)} 的写法不对`, "写仓库里一个分支的名字，例如 branch: main。"),
    en: ({ value }) =>
      say(`${abbreviate(value)} is no name of a branch`, "Write a branch of the repository: branch: main."),
  }),
  "cms-app-id": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(
        `应用编号 ${abbreviate(value)} 的写法不对`,
        "照抄平台给的编号（Client ID）：字母、数字、点、横线和下划线。",
      ),
    en: ({ value }) =>
      say(
        `${abbreviate(value)} is no application id`,
        "Copy the id that the host gave (Client ID): letters, digits, dots, hyphens and underscores.",
      ),
  }),
  "cms-folder": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(
        `内容文件夹 ${abbreviate(value)} 的写法不对`,
        "写它在仓库里的路径，例如 folder: content；仓库本身就是内容文件夹时写 folder: .",
      ),
    en: ({ value }) =>
      say(
        `the content folder ${abbreviate(value)} is not written right`,
        "Write its path in the repository: folder: content; or folder: . when it is the repository itself.",
      ),
  }),
  "cms-login": error<{ readonly backend: "github" | "gitlab" | "gitea"; readonly key: "server" | "appId" }>({
    zh: ({ backend, key }) =>
      say(
        `编辑页缺少 ${key}，编辑没有办法登录 ${backend}`,
        key === "appId"
          ? "在平台上登记一个 OAuth 应用（回调地址是网站的 /admin/），把得到的编号写在 appId 里。"
          : backend === "github"
            ? "GitHub 要有一台代为登录的服务器（OAuth proxy），把它的网址写在 server 里。"
            : "把平台自己的网址写在 server 里，例如 server: https://git.example.gov.cn。",
      ),
    en: ({ backend, key }) =>
      say(
        `the editors' pages have no ${key}: nobody can log in to ${backend}`,
        key === "appId"
          ? "Register an OAuth application with the host (its callback is the site's /admin/) and write its id as appId."
          : backend === "github"
            ? "GitHub needs a server that logs editors in (an OAuth proxy): write its address as server."
            : "Write the host's own address as server: https://git.example.gov.cn.",
      ),
  }),
  "id-format": error<{ readonly value: string }>({
    zh: ({ value }) =>
      say(
        `id ${abbreviate(value)} 不合规定`,
        "id 只用小写字母、数字和中间的短横线，不超过 100 个字符，例如 lin-zhiyuan；全是数字时要加引号。",
      ),
    en: ({ value }) =>
      say(
        `${abbreviate(value)} is no valid id`,
        "Use lower-case letters, digits and single hyphens between them, 100 at most, such as lin-zhiyuan; quote an id of digits only.",
      ),
    form: ({ value }) =>
      say(
        `编号 ${abbreviate(value)} 不合规定`,
        "编号只用小写字母、数字和中间的短横线，不超过 100 个字符，例如 lin-zhiyuan。",
      ),
  }),
  "duplicate-id": error<{
    /** The entry, counted from 1, that has the id already. */ readonly entry: number;
    readonly id: string;
  }>({
    zh: ({ id, entry }) => say(`id ${id} 已经用在第 ${entry} 项了`, `换一个 id，例如 ${id}-2。`),
    en: ({ id, entry }) =>
      say(`The id ${id} is used by entry ${entry} already`, `Choose another, such as ${id}-2.`),
    form: ({ id, entry }) => say(`编号 ${id} 已经用在第 ${entry} 项了`, `换一个，例如 ${id}-2。`),
  }),
  "duplicate-name": error<{ readonly name: string; readonly id: string }>({
    zh: ({ name, id }) =>
      say(
        `${abbreviate(name)} 已经是 ${id} 的名字或别名了`,
        "一个名字只能指一项：同名的两个人分开写，例如“林知远（水务局）”；如果是同一个人、同一个主题，合并成一项。",
      ),
    en: ({ name, id }) =>
      say(
        `${abbreviate(name)} is a name or an alias of ${id} already`,
        "A name leads to one entry: tell two people of one name apart; join the entries if they are the same person or topic.",
      ),
  }),
  "period-order": error<{ readonly from: string; readonly to: string }>({
    zh: ({ from, to }) => say(`任职时间从 ${from} 到 ${to}，前后颠倒了`, `核对 from 和 to；是不是写反了？`),
    en: ({ from, to }) =>
      say(
        `The post starts ${from} and ends ${to}, which is earlier`,
        "Check from and to; were they swapped?",
      ),
    form: ({ from, to }) =>
      say(`任职时间从 ${from} 到 ${to}，前后颠倒了`, "核对“任职开始”和“任职结束”；是不是写反了？"),
  }),
  "unknown-parent": error<{ readonly name: string; readonly nearest: string | undefined }>({
    zh: ({ name, nearest }) =>
      say(
        `没有 ${abbreviate(name)} 这个主题`,
        nearest === undefined
          ? "parent 写上级主题的 id，上级主题也要在这个文件里。"
          : `是不是想写 ${nearest}？`,
      ),
    en: ({ name, nearest }) =>
      say(
        `There is no topic ${abbreviate(name)}`,
        nearest === undefined ? "Write the id of a topic of this file." : `Did you mean ${nearest}?`,
      ),
    form: ({ name, nearest }) =>
      say(
        `没有 ${abbreviate(name)} 这个主题`,
        `${nearest === undefined ? "" : `是不是想选 ${nearest}？`}在“上级主题”里选一个有的，或者去掉。`,
      ),
  }),
  "topic-depth": error<{ readonly name: string; readonly most: number }>({
    zh: ({ name, most }) =>
      say(
        `主题 ${abbreviate(name)} 在第 ${most + 1} 层，太深了`,
        `主题最多 ${most} 层：给它换一个更靠上的 parent。`,
      ),
    en: ({ name, most }) =>
      say(
        `The topic ${abbreviate(name)} is on level ${most + 1}, which is too deep`,
        `Topics have ${most} levels at most: give it a parent further up.`,
      ),
    form: ({ name, most }) =>
      say(
        `主题 ${abbreviate(name)} 在第 ${most + 1} 层，太深了`,
        `主题最多 ${most} 层：“上级主题”换一个更靠上的。`,
      ),
  }),
  "parent-circle": error<{ readonly ids: readonly string[] }>({
    zh: ({ ids }) => say(`主题的上级绕成了圈：${ids.join(" → ")}`, "去掉其中一个 parent。"),
    en: ({ ids }) => say(`The parents form a circle: ${ids.join(" → ")}`, "Remove one of the parents."),
    form: ({ ids }) => say(`主题的上级绕成了圈：${ids.join(" → ")}`, "去掉其中一个的“上级主题”。"),
  }),
};
