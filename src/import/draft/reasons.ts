// Says in words why a guess has to be looked at.
import type { Language } from "../../problems/problem.ts";
import { isOfFormat } from "../../problems/codes/picture-files.ts";
import type { Doubt, RefusedPicture } from "../article.ts";

export function reasonOf(doubt: Doubt, language: Language): string {
  return language === "zh" ? chinese(doubt) : english(doubt);
}

function chinese(doubt: Doubt): string {
  switch (doubt.code) {
    case "no-headline":
      return "版面上没有这一篇的标题，暂用正文开头";
    case "column-as-title":
      return "这是栏目名，版面上没有这一篇自己的标题，请拟一个";
    case "may-be-subhead":
      return "因为下文另说一事，把这一行当作标题；如是上一篇的小标题，请并回上一篇";
    case "may-be-headline":
      return "下文另说一事，这一行也可能是另一篇的标题；如是，请分成两篇";
    case "no-reporter":
      return "没有找到记者署名";
    case "no-topic":
      return "主题名册里没有合适的主题，请补上";
    case "proposed-topics":
      return "主题按名册里的名称、别名和关键词推荐";
    case "vague-date":
      return `原文只说“${doubt.written}”，没有写明日期`;
    case "no-date":
      return "导语没有写明日期";
    case "beginning-only":
      return `导语只写“${doubt.written}”，是开始的日子，不是新闻的日期，请核对`;
    case "below-lead":
      return `导语没有写明日期，按下文“${doubt.written}”推定，请核对`;
    case "after-page":
      return `原文写“${doubt.written}”，在版面日期 ${doubt.pageDate} 之后，没有采用，请核对`;
    case "no-year":
      return `原文只写“${doubt.written}”，版面上没有年份，请用 --year 注明`;
    case "no-month":
      return `原文只写“${doubt.written}”，请用 --page-date 注明版面日期`;
    case "impossible-date":
      return `没有“${doubt.written}”这一天，请核对原文`;
    case "year-given":
      return `原文只写“${doubt.written}”，年份是推定的`;
    case "other-year":
      return `原文写“${doubt.written}”，与 --year ${doubt.given} 不同，取了原文的，请核对`;
    case "against-page":
      return `${chinese(doubt.doubt)}；版面上印的 ${doubt.printed} 与 ${doubt.given} 不同，取了版面上的，请核对`;
    case "year-from-page":
      return `原文只写“${doubt.written}”，按版面日期 ${doubt.pageDate} 推定`;
    case "year-from-signature":
      return `原文只写“${doubt.written}”，按落款日期 ${doubt.signed} 推定`;
    case "year-before":
      return `原文只写“${doubt.written}”，版面在年初，推定为上一年`;
    case "new-official":
      return `人物名册里没有此人${doubt.post === undefined ? "" : `，版面所写${doubt.hasLeft ? "不再担任的" : ""}职务：${doubt.post}`}`;
    case "tail":
      return `${doubt.isMoved ? "这一段排在版面别处，已移到本篇之后" : "这一段没有标题，照版面接在本篇之后"}${doubt.isSure ? "" : "，归属没有把握"}`;
    case "caption":
      return "图片说明，没有放进正文";
    case "cut-end":
      return "正文好像没有完，请在版面上找下文";
    case "no-text":
      return "只有标题，没有正文，请在原文里找";
    case "goes-on-elsewhere":
      return "原文注明转到别的版，这一版上没有找到下文";
    case "guessed-alt":
      return "图片没有说明，请写一句它拍的是什么";
    case "remote-picture":
      return "图片不在文件里，没有导入；请找到原图，放在简报旁边";
    case "refused-picture":
      return `${refused(doubt.because, "zh")}，没有导入；请另存为 JPEG 或 PNG，放在简报旁边`;
    case "one-frame":
      return "是动图，只留了第一帧，请看一眼";
    case "merged-cells":
      return "表格里有合并的单元格，已拆开，请核对";
    case "doubtful-order":
      return `第 ${doubt.page} 页分栏的先后没有把握，这一段和上文可能接错了，请对照原版面`;
  }
}

function english(doubt: Doubt): string {
  switch (doubt.code) {
    case "no-headline":
      return "the page has no headline for this article; its first words stand in";
    case "column-as-title":
      return "the name of a column: the page has no headline for this article, make one";
    case "may-be-subhead":
      return "taken for a headline since the text below tells of something else: if it is a subhead, join it to the article above";
    case "may-be-headline":
      return "the text below tells of something else: if this is the headline of another article, part the two";
    case "no-reporter":
      return "no reporter is named";
    case "no-topic":
      return "no topic of the registry fits; add one";
    case "proposed-topics":
      return "proposed by the names, aliases and keywords of the topic registry";
    case "vague-date":
      return `the text says only “${doubt.written}”`;
    case "no-date":
      return "the lead gives no day";
    case "beginning-only":
      return `the lead says only “${doubt.written}”, which is when something begins and not when it was told: check it`;
    case "below-lead":
      return `the lead gives no day; taken from “${doubt.written}” further down: check it`;
    case "after-page":
      return `the text says “${doubt.written}”, which is after the page's day, ${doubt.pageDate}, and was not taken`;
    case "no-year":
      return `the text says only “${doubt.written}” and the page no year: give it by --year`;
    case "no-month":
      return `the text says only “${doubt.written}”: give the page's day by --page-date`;
    case "impossible-date":
      return `there is no “${doubt.written}”`;
    case "year-given":
      return `the text says only “${doubt.written}”; the year is inferred`;
    case "other-year":
      return `the text says “${doubt.written}”, which is not of --year ${doubt.given}, and was taken`;
    case "against-page":
      return `${english(doubt.doubt)}; the page prints ${doubt.printed}, which is not of ${doubt.given}, and was taken`;
    case "year-from-page":
      return `the text says only “${doubt.written}”; inferred from the page of ${doubt.pageDate}`;
    case "year-from-signature":
      return `the text says only “${doubt.written}”; inferred from the day that it is signed with, ${doubt.signed}`;
    case "year-before":
      return `the text says only “${doubt.written}”; the page is of January, so the year before`;
    case "new-official":
      return `not in the registry of officials${doubt.post === undefined ? "" : `; the page says ${doubt.hasLeft ? "no longer " : ""}${doubt.post}`}`;
    case "tail":
      return `${doubt.isMoved ? "stood elsewhere on the page and was put back here" : "has no headline and stands here as on the page"}${doubt.isSure ? "" : ", perhaps wrongly"}`;
    case "caption":
      return "a picture's caption, left out of the body";
    case "cut-end":
      return "the text seems to go on elsewhere";
    case "no-text":
      return "a headline and no text: look for it in the source";
    case "goes-on-elsewhere":
      return "the page says that the text goes on on another, and has no rest of it";
    case "guessed-alt":
      return "the picture has no description: say what it shows";
    case "remote-picture":
      return "the picture is not in the file and was not imported: put it beside the bulletin";
    case "refused-picture":
      return `${refused(doubt.because, "en")}: save it as JPEG or PNG beside the bulletin`;
    case "one-frame":
      return "the picture moves; its first frame was kept: look at it";
    case "merged-cells":
      return "the table has merged cells, which were parted: review it";
    case "doubtful-order":
      return `the order of the columns on page ${doubt.page} is not sure: compare this paragraph and the one above with the page`;
  }
}

/** What is not a matter of the format. */
const FAULTS: Readonly<Record<"huge" | "damaged" | "unknown", Readonly<Record<Language, string>>>> = {
  huge: { zh: "图片超过一亿像素", en: "the picture has over a hundred million pixels" },
  damaged: { zh: "图片打不开，文件坏了", en: "the picture's file is damaged" },
  unknown: { zh: "图片的格式认不出来", en: "the picture's format is not known" },
};

function refused(because: RefusedPicture, language: Language): string {
  if (because === "huge" || because === "damaged" || because === "unknown") return FAULTS[because][language];
  const format = isOfFormat(because, language);
  return language === "zh" ? `${format}，不能用在网页上` : `${format}, which no page shows`;
}
