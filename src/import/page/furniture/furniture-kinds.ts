// The kinds of furniture, each with its name: what papers and web pages print that belongs to no article.

import { PAPER_ENDS } from "../byline/agencies.ts";
import { EDITORS, spaced } from "../labels.ts";
import { CHINESE_DAY } from "../../numerals.ts";

const DATE = "\\d{4}\\s*(?:年|[-./])\\s*\\d{1,2}\\s*(?:月|[-./])\\s*\\d{1,2}\\s*日?";
/** `20220308 09:20:00` */
const CLOSE_DATE = "(?:19|20)\\d{2}[01]\\d[0-3]\\d\\s+\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?";
/** What a paper is called; `天气预报` and `情况通报` are other words that end so. */
export const PAPER = `(?:(?:[\\p{Script=Han}]{2,8}(?:${PAPER_ENDS}|新闻|周刊|(?<![通预警海捷喜播汇简电公情申举回战墙板])报)|文汇报)(?:社|[\\s\\u3000]*数字报纸?|电子版)?)`;

/** `返回银河网，查看更多` */
export const WAY_BACK = String.raw`返回\p{Script=Han}{2,6}[，,]\s*查看更多`;

const PERSON =
  "(?!同志|部|老师|判决|宣判|裁定|开庭)(?:\\p{Script=Han}[\\s\\u3000]+\\p{Script=Han}(?!\\p{Script=Han})|\\p{Script=Han}{2,4}(?!\\p{Script=Han}))";
const ROLE = `(?:(?:本版|[一二三四五六七八九十]{1,2}版|本期|本篇|系列报道|版面|新媒体|网络)?(?:${spaced(EDITORS, "\\s*")}|出版))`;

/** Who else makes a page, beside its editors. */
const STAFF = `(?:${ROLE}|(?:本版|本期)?(?:主笔|摄影|校读))[\\s\\u3000]*[:：/／|]?[\\s\\u3000]*${PERSON}[\\s\\u3000/／|｜]*`;

/** Names of columns and pages that stand alone on a line. */
export const COLUMN =
  "(?:(?:部门|乡镇|镇街|街镇|街道|社区|村居|园区|机关|基层|城乡|区县|企业|校园){2,3}|(?:今日|便民|民生|生活|健康|警方|社区|天气|出行|消费)(?:提示|提醒)|便民(?:信息|服务)|(?:通知|公示)公告|公告公示|公告栏|(?:本地|本市|本区|国内|国际|区域|区县|县区|区镇|街道|基层|综合|图片|社会|时政|民生|教育|财经|法治|科技|体育|文化|今日|城市|社区|都市|专题|特别|一线|头版|一句话|新闻|人物|热点|百姓|身边|便民|生活|健康|警方|部门|工作|各地|四面八方)?(?:要闻|新闻|时政|综合|民生|社会|副刊|专版|专题|专刊|报道|快讯|简讯|简报|速览|速读|动态|资讯|看点|焦点|关注|聚焦|广告|公告|导读|连载|纵横|在线|速递|视点|时评|短讯|短波|对话|访谈|专访|人物|故事|调查|观察|记事|评论|短评|预告|镜头|掠影|集锦|之窗|广角|扫描|心语|寄语)(?:版|·[\\p{Script=Han}]{2,4})?)";

/** Headings of short news and of photos. */
export const ITEMS =
  /^[◆◇□■●★【《[]*(?:\p{Script=Han}{0,4}(?:简讯|短讯|快讯|简报|简明新闻|一句话新闻|图片新闻|图说新闻|图说|图片报道|图片故事|光影|速览|速读|速递|掠影|集锦))[】》\]:：]*$/u;

const CONTACT =
  "(?:新闻|报料|爆料|服务|广告|发行|订阅|投稿|监督|联系|举报|编辑部|本报|读者)*(?:热线|电话|T(?:el|EL)|传真|邮箱|信箱|地址|邮编|网址|网站|微信|微信号|公众号|QQ|E-?mail|电子邮件|电子邮箱)";

/** What a line of furniture is made of, one or more of these. */
export const PARTS: readonly { readonly name: string; readonly form: RegExp }[] = (
  [
    ["date", `${DATE}(?:\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?|${CLOSE_DATE}|${CHINESE_DAY}`],
    ["day", "\\d{1,2}月\\d{1,2}日"],
    [
      "weekday",
      "(?:星期|周|礼拜)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY",
    ],
    [
      "lunar day",
      "(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥](?:[鼠牛虎兔龙蛇马羊猴鸡狗猪])?年[\\p{Script=Han}]{2,6}|农历[\\p{Script=Han}]{2,12}",
    ],
    [
      "page number",
      "第?\\s*[A-Za-z]?\\d{1,5}\\s*[-—]?\\s*\\d{0,2}\\s*版|第[一二三四五六七八九十]{1,3}版|(?:本报)?(?:今日|共|本期)\\s*(?:\\d+|[一二三四五六七八九十]{1,3})\\s*版",
    ],
    ["price", "(?:零售|每份|全年|定|订)价?[:：]?\\s*\\d+(?:\\.\\d+)?\\s*元"],
    ["issue", "(?:总)?(?:第\\s*)?\\d+\\s*期|(?:今日|本期)\\s*\\d+\\s*期"],
    [
      "editors",
      `${ROLE}\\s*[:：]\\s*本[报刊网]编辑部|${ROLE}(?=$|[\\s\\u3000]+${ROLE}(?=$|[\\s\\u3000]))|${ROLE}\\s*[:：/／|]?\\s*${PERSON}(?:[\\s\\u3000、]+(?!责|校|版|编|美|组|审|值|主|统|监|电话|热线|邮箱|本版|[一二三]审)${PERSON}(?!\\s*[:：]))*`,
    ],
    ["source of figures", "(?:数据|资料)来源\\s*[:：]\\s*[^\\s\\u3000，。]{2,20}"],
    [
      "contact",
      `(?:\\p{Script=Han}{2,6}[\\s\\u3000]+)?新闻热线[:：]\\s*\\d[\\d-]*|\\p{Script=Han}{2,4}(?:热线|电话)[:：]\\s*\\d[\\d-]*|${CONTACT}\\s*[:：]?\\s*[\\w.@/:：\\-—－()（）]*`,
    ],
    [
      "address on the web",
      "(?:[\\p{Script=Han}]{2,8}网\\s*[:：]\\s*)?(?:https?://[^\\s\\p{Script=Han}]+|www\\.[^\\s\\p{Script=Han}]+|[\\w.-]+@[\\w.-]+|[\\w-]+\\.(?:com|cn|net|org)(?:\\.cn)?[^\\s\\p{Script=Han}]*)",
    ],
    [
      "name in letters",
      "[A-Z][A-Za-z]+(?:\\s+[A-Z][A-Za-z]+)*\\s+(?:DAILY|Daily|NEWS|News|TIMES|Times|POST|Post|WEEKLY|Weekly)",
    ],
    ["telephone", "\\d{3,4}[-—－ ]?\\d{7,8}|\\d{7,11}"],
    [
      "serial number",
      "(?:国内)?(?:统一)?(?:连续出版物号|刊号|内部资料|准印证号?)?\\s*[:：]?\\s*CN\\s*\\d{2}[-—－]\\d{4}|邮发代号\\s*[:：]?\\s*\\d+[-—－]\\d+|准印证[\\p{Script=Han}（）()]*[:：]?\\s*[\\dA-Z]+号?|内部资料\\s*免费(?:交流|赠阅)",
    ],
    [
      "publisher",
      "(?:[\\p{Script=Han}]{2,12}(?:主管主办|主管|主办|承办|协办|出版(?!物)|编印)[\\s\\u3000]*)+",
    ],
    ["typesetting code", "[A-Z]{2,4}\\d{2,6}"],
    [
      "marks of an account",
      "\\d+\\s*人(?:喜欢|点赞|收藏|在看)|(?:评论\\s*)?\\d+\\s*(?:人参与|条?评论)|原创(?=[\\s\\u3000])|预览时标签不可点|点赞|发表于[\\p{Script=Han}]{2,4}|END|(?:赞|在看|转发|评论|收藏)\\s*(?:[（(]\\d+[）)]|\\d*)|(?:写|精选)?留言|喜欢作者|名称已清空|点击关注|(?:还没有|暂无)评论|快来(?:抢|坐)沙发吧?[！!]?|评论一下|阅读\\s*[\\d.]+万?\\+?",
    ],
    [
      "turning pages",
      "\\d?\\s*(?:上|下|前|后)一[版篇期页条天][:：]?\\s*\\d?|返回(?:主页|首页|目录|顶部|列表|上页|版面)|(?:标题|版面|报纸|内容|文章|稿件)(?:导航|目录)|版面(?:目录|列表|概览)|本版(?:新闻|目录|标题|导航)|往期(?:回顾|报纸|浏览)?|(?:展开|收缩)通版|通版阅读请点击[:：]?|日期检索|当前版|PDF版?(?:下载)?|放大|缩小|默认[oO]?|全文复制|(?:首|尾|末)[页版]|(?:查看|阅读|了解)(?:详情|全文|更多)[\\s>＞»]*|\\d+\\s*条\\s*[/／]\\s*页|共\\s*\\d+\\s*[条页]|(?:前往|跳转?到?)\\s*第?\\s*\\d+\\s*页",
    ],
    [
      "page tools",
      "打印(?:本页|此页|本文|此文|页面|文章|正文)?|关闭(?:本页|此页|窗口|页面)?|分享(?:到|至)?[:：]?|收藏(?:本页|此页)?|(?:我要)?纠错|朗读|语音(?:播报|朗读)|点击播报本文[，,]?(?:约\\s*\\d+\\s*分钟)?|(?:字体|字号)(?:大小)?[:：]?|[大中小](?=[\\s】\\]大中小|]|$)|复制链接|(?:点击)?(?:微信|微博|QQ空间|朋友圈)(?:分享)?|(?:浏览|阅读|点击)(?:(?:次数|量|数)[:：]?\\s*\\d*|[:：]\\s*\\d+)\\s*次?|保存|(?:文章|正文)字数[:：]\\s*\\d+|视力保护色|扫一扫[^\\s，。]{0,16}|手机(?:版|阅读|浏览)|用手机打开|扫码(?:浏览|分享)",
    ],
  ] as const
).map(([name, form]) => ({ name, form: new RegExp(`^(?:${form})`, "u") }));

/** These alone, or beside another part, but never as the beginning of a longer text. */
export const LABEL = new RegExp(
  `^(?:${COLUMN}|${PAPER}|[A-Z]?\\d{1,3}|[A-Z]\\d{1,2}[\\s·-]*${COLUMN}|版|PAGE)(?=$|[\\s\\u3000|｜/·:：—–\\-_●■□◆.，,\\d]|责编|责任|编辑|美编|版式|校对|星期|电话)`,
  "u",
);
export const SEPARATORS =
  /^[\s\u3000|｜/／·•:：—–\-_=~*＊#+●■□◆◇▲△★☆○◎※<>＞《》【】[\]()（）.。，,;；…⋯@»\uFFFD]+/u;

/** What is furniture as a whole line, whatever else it says. */
export const LINES: readonly { readonly name: string; readonly form: RegExp }[] = [
  {
    name: "editors",
    form: new RegExp(
      `^(?=(?:本[版期]|[一二三四五六七八九十]{1,2}版|主编|责任编辑|责编|编辑))(?:${STAFF}){2,}$`,
      "u",
    ),
  },
  {
    name: "breadcrumb",
    form: /^(?:\p{Script=Han}{2,10}(?:\s*[/／|｜]\s*\p{Script=Han}{2,8})*\s*[/／|｜]\s*正文$|\p{Script=Han}{2,6}(?:\s+[-–—]\s+|[-–—]{1})\p{Script=Han}{2,8}(?:网|新闻|在线|频道|政府|门户)$|\p{Script=Han}{2,8}网\p{Script=Han}{0,4}\s*[-–—]\s*\p{Script=Han}{2,10}$|更多\s*[>＞»]+$|[>＞»]\s*\p{Script=Han}{2,8}$|您?(?:当前|现在|目前)?(?:所在|的)*位置\s*[:：]|首页\s*[>＞»/｜|-]|[^，。>＞»]{1,16}(?:[>＞»]+[^，。>＞»]{1,16})+$)/u,
  },
  {
    name: "account",
    form: /^(?:https?:\/\/\S+[\s\u3000]+\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[^。，]{0,40}$|微信号[\s\u3000:：]+[\w-]{3,}$|原创[\s\u3000].*\d{4}-\d{1,2}-\d{1,2}|原创(?:[\s\u3000]+[\p{Script=Han}\w·]{2,14}){1,3}$|[\p{Script=Han}·]{2,14}[\s\u3000]+\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[\s\u3000]+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?:[\s\u3000]+发表于\p{Script=Han}{2,4})?$|[\p{Script=Han}·]{2,14}[\s\u3000]+(?:今天|昨天|前天)$|以下(?:文章|内容)(?:来源于|转载自)[^。]{1,50}$|\p{Script=Han}{2,6}(?:新闻|发布|融媒|在线|头条|日报|晚报|网)[\s\u3000]+\p{Script=Han}{2,6}(?:公安|交警|消防|新闻|发布|融媒|在线|头条|日报|晚报|网)$)/u,
  },
  {
    name: "marks of an account",
    form: /^(?:(?:继续|向[上下])滑动看下一个|轻触阅读原文|知道了|微信扫一扫.{0,16}|关注该公众号|使用(?:完整服务|小程序)|取消\s*允许|[×✕x]\s*分析|[:：，,、。\s]*(?:视频\s*)?小程序[\s赞，,].{0,60}(?:在看|留言|收藏).{0,20})$/u,
  },
  {
    name: "page number",
    form: /^(?:第\s*)?[A-Za-z]?(?:\d{1,4}|[一二三四五六七八九十]{1,3})\s*版[\s\u3000:：·|｜]+[\p{Script=Han}·]{2,8}$/u,
  },
  {
    name: "pointer to a page",
    form: /^[（(](?:详|图文|图|报道|全文|另|相关\p{Script=Han}{0,4})?见\s*(?:今日|本报)?第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]{1,2})\s*版[）)]$/u,
  },
  {
    name: "publisher",
    form: /^(?:\p{Script=Han}{2,12}[\s\u3000]+){1,4}(?:联合|共同)?(?:联办|合办|主办|协办)$/u,
  },
  {
    name: "heading of a summary",
    form: /^[【（(◆◇■□●★▲]*(?:核心提示|核心阅读|阅读提示|内容摘要)[】）)]?[:：]?$/u,
  },
  { name: "note of a picture", form: /^(?:[（(](?:组|见|附|配|下|上|左|右)?图(?:片)?[)）]|图片)$/u },
  { name: "author's post", form: /^[（(]作者(?:单位|简介|系|为|是)?[^（()）]{0,40}[）)]$/u },
  {
    name: "foot of a document",
    form: /^(?:附件[:：]\s*无$|[（(]此件[^（()）。]{0,10}(?:公开|发布|删减)[^（()）。]{0,8}[)）]$|[（(](?:信息公开(?:选项|属性|形式)|公开(?:方式|属性))[:：][^（()）。]{2,50}[)）]$|(?:抄送|抄报|主送|[报送发])[:：][^。]{2,80}[。]?$|[（(]?共印\s*\d+\s*份[)）]?$|[\p{Script=Han}]{4,24}[\s\u3000]*\d{4}年\d{1,2}月\d{1,2}日印[发制]$)/u,
  },
  {
    // `青石公交三公司 10分钟前`
    name: "stamp of an app",
    form: /^[^\s。，；：]{0,16}\s*\d{1,3}\s*(?:秒钟?|min(?:ute)?s?|分钟?|hours?|个?小时|days?|天)\s*前$/iu,
  },
  {
    name: "name of a file",
    form: /^[^\s。，]{1,80}\.(?:jpe?g|png|gif|bmp|webp|docx?|xlsx?|pdf|mp4|zip|rar)$/iu,
  },
  {
    name: "title of its origin",
    form: /^(?:[（(【[]\s*原标题\s*[:：][^（()）]{4,60}[）)】\]]|(?:本文)?原标题\s*[:：]\s*《[^》]{4,60}》)$/u,
  },
  { name: "keywords", form: /^(?:标签|Tags?)\s*[:：][^。！？]{1,80}$/iu },
  {
    name: "comments",
    form: /^[『「【[]?(?:查看评论[』」】\]]?$|页[:：]\s*\[\d+\]|查看完整版本[:：]|网友评论|[>＞»\s]*我要评论|\d+\s*条评论|发表评论)/u,
  },
  {
    name: "lottery",
    form: /^(?:(?:体彩|福彩|彩票|中国(?:体育|福利)彩票).{0,8}开奖(?:公告|信息|结果)?$|(?:排列[35三五]|双色球|(?:超级)?大乐透|七星彩|(?:福彩)?3D|快乐8|七乐彩|22选5)[^。]{0,60}$)/u,
  },
  {
    name: "greeting",
    form: /^(?:今天是\s*(?:\d{4}\s*年|\d{1,2}月\d{1,2}日[\s/／|｜，,]*(?:星期|周|农历)|$)|欢迎(?:您)?(?:访问|光临))/u,
  },
  {
    name: "menu",
    form: /^(?:跳(?:转)?到(?:主要|正文)?(?:内容|路径导航栏|导航栏?|主页)|跳过导航|网站首页|首页|返回首页|走进[\p{Script=Han}]{2,4}|魅力[\p{Script=Han}]{2,4}|政务公开|信息公开|政务服务|办事服务|网上办事|互动交流|政民互动|公众参与|新闻中心|新闻动态|专题专栏|数据(?:发布|开放)|无障碍(?:阅读|浏览)?|长者(?:模式|版)|登录|注册)$|^(?:[\p{Script=Han}]{2,6}\s*[|｜]\s*){2,}[\p{Script=Han}]{2,6}$|^(?:首页|网站首页)(?:[\s\u3000]+[\p{Script=Han}]{2,6}){2,}$/u,
  },
  {
    name: "file data",
    form: /^(?:索\s*引\s*号|主题分类|发文(?:机关|字号|日期)|成文日期|公开(?:方式|范围|责任单位)|体裁分类|组配分类|生成日期|有\s?效\s?性|版\s*[次名面]|当前(?:报纸名称|版))\s*[:：][^。]{0,90}$|^日期\s*[:：]\s*\d{2,4}-[^。]{0,60}$/u,
  },
  {
    name: "page tools",
    form: /^(?:您的?|当前)?浏览器(?:版本)?(?:不支持|(?:暂时)?(?:无法|不能)播放|未(?:启用|开启)|过低|已?禁用)[^。！]{0,40}[。！]?$/u,
  },
  { name: "neighbours", form: /^[【[\s]*(?:上|下|前|后)一[篇条页][】\]]?\s*[:：].{0,60}$/u },
  {
    name: "sharing",
    form: /^(?:分享到|分享至|扫一扫|扫描?(?:下方|上方|右侧|左侧)?(?:的)?二维码|(?:欢迎)?扫码(?:关注|看报|下载|阅读|观看|查看|加入)|长按(?:识别|关注)|点击(?:上方|下方)?(?:蓝字|[“"][^”"]{2,12}[”"]关注)|更多[^，。]{0,10}扫|微信扫)[^。]{0,40}$/u,
  },
  {
    name: "rights",
    form: /^(?:版权(?:声明|所有|归)|[©Ⓒ]|Copyright|网站标识码|特别声明[:：].{0,30}自媒体|Notice:\s*The content above|[\p{Script=Han}]{1,2}公网安备|[\p{Script=Han}]?ICP备|未经[^，。]{0,12}(?:授权|许可|允许)|本(?:网|站|报)?(?:版权|法律顾问)|声明[:：].{0,40}(?:转载|自媒体))/iu,
  },
  {
    name: "site",
    form: /^(?:(?:主办|承办|协办|主管|建设|运维|运行|技术支持)(?:单位)?[:：][^。]{2,40}$|\p{Script=Han}{0,6}(?:地址|电话|热线)\s*[:：][^。]{4,80}(?:技术支持\s*[:：]|版权所有|ICP备)|网站地图|联系我们|关于我们|友情链接)/u,
  },
  {
    name: "manuscript",
    form: /^\p{Script=Han}{2,16}(?:融媒体?中心|新闻中心|宣传部|广播电视台|电视台|报社|新闻办)(?:新闻|宣传)?(?:送审|供|来|投|通|发)?稿(?:件|签|笺|单)?$/u,
  },
  {
    name: "pictures of the page",
    form: /^[（(]?(?!本[组文].*(?:采写|撰写))本(?:版|页|报|组|文)[^，。]{0,8}(?:图片?|照片|摄影|文图|图文|稿件)[^。]{0,10}(?:由|为|均|[:：])?[^。]{2,24}(?:摄影?|提供|供图|拍摄|制图|采写|撰写|资料图片?)[）)]?$/u,
  },
  {
    name: "recommended",
    form: new RegExp(
      String.raw`^[【[（(]?点击(?:进入|查看|阅读|观看)[^。，]{0,30}$|^(?:[【[]相关(?:阅读|链接|报道|新闻)[:：][^】\]]{4,80}[】\]])+$|^[▼▲↓☟\s]*(?:往期(?:推荐|回顾|精彩)|${WAY_BACK}|推荐阅读|相关阅读|延伸阅读|热门推荐|猜你喜欢|喜欢此内容|阅读原文|更多(?:精彩|资讯|内容)|关注我们|点(?:个|击)?[“"]?(?:赞|在看)|素材来源)[^。]{0,24}$`,
      "u",
    ),
  },
  {
    name: "notice to readers",
    form: /^(?:(?:[^。]{0,16}(?:线索|新闻)[^。]{0,4}[，,]?请|欢迎)(?:您|读者|市民)?(?:拨打|致电)[^。，]{0,10}(?:热线|电话)?[:：]?\s*\d[\d-]{4,}$|本报(?:地址|社址)|社址)\s*[:：]?|^(?:读者)?(?:来信|来稿|稿件|投稿)请[寄发投][^。]{2,30}$/u,
  },
];

const MARKS = "[\\s\\u3000|｜·•—–\\-_=~*＊#●■□◆◇▲△★☆○◎※<>《》【】[\\]:：]*";
const LABEL_ALONE = new RegExp(`^${MARKS}${COLUMN}${MARKS}$`, "u");

const PAPER_ALONE = new RegExp(`^${PAPER}$`, "u");

/** The name of a paper, and nothing else of the page. */
export function isPaper(text: string): boolean {
  return PAPER_ALONE.test(text);
}

/** The heading of a column, and nothing else of the page. */
export function isLabel(text: string): boolean {
  return LABEL_ALONE.test(text);
}

/** What the names of public accounts and of newsrooms end with. */
export const OUTLET = "(?:发布|融媒体?(?:中心)?(?:编辑部)?|头条|在线|之声|[微时]讯)";

/** What a page of an account or a site prints alone on a line, where other furniture is beside it. */
export const BESIDE = new RegExp(`^(?:[\\p{Script=Han}]{2,8}${OUTLET}[.。]?|[↑↓☟☝👇👆\\s]+)$`, "u");

/** `奋进新征程 建功新时代` */
const SLOGAN =
  "(?:奋进|建功|奋楫|逐梦|圆梦|扬帆|启航|开启|踏上|迈[进上]|礼赞|献礼|喜迎|砥砺|踔厉|牢记|共筑|同心)\\p{Script=Han}{2,6}";

/** The name of a column or a series, over a title. */
export const COLUMN_NAME = new RegExp(
  `^(?:${SLOGAN}[\\s\\u3000]+${SLOGAN}|【[\\p{Script=Han}·]{2,8}】|[\\p{Script=Han}]{4,16}\\s?[①-⑳]|读者(?:来信|来电|之声)|来信照登|(?:新春|本报)?(?:记者)?走基层(?:·[\\p{Script=Han}]{2,10})?|我为群众办实事|喜迎[\\p{Script=Han}\\s\\u3000·]{2,16}|(?:奋进|奋斗|奋力)[\\p{Script=Han}]{2,8}|(?:新时代|新征程|奋进|高质量发展|乡村振兴|走进|新春)\\p{Script=Han}{0,12}·\\p{Script=Han}{2,10}|身边(?:的)?(?:好人|榜样)|(?:百姓|小城|凡人)(?:故事|微光))$`,
  "u",
);

/** What opens the foot of a web page: after it come menus, and titles of other articles. */
export const FOOT: ReadonlySet<string> = new Set([
  "neighbours",
  "sharing",
  "rights",
  "site",
  "recommended",
  "turning pages",
  "page tools",
  "marks of an account",
  "buttons",
  "editors",
  "foot of a document",
]);
