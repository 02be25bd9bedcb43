// The shape of everything that editors write in YAML: the keys that exist and what each may hold.
import { z } from "zod";
import { isCalendarDate, isPartialDate } from "../values/dates.ts";
import type { ColorName } from "../theme/palette.ts";
import { STATUS_NAMES, STATUSES } from "../values/status.ts";
import { isLanguageTag, isSiteUrl, isTimeZone } from "../values/site-values.ts";

/** What a value can break; the schemas carry it where zod has its message. */
export type Rule =
  | "text"
  | "mapping"
  | "boolean"
  | "required"
  | "one-line"
  | "date"
  | "order"
  | "partial-date"
  | "list"
  | "status"
  | "url"
  | "timezone"
  | "language"
  | "site-id-code"
  | "cms-backend"
  | "cms-repo"
  | "cms-branch"
  | "cms-folder"
  | "cms-app-id"
  | "theme-file"
  | "color"
  | "links"
  | "link-label"
  | "id";

const rule = (name: Rule): { error: Rule } => ({ error: name });
const firstRule = (name: Rule): { error: Rule; abort: true } => ({ error: name, abort: true });

const requiredText = z.string(rule("text")).regex(/\S/, firstRule("required"));
const requiredLine = requiredText.regex(/^[^\n]*\n?$/, rule("one-line"));
const optionalText = z.string(rule("text")).nullish();
const optionalLine = z
  .string(rule("text"))
  .regex(/^[^\n]*\n?$/, rule("one-line"))
  .nullish();
const lines = z.array(requiredLine, rule("list")).nullish();

const calendarDate = z
  .string(rule("date"))
  .regex(/^\d{4}-\d{2}-\d{2}$/, firstRule("date"))
  .refine(isCalendarDate, rule("date"))
  .meta({ format: "date" });

const partialDate = z
  .union(
    [
      z.int(rule("partial-date")).min(1000, rule("partial-date")).max(9999, rule("partial-date")),
      z
        .string(rule("partial-date"))
        .regex(/^\d{4}(?:-\d{2}){0,2}$/, firstRule("partial-date"))
        .refine(isPartialDate, rule("partial-date")),
    ],
    rule("partial-date"),
  )
  .nullish();

/** Forms write text. */
const order = z
  .union(
    [
      z.int(rule("order")).min(1, rule("order")),
      z.string(rule("order")).regex(/^[1-9]\d{0,14}$/, rule("order")),
    ],
    rule("order"),
  )
  .nullish();

/** Each is a folder of the site: far below what file systems take, and more than a name has. */
export const MAX_ID_LENGTH = 100;

const id = z
  .string(rule("id"))
  .max(MAX_ID_LENGTH, firstRule("id"))
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, rule("id"));

/** What an editor shows of a key: its Chinese name, what to write, and an example. */
function about(title: string, description: string, ...examples: string[]): z.core.GlobalMeta {
  return { title, description, ...(examples.length > 0 && { examples }) };
}

const correction = z.strictObject(
  {
    date: calendarDate.meta(about("更正日期", "写成 YYYY-MM-DD。")),
    text: requiredText.meta(about("更正内容", "改了什么。", "将会议地点更正为区政务中心。")),
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

/** Of a page of `pages/`; other keys are for its template. */
export const pageSchema = z.looseObject(
  {
    title: requiredLine,
    description: optionalLine,
    permalink: z.string(rule("text")).nullish(),
    unlisted: z.boolean(rule("boolean")).nullish(),
  },
  rule("mapping"),
);

export const CMS_BACKENDS = ["github", "gitlab", "gitea"] as const;

/** Owner, or on GitLab its groups, and name: each becomes a part of the path that the host's API is asked by. */
const REPOSITORY = /^(?:(?!\.{1,2}\/)[\w.][\w.-]*\/)+(?!\.{1,2}$)[\w.][\w.-]*(?<!\.(?:git|atom))$/;

/** What git takes for a branch's name (git-check-ref-format), without what an address would end at. */
const BRANCH = /^(?![-./])(?!.*(?:\.\.|\/[./]|@\{|\.lock(?:\/|$)))[^\s\p{Cc}~^:?*[\\#%]+(?<![./])$/u;

/** A path in a repository; `.` is the repository itself. */
const REPOSITORY_FOLDER =
  /^(?:\.|(?:(?!\.{1,2}(?:\/|$)|\.git(?:\/|$))[^\s\p{Cc}/\\?#%:*"<>|]+(?:\/(?!$)|$))+)$/u;

const repository = z.strictObject(
  {
    backend: z
      .enum(CMS_BACKENDS, rule("cms-backend"))
      .meta(about("代码平台", "简报存放的平台：github、gitlab 或 gitea。", "gitlab")),
    repo: z
      .string(rule("cms-repo"))
      .regex(REPOSITORY, rule("cms-repo"))
      .meta(about("仓库", "平台上的仓库，写成 所有者/仓库名；gitlab 可以有几层群组。", "newsroom/archive")),
    branch: z
      .string(rule("cms-branch"))
      .regex(BRANCH, rule("cms-branch"))
      .nullish()
      .meta(about("分支", "不写就是 main。", "main")),
    folder: z
      .string(rule("cms-folder"))
      .regex(REPOSITORY_FOLDER, rule("cms-folder"))
      .nullish()
      .meta(about("内容文件夹", "内容文件夹在仓库里的路径；不写就是 content。", "content")),
    server: z
      .string(rule("url"))
      .refine(isSiteUrl, rule("url"))
      .nullish()
      .meta(
        about(
          "服务器",
          "github：登录服务器的网址；gitlab、gitea：平台自己的网址。",
          "https://git.example.gov.cn",
        ),
      ),
    appId: z
      .string(rule("cms-app-id"))
      .regex(/^[\w.-]+$/, rule("cms-app-id"))
      .nullish()
      .meta(about("应用编号", "在 gitlab 或 gitea 上登记这个编辑页得到的编号（Client ID）。")),
  },
  rule("mapping"),
);

const cmsSchema = repository.refine(
  // Only GitLab has groups in groups.
  ({ backend, repo }) => backend === "gitlab" || repo.split("/").length === 2,
  { ...rule("cms-repo"), path: ["repo"] },
);

/** What each file of the theme may be, by the ending of its name. */
export const THEME_FILES = {
  logo: ["svg", "png"],
  icon: ["svg", "png"],
  touchIcon: ["png"],
  favicon: ["ico"],
  shareImage: ["png", "jpg", "jpeg"],
} as const;

export type ThemeFileKey = keyof typeof THEME_FILES;

function themeFile(key: ThemeFileKey, title: string, description: string) {
  return z
    .string(rule("theme-file"))
    .regex(
      new RegExp(String.raw`^(?!\.)[^/\\]+\.(?:${THEME_FILES[key].join("|")})$`, "i"),
      rule("theme-file"),
    )
    .nullish()
    .meta(about(title, description, `${key}.${THEME_FILES[key][0]}`));
}

const color = (title: string, description: string) =>
  z
    .string(rule("color"))
    .regex(/^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/, rule("color"))
    // Not null: `accent: #a3241a` without quotes is an empty value with a comment behind it.
    .optional()
    .meta(about(title, `${description}写成 "#rrggbb"，要加引号。`));

const COLORS = {
  accent: color("强调色", "链接、按钮、标题旁的装饰。"),
  paper: color("页面底色", "也是手机浏览器上边栏的颜色。"),
  raised: color("输入框底色", "输入框和按钮的底色。"),
  ink: color("正文颜色", "正文和标题。"),
  soft: color("次要文字颜色", "日期、说明、页脚。"),
  rule: color("细线颜色", "分隔线。"),
  edge: color("边框颜色", "输入框和按钮的边框。"),
  tint: color("浅底色", "提示和日历的底色；不写就由强调色和页面底色调成。"),
} satisfies Record<ColorName, unknown>;

const themeColors = z.strictObject(
  {
    ...COLORS,
    dark: z
      .strictObject(COLORS, rule("mapping"))
      .nullish()
      .meta(about("深色", "读者的系统用深色时的颜色；不写强调色，就由浅色的调亮而成。")),
  },
  rule("mapping"),
);

const theme = z.strictObject(
  {
    logo: themeFile("logo", "徽标", "显示在网站名称旁边，SVG 或 PNG；不写就只有名称。"),
    icon: themeFile("icon", "图标", "浏览器标签上的图标，正方形，SVG 或 PNG。"),
    touchIcon: themeFile("touchIcon", "手机图标", "添加到手机桌面时用，正方形 PNG，边长至少 180 像素。"),
    favicon: themeFile("favicon", "旧式图标", "微信和旧浏览器用的 ICO，发布在 /favicon.ico。"),
    shareImage: themeFile("shareImage", "分享图", "转发链接时显示的图片，PNG 或 JPEG，例如 1200 × 630。"),
    colors: themeColors.nullish().meta(about("颜色", "网站的颜色；没写的用原来的。")),
  },
  rule("mapping"),
);

/** In a line of a phone that is 360 pixels wide. */
export const MAX_LABEL_LENGTH = 16;

export const MAX_LINKS = 12;

const siteLink = z.strictObject(
  {
    label: requiredLine
      .max(MAX_LABEL_LENGTH, rule("link-label"))
      .meta(about("文字", `链接的文字，最多 ${MAX_LABEL_LENGTH} 个字。`, "办事指南")),
    to: requiredLine.meta(
      about("网址", "本站的网址从 / 写起；别的网站写完整的网址。", "/topics/", "https://www.example.gov.cn/"),
    ),
  },
  rule("mapping"),
);

const siteLinks = z.array(siteLink, rule("list")).max(MAX_LINKS, rule("links")).nullish();

export const siteSchema = z.strictObject(
  {
    name: requiredLine.meta(about("网站名称", "显示在每一页的上方。", "某某区新闻档案")),
    district: requiredLine.meta(about("区", "网站所属的市、区。", "某某市某某区")),
    url: z
      .string(rule("url"))
      .refine(isSiteUrl, rule("url"))
      .meta(about("网址", "网站的完整网址，以 https:// 开头；可以带路径。", "https://news.example.gov.cn")),
    timezone: z
      .string(rule("timezone"))
      .refine(isTimeZone, rule("timezone"))
      .nullish()
      .meta(about("时区", "不写就是 Asia/Shanghai。", "Asia/Shanghai")),
    language: z
      .string(rule("language"))
      .refine(isLanguageTag, rule("language"))
      .nullish()
      .meta(about("语言", "不写就是 zh-CN。", "zh-CN")),
    publisher: requiredLine.meta(about("主办单位", "显示在页脚。", "某某区人民政府办公室")),
    description: optionalText.meta(about("网站简介", "一两句话，用在首页和搜索引擎里。")),
    keywords: lines.meta(about("关键词", "用在网页的说明里。")),
    siteIdCode: z
      .union(
        [
          z
            .int(rule("site-id-code"))
            .min(1_000_000_000, rule("site-id-code"))
            .max(9_999_999_999, rule("site-id-code")),
          z.string(rule("site-id-code")).regex(/^\d{10}$/, rule("site-id-code")),
        ],
        rule("site-id-code"),
      )
      .nullish()
      .meta(about("网站标识码", "政府网站标识码，十位数字，加上引号。", "4101000001")),
    icp: optionalLine.meta(about("ICP 备案号", "取得以后才写。")),
    policeRecord: optionalLine.meta(about("公安备案号", "取得以后才写。")),
    contact: optionalLine.meta(about("联系方式", "电话、邮箱或地址。")),
    theme: theme.nullish().meta(about("外观", "徽标、图标、分享图和颜色；图片放在 theme 文件夹里。")),
    navigation: siteLinks.meta(about("导航", "页面上方的链接，依次写；不写就用原来的。")),
    footer: siteLinks.meta(about("页脚链接", "页脚的链接，依次写；不写就用原来的。")),
    cms: cmsSchema
      .nullish()
      .meta(about("编辑页", "写了它，网站就带有 /admin/ 编辑页；编辑用平台的账号登录。")),
  },
  rule("mapping"),
);

const post = z.strictObject(
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

/** Of all files, at their first level and below. */
export const KNOWN_KEYS: ReadonlySet<string> = new Set(
  [
    frontMatterSchema,
    siteSchema,
    repository,
    theme,
    themeColors,
    siteLink,
    officialSchema,
    topicSchema,
    post,
    correction,
  ].flatMap(({ shape }) => Object.keys(shape)),
);

export type FrontMatterInput = z.infer<typeof frontMatterSchema>;
export type SiteInput = z.infer<typeof siteSchema>;
export type OfficialsInput = z.infer<typeof officialsSchema>;
export type TopicsInput = z.infer<typeof topicsSchema>;
