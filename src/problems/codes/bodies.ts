// The problems of a body's Markdown.
import { abbreviate } from "../abbreviate.ts";
import { error, warning, say } from "./define.ts";
import type { Mistyped } from "./pictures.ts";

export const bodies = {
  "empty-body": warning({
    zh: () => say("没有正文", "在第二个 --- 下面写上正文。"),
    en: () => say("There is no text", "Write the text below the second ---."),
    form: () => say("没有正文", "写上正文；还没有写好的，先留作草稿。"),
  }),
  "raw-html": warning<{ readonly tag: string }>({
    zh: ({ tag }) =>
      say(
        `正文里的 HTML 标签 ${tag} 会照原样显示成文字`,
        "删掉标签，改用 Markdown 的写法；如果就是要显示它，放进反引号里。",
      ),
    en: ({ tag }) =>
      say(
        `The HTML tag ${tag} is shown as text`,
        "Delete it and write Markdown; put it in backticks if it is meant to be seen.",
      ),
  }),
  "link-mistyped": warning<Mistyped>({
    zh: ({ sample, right }) =>
      say(
        `这里不会成为链接，会照原样显示：${abbreviate(sample)}`,
        `标点用半角的，中间不要空格：${right}；有把握的，npm run check -- --fix 会改好。`,
      ),
    en: ({ sample, right }) =>
      say(
        `This is no link and is shown as written: ${abbreviate(sample)}`,
        `Write half-width marks without spaces between: ${right}; where it is sure, npm run check -- --fix does it.`,
      ),
  }),
  "footnote-missing": warning<{ readonly label: string }>({
    zh: ({ label }) =>
      say(
        `脚注 [^${abbreviate(label)}] 没有注文，会照原样显示`,
        `在正文末尾另起一段，写上 [^${abbreviate(label)}]: 注文（冒号用英文冒号，前面空一行）。`,
      ),
    en: ({ label }) =>
      say(
        `the footnote [^${abbreviate(label)}] has no note and is shown as it is written`,
        `Write the note in a paragraph of its own at the end: [^${abbreviate(label)}]: … (after an empty line).`,
      ),
  }),
  "footnote-unmarked": warning<{ readonly label: string }>({
    zh: ({ label }) =>
      say(
        `这条注文不会显示：正文里没有 [^${abbreviate(label)}]，或者它的注文写了两次`,
        `在正文中要加注的地方写上 [^${abbreviate(label)}]；写了两次的，改一个编号或者删掉。`,
      ),
    en: ({ label }) =>
      say(
        `this note is not shown: [^${abbreviate(label)}] is not in the text, or has a note already`,
        `Write [^${abbreviate(label)}] where the note belongs; of two notes, give one another label or remove it.`,
      ),
  }),
  "too-many-brackets": error({
    zh: () =>
      say("这一段太长，方括号太多，不能按 Markdown 处理", "用空行分成几段；如果是粘贴来的乱码，删掉。"),
    en: () =>
      say(
        "This paragraph is too long, with too many brackets, to be read as Markdown",
        "Part it by empty lines; if it was pasted by mistake, delete it.",
      ),
  }),
  "markup-too-deep": error({
    zh: () => say("引文、列表或注套得太多层，里面的文字不能处理", "减少层数，最多十层左右为好。"),
    en: () =>
      say(
        "Quotations, lists or notes are nested too deep to be read",
        "Nest them less; ten levels are more than enough.",
      ),
  }),
};
