// A made-up district's news from a seed: titles as newspapers set them, many of them near to each other.
import type { CalendarDate, Official, Topic } from "../src/content/records.ts";
import type { SearchRecord } from "../src/search/cut/record.ts";
import { type Chance, chance } from "./chance.ts";

export interface News {
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  /** Newest first. */
  readonly records: readonly SearchRecord[];
}

const list = (text: string): string[] => text.trim().split(/\s+/u);

const SURNAMES = list("陆 顾 沈 韩 祁 白 欧阳 段 骆 单 曾 尉迟 邱 苗 汤 裴 闻 盛 褚 温");
const GIVEN = list(
  "明川 怀远 知微 立冬 亦农 青禾 文楷 承泽 晓岚 一鸣 望舒 启文 庆丰 若溪 长庚 行简 乐平 朝阳 重山 秀兰",
);
const POSTS = list(
  "云溪区委书记 云溪区区长 云溪区副区长 区委组织部部长 区政协主席 区人大常委会主任 区教育局局长 望河街道党工委书记",
);
const PLACES = list(
  "云溪区 青禾镇 望河街道 柳湖社区 南屏镇 东仓坊 松江路 石桥村 北塔公园 沙洲乡 金穗广场 竹林巷 三棵树村 白马渡 红砖厂 长桥湾 新丰里 丹枫岭 盐井镇 大槐树社区",
);
const FIELDS = list(
  "疫情 防汛 消防 燃气 食品 教育 养老 医保 就业 户籍 供暖 垃圾 污水 河道 道路 桥梁 公园 绿地 老旧小区 危房 农田 果园 茶叶 花卉 旅游 夜市 物流 跨境电商 数据 软件 芯片 无人机 新能源 充电桩 公交 地铁 停车 校车 托育 体育 图书 戏曲 非遗 文物 社区 网格 信访 普法 税收 招商 人才 征兵 退役军人 残疾人 妇幼 志愿者",
);
const WORKS = list(
  "防控 排查 改造 治理 整治 提升 保障 监管 服务 建设 试点 普查 培训 演练 宣传 检测 抢修 分类 养护 保护 推广 招聘 帮扶 督查 验收 规划 审批 补贴 下乡 直播 巡查 联防 扩容 搬迁 共享",
);
const ORGANS = list(
  "区政府 区教育局 区卫健委 区应急管理局 区住建局 区文旅局 区市场监管局 区人社局 区水务局 区交通局 团区委 区妇联 区法院 区公安分局",
);
const GUESTS = list(
  "兄弟区县 高校专家 企业家 港澳青年 友好城市 省级媒体 退休教师 农民合作社 青年创业者 院士工作站",
);
const COLUMNS = list("云溪记事 新春走基层 民生实事 一线见闻 身边榜样 政务公开 乡村新貌 项目巡礼");
const ENDS = list(
  "见成效 按下快进键 惠及千家万户 再添新亮点 迎来高峰 有了新办法 全面铺开 进入收官阶段 走在前列 受好评",
);
const DEEDS = list(
  "实地察看进展 听取工作汇报 走访慰问困难群众 与居民代表座谈 现场协调解决难题 了解设施运行 询问群众意见 部署下一阶段任务 强调压实各方责任 要求建立长效机制 邀请专家现场讲解 发放宣传手册 组织应急拉动 更新管网设备 开通便民热线 公布办理流程 设立专门窗口 招募志愿队伍 安排值班值守 完善台账资料",
);
const FOREIGN = list("C919 5G AI VR GDP ETC ISO9001 B超 T3航站楼 K12");

const topicOf = (pick: Chance): string => pick.oneOf(FIELDS) + pick.oneOf(WORKS);

function title(pick: Chance, person: string, year: number): string {
  const [place, topic, other] = [pick.oneOf(PLACES), topicOf(pick), topicOf(pick)];
  const count = pick.between(2, 980);
  return pick.oneOf([
    () => `${place}召开${year}年${topic}工作推进会`,
    () => `${person}到${place}调研${topic}工作`,
    () => `${person}会见${pick.oneOf(GUESTS)}代表团`,
    () => `${person}主持召开会议 研究${topic}和${other}`,
    () => `${place}${topic}项目开工 总投资${count}亿元`,
    () => `${pick.oneOf(ORGANS)}发布${topic}${pick.oneOf(["办法", "指南", "通告", "年报"])}`,
    () => `${place}${count}处${topic}点位投入使用`,
    () => `【${pick.oneOf(COLUMNS)}】${place}：${topic}${pick.oneOf(ENDS)}`,
    () => `${pick.oneOf(ORGANS)}联合${place}开展${topic} ${pick.oneOf(GUESTS)}参加`,
    () => `${place}引进${pick.oneOf(FOREIGN)}${topic}系统`,
    () => `${person}检查${topic}：${pick.oneOf(["守住安全底线", "不留死角", "让群众放心"])}`,
    () => `${place}${topic}与${other}同步推进`,
  ])();
}

function body(pick: Chance, heading: string, person: string, date: string): string[] {
  const [, month = "", day = ""] = date.split("-");
  const sentence = (): string =>
    `${pick.oneOf([person, pick.oneOf(ORGANS), `${pick.oneOf(PLACES)}居民`])}${pick.oneOf(DEEDS)}，${topicOf(pick)}${pick.oneOf(["稳步推进", "取得进展", "仍需加强", "已经完成"])}。`;
  return [
    `本报讯 ${Number(month)}月${Number(day)}日，${heading.replaceAll(/[【】：]/gu, "")}。${sentence()}`,
    Array.from({ length: pick.between(2, 6) }, sentence).join(""),
  ];
}

/** The same values make the same news. */
export function news(seed: number, count: number): News {
  const pick = chance(seed);
  const officials = SURNAMES.map((surname, index): Official => {
    const name = surname + (GIVEN[(index * 7 + seed) % GIVEN.length] ?? "");
    return {
      id: `person-${index}`,
      name,
      aliases: [],
      posts: [{ title: POSTS[index % POSTS.length] ?? "" }],
    };
  });
  const topics = FIELDS.map((name, index): Topic => ({
    id: `topic-${index}`,
    name,
    aliases: [],
    keywords: [],
  }));
  const records = Array.from({ length: count }, (_, index): SearchRecord => {
    const day = new Date(Date.UTC(2019, 0, 1 + pick.between(0, 365 * 5 - 1))).toISOString().slice(0, 10);
    const date = day as CalendarDate;
    const person = pick.oneOf(officials).name;
    const heading = title(pick, person, Number(day.slice(0, 4)));
    const named = (items: readonly { id: string; name: string }[]) =>
      items.flatMap(({ id, name }) => (heading.includes(name) ? [id] : []));
    return {
      permalink: `/bulletins/${day.replaceAll("-", "/")}/n${index}/`,
      title: heading,
      date,
      officials: named(officials),
      topics: named(topics),
      ownTopics: named(topics),
      places: PLACES.filter((place) => heading.includes(place)),
      paragraphs: body(pick, heading, person, day),
    };
  });
  return {
    officials,
    topics,
    records: records.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
  };
}
