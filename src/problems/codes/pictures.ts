// The problems of pictures where a bulletin names them.
import { abbreviate } from "../abbreviate.ts";
import { error, say, warning } from "./define.ts";
import { PUT_IN } from "./picture-files.ts";

/** Where a picture cannot be shown as one. */
export type PicturePlace = "heading" | "table" | "block" | "link" | "sentence";

/** What stands in the file, and what to write for it. */
export interface Mistyped {
  readonly sample: string;
  readonly right: string;
}

const PLACES: Readonly<Record<PicturePlace, readonly [zh: string, en: string]>> = {
  heading: ["图片不能放在标题里", "A picture cannot stand in a heading"],
  table: ["图片不能放在表格里", "A picture cannot stand in a table"],
  block: ["图片不能放在列表、引文或脚注里", "A picture cannot stand in a list, a quotation or a note"],
  link: ["图片外面不能套链接", "A picture cannot be a link"],
  sentence: ["图片不能夹在一段文字里", "A picture cannot stand within a paragraph of text"],
};

export const pictures = {
  "picture-missing": error<{ readonly name: string; readonly nearest: string | undefined }>({
    zh: ({ name, nearest }) =>
      say(
        `找不到图片 ${abbreviate(name)}`,
        `${nearest === undefined ? "" : `是不是 ${nearest}？`}图片和简报放在同一个文件夹里，或者放在 media/年份/ 里，只写文件名就行。`,
      ),
    en: ({ name, nearest }) =>
      say(
        `There is no picture ${abbreviate(name)}`,
        `${nearest === undefined ? "" : `Is it ${nearest}? `}Put it beside the bulletin or into media/YYYY/ and write its name alone.`,
      ),
    form: ({ name, nearest }) =>
      say(
        `找不到图片 ${abbreviate(name)}`,
        `${nearest === undefined ? "" : `是不是 ${nearest}？如果不是，`}${PUT_IN}`,
      ),
  }),
  "picture-case": error<{ readonly name: string; readonly actual: string }>({
    zh: ({ name, actual }) =>
      say(
        `文件名的大小写不一样：写的是 ${abbreviate(name)}，文件叫 ${actual}`,
        `改成 ${actual}；网站的服务器分大小写。`,
      ),
    en: ({ name, actual }) =>
      say(
        `The case of the name differs: ${abbreviate(name)} is written, the file is ${actual}`,
        `Write ${actual}; servers tell upper from lower case.`,
      ),
  }),
  "picture-address": error<{ readonly address: string }>({
    zh: ({ address }) =>
      say(
        `图片在别的地方：${abbreviate(address)}`,
        "把图片存下来，放到简报旁边或 media/年份/ 里，再写文件名；别处的图片随时会没有，也会泄露读者的行踪。",
      ),
    en: ({ address }) =>
      say(
        `The picture lies elsewhere: ${abbreviate(address)}`,
        "Save it beside the bulletin or in media/YYYY/ and write its name; what lies elsewhere may vanish and tells others who reads.",
      ),
    form: ({ address }) =>
      say(
        `图片在别的地方：${abbreviate(address)}`,
        `把它存到这台电脑，${PUT_IN}别处的图片随时会没有，也会泄露读者的行踪。`,
      ),
  }),
  "picture-alt": error({
    zh: () =>
      say(
        "图片没有说明",
        "在方括号里写一句图上有什么，例如 ![区长林知远在河堤上察看水位](图片文件名)；看不见图的人靠它。",
      ),
    en: () =>
      say(
        "The picture has no words",
        "Say in the brackets what is to be seen: ![The mayor looks at the river from the dyke](file name).",
      ),
  }),
  "picture-alt-idle": warning<{ readonly alt: string }>({
    zh: ({ alt }) =>
      say(
        `图片的说明“${abbreviate(alt)}”没有说出图上有什么`,
        "写一句图上有什么人、在做什么，例如 ![区长林知远在河堤上察看水位](…)。",
      ),
    en: ({ alt }) =>
      say(
        `The words “${abbreviate(alt)}” do not say what the picture shows`,
        "Say who and what is to be seen: ![The mayor looks at the river from the dyke](…).",
      ),
  }),
  "picture-mistyped": error<Mistyped>({
    zh: ({ sample, right }) =>
      say(
        `这里要放的图片不会显示：${abbreviate(sample)}`,
        `标点用半角的，中间不要空格：${right}，单独成一段；有把握的，npm run check -- --fix 会改好。`,
      ),
    en: ({ sample, right }) =>
      say(
        `The picture that is meant here is not shown: ${abbreviate(sample)}`,
        `Write half-width marks without spaces between, as a paragraph of its own: ${right}; where it is sure, npm run check -- --fix does it.`,
      ),
    form: ({ sample, right }) =>
      say(
        `这里要放的图片不会显示：${abbreviate(sample)}`,
        `标点用半角的，中间不要空格：${right}，单独成一段；也可以删掉它，用“插入图片”放。`,
      ),
  }),
  "picture-place": error<{ readonly where: PicturePlace }>({
    zh: ({ where }) => say(PLACES[where][0], "把 ![…](…) 移到两段文字之间，单独成一段，前后各空一行。"),
    en: ({ where }) =>
      say(PLACES[where][1], "Move ![…](…) between two paragraphs, with an empty line before and after it."),
  }),
};
