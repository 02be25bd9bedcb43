// The problems of addresses: old ones, those given twice, those that would die.
import { abbreviate } from "../abbreviate.ts";
import type { Message } from "./define.ts";
import { error, say, warning } from "./define.ts";

/** Why a text is no path of a site. */
export type PathFault =
  | "start"
  | "dots"
  | "query"
  | "backslash"
  | "double-slash"
  | "encoding"
  | "encoded-slash"
  | "character"
  | "ends"
  | "too-long";

/** Its file is gone; has another address; has it in other letter case; is a draft now; or no longer names the address in `redirectFrom`. */
export type LostAddress = "gone" | "moved" | "respelt" | "draft" | "dropped";

const REDIRECT_FAULTS_ZH: Readonly<Record<PathFault, Message>> = {
  start: say("必须以 / 开头", "只写网址中域名后面的部分，例如 /news/2019/123.html。"),
  dots: say("不能含有 . 或 .. 这样的一段", "写完整的路径，例如 /news/2019/123.html。"),
  query: say("不能含有 ? 或 #", "只写 ? 和 # 前面的路径；静态网站无法按参数跳转。"),
  backslash: say("不能含有反斜杠 \\", "把 \\ 换成 /。"),
  "double-slash": say("不能含有 //", "去掉域名和多余的斜杠，例如 /news/2019/123.html。"),
  encoding: say("百分号编码不对", "照浏览器地址栏原样复制，或者直接写汉字。"),
  "encoded-slash": say("不能含有 %2F", "把 %2F 写成 /；如果那不是一层目录，这个旧网址没有办法保留，删掉它。"),
  character: say("含有不能用在网址里的字符", "照浏览器地址栏原样复制域名后面的部分。"),
  ends: say("其中一段以空格开头，或者以空格、句点结尾", "去掉多余的空格和句点，例如 /news/2019/123.html。"),
  "too-long": say(
    "太长",
    "每两个斜杠之间不要超过 255 个字节（约 85 个汉字），整个路径不要超过 800 个字节（约 260 个汉字）。",
  ),
};

const REDIRECT_FAULTS_EN: Readonly<Record<PathFault, Message>> = {
  start: say("must start with /", "Write the part after the host name only, such as /news/2019/123.html."),
  dots: say("must not hold . or .. as a segment", "Write the whole path, such as /news/2019/123.html."),
  query: say("must not hold ? or #", "Write the path before them; a static site cannot redirect by query."),
  backslash: say("must not hold a backslash", "Write / instead of \\."),
  "double-slash": say("must not hold //", "Remove the host name and doubled slashes."),
  encoding: say(
    "is not percent-encoded correctly",
    "Copy it from the browser's address bar, or write the characters themselves.",
  ),
  "encoded-slash": say(
    "must not hold %2F",
    "Write / for it; if it parts no folders, the address cannot be kept: remove it.",
  ),
  ends: say(
    "has a segment that begins with a space, or ends with a space or a full stop",
    "Remove them: /news/2019/123.html.",
  ),
  character: say(
    "holds characters that no address may hold",
    "Copy the part after the host name from the browser's address bar.",
  ),
  "too-long": say("is too long", "Keep each segment within 255 bytes, and the whole path within 800."),
};

const LOST_ADDRESSES_ZH: Readonly<Record<LostAddress, (holder: string) => string>> = {
  gone: (holder) => `${holder} 不在了`,
  moved: () => "文件的日期或短名变了",
  respelt: () => "大小写变了，许多服务器上这是两个网址",
  draft: () => "已经发布的简报改成了草稿",
  dropped: () => "redirectFrom 里删掉了它",
};

const LOST_ADDRESSES_EN: Readonly<Record<LostAddress, (holder: string) => string>> = {
  gone: (holder) => `${holder} is gone`,
  moved: () => "the file's date or slug has changed",
  respelt: () => "it is written in another letter case, which many servers tell apart",
  draft: () => "a published bulletin became a draft",
  dropped: () => "redirectFrom no longer has it",
};

export const addresses = {
  "redirect-path": error<{ readonly path: string; readonly reason: PathFault }>({
    zh: ({ path, reason }) => {
      const { message, suggestion } = REDIRECT_FAULTS_ZH[reason];
      return say(`旧网址 ${abbreviate(path)} ${message}`, suggestion);
    },
    en: ({ path, reason }) => {
      const { message, suggestion } = REDIRECT_FAULTS_EN[reason];
      return say(`The old address ${abbreviate(path)} ${message}`, suggestion);
    },
  }),
  "redirect-taken": error<{
    readonly path: string;
    /** The file that has what is in its way; undefined for the site itself. */
    readonly by?: string;
    /** The address of that file which is in its way. */
    readonly other?: string;
  }>({
    zh: ({ path, by, other }) =>
      say(
        by === undefined
          ? `旧网址 ${abbreviate(path)} 是网站自己要用的`
          : path === other
            ? `旧网址 ${abbreviate(path)} 已经有页面了：${by}`
            : `旧网址 ${abbreviate(path)} 与 ${by} 的网址 ${abbreviate(other ?? "")} 不能并存`,
        "删掉这一条，或者换成这篇稿件真正的旧网址。",
      ),
    en: ({ path, by, other }) =>
      say(
        by === undefined
          ? `The old address ${abbreviate(path)} is one that the site needs for itself`
          : path === other
            ? `The old address ${abbreviate(path)} is taken by ${by}`
            : `The old address ${abbreviate(path)} cannot stand beside ${abbreviate(other ?? "")} of ${by}`,
        "Delete it, or write the bulletin's real old address.",
      ),
  }),
  "windows-name": warning<{ readonly name: string }>({
    zh: ({ name }) =>
      say(
        `Windows 不能有名为 ${abbreviate(name)} 的文件`,
        "不在 Windows 上构建和存放网站就不要紧；否则换一个写法，例如在末尾加上 -2。",
      ),
    en: ({ name }) =>
      say(
        `No file on Windows can be named ${abbreviate(name)}`,
        "Leave it if the site is never built or kept on Windows; or write another, for example with -2 at its end.",
      ),
  }),
  "duplicate-permalink": error<{ readonly permalink: string; readonly other: string }>({
    zh: ({ permalink, other }) =>
      say(`网址 ${permalink} 与 ${other} 重复`, "给其中一个文件换一个短名，例如在末尾加上 -2。"),
    en: ({ permalink, other }) =>
      say(
        `The address ${permalink} is also that of ${other}`,
        "Give one of the files another slug, for example with -2 at its end.",
      ),
    form: ({ other }) =>
      say(
        `这一天已经有一篇短名相同的：${other}`,
        "核对日期；日期没有错，就先在文件夹里给其中一个文件换一个短名，例如在末尾加上 -2。",
      ),
  }),
  "lost-address": error<{
    readonly path: string;
    /** The file that had it. */
    readonly holder: string;
    /** The file that most likely took its place. */
    readonly successor: string | undefined;
    readonly because: LostAddress;
    /** All that `redirectFrom` should hold. */
    readonly redirects: readonly string[];
  }>({
    zh: ({ path, holder, successor, because, redirects }) =>
      say(
        `网址 ${path} 会打不开：${LOST_ADDRESSES_ZH[because](holder)}`,
        keepAddressZh(because, successor, redirects),
      ),
    en: ({ path, holder, successor, because, redirects }) =>
      say(
        `The address ${path} would die: ${LOST_ADDRESSES_EN[because](holder)}`,
        keepAddressEn(because, successor, redirects),
      ),
    form: ({ path, because }) =>
      because === "draft"
        ? say(
            `网址 ${path} 会打不开：${LOST_ADDRESSES_ZH[because]("")}`,
            "把“状态”选成“已撤回”，网址上会留下一则说明；或者不要改成草稿。",
          )
        : say(`网址 ${path} 会打不开：“旧网址”里没有它了`, `在“旧网址”里加上 ${path}`),
  }),
};

function keepAddressZh(
  because: LostAddress,
  successor: string | undefined,
  redirects: readonly string[],
): string {
  const line = `redirectFrom: [${redirects.join(", ")}]`;
  if (because === "draft") return "写 status: withdrawn，网址上会留下一则说明；或者不要改成草稿。";
  if (because === "respelt") return "把大小写改回原来的样子：只差大小写的两个网址，不能都留着。";
  if (successor !== undefined) return `在 ${successor} 里写上：\n${line}`;
  return `把文件放回来，写上 status: withdrawn，网址上会留下一则说明；如果内容并到了别的文件，在那里写上：\n${line}`;
}

function keepAddressEn(
  because: LostAddress,
  successor: string | undefined,
  redirects: readonly string[],
): string {
  const line = `redirectFrom: [${redirects.join(", ")}]`;
  if (because === "respelt")
    return "Write it as it was: two addresses that differ in letter case only cannot both be kept.";
  if (because === "draft")
    return "Write status: withdrawn, so that a notice keeps the address, or leave it published.";
  if (successor !== undefined) return `Write in ${successor}:\n${line}`;
  return `Put the file back with status: withdrawn, so that a notice keeps the address; or, if another file took over, write there:\n${line}`;
}
