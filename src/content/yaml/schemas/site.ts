// What site.yaml may hold.
import { z } from "zod";
import type { ColorName } from "../../theme/palette.ts";
import { isLanguageTag, isSiteUrl, isTimeZone } from "../../values/site-values.ts";
import { about, lines, optionalLine, optionalText, requiredLine, rule } from "./values.ts";

export const CMS_BACKENDS = ["github", "gitlab", "gitea"] as const;

/** Owner, or on GitLab its groups, and name: each becomes a part of the path that the host's API is asked by. */
const REPOSITORY = /^(?:(?!\.{1,2}\/)[\w.][\w.-]*\/)+(?!\.{1,2}$)[\w.][\w.-]*(?<!\.(?:git|atom))$/;

/** What git takes for a branch's name (git-check-ref-format), without what an address would end at. */
const BRANCH = /^(?![-./])(?!.*(?:\.\.|\/[./]|@\{|\.lock(?:\/|$)))[^\s\p{Cc}~^:?*[\\#%]+(?<![./])$/u;

/** A path in a repository; `.` is the repository itself. */
const REPOSITORY_FOLDER =
  /^(?:\.|(?:(?!\.{1,2}(?:\/|$)|\.git(?:\/|$))[^\s\p{Cc}/\\?#%:*"<>|]+(?:\/(?!$)|$))+)$/u;

export const repository = z.strictObject(
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

export const themeColors = z.strictObject(
  {
    ...COLORS,
    dark: z
      .strictObject(COLORS, rule("mapping"))
      .nullish()
      .meta(about("深色", "读者的系统用深色时的颜色；不写强调色，就由浅色的调亮而成。")),
  },
  rule("mapping"),
);

export const theme = z.strictObject(
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

export const siteLink = z.strictObject(
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

/** Of a picture's file, in megabytes. */
export const DEFAULT_MEGABYTES = 20;
export const MOST_MEGABYTES = 100;

const siteLinks = z.array(siteLink, rule("list")).max(MAX_LINKS, rule("links")).nullish();

export const sitePictures = z.strictObject(
  {
    maxMegabytes: z
      .int(rule("megabytes"))
      .min(1, rule("megabytes"))
      .max(MOST_MEGABYTES, rule("megabytes"))
      .nullish()
      .meta(
        about("图片上限", `一张图片最多多少 MB；不写就是 ${DEFAULT_MEGABYTES}。`, String(DEFAULT_MEGABYTES)),
      ),
    originals: z
      .boolean(rule("boolean"))
      .nullish()
      .meta(
        about(
          "公开原图",
          "写 true，读者点图片可以看原来的文件，连同其中的拍摄地点等信息；不写就不公开。",
          "true",
        ),
      ),
  },
  rule("mapping"),
);

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
    pictures: sitePictures.nullish().meta(about("图片", "图片的上限，和要不要公开原图；可以不写。")),
    cms: cmsSchema
      .nullish()
      .meta(about("编辑页", "写了它，网站就带有 /admin/ 编辑页；编辑用平台的账号登录。")),
  },
  rule("mapping"),
);

export type SiteInput = z.infer<typeof siteSchema>;
