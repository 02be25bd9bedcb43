// Tells what stands on a web page around its article, or between its lines, and belongs to the site.

/** `来源：河湾日报`, `发布时间：2022-03-20`: what a site prints beside a headline. */
const LABEL =
  "(?:信息来源|文章来源|稿件来源|新闻来源|来源|稿源|发布时间|发布日期|发表时间|发布于|发表于|(?:更新|加入|录入|添加|上传|创建|刊发|发稿)(?:时间|日期)|日期|时间|发布机构|发布单位|(?:发布|添加|录入|上传)(?:人|者)|供稿单位|供稿|作者|记者|通讯员|编辑|责任编辑|责编|审核|审核人|校对|初审|复审|终审|浏览次数|浏览量|浏览|点击数|点击次数|点击量|点击率|点击|阅读次数|阅读量|访问次数|访问量|字号|字体大小|字体|索引号|主题词|文号|保护视力色|分享到|分享|打印|收藏|评论|【?字体)";
const DAY = "\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?";
const A_DAY = new RegExp(DAY, "u");
const DETAILS = new RegExp(
  `^[\\[【|｜\\s]*(?:${LABEL}\\s*[：:]|(?:发[表布]于\\s*)?${DAY}(?:\\s|$|${LABEL}\\s*[：:]))`,
  "u",
);
/** `银河发布 09-02 11:20 2023` */
const STAMP =
  /^\p{Script=Han}{0,12}\s*(?:\d{4}[-/])?\d{1,2}[-/]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s*\d{4})?$/u;
const LABELLED = new RegExp(`${LABEL}\\s*[：:]`, "gu");

/** Words of buttons and menus. */
const WORD =
  "(?:字号|字体|默认|超大|大|中|小|打印|打印此页|打印本页|打印文章|关闭|关闭窗口|关闭本页|关闭此页|返回|返回顶部|返回首页|返回列表|返回主页|回到顶部|顶部|首页|网站首页|分享|分享到|分享至|一键分享|微信|微博|新浪微博|腾讯微博|QQ|QQ空间|QQ好友|空间|朋友圈|人人网|豆瓣|更多|收藏|收藏本文|加入收藏|我要纠错|纠错|我要评论|评论|点赞|赞|在看|看一看|写留言|留言|精选留言|阅读|阅读原文|阅读全文|展开全文|展开|收起|上一篇|下一篇|上一版|下一版|上一期|下一期|上一条|下一条|上一页|下一页|标题导航|版面导航|放大|缩小|全文复制|复制链接|举报|投诉|听新闻|语音播报|扫一扫|手机阅读|二维码|原创|无障碍|无障碍阅读|长者模式|登录|注册|取消|允许|知道了|图集|END|end|完|T|\\d{1,6}\\+?)";
const MARKS = "[\\s\\u3000\\[\\]【】（）()<>《》|｜/／·•,，、:：.。+\\-—–_=~*×√→←↑↓▲▼►◄]*";
const CONTROLS = new RegExp(`^${MARKS}(?:${WORD}${MARKS})+$`, "u");

const LINE =
  /^(?:[您你]?(?:的)?(?:当前|现在|所在)?(?:的)?(?:所在)?位置\s*[：:]|首页\s*[>›»\-/]|网站首页|上一[篇条版]\s*[：:]|下一[篇条版]\s*[：:]|相关(?:新闻|链接|阅读|文章|稿件|推荐|报道)\s*[：:]?$|推荐阅读|延伸阅读|热门推荐|往期(?:推荐|回顾|精彩)|版权(?:声明|所有)|免责声明|Copyright|©|.{0,10}公网安备|.{0,6}ICP备|扫(?:一扫|描|码)|长按.{0,6}二维码|微信扫一扫|点击(?:上方)?(?:蓝字|“[^”]+”|.{0,12})关注|点击蓝字|关注我们|觉得.{0,8}(?:点|赞|看)|(?:喜欢|记得|别忘|请).{0,10}(?:点个?|分享|在看|赞)|即将打开|预览时标签|轻触.{0,6}阅读|继续滑动|[-—=\s]*(?:END|The End|完)[-—=\s]*$|分享到|【?打印|[（(]?(?:本文)?原标题(?:为)?\s*[：:《]|[（(]原题为|(?:文章)?关键[词字]\s*[：:]|我要反馈$|点击进入专题|主办(?:单位)?\s*[：:]|承办(?:单位)?\s*[：:]|网站标识码|本网站?未注明|凡本网注明)/iu;

/** After this line nothing of the article comes. */
const END =
  /^[\s\-—=>▼↓]*(?:往期(?:推荐|回顾|精彩|内容)|推荐阅读|相关(?:新闻|链接|阅读|文章|报道)|延伸阅读|热门(?:推荐|文章)|猜你喜欢|精选留言)[\s：:\-—=<▼↓]*$/u;
const LONGEST_LINE = 120;

/** `□本报记者 何静姝` */
const BYLINE = /^[□■◎]?\s*本报(?:全媒体|融媒体?|首席)?(?:记者|通讯员)[\s\u3000]*\p{Script=Han}/u;

export function isAuthorsLine(text: string): boolean {
  return BYLINE.test(text);
}

/** A line of the site's, whatever stands beside it. */
export function isAround(line: string): boolean {
  const text = line.trim();
  if (text === "" || text.length > LONGEST_LINE) return false;
  return CONTROLS.test(text) || LINE.test(text) || isBreadcrumb(text);
}

/** Sites set each in an element of its own, with nothing between: `2022-03-20来源：河湾日报作者：何静姝`. */
export function partedAtLabels(line: string): string {
  return line.replaceAll(LABELLED, " $&").trim();
}

/** `来源：河湾日报 发布时间：2022-03-20 浏览次数：12` */
export function isDetails(line: string): boolean {
  const text = line.trim();
  if (STAMP.test(text)) return true;
  if (text.length > LONGEST_LINE || !DETAILS.test(text)) return false;
  // A sentence that begins so is text: 时间：3月8日上午。地点：……
  return !/[。！？；]/u.test(text) && (text.match(LABELLED)?.length ?? 0) + (A_DAY.test(text) ? 1 : 0) > 0;
}

/** Whether a part beside the article names its source, or its day, among other things. */
export function holdsDetails(text: string): boolean {
  return text.length <= LONGEST_LINE && text.search(LABELLED) !== -1;
}

export function endsArticle(line: string): boolean {
  return END.test(line.trim());
}

function isBreadcrumb(text: string): boolean {
  return /^[^。！？，]{2,12}(?:\s*[>›»]\s*[^。！？，]{1,16}){2,}$/u.test(text);
}
