// Tells 长 that ends a post from 长 that begins the next word: 银河区 + 长江路, not 银河区长 + 江路.

/** What follows 长 in the names of places. Most are surnames, too. */
const PLACE_LETTERS =
  "江沙春安城兴乐葛垣治征虹青宁寿岛海丰清阳汀泰武岭白辛椿桥河风平湖沟坡冲洲洋林坂发明顺福和胜山水溪堤街盛庆吉润";
/** What follows it in other words, and is no surname or seldom one. */
const WORD_LETTERS = "者期效廊远三途度大椅短势跑卷假处辈老条链租护住年足久形线笛裙裤";

/** What one does, and what names so close before the end of a place cannot go with. */
const DEED = "到在来走赴深进对向率主参出与和去会考调检察带说表强指要";
const PLACE_END =
  "路|街|大道|道|村|镇|乡|县|市|区|桥|湖|河|园|坊|巷|里|城|港|寺|庙|厂|店|口|社区|小学|中学|学校|大学|学院|医院|食堂|广场|机场|车站|派出所|流域|经济带|支流|大堤|协会|公司|银行|新村";
const PLACE = new RegExp(`^[${PLACE_LETTERS}][^${DEED}，。、；：\\s]{0,2}?(?:${PLACE_END})`, "u");

/** Where 区长 and 市长 begin a word of their own: behind 副 and 、, or behind the organ's last letter. */
const BREAK =
  /(?:[^\p{Script=Han}]|副|代|代理|[时现新历]任|政府|书记|党组|[区县市省州旗镇乡局院部处厅校组队会站所])$/u;

/** How surely a post that ends with 长 ends there. */
export type Break = "sure" | "doubtful" | "none";

/** @param index where 区长 begins in the text, @param end where it ends */
export function breakAfterLong(text: string, index: number, end: number): Break {
  if (/^(?:副|常务|代|原|挂职|第一)/u.test(text.slice(index, end))) return "sure";
  const before = text.slice(Math.max(0, index - 2), index);
  const after = text.slice(end, end + 8);
  // 郑州, 福州 and 广州 are cities; the head of a prefecture is 自治州州长.
  if (text.charAt(index) === "州" && !/(?:^|[副代州、，]|自治)$/u.test(before)) return "none";
  const next = after.charAt(0);
  if (WORD_LETTERS.includes(next) && next !== "") return "none";
  if (!PLACE_LETTERS.includes(next) || next === "") return "sure";
  if (PLACE.test(after)) return "none";
  return before === "" || BREAK.test(before) ? "sure" : "doubtful";
}
