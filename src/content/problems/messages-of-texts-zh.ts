// What editors read of a text and of what became of it, in plain Chinese.
import { abbreviate } from "./abbreviate.ts";
import type { Catalogue, LostAddress } from "./problem-codes.ts";
import { say } from "./say.ts";

const LOST_ADDRESSES: Readonly<Record<LostAddress, (holder: string) => string>> = {
  gone: (holder) => `${holder} 不在了`,
  moved: () => "文件的日期或短名变了",
  draft: () => "已经发布的简报改成了草稿",
  dropped: () => "redirectFrom 里删掉了它",
};

export const chineseOfTexts = {
  "official-not-listed": ({ text, name }) =>
    say(
      `正文里有${text}，officials 里没有`,
      `如果就是这位领导，在 officials 里加上 ${name}；如果只是同名，不用改。`,
    ),
  "official-not-named": ({ name }) =>
    say(
      `officials 里有${abbreviate(name)}，标题和正文里都没有`,
      "核对是不是漏写或写错了名字；与这篇无关就从 officials 里删掉。",
    ),
  "date-in-text": ({ text, inText, date }) =>
    say(
      `正文开头写的是${text}，date 写的是 ${date}`,
      `核对原稿。date 应当是事情发生的那一天，例如 ${inText}；如果是推定的，用 dateNote 写明依据。`,
    ),
  "column-break": ({ end, start }) =>
    say(
      `这一段像是没有写完就分了段：“……${end}”之后另起一段“${start}……”`,
      "如果是报纸分栏留下的断行，删掉中间的空行，把两段接起来。",
    ),
  "half-width": ({ sample, corrected, count }) =>
    say(
      `中文里用了半角标点：${sample}${count === 1 ? "" : `（这一段共 ${count} 处）`}`,
      `写成 ${corrected}；运行 npm run check -- --fix 会一并改好。`,
    ),
  "unpaired-mark": ({ mark, sample }) =>
    say(`${mark} 没有成对：${sample}`, "补上缺的一半，或者删掉多余的一半；注意左右不要写反。"),

  "near-duplicate": ({ other, percent }) =>
    say(
      `与 ${other} 有 ${percent}% 的文字相同`,
      "如果是同一篇，留下一篇，把另一篇的网址写进它的 redirectFrom；如果是两件事，不用改。",
    ),
  "lost-address": ({ path, holder, successor, because, redirects }) =>
    say(
      `网址 ${path} 会打不开：${LOST_ADDRESSES[because](holder)}`,
      keepAddress(because, successor, redirects),
    ),
} satisfies Partial<Catalogue>;

function keepAddress(
  because: LostAddress,
  successor: string | undefined,
  redirects: readonly string[],
): string {
  const line = `redirectFrom: [${redirects.join(", ")}]`;
  if (because === "draft") return "写 status: withdrawn，网址上会留下一则说明；或者不要改成草稿。";
  if (successor !== undefined) return `在 ${successor} 里写上：\n${line}`;
  return `把文件放回来，写上 status: withdrawn，网址上会留下一则说明；如果内容并到了别的文件，在那里写上：\n${line}`;
}
