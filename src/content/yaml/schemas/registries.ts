// What officials.yaml and topics.yaml may hold.
import { z } from "zod";
import { about, id, lines, optionalLine, optionalText, partialDate, requiredLine, rule } from "./values.ts";

export const post = z.strictObject(
  {
    title: requiredLine.meta(about("职务", "职务的名称。", "区长")),
    from: partialDate.meta(about("任职开始", "写成 2022、2022-03 或 2022-03-19。")),
    to: partialDate.meta(about("任职结束", "写法同上；至今在任就不写。")),
  },
  rule("mapping"),
);

export const officialSchema = z.strictObject(
  {
    id: id.meta(about("编号", "用在网址里，定了就不要改：小写字母、数字和短横线。", "lin-zhiyuan")),
    name: requiredLine.meta(about("姓名", "简报里写的名字；同名的两个人要分开写。", "林知远")),
    aliases: lines.meta(about("别名", "同一个人的其他写法。")),
    posts: z.array(post, rule("list")).nullish().meta(about("职务", "担任过的职务，先后都写。")),
  },
  rule("mapping"),
);

export const topicSchema = z.strictObject(
  {
    id: id.meta(about("编号", "用在网址里，定了就不要改：小写字母、数字和短横线。", "flood-control")),
    name: requiredLine.meta(about("名称", "简报里写的主题。", "防汛")),
    aliases: lines.meta(about("别名", "同一主题的其他说法。")),
    keywords: lines.meta(
      about("关键词", "导入版面时，文中多次出现这些词就推荐本主题；不显示在网站上。", "汛期"),
    ),
    description: optionalText.meta(about("说明", "这个主题收哪些简报；显示在主题页上。")),
    parent: optionalLine.meta(about("上级主题", "上级主题的编号或名称。")),
  },
  rule("mapping"),
);

export const officialsSchema = z.array(officialSchema, rule("list"));
export const topicsSchema = z.array(topicSchema, rule("list"));

export type OfficialsInput = z.infer<typeof officialsSchema>;
export type TopicsInput = z.infer<typeof topicsSchema>;
