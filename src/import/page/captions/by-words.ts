// Knows a caption by its own words.
import type { Line } from "../lines/lines.ts";
import { headsAddition } from "../signs.ts";

const CAPTION =
  /^图(?:片)?\s*[/／]\s*[^，。]{2,12}(?:提供|供图)$|^[▲△▼▽↑↓←→◀◁▶▷►◄]|^[（(]?(?:上|下|左|右|本|大|小|题|组)?图[为①-⑨：:]|^(?:图片说明|图说)|^[^，。了在到赴进入走出离]{0,10}(?:会议?|座谈|讨论|活动|调研|签约|培训|演练|比赛|颁奖|检查|慰问|走访|开幕式?|启动仪式)现场。?$|(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}][\s\u3000][\p{Script=Han}])[\s\u3000/／]*(?:摄|供图)(?:[/／]\p{Script=Han}{2,8}|[（(]\p{Script=Han}{2,8}[）)])?[）)]?$|。[^，。]{2,14}(?:提供|供图)[）)]?$|^(?![^。]*。.)(?:《[^》]{2,40}》|[^，。]){4,44}(?:截图|合影|合照|剧照|效果图|示意图)[。]?$|(?:资料图片|资料图|图片由.{2,20}提供)[）)]?$/u;
/** `……全景。（银河社发）`, `……老鼓。文化站供图 银河网发`, `……渔网。本文图片均为……图`: whose the picture is. */
const SENT =
  /^[^。]{2,60}(?:。?[（(]\p{Script=Han}{1,6}[社报网]发[)）]|。[\s\u3000]*(?:\p{Script=Han}{2,14}供图[\s\u3000]+\p{Script=Han}{2,8}[社报网]发?|本文图片?[^。]{2,40}[图摄供]))$/u;
/** `搜寻现场。`, `老船工在码头的身影。`: what a picture shows, and no sentence. */
const SIGHT =
  /^[^，。了在到赴进入走出离往抵回来去]{1,10}现场。$|^[^，。“”了是有]{2,24}(?:身影|背影|全景|外景|内景|一角|旧照|照片|画面|聊天记录|检查单|诊断书|病历|判决书|通知书)。$/u;
/** `何静姝（左二）在文化站采访` */
const SHOWN =
  /^[^，。]{1,30}[（(](?:前排)?[左右中][一二三四五六]?(?:[者起至]\p{Script=Han}?)?[）)][^，。]{0,24}。?$/u;
/** Whatever it ends with, a longer line is the text of a photo's news. */
export const LONGEST_CAPTION = 80;
/** `……没有人受伤。 何静姝 摄` */
const LONG_CAPTION =
  /。[\s\u3000]+(?:\p{Script=Han}{2,4}|\p{Script=Han}[\s\u3000]\p{Script=Han})[\s\u3000/／]*摄$/u;
const LONGEST_WITH_CREDIT = 110;
/** To the picture that it stands by. */
const POINTER = /^[▲△▼▽▶▷◀◁►◄]/u;
const LONGEST_UNDER_POINTER = 200;

const SIGNED_BY_NAME = /[，。].*。[（(]\p{Script=Han}{2,3}[）)]$/u;

/** `纪录片在云溪拍摄`, `电影《柳河》完成拍摄`: what is done, and by nobody who is named. */
const FILMED = /^[^。]*(?:在\p{Script=Han}{1,8}|完成|启动|开始|恢复|投入|结束)拍摄$/u;

/** Whether a line tells what a picture shows, or whose it is. */
export function isCaption({ text, isHeadOfItems }: Line): boolean {
  if (isHeadOfItems === true || headsAddition(text) || FILMED.test(text)) return false;
  const longest = POINTER.test(text) ? LONGEST_UNDER_POINTER : LONGEST_CAPTION;
  const isLongest = LONG_CAPTION.test(text) && text.length <= LONGEST_WITH_CREDIT;
  return (
    [CAPTION, SENT, SIGHT, SHOWN].some((form) => form.test(text)) && (text.length <= longest || isLongest)
  );
}

/** `▲区医院到柳河社区义诊，来了四十位老人。（何静姝）`: whoever took a picture is named with 摄. */
export function isSignedShort({ text }: Line): boolean {
  return POINTER.test(text) && SIGNED_BY_NAME.test(text);
}
