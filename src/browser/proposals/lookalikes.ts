// Characters that are taken one for the other by their shape, by eye and by machine.

/** Those of a group look alike. */
const GROUPS =
  "己已巳 末未 人入八 土士 日曰目 戊戌戍戎 天夭无元 干千于 王玉主 大太犬 刀力 口囗 田由甲申 午牛 贝见 今令 兔免 拔拨 折拆析 祟崇 侯候 辩辨辫 晴睛 暑署 博搏 载栽裁 即既 冶治 历厉 圆园 析折 冼洗 肓盲 汆永 洒酒 茶荼 侍待 沂近 宣宜 竟竞 喝渴 微徽 密蜜 梁粱 徙徒 崖涯 妨防 仿访 明朋 毅义 敏繁 红江 强疆 玲铃 伟伪 建健 航杭 林材 栋株 晓浇 海悔 洋样 郑邓 陈阵 杨扬 张涨 刘浏 孙孔 吴昊 丽雨 华毕 军车 勇男 志忘 国围 东车 平干 文丈 永水 小少 成戊 光先 立位 辰晨 亮高 鸣鸡 鹏鹅 宇字 宁守 安宴 刚钢 斌赋 兵乓乒 庆床 忠患 思恩 惠慧 春舂 昌冒 景影 曼曹 朱未 柏桕 桂挂 棋祺 森林 正止 武式 民氏 沈沉 泽译 洁浩 涛祷 淑俶 清请 源原 玉五 琳淋 瑞端 生主 白自 石右 磊晶 秀季 秋秩 章童 福副 美羊 群郡 翔羽 良艮 艳颜 芳劳 英央 莉利 萍苹 蓉容 蕾雷 虎虑 裕俗 谦歉 豪毫 贵责 超起 辉挥 远运 迎仰 连莲 通诵 邦帮 金全 银根 锋峰 长张 阳阴 雄难 雪雷 霞露 青责 静净 韬滔 顺须 飞气 馨声 骏俊 龙尤";

const groupsOf = new Map<string, Set<string>>();
for (const group of GROUPS.split(" ")) {
  for (const character of group)
    groupsOf.set(character, new Set([...(groupsOf.get(character) ?? []), ...Array.from(group)]));
}

export function isLookalike(a: string, b: string): boolean {
  return groupsOf.get(a)?.has(b) === true;
}
