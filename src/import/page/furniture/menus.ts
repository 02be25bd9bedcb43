// Tells the lines that guide a reader about a site or an account: menus, paths, buttons, calls to follow and to share.

const ARROW = /[>＞»]|^[^《]*》/u;
const LONGEST_STEP = 20;
const LONGEST_LAST = 45;
const LONGEST_ENTRY = 8;
const LONGEST_BUTTON = 8;
const FEWEST_ENTRIES = 3;
const LONGEST_CALL = 45;

const PARTING = /[\s\u3000|｜/／>＞»·•]+/u;
const BUTTONS = /^(?:[【〖[（(]\s*[^【】〖〗[\]。，]{0,16}\s*[】〗\])）]\s*)+$/u;
/** What sites call their own pages. */
const OWN =
  /^(?:网站|设为|返回)?首\s*页$|^设为首页|^加入收藏|^(?:版面|标题|网站)(?:导航|地图|目录)|^(?:用户)?(?:登录|注册)$|^(?:联系|关于)我们|^更多|^无障碍|^长者|^(?:上|下)一[篇页版期]|^[^\s]{2,8}网首页$|^(?:推荐给(?:朋友|好友)|复制链接|(?:今日)?微博(?:推荐|热点))$/u;

/** What channels of sites are called. */
const CHANNEL = /(?:^首页|频道|新闻|要闻|资讯|动态|中心)$/u;

/** `首页 > 要闻 > 正文`, `更多》要闻`, `银河网 - 新闻频道 - 云溪新闻`, `公告信息 /` */
export function isPath(text: string): boolean {
  if (/[。！？]/u.test(text)) return false;
  if (/^\p{Script=Han}{2,8}(?:\s*\/\s*\p{Script=Han}{2,8})*\s*\/$/u.test(text)) return true;
  const channels = text.split(/\s+[-–—]+\s+/u);
  if (channels.length > 2 && channels.every((step) => /^\p{Script=Han}{2,10}$/u.test(step)))
    return channels.some((step) => CHANNEL.test(step));
  if (!ARROW.test(text)) return false;
  if (text.startsWith("更多")) return text.length <= LONGEST_STEP;
  if (text.includes("《") && !/[>＞»]/u.test(text)) return false;
  const steps = text.split(/[>＞»》]+/u).map((step) => step.trim());
  const last = steps.pop() ?? "";
  return (
    steps.length > 0 &&
    steps.every((step) => step !== "" && step.length <= LONGEST_STEP && !step.includes("，")) &&
    last.length <= LONGEST_LAST
  );
}

/** `【打印文章】 【添加收藏】`, `〖返回顶部〗`: nothing but buttons. */
export function areButtons(text: string): boolean {
  if (!BUTTONS.test(text)) return false;
  const buttons = text.split(/[【】〖〗[\]（）()\s]+/u).filter((word) => word !== "");
  const isSure = text.startsWith("〖") || (text.match(/[【〖[]/gu)?.length ?? 0) > 1;
  return isSure && buttons.every((word) => word.length <= LONGEST_BUTTON);
}

/** `首 页 走进临江 新闻中心 互动交流`: short words side by side, where no text stands. */
export function isMenu(text: string): boolean {
  return menuOf(text) !== undefined;
}

/** A menu of `words` alone can be a row of a list as well, one of a site's `own` pages cannot. */
export function menuOf(text: string): "own" | "words" | undefined {
  if (/[，。！？；：:“”]/u.test(text)) return undefined;
  const entries = text
    .replaceAll(/(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu, "$1$2")
    .split(PARTING)
    .filter((entry) => entry !== "");
  if (entries.length === 0 || !entries.every((entry) => entry.length <= LONGEST_ENTRY)) return undefined;
  const own = entries.filter((entry) => OWN.test(entry)).length;
  if (own === entries.length || (own > 0 && entries.length > 1)) return "own";
  return entries.length > FEWEST_ENTRIES ? "words" : undefined;
}

/** `记得点蓝字关注我们`, `扫码关注银河日报公众号` */
export function callsReaders(text: string): boolean {
  if (text.length > LONGEST_CALL) return false;
  if (/^功能介绍|官方(?:公众号|微信|微博|账号|平台)/u.test(text)) return true;
  return (
    !text.endsWith("。") &&
    /关注|点[击亮个]|扫[码描一]|长按|识别|下载|订阅|转[发播]|分享|查看|加入/u.test(text) &&
    /蓝字|^点击上方|首页$|二维码|公众号|微信|微博|小程序|客户端|APP|在看|星标|原文|全文|我们|视频号|数字报|抖音|(?:官|读者|交流|微信|粉丝)群/iu.test(
      text,
    )
  );
}
