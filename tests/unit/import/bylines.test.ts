// What looks like a byline and is none, and who signs an article below its text.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { opening, reportersAtEnd, reportersBelow } from "./bylines.ts";

const SENTENCES: readonly string[] = [
  "记者看到，如今墙面刷得雪白。",
  "记者了解到，改造工程从去年底开始。",
  "记者从区应急局获悉，汛前检查已经完成。",
  "记者从会上获悉，汛前检查已经完成。",
  "记者在现场看到，泵站已经开机。",
  "记者走进社区，听见笑声。",
  "记者跟着他转了一圈。",
  "记者采访时，一位大爷放下碗就走。",
  "记者发现，铺子里还贴着食材来源。",
  "记者注意到，扶手换了新的。",
  "记者问：修好了吗？",
  "记者：修好了吗？",
  "记者：请您谈谈防汛工作。",
  "记者来到银杏社区。",
  "记者随后来到长江路。",
  "记者随机采访了几位居民。",
  "记者日前获悉，新桥通车。",
  "记者昨日从区教育局了解到，新校开学。",
  "记者近日走访发现，菜价回落。",
  "记者探访夜市。",
  "记者手记",
  "记者观察",
  "记者调查",
  "记者连线",
  "记者简介",
  "记者节快乐",
  "记者证到期",
  "记者高兴地说，大家都来了。",
  "记者何静姝走进社区。",
  "记者何静姝摄影报道了这一幕。",
  "记者向银杏社区居民了解情况。",
  "记者于会后采访了他。",
  "记者同居民一起包饺子。",
  "记者经过长江路。",
  "记者时常接到电话。",
  "记者安全返回。",
  "通讯员介绍说，这项做法将在全区推广。",
  "通讯员来了。",
  "通讯员培训班开班",
  "通讯员队伍不断壮大。",
  "作者不详",
  "作者简介",
  "作者是银河区作家协会会员。",
  "作者系区教育局干部",
  "作者何静姝是一位教师。",
  "作者在书中写道，河边长大的人都懂水。",
  "作者：佚名的说法由来已久。",
  "摄影展开幕",
  "摄影爱好者齐聚银杏公园。",
  "摄影师何静姝拍下了这一幕。",
  "摄于三月的河边。",
  "摄影作品征集启事",
  "图为施工现场。",
  "图文并茂的展板吸引了居民。",
  "文图书馆开放。",
  "文明实践活动开展",
  "编辑部收到来信。",
  "编辑老师教大家写稿。",
  "策划：把好事办好",
  "单位：万元",
  "主持人：大家好",
  "来源不明的食品不要买。",
  "供稿截至月底。",
  "整理房间是个好习惯。",
  "采访结束，天已经黑了。",
  "责任到人",
  "审核通过后发放。",
  "设计图挂在墙上。",
  "（记者手记）",
  "图 片 新 闻",
  "【城事】",
  "【银河网记者回访】",
  "（见图）",
  "（未完待续）",
  "（完）",
  "实习生来到社区。",
  "实习生培训",
  "评论员文章引发热议。",
  "高峰",
  "■来论",
  "（据了解）",
  "（综合整治）",
];

describe("no byline", () => {
  it.each(SENTENCES)("%s", (sentence) => {
    expect(reportersBelow(sentence)).toBeUndefined();
    expect(reportersAtEnd(`沈阿姨说，以前楼道又黑又潮。${sentence}`)).toBeUndefined();
    expect(opening(`${sentence}。银河区的工程从去年底开始，居民代表全程监督。`)).toBeUndefined();
  });
});

it.each(["何静姝 摄", "本报记者 何静姝 摄", "赵一鸣 供图"])("%s, which stands under a picture", (line) => {
  expect(reportersBelow(line)).toBeUndefined();
});

/** The reporters of one article, and its text. */
function signed(page: string): { reporters: readonly string[]; texts: readonly string[] } {
  const known = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };
  const [article] = importPage(page, known).articles;
  return {
    reporters: article?.reporters ?? [],
    texts: article?.paragraphs.map(({ text, isSubhead }) => `${isSubhead ? "## " : ""}${text}`) ?? [],
  };
}

it("a letter's writer stays below the letter, and reports nothing", () => {
  const { reporters, texts } = signed(
    "盼修银杏路\n编辑同志：\n　　银杏路坑洼不平，出行很不方便，我们盼望早日修好。\n　　此致\n敬礼！\n　　　　读者　何静姝\n　　　　5月28日",
  );
  expect(reporters).toEqual([]);
  expect(texts.slice(2)).toEqual(["此致", "敬礼！", "读者 何静姝", "5月28日"]);
});

it("a bare name below an article's end signs it, over the credits of the page", () => {
  const { reporters } = signed(
    "银河区开展义诊\n　　3月8日，区医院的医生来到青石镇，为老人测血压、查视力，送药上门。\n何静姝\n编辑：赵一鸣",
  );
  expect(reporters).toEqual(["何静姝"]);
});

it("names below a text that lists them sign nothing", () => {
  const { reporters, texts } = signed(
    "银河区优秀学生名单\n\u3000\u30003月8日，区教育局公布优秀学生名单如下，请互相转告。\n何静姝\n",
  );
  expect(reporters).toEqual([]);
  expect(texts).toContain("何静姝");
});

it("half a sentence under a title is no author, though a ship's name in it has a point", () => {
  const page =
    "五月的夜航安排已经出炉\n柳河渡轮·浪漫号分别前往\n青石镇和老渡口，游客可以在船上看河灯，每晚两班，七点开船，风雨天停航。\n";
  expect(signed(page).reporters).toEqual([]);
});

it("names without a gap are parted where the next begins with a frequent surname", () => {
  const { reporters } = signed(
    "银河区开展义诊\n　　本报讯（记者何静姝通讯员赵敏刘全力）3月8日，区医院的医生来到青石镇，为老人测血压。\n",
  );
  expect(reporters).toEqual(["何静姝", "赵敏", "刘全力"]);
});

it("whose the pictures are under a headline or below the text is no reporter", () => {
  const { reporters, texts } = signed(
    "银河区开展义诊\n摄影/林知远 夏语冰\n　　本报讯（记者何静姝）3月8日，区医院的医生来到青石镇，为老人测血压。（银河青年报）\n",
  );
  expect(reporters).toEqual(["何静姝"]);
  expect(texts).toEqual(["3月8日，区医院的医生来到青石镇，为老人测血压。"]);
});
