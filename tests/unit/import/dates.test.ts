// The day of an article: as its lead writes it, seen from the page's.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { dateArticles } from "../../../src/import/facts/article-dates.ts";
import type { CalendarDate } from "../../../src/content/records.ts";
import { calendarDate } from "../../bulletins.ts";
import { isCalendarDate } from "../../../src/content/values/dates.ts";

/** The page is of a Thursday. */
const PAGE = "2022-03-24";

function dateOf(
  lead: string,
  page: string | undefined,
  year?: number,
  beside: { readonly byline?: string; readonly title?: string } = {},
): CalendarDate | null | undefined {
  const date = page !== undefined && isCalendarDate(page) ? page : undefined;
  const known = { year, pageDate: date, officials: new Set<string>(), topics: [] };
  const [dateline = "", body = ""] = lead.includes("|") ? lead.split("|") : ["", lead];
  const masthead = { date: undefined, monthDay: undefined, paper: undefined };
  const { byline = "", title = "" } = beside;
  return dateArticles(
    [{ dateline, byline, subtitle: "", title, paragraphs: body.split("\n") }],
    masthead,
    known,
  )[0]?.date;
}

it.each([
  ["23日,区里召开会议。", "2022-03-23"],
  ["28日,区里召开会议。", "2022-02-28"],
  ["本报3月22日A05版报道了断桥一事。3月23日,区里答复。", "2022-03-23"],
  // What lies nearer after the page's day than before it is a plan.
  ["3月25日,区里召开会议。", null],
  ["5月20日,新路通车。3月22日,记者在现场看到,路面已经铺好。", "2022-03-22"],
  ["12月30日,区里召开会议。", "2021-12-30"],
  ["3月21-23日,区里举办展览。", "2022-03-21"],
  ["本月19日,区里召开会议。", "2022-03-19"],
  ["上月30日,区里召开会议。", null],
  ["上月28日,区里召开会议。", "2022-02-28"],
  // What a second paragraph tells of last month came before.
  [
    "路边的八棵榕树被人砍去枝丫，后面的广告牌露了出来，市民纷纷投诉，城管部门介入调查，肇事者被处以罚款。\n上月23日，督察组在检查绿化时发现了此事。",
    null,
  ],
  ["昨日,区里召开会议。", "2022-03-23"],
  ["昨夜今晨,一场春雪落下来。", "2022-03-23"],
  ["昨晚的老戏台灯火通明,镇上的年货大集在台前开了张。", "2022-03-23"],
  ["今天的老街人来人往,早已不是从前的样子。", null],
  ["大前天,区里召开会议。", "2022-03-21"],
  ["今天上午,区里召开会议。", "2022-03-24"],
  ["本周一,区里召开会议。", "2022-03-21"],
  ["上周五,区里召开会议。", "2022-03-18"],
  ["上周五傍晚,区里召开会议。", "2022-03-18"],
  ["上周五召开的会议部署防汛。", "2022-03-18"],
  ["上周末,区里召开会议。", null],
  ["本月初,区里召开会议。", null],
  ["前日夜间,区里除冰。", "2022-03-22"],
  ["周六傍晚,区里举行比赛。", "2022-03-19"],
  ["周六上午,区里举行比赛。", "2022-03-19"],
  ["本周五,区里将召开会议。", null],
  ["从3月1日起,新规施行。", null],
  ["近日,区里召开会议。", null],
  ["“今天终于开工了！”3月23日上午，居民高兴地说。", "2022-03-23"],
  ["区里召开会议。", null],
  ["3月8上午，区里召开会议。", "2022-03-08"],
  ["春和景明，3月12日是第44个植树节。上午，区领导参加植树。", "2022-03-12"],
  ["区里现通告如下：\n一、禁火时间：3月10日至5月30日。", null],
  ["区里现通告如下：\n银河区人民政府\n2022年3月8日\n◎全区规模以上工业增长9.6%。", "2022-03-08"],
  // On a page of March the end of last year is what came before.
  ["去年12月29日，区里召开会议。", null],
  ["今天（3月8日），区里召开会议。", "2022-03-08"],
  ["昨天(3月8日)上午,区里召开会议。", "2022-03-08"],
  ["昨日（8日），区里召开会议。", "2022-03-08"],
  ["今（8）日凌晨，区里启动响应。", "2022-03-08"],
  ["昨(8日)下午，区里召开会议。", "2022-03-08"],
  ["8日11时30分许，河堤出现险情。", "2022-03-08"],
  ["周二（3月8日），区里召开会议。", "2022-03-08"],
  ["3月8日（星期二）上午，区里召开会议。", "2022-03-08"],
  ["8日（周二），区里召开会议。", "2022-03-08"],
  ["３月８日，区里召开会议，２００人参加。", "2022-03-08"],
  ["3 月 8 日，区里召开会议。", "2022-03-08"],
  ["3月 8日，区里召开会议。", "2022-03-08"],
  ["2022 年 3 月 8 日，区里召开会议。", "2022-03-08"],
  ["三月八日，区里召开会议。", "2022-03-08"],
  ["二月二十八日，区里召开会议。", "2022-02-28"],
  ["二〇二二年三月八日，区里召开会议。", "2022-03-08"],
  ["二○二二年三月十八日，区里召开会议。", "2022-03-18"],
  ["农历二月二日，区里举办庙会。", null],
  ["3月8号，区里召开会议。", "2022-03-08"],
  ["3月开工的8号楼封顶。", null],
  ["2022年03月08日，区里召开会议。", "2022-03-08"],
  ["2022-03-08，区里召开会议。", "2022-03-08"],
  ["2022.3.8，区里召开会议。", "2022-03-08"],
  ["2022/3/8，区里召开会议。", "2022-03-08"],
  ["记者从3月8日召开的全区防汛会议上获悉，河道清淤加快。", "2022-03-08"],
  ["从3月8日上午举行的新闻发布会上获悉，新桥通车。", "2022-03-08"],
  ["从3月8日的新闻发布会上获悉，新桥通车。", "2022-03-08"],
  ["在3月8日举行的比赛中，区代表队夺冠。", "2022-03-08"],
  ["在3月8日的会议上，区里部署防汛。", "2022-03-08"],
  ["据3月8日召开的会议消息，新桥通车。", "2022-03-08"],
  ["记者3月8日从区教育局获悉，新校开学。", "2022-03-08"],
  ["记者9日从区应急局获悉，8日下午，河堤抢险。", "2022-03-08"],
  ["记者今日在区消防队证实，三月八日晚，一辆货车起火。", "2022-03-08"],
  ["记者9日从区公安局获悉，今年3月1日发生的盗窃案告破。", "2022-03-09"],
  [
    "日前，河堤上有一棵大树倒下，砸坏了护栏，所幸没有人受伤，行人绕道而过。\n据悉，18日23时10分，风刮得最大。",
    "2022-03-18",
  ],
  ["自3月8日起，新规施行。", null],
  ["3月8日起，新规施行。", null],
  ["3月8日零时起，新规施行。", null],
  ["截至3月8日，全区清淤百公里。", null],
  ["截至3月8日24时，全区清淤百公里。3月9日，区里召开会议。", "2022-03-09"],
  ["3月8日前，各单位报送名单。", null],
  ["定于3月26日举行比赛。", null],
  ["3月8日将举行比赛。", null],
  ["3月8日《银河日报》第4版，点击阅读数字报。", null],
  ["全区种下柳树三万株，截至3月8日已全部浇过一遍水，平均每株浇水两桶。", "2022-03-08"],
  ["3月8日以来，全区清淤百公里。", null],
  ["3月8日是国际妇女节，区里备下礼物。", "2022-03-08"],
  ["3月12日是植树节，当天上午，区里组织植树。", "2022-03-12"],
  ["在3月8日国际妇女节来临之际，区里慰问职工。", null],
  ["为迎接3月12日植树节，区里组织植树。", null],
  ["三八妇女节当天，区里慰问职工。", "2022-03-08"],
  ["2021年3月8日，老王搬进新家。3月9日，记者来到小区。", "2022-03-09"],
  ["2019年3月8日，老王搬进新家。", null],
  ["去年12月30日，新桥合龙。3月9日，新桥通车。", "2022-03-09"],
  ["今年3月8日，区里召开会议。", "2022-03-08"],
  ["3月8日至10日，区里举办展览。", "2022-03-08"],
  ["3月8日、9日，区里举办展览。", "2022-03-08"],
  ["3月8日晚，区里举办晚会。", "2022-03-08"],
  ["3月8日下午3时许，区里召开会议。", "2022-03-08"],
  ["为做好防汛工作，3月8日，区里召开会议。", "2022-03-08"],
  ["区领导3月8日检查防汛工作。", "2022-03-08"],
  [
    "春分刚过，河边的柳树绿了，志愿者们忙着清理垃圾，居民们纷纷加入到队伍当中，河面一天天干净起来。\n3月8日，记者来到河边。",
    "2022-03-08",
  ],
  [
    "春分刚过，河边的柳树绿了，志愿者们忙着清理垃圾，居民们纷纷加入到队伍当中，河面一天天干净起来。\n今天，河边成了公园。",
    null,
  ],
  [
    "春分刚过，河边的柳树绿了，志愿者们忙着清理垃圾，居民们纷纷加入到队伍当中，河面一天天干净起来。\n今天上午，记者来到河边。",
    "2022-03-24",
  ],
  ["本报3月8日讯|区里召开会议。", "2022-03-08"],
  ["银河网3月8日讯|3月7日，区里召开会议。", "2022-03-07"],
  ["本报讯|区里召开会议。", null],
  ["现将名单公示如下：\n银杏社区\n银河区文明办\n2022年3月8日", "2022-03-08"],
  ["定于3月26日停水，请居民储水。\n银河区水务公司\n二〇二二年三月八日", "2022-03-08"],
  ["站牌该修了。\n读者 何静姝\n2022年3月8日\n编后：小站牌连着大民生。", "2022-03-08"],
  ["站牌该修了。\n读者 何静姝\n2022年3月8日\n部门回复\n站牌已经修好。", "2022-03-08"],
  ["自3月10日起施行新规。\n银河区人民政府2022年3月8日", "2022-03-08"],
  ["（2022年3月8日）\n同志们，今天召开会议，部署防汛工作。", "2022-03-08"],
  ["◆3月8日，区里召开会议。\n◆3月9日，新桥通车。", "2022-03-08"],
  ["◆日前，区里召开会议。\n◆3月8日，新桥通车。\n◆3月9日，义诊开始。", null],
  [`连日来，大雨不停，巡堤的人没有合眼，水位一直在涨。\n3月18日凌晨，堤上抢险。`, "2022-03-18"],
  [`连日来，大雨不停，巡堤的人没有合眼，水位一直在涨。\n3月16日，堤上抢险。\n3月18日，水退。`, null],
  [`连日来，大雨不停，巡堤的人没有合眼，水位一直在涨。\n1月8日，堤上抢险。`, null],
  // What lasts so many days is of none of them.
  ["高温还将持续3日，请市民防暑。", null],
  ["一名男子扰乱秩序，被拘留3日。", null],
  // Below a lead of any length a sentence begins with the day, or says 昨日, which is the paper's own.
  ["河堤上的树倒了。行人绕道。车停了一排。没有人受伤。22日，园林工人赶来，把树扶正。", "2022-03-22"],
  ["日前，区里贴出通知，请居民换锁。记者3月23日从街道了解到，已经换了百把。", "2022-03-23"],
  ["近日，河堤上的树倒了。\n目前，树已经扶正。记者昨日来到堤上，护栏还没有修。", "2022-03-23"],
  ["雨下了一夜，路面积水。截至23日16时，水位降了半米。", "2022-03-23"],
  ["3月21日起，区里举行为期三天的灯会。", "2022-03-21"],
  ["河堤上的树倒了。据了解，树是3月2日栽下的。3月22日上午，记者来到堤上。", "2022-03-22"],
  // 26日 is rather that of the forecast than of February.
  ["天气转暖，预报说，26日有雨。园林工人介绍，昨日花开得最好。", "2022-03-23"],
  // A report that begins with its whole day, and is printed late.
  ["2021年11月3日，区里召开会议。", "2021-11-03"],
  ["老王在2021年11月3日搬进新家。", null],
  ["居民们每周三晚上碰头议事。", null],
  ["日前，区里召开会议。", null],
  ["3月初，区里召开会议。", null],
  ["記者從3月8日召開的會議上獲悉，新橋通車。", "2022-03-08"],
])("%s", (lead, date) => {
  expect(dateOf(lead, PAGE)).toBe(date);
});

it.each(["23日,区里召开会议。", "昨日,区里召开会议。", "上周五,区里召开会议。", "3月21日,区里召开会议。"])(
  "%s, on a page without a day",
  (lead) => {
    expect(dateOf(lead, undefined)).toBeNull();
  },
);

it.each([
  ["去年12月29日上午，区里举行长跑。", "2021-12-29"],
  ["去年12月29日，区里动员。1月4日，区里召开会议。", "2022-01-04"],
  ["去年6月9日，区里召开会议。", null],
])("%s, on a page of January", (lead, date) => {
  expect(dateOf(lead, "2022-01-05")).toBe(date);
});

it.each([
  ["银河网3月8日讯|8日，区里召开会议。", "2022-03-08"],
  ["银河网3月8日讯|昨日，区里召开会议。", "2022-03-07"],
  ["2021年12月28日，区里召开会议。", "2021-12-28"],
])("%s, on a page of which the year is known", (lead, date) => {
  expect(dateOf(lead, undefined, 2022)).toBe(date);
});

it("says of a lead's only day that it is after the page's", () => {
  const known = {
    year: undefined,
    pageDate: calendarDate("2022-03-22"),
    officials: new Set<string>(),
    topics: [],
  };
  const article = {
    dateline: "",
    byline: "",
    subtitle: "",
    title: "",
    paragraphs: ["3月25日，区里召开会议。"],
  };
  const [dated] = dateArticles([article], { date: undefined, monthDay: undefined, paper: undefined }, known);
  expect(dated).toMatchObject({
    date: null,
    guesses: [{ doubt: { code: "after-page", written: "3月25日", pageDate: "2022-03-22" } }],
  });
});

it("dates a feature without a day by the dateline beside its author", () => {
  const byline = "（本报银都3月22日电 本报记者何静姝）";
  expect(dateOf("天刚亮，摊主就支起手机开播。", PAGE, undefined, { byline })).toBe("2022-03-22");
});

it("says no day by 今日 where none of a page is known, and takes the one that is written", () => {
  expect(
    dateOf("今日凌晨，河堤上的树倒了，没有伤人。\n3月8日清早，园林工人把树扶正。", undefined, 2022),
  ).toBe("2022-03-08");
});

it("takes the day from the headline where the text gives none, on a page of a known day", () => {
  const title = "区里昨晚奏响新春音乐会";
  expect(dateOf("区剧院座无虚席。", PAGE, undefined, { title })).toBe("2022-03-23");
  expect(dateOf("区剧院座无虚席。", undefined, 2022, { title })).toBeNull();
});

const UNTOLD = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };

it.each([
  ["2月13日，区里召开会议。", { year: 2022 }, "2023-02-13", "--year 2022"],
  ["昨日，区里召开会议。", { year: 2022 }, "2023-02-13", "--year 2022"],
  ["昨日，区里召开会议。", { pageDate: calendarDate("2023-03-20") }, "2023-02-13", "--page-date 2023-03-20"],
  ["区里开了会。", { pageDate: calendarDate("2023-03-20") }, null, "--page-date 2023-03-20"],
])("what a page prints counts more than the editor's word, with a doubt: %s", (text, said, date, given) => {
  const [dated] = dateArticles(
    [{ dateline: "", byline: "", subtitle: "", title: "", paragraphs: [text] }],
    { date: calendarDate("2023-02-14"), monthDay: undefined, paper: undefined },
    { ...UNTOLD, ...said },
  );
  expect(dated).toMatchObject({
    date,
    guesses: [{ doubt: { code: "against-page", printed: "2023-02-14", given } }],
  });
});

it.each([
  ["放假通知", "春节放假七天。\n青石小学\n2023年1月10日", "2023-01-10"],
  ["街道召开防汛会", "2023年3月8日，街道召开防汛会。", "2023-03-08"],
])("a year that an article writes counts more than the editor's, with a doubt: %s", (title, text, date) => {
  const page = `${title}\n${text}`;
  const { articles } = importPage(page, { ...UNTOLD, year: 2022 });
  expect(articles).toMatchObject([{ date }]);
  expect(articles[0]?.guesses).toContainEqual(
    expect.objectContaining({
      doubt: expect.objectContaining({ code: "other-year", given: 2022 }) as unknown,
    }),
  );
});

it("of a site's day of posting, the editor's year before it tells the year", () => {
  const page = "街道组织体检\n2023-03-16 02:20:07\n11月8日，街道组织老人体检，医生上门量血压。";
  expect(importPage(page, { ...UNTOLD, year: 2022 }).articles).toMatchObject([{ date: "2022-11-08" }]);
});

it("a notice that a site posts years later is of the day that signs it", () => {
  const page =
    "道路封闭公告\n发布：系统\u3000 2017-05-17 09:13:43\n青石路封闭施工。\n银河区交通局\n2012年3月8日";
  expect(importPage(page, UNTOLD).articles).toMatchObject([{ date: "2012-03-08" }]);
});

it("in the reader of a paper's site the labelled day is the paper's, today's is none", () => {
  const page =
    "电子报阅读机\n2023-05-26\n星期五\n\n老桥修好了\n\n日期：03-08\n版面：第A02版：要闻\n\n昨天，青石桥通车，村里人走上了新桥。";
  const pageDate = calendarDate("2022-03-08");
  expect(importPage(page, { ...UNTOLD, pageDate }).articles).toMatchObject([{ date: "2022-03-07" }]);
});

it("counts 昨晚 from the day beside the reporter's name", () => {
  const byline = "（记者 何静姝 3月16日）";
  expect(dateOf("街道昨晚举办邻里节。", PAGE, undefined, { byline })).toBe("2022-03-15");
});

it("says of a lead that has but the day from which something is so what it says", () => {
  const page = "图书馆开到晚上九点\n本报讯（记者 何静姝）3月15日起，区图书馆每天开到晚上九点。";
  const known = { year: 2022, pageDate: calendarDate(PAGE), officials: new Set<string>(), topics: [] };
  const doubts = importPage(page, known).articles.flatMap(({ guesses }) => guesses.map(({ doubt }) => doubt));
  expect(doubts).toContainEqual({ code: "beginning-only", written: "3月15日起" });
});

it.each([
  ["工作组3月22日前往两个乡镇看地，村里人早早等在路口。", "2022-03-22"],
  ["种子站3月22日前要把种子送完，村里人早早等在路口。", null],
  [
    "一粒豆子，从播种到结荚，农技员守了两年。\n山坡上的豆田平整了，水也引来了。\n组长在3月21日举行的鉴定会上说：“亩产翻了一番。”",
    "2022-03-21",
  ],
])("a visit and a meeting told below the lead give their day: %s", (text, expected) => {
  expect(dateOf(text, PAGE)).toBe(expected);
});

it.each([
  ["3月8日，街道召开防汛会。\n会议要求守住堤防。\n青石街道办事处\n2022年3月9日", "2022-03-08", ""],
  ["3月8日，街道召开防汛会。\n会议要求守住堤防。\n2022年3月21日", "2022-03-08", ""],
  ["12月30日，街道召开防汛会。\n会议要求守住堤防。\n2022年1月4日", "2021-12-30", ""],
  [
    "何静姝同志因病于3月8日逝世。\n遗体告别仪式定于3月12日举行。\n治丧小组\n2022年3月9日",
    "2022-03-08",
    "讣告",
  ],
  // What is made known is of the day that signs it.
  ["3月12日，学校放假一天，特此通知。\n青石小学\n2022年3月9日", "2022-03-09", "放假通知"],
  ["3月8日0时至24时，全区无新增。\n区卫生健康局\n2022年3月9日", "2022-03-09", ""],
  ["根据3月8日会议要求，路口封闭。\n区交通局\n2022年3月9日", "2022-03-09", ""],
  ["3月12日，街道举办赶集。欢迎参加。\n青石街道办事处\n2022年3月9日", "2022-03-09", ""],
])("a report is of its lead's day, whatever day signs it, a notice of that: %s", (text, expected, title) => {
  expect(dateOf(text, undefined, undefined, { title })).toBe(expected);
});

it("says that the year of a signed report is that of the day which signs it", () => {
  const page = "街道召开防汛会\n3月8日，街道召开防汛会，部署汛前检查。\n青石街道办事处\n2022年3月9日";
  const known = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
  const doubts = importPage(page, known).articles.flatMap(({ guesses }) => guesses.map(({ doubt }) => doubt));
  expect(doubts).toContainEqual({ code: "year-from-signature", written: "3月8日", signed: "2022-03-09" });
});

it.each([
  ["一、本报3月20日第3版刊发的《老街亮灯》一文有误。\n特此更正。\n本报编辑部\n3月22日", "2022-03-22"],
  ["3月20日，老街的灯修好了，街坊们出门散步。\n区城管局\n3月22日", "2022-03-20"],
])("a day that signs goes before that of a printed issue, and behind an event's: %s", (text, expected) => {
  expect(dateOf(text, PAGE)).toBe(expected);
});

it("the days of a chronicle are of the month in its title", () => {
  const title = "银河区2022年1月大事记";
  const items = "3日　老街的灯修好了。\n9日至11日　邻居们栽下白蜡五十株。\n21日　渡口添了新船。";
  expect(dateOf(items, undefined, undefined, { title })).toBe("2022-01-03");
  expect(dateOf(items, PAGE, undefined, { title })).toBe("2022-01-03");
});
