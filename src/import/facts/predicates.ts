// Tells a whole clause of a headline from its subject, its beginning or its end alone, which a break for want of room leaves on a line.
import { endOf, lengthOf, startOf } from "../characters.ts";
import { endsWithBody } from "../page/signs.ts";
import { joinsWord, lastWordOf, wordsOf } from "../words.ts";
import { isName } from "./names.ts";

/** What headlines say that someone does, or what happens. */
const VERBS = new Set(
  [
    "召开 举行 举办 开展 组织 参加 参观 出席 主持 强调 要求 指出 部署 安排 推进 推动 推行 推广 实施 落实 贯彻 学习 宣传 宣讲",
    "检查 督查 督导 调研 考察 视察 走访 慰问 看望 会见 座谈 巡查 巡逻 巡堤 排查 整治 整改 清理 清查 查处 查获 破获 抓获 落网 打击",
    "启动 开工 开业 开馆 开放 开通 开幕 闭幕 开播 开机 开班 开讲 开赛 开镰 开学 复工 复产 竣工 通车 建成 投用 投产 揭牌 挂牌 签约 成立",
    "落户 落成 落地 亮相 上线 上市 上岗 上路 走进 走上 走出 深入 进入 进驻 入选 入驻 入围 获评 获奖 获赠 荣获 喜获 斩获 夺冠 夺得 摘得",
    "出台 推出 发布 公布 公示 通报 曝光 完成 实现 突破 超过 达到 增长 下降 上涨 下跌 提升 提高 提速 加快 加强 加大 深化 强化 优化 细化",
    "迎来 出现 发生 起火 失火 爆炸 自燃 侧翻 坠落 坠亡 溺亡 死亡 身亡 受伤 遇难 遇险 被困 获救 中毒 受灾 倒塌 坍塌 追尾 相撞 逃逸 逃跑",
    "打造 建设 建立 建起 构建 搭建 筑牢 夯实 凝聚 激发 点燃 点亮 照亮 温暖 守护 守住 护航 助力 赋能 促进 保障 确保 服务 帮助 帮扶 救助",
    "捐赠 捐款 捐献 献血 赠送 送去 带去 带来 送到 来到 回家 返乡 出发 抵达 赶赴 支援 驰援 救出 救起 扶起 营救 抢救 扑灭 扑救 转移 疏散 清淤 抢修 抢险 抢收",
    "改造 改善 改变 改进 更新 升级 扩建 新建 新增 增加 减少 取消 恢复 停止 暂停 关闭 调整 优惠 免费 开拓 创新 创建 创造 培育 培养",
    "收到 接到 发现 捡到 拾到 拾得 交到 设站 设立 找到 归还 送还 偷走 被盗 被骗 被判 获刑 拘留 起诉 受审 受罚 处罚 罚款 赔偿 索赔 投诉 反映 质疑 回应 答复",
    "成为 变成 变身 换上 穿上 用上 住上 喝上 飞来 牵出 照进 搬进 挤进 涌进 赶来 送来 抢抓 吃上 装上 披上 插上 跑出 蹦出 闯出 趟出 织就 绘就 谱写 奏响 吹响 擂响 唱响 绽放 崛起 腾飞",
    "签下 写下 留下 立下 许下 拿下 救下 种下 种出 捐出 献出 献上 踏上 登上 迈上 扛起 撑起 托起 捧回 认领 签订 签署 缔结 结成",
    "欢庆 庆祝 欢度 喜迎 迎战 迎接 期待 呼唤 呼吁 倡议 提醒 预计 持续 延续 传承 弘扬 牢记 践行 争做 争创 致敬 缅怀 悼念 追忆 记录 讲述",
    "选出 架起 出征 出访 莅临 受邀 签发 签定 撞上 撞死 撞倒 咬断 爬上 打响 打伤 打赢 送进 唤来 迷住 追回 骗取 冒充 抢走 烧毁 插入 拔出 拍出",
    "共建 探访 探营 结业 否认 可达 成交 购买 推介 奉献 描绘 登陆 外出 报到 散落 疏导 确诊 给予 开除 确定 淘汰 降低 决战 暗藏 疑为 竟是 跻身 荣膺 波及 横跨 封顶 开建 开课",
    "开始 开启 上演 突发 受损 损失 致谢 逝世 停水 停电 出院 返回 引进 拆除 撬动 展开 落幕 中断 重现 占据 限行 回暖 降温 来袭 登场 开售 开卖",
    "热销 滞销 飙升 攀升 回落 上调 下调 翻番 翻倍 反弹 破冰 圆梦 携手 联手 齐聚 汇聚 云集 集结 亮剑 出击 发力 领跑 呵护 关爱 聚焦 深耕",
    "告急 告破 侦破 捣毁 缴获 收缴 宣判 开庭 落马 召回 凯旋 走红 爆燃 遭殃 尽职 让路 缺考 拾金不昧 引发 骗走 带到 赶到 找回 弄丢 误放",
    "发挥 履行 承担 助推 争当 锤炼 盘活 释放 完善 压实 擦亮 打通 破解 化解 解决 抓好 抓实 做好 做实 做强 做大 增强 扩大 拓宽 拓展 延伸 覆盖 惠及",
    "支持 扶持 启用 组建 修复 修缮 颁发 发放 约谈 问责 取缔 关停 腾退 获批 印发 修订 废止 当选 履新 去世 参与 抵达 获得 上榜 晋级 引领 带动 牵手 共绘",
    "奏出 书写 勾勒 展示 展现 彰显 见证 铭记 传递 接力 走路 推车 骑车 打车 开车 徒步 摆摊 喝酒 提振 鼓足 锚定 绷紧 点赞 澄清 警示 变为 化身 蝶变 焕新 换新 上新 竟成 竟被 或将 即将",
    "研究 审议 听取 缓解 减轻 消除 防范 遏制 开门 开张 营业 迎客 收听 收看 观看 阅读 使用 利用 采用 实行 执行 试行 施行 生效 到期 超期 违规 违法 涉嫌 涉毒 酒驾 醉驾 纳入 列入 划入 转入 注入 融入",
  ].flatMap((line) => line.split(" ")),
);
/** By themselves, and not as letters of a longer word. */
const SINGLE = new Set(
  "获起被遭将让使令为是系有无现达超涨跌升降增减迎建办开入进出上下赴访赠捐送救撞死亡伤失毁骗盗抢偷拍卖买查捕抓破拟可能须需要应创夺摘采尝换修筑护促惠暖亮火热来去到在把向给找说称看听走跑住吃喝用做干养育交设抗防治扶带领传学写唱演赛比争保护收发投中献添变成像如不未已正再又也才就还都仍或疑因致",
);

/** Of them, what a line begins with whose subject stands above. */
const ACTS = new Set("设护助促创建迎夺捐治育来到赴");

/** When and how it is done, before the deed. */
const HOW =
  /^(?:[初盛暮金仲深寒今去早晚][春夏秋冬]|(?:国庆|春节|元旦|元宵|清明|端午|中秋|重阳|暑假|寒假|周末|[昨今明][晨早晚夜]|[上下]午|[今去明]年|\d{1,2}月\d{1,2}日|\d{1,2}日)[起前后]?|集中|联合|专题|集体|专门|实地|现场|(?:\d+|[一二两三四五六七八九十半]+)(?:小时|分钟|天|年)|共同|携手|正式|全面|积极|全力|首次|再次|陆续|纷纷|正在|即将|昨?今?明?[天日]|近日)(?=.{2})/u;
/** Their letters are no verbs there: 超20万人, 中医院, 赛道, 公交, 住建局, 防汛办调研组. */
const NUMBERED =
  /^[超近约](?=\d)|中(?=[医学小老青共国关])|赛(?=[道场区事])|公交|住建(?=[委局部厅])|办(?=(?:调研|督查|考察|检查)组)/gu;
/** `调研组`: who does it, and no deed. */
const GROUP = /^[组队团员者部站点办]/u;

/** How a clause goes on whose subject stands above, besides by such a verb. */
const PREDICATE =
  /^(?:系(?![列统])|[将已仍](?![来经])|被(?!告|害)|今[起春夏秋冬]|明起|走[进上出]|行驶|坠|撞|遭|欠|涨|降|屡|首次|凌晨|深夜|疑(?!问)|欲|拟|齐(?![名全心])|严重|顺利|全程|一夜|增至|跌|夺|摔|再[获添现]|(?![为除]了)\p{Script=Han}{1,2}了$)/u;
/** `让每一位船客`, `“三把钥匙”让茶馆`: who is let do what stands below. */
const LETS = /^.*(?<![礼谦转出避退])让(?=\p{Script=Han}{2,}$)/u;
/** `“三把钥匙”`: a thing by its name. */
const NAMED = /^“[^“”，。！？\s]{2,8}”$/u;
/** `都能在镇上`, `更有人情味`, `不再“挤”`: how a clause goes on. */
const ADVERB =
  /^(?:都(?![市匀江督昌灵兰])|[也还][能有在是会要可]|更[有加添好美暖便方安舒放省]|不再|终于|再[也不]|真正)/u;
/** `改出好日子`, `种出新花样`: what a deed brought. */
const BROUGHT =
  /^(?![演突支外进杰日付输初退])\p{Script=Han}出(?![租口版生国让席行门发台示血院入现手路息色土资])/u;
/** What is done to something, which is still to come. */
const TRANSITIVE =
  /(?:出现|发生|开展|举办|举行|召开|组织|实施|推进|打造|考察|看望|慰问|视察|荣获|喜获|获评|摘得|推出|入选|跻身|荣膺|获批|签[订定署下]|创建|重现|追回|斩获|夺得|推荐|打伤|查处|捣毁|缴获|迈入|参加|推[动行]|贯彻|迎来|获赠|查获|破获)$/u;
/** `捡到`, `开出`: of deeds that are never without what is done, as these are. */
const COMPLEMENT = /^[得到出上进起入为]$/u;
const BOUND = /(?:打响|点燃|抓获|破获|莅临|探索|是)$/u;
const UNBOUND = /(?:演出|[推退]出|一起|[报签迟]到)$/u;
/** Those that say it all, too, as in `局长下乡调研`. */
const EITHER = /(?:走访|参观|检查|督[查导]|巡查|部署|启动|学习|清查|宣传|审议|研究|传达|调研)$/u;
const HAPPENED =
  /(?:[起失]火|爆炸|自燃|侧翻|坠落|倒塌|坍塌|追尾|相撞|逃逸|逃跑|落网|[死身坠溺]亡|受[伤灾损]|中[毒断]|遇[难险]|被困|获救|开[启始庭幕工业学播赛售卖课建机班门张]|营业|迎客|[闭落]幕|停[水电]|通车|竣工|投[用产]|亮相|来袭|登场|落[马户地成]|复[工产]|返回|逝世|回[落暖]|[飙攀提上]升|下[降跌]|上[涨线市岗]|增长|封顶|签约|热销|宣判|获刑|报到|生效|座谈|献血|缺考|结业|否认)$/u;
const EVENT =
  /(?:活动|工作|[大晚议]?会|会议|仪式|比?赛|训|练|演|展|节|行动|项目|工程|检查|整治|宣传|宣讲|教育|建设|服务|调查|查)$/u;
/** `有序`, `正式`: before a verb that ends its clause. */
const ENDING = /(?:有序|火热|顺利|圆满|正式|如期|隆重|在\p{Script=Han}{2,10})$/u;
/** `区领导到水文站考察`: where they looked, and so at what. */
const LOOKING = /^(?:考察|视察|调研|检查|巡查|参观|督[查导])$/u;
const WENT = /[到赴来]\p{Script=Han}{2,10}$/u;
/** A thing, and no clause. */
const THING =
  /(?:活动|工作|(?<!委)会|会议|仪式|比?赛|[培集]训|演[练习]|[汇展会表]演|展|节|战役|行动|项目|工程|检查|整治|洪水|事故|火灾|地震|[之]家|记者|代表|职工|群众|教师|劳模|老兵|企业|合作|协作|交流|基地|课堂|讲堂|奖|称号|荣誉|金牌|冠军|[党团]课|通道|平台|窗口|专线|试点|名录|榜单|责任[书状]|协议书?|合同|备忘录)$/u;
/** `区里召开河堤`, `举办首届大学生` */
const HELD =
  /(?:召开|举行|举办|开展|组织|参加|出席|参观|检查|督查|调研|考察|推出|开通|启动|成立|设立)([^，\s]{2,9})$/u;
const DEED = /召开|举行|举办|开展|组织|启动|推进|部署|落实|结束|闭幕|开幕|成立|落户|[获被将让使]/u;
/** `停电三小时后`, `回家途中`: over what came then. */
const WHEN =
  /(?:\d+(?:个?月|天|年|小时|分钟|日)|[一两三四五六七八九十半]+(?:个?月|天|年|小时|分钟|日))[之以]?后$|(?:之际|期间|途中|过后|之后|前夕|当[天日])$/u;
/** `柳河大桥昨晚`, `青石镇一茶厂`, `青石镇三名学生`: of whom or when, and not of what. */
const OF_WHEN = /(?:[昨今明][日天晚夜晨]|近日|日前|凌晨|深夜)$/u;
const INDEFINITE =
  /(?<=\p{Script=Han}{2})(?<![第十统唯])一\p{Script=Han}{2,4}$|(?<!第)(?:[\d两三四五六七八九十百千万]+(?:名|位|岁|辆|户|家|所|座))\p{Script=Han}{2,5}$/u;
/** `大桥预计“五一”`, `大桥将于10月底`: what happens then. */
const COMING =
  /(?:预计|有望|[将拟])[于在到]?(?:“\p{Script=Han}{2,3}”|(?:[今明后]年|[本下]月|\d{1,2}[月日]|[上下]半年|国庆|春节|[年月]?[初中底末]|前后?|期间){1,3})$/u;
/** `学生到青石镇老窑`, `村民用竹篮`: what they did there, or so, is still to come. */
const GOING =
  /(?:(?:到|赴|前往|深入|走进|(?<![未外将原历本从])来)(?=[^到赴，\s\d]{2,14}$)|(?:[在用以把将给向对]|(?<![成作因认称行])为|通过)(?=[^到赴，\s]{2,8}$))(.*)$/u;
/** `搬到河上`: what is done with that. */
const DONE = /^\p{Script=Han}{1,2}[到进上成回给向往起去来]/u;
/** `给老船`, `为渔家老人`: for whom something is done. */
const FOR = /^[给为把向替](?=\p{Script=Han}{2})/u;
/** `让船客都能`, before where they do it. */
const MAY = /^(?:.*让)?(.*?)[都也]?(?:能|可以?)$/u;
/** `春茶采摘忙`, `客流正旺`: how it is says all. */
const STATE = /(?:[忙旺靓俏畅]|明显|成效|爆棚|正当时|不断|须知|公告|见闻|满分|优良|领先|第一)$/u;
const SHORTEST_SUBJECT = 3;
const LONGEST_PLACE = 6;

/** Whether a headline's line goes on in the one below, by what either lacks: `青石镇第一中学⏎召开家长会`, `区里联合开展⏎食品检查`. */
export function goesOnWithout(line: string, below: string): boolean {
  // What stands before a colon is of neither.
  const above = line.replace(/^[^：:\s]{2,10}[：:](?=\S)/u, "");
  if (COMING.test(above)) return true;
  // `三百名“老掌柜”`: who it is, in a name of their own.
  const isName = /\p{Script=Han}“[^“”]{2,5}”$/u.test(above) || (NAMED.test(above) && LETS.test(below));
  if (/[，、：:\s]|[。！？!?…—」]$/u.test(above) || (above.endsWith("”") && !isName)) return false;
  if (/(?:[来有多添]|办起|成立)了$/u.test(above) && NAMED.test(below)) return true;
  if (isBound(above)) return true;
  if (/^[“"'‘《—―【]/u.test(below) && !endsWithVerb(above)) return false;
  if (WHEN.test(above) || wantsHead(above, below) || (isFor(above) && !hasPredicate(above.replace(FOR, ""))))
    return true;
  if (awaitsThing(above, TRANSITIVE)) return THING.test(below) || NAMED.test(below) || !hasPredicate(below);
  if (
    awaitsThing(above, EITHER) &&
    endsWithOnlyVerb(above) &&
    (THING.test(below) || /^“[^“”]*”$/u.test(below)) &&
    !startsWithVerb(below)
  )
    return true;
  if (lengthOf(line) < SHORTEST_SUBJECT) return false;
  const isLet = LETS.test(above);
  const goesOn =
    PREDICATE.test(below) ||
    ADVERB.test(below) ||
    ((isFor(below) || below.startsWith("在")) && hasPredicate(below)) ||
    (/^让\p{Script=Han}{2}/u.test(below) && !isLet) ||
    startsWithVerb(below);
  if (isLet && !/[更最]/u.test(above) && !hasPredicate(above.replace(LETS, ""))) return goesOn;
  // 学习 is part of its name.
  if (NAMED.test(above) || above.endsWith("学习中心组")) return goesOn;
  if (isOnItsWay(above)) return startsWithVerb(below) || DONE.test(below);
  if (hasPredicate(above) || STATE.test(above)) return false;
  if (OF_WHEN.test(above) || (INDEFINITE.test(above) && hasPredicate(below))) return true;
  const isBody = endsWithBody(above) || /[小中大]学$/u.test(above);
  return goesOn || (isBody && lengthOf(line) > LONGEST_PLACE && hasPredicate(below));
}

/** `区里召开河堤⏎工作会议`: what was held, begun or looked at has its beginning there, and its end below. */
function wantsHead(above: string, below: string): boolean {
  const begun = HELD.exec(above)?.[1];
  return (
    begun !== undefined &&
    !EVENT.test(begun) &&
    !THING.test(begun) &&
    (THING.test(below) || /(?:情况|现状|建设|教育|服务)$/u.test(below)) &&
    !DEED.test(below) &&
    !startsWithVerb(below)
  );
}

function isFor(text: string): boolean {
  return FOR.test(text) && lengthOf(wordsOf(text)[0] ?? "") === 1;
}

/** What is done to something, and nothing that happens of itself. */
export function endsWithVerb(text: string): boolean {
  return VERBS.has(endOf(text, 2)) && !HAPPENED.test(text);
}

/** `今年银河将新建`; not `联合开展安全检查`, which says what was done. */
export function endsWithOnlyVerb(text: string): boolean {
  return endsWithVerb(text) && !hasVerb(wordsOf(text.slice(0, -2)));
}

/** `街灯撑⏎起夜市`: a break in the middle of a word. */
export function cutsWord(above: string, below: string): boolean {
  if (joinsWord(above, below)) return true;
  const [before, after] = [lastWordOf(above), wordsOf(below)[0] ?? ""];
  return lengthOf(before) === 1 && lengthOf(after) === 1 && VERBS.has(before + after);
}

/** Also behind when and how: `集中参加植树`. The dictionary parts some verbs, and has `服务员` as a word of its own. */
export function startsWithVerb(line: string): boolean {
  const text = line.replace(HOW, "");
  const [first = "", second = ""] = wordsOf(text);
  if (ACTS.has(first) || (SINGLE.has(first) && (second === "了" || COMPLEMENT.test(second)))) return true;
  return (VERBS.has(startOf(text, 2)) && lengthOf(first) <= 2) || BROUGHT.test(text);
}

function isBound(text: string): boolean {
  const [first = "", second = ""] = Array.from(endOf(text, 2));
  const isDeed = VERBS.has(first + second) || SINGLE.has(first);
  return BOUND.test(text) || (isDeed && COMPLEMENT.test(second) && !UNBOUND.test(text));
}

function awaitsThing(text: string, verbs: RegExp): boolean {
  const verb = verbs.exec(text)?.[0];
  if (verb === undefined) return false;
  const before = text.slice(0, -verb.length);
  if (LOOKING.test(verb) && WENT.test(before)) return false;
  return (
    !EVENT.test(before.replace(/(?:联合|积极|全面|深入|扎实|广泛|集中|陆续)$/u, "")) && !ENDING.test(before)
  );
}

function isOnItsWay(text: string): boolean {
  const place = GOING.exec(text)?.[1];
  if (place === undefined || hasVerb(wordsOf(place))) return false;
  return !hasPredicate(text.replace(GOING, "").replace(MAY, "$1"));
}

/** `青石村民何静姝`: the letters of whose name are no verbs. */
const PERSON =
  /(?<=(?:[农村居市]民|[教老厨]师|民警|医生|护士|学生|职工|工人|司机|小伙|姑娘|老人|老汉|大爷|大妈|夫妇|党员|干部|战士|老兵|店主|校长|院长|局长|所长|书记|主任))\p{Script=Han}{2,3}$/u;

/** `“断线”事件`, `《捉鱼的人》`: what is quoted is of a thing's name. */
export function hasPredicate(text: string): boolean {
  const plain = text
    .replaceAll(/“[^“”]*”(?=\p{Script=Han})|《[^《》]*》/gu, "")
    .replaceAll(NUMBERED, "")
    .replace(PERSON, (name) => (isName(name) ? "" : name));
  const words = wordsOf(plain);
  return hasVerb(words) || words.some((word) => SINGLE.has(word) || /^(?![为除]).?了$/u.test(word));
}

function hasVerb(words: readonly string[]): boolean {
  return words.some((word, at) => {
    const next = words[at + 1] ?? "";
    // The dictionary parts 巡堤.
    return VERBS.has(word + next) || (VERBS.has(word) && !GROUP.test(next));
  });
}
