// The front matter of a bulletin.
import { z } from "zod";
import { STATUSES, STATUS_NAMES } from "../../values/status.ts";
import {
  about,
  calendarDate,
  correction,
  edition,
  lines,
  optionalLine,
  optionalText,
  order,
  requiredLine,
  rule,
} from "./values.ts";

/** An example of what none may lack. */
export const LEAST_FRONT_MATTER = "title: 全区防汛工作会议召开\ndate: 2022-03-19";

export const leadPicture = z.strictObject(
  {
    file: requiredLine.meta(
      about("图片文件", "图片的文件名，放在简报旁边或 media/年份/ 里。", "2022-03-19-fangxun.jpg"),
    ),
    alt: requiredLine.meta(about("说明", "图上有什么，看不见图的人靠它。", "区长林知远在河堤上察看水位")),
    caption: optionalLine.meta(about("图注", "显示在图片下面；不写就显示说明。")),
    credit: optionalLine.meta(about("署名", "谁拍的、哪里来的。", "摄影：周岚")),
  },
  rule("mapping"),
);

export const frontMatterSchema = z.strictObject(
  {
    title: requiredLine.meta(about("标题", "简报的标题，写在一行里。", "全区防汛工作会议召开")),
    subtitle: optionalLine.meta(about("副标题", "标题下面的一行；没有就不写。")),
    date: calendarDate.meta(about("日期", "事情发生的那一天，写成 YYYY-MM-DD；网址由它而来。", "2022-03-19")),
    dateNote: optionalLine.meta(
      about("日期说明", "日期是推定的，就写明依据；会显示在页面上。", "原文只写“近日”，按版面日期推定。"),
    ),
    order: order.meta(about("当天次序", "同一天有几篇时，这一篇排第几：写 1、2、3；不写的排在后面。", "1")),
    officials: lines.meta(about("人物", "出席或被报道的领导，写 officials.yaml 里的名字。")),
    topics: lines.meta(about("主题", "简报所属的主题，写 topics.yaml 里的名字。")),
    summary: optionalText.meta(about("摘要", "一两句话，用在列表和分享里。")),
    source: optionalLine.meta(about("来源", "原稿的出处。", "云溪日报")),
    series: optionalLine.meta(about("系列", "连载或者专栏的名字；会显示在页面上。", "河湖纪事")),
    edition: edition.nullish().meta(about("报纸版面", "见于哪份报纸的哪一版；会显示在页面上，也写进引文。")),
    scan: optionalLine.meta(
      about(
        "版面扫描件",
        "报纸这一版的扫描件，PDF 或者图片的文件名，放在简报旁边或 media/年份/ 里；读者可以打开。",
        "2022-03-20-a03.pdf",
      ),
    ),
    reporters: lines.meta(about("记者", "署名的记者。")),
    places: lines.meta(about("地点", "街道、社区、项目等。")),
    status: z
      .enum(STATUSES, rule("status"))
      .nullish()
      .meta(
        about(
          "状态",
          `published：${STATUS_NAMES.published}（不写就是它）；draft：${STATUS_NAMES.draft}，不进网站；withdrawn：${STATUS_NAMES.withdrawn}，网址上留一则说明。`,
        ),
      ),
    image: leadPicture
      .nullish()
      .meta(about("题图", "这一篇最主要的图片，显示在标题下面，也用在列表和分享里；没有就不写。")),
    corrections: z
      .array(correction, rule("list"))
      .nullish()
      .meta(about("更正", "发布以后的更正，会显示在页面上。")),
    redirectFrom: lines.meta(
      about(
        "旧网址",
        "以前的网址，会跳转到这一篇；只写域名后面的部分，例如 /bulletins/2022/03/19/old-name/。",
      ),
    ),
  },
  rule("mapping"),
);

export type FrontMatterInput = z.infer<typeof frontMatterSchema>;
