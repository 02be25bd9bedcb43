// Tells which papers a text says that it was taken from, where it names nobody.
import { NATIONAL } from "./agencies.ts";

/** `据新华社` */
const FROM_NATIONAL = new RegExp(
  `^[（(【[]?(?:据|来源|稿件来源)?[:：]?\\s*(${NATIONAL}|[\\p{Script=Han}]{2,6}(?:日报|晚报|晨报|早报|时报|商报|都市报|青年报|快报)|文汇报)(?:客户端)?(?:(?:[\\p{Script=Han}]{0,6}\\d{1,2}月\\d{1,2}日)?电|消息|报道|发)?[)）】\\]]?$`,
  "u",
);

const OUTLET =
  "(?:《[^《》]{2,12}》|[\\p{Script=Han}·]{2,10}?(?:[报网台社]|发布|新闻|客户端|在线|融媒体?|公众号|官微))(?=[\\s、，)）电消报整综\\d])";
/** `（据《银河日报》）`, `（综合新华社 银河发布）` */
const TAKEN_FROM = new RegExp(
  `^[（(](?:据|综合|原载|摘自|转自)[:：]?\\s*(${OUTLET}(?:[\\s、，]+${OUTLET})*)(?:\\d{1,2}月\\d{1,2}日)?(?:电|消息|报道|整理|综合)?(?:[\\s\\u3000，,]*有(?:删[节减改]|改动))?[)）]$`,
  "u",
);

/** The paper's name as it is written there; undefined where a text is nothing of the kind. */
export function takenFrom(text: string): string | undefined {
  const written = (FROM_NATIONAL.exec(text) ?? TAKEN_FROM.exec(text))?.[1];
  return /^《([^》]+)》$/u.exec(written ?? "")?.[1] ?? written;
}
