// Characters that are taken one for the other by their shape, by eye and by machine.

/** Those of a group look alike. */
const GROUPS =
  "己已巳 末未 人入八 土士 日曰 戊戌戍戎 天夭 干千于 王玉主 大太犬 刀力刁 由甲申 午牛 贝见 今令 兔免 拔拨 折拆析 祟崇 侯候 辩辨辫 晴睛 暑署 博搏 栽裁 即既 冶治 历厉 圆园 洗冼 肓盲 洒酒 茶荼 侍待 宣宜 竟竞 徽微徵 密蜜 粱梁 徒徙 崖涯 妨防仿 红江 铃玲 伟伪 健建 杭航 桂挂 祺棋 武式 泽译 涛祷 清请情 源原 淋琳 晶磊 季秀 辰晨 亮高 鸣鸡 鹏鹅 宇字 宁守 安宴 刚钢 忠患 恩思 惠慧 春舂 昌冒 福副 群郡 艳颜 莉利 萍苹 蓉容 蕾雷 裕俗 毫豪 挥辉 迎仰 连莲 峰锋 雪雷 霞露 静净 滔韬 俊骏 元无 白自 石右 光先 立位 永水 勇男 敏繁 明朋 苗笛 茂芪 纪记 刘浏 陈阵 杨扬场 孔孙 徐除 郭郑 梅海 冯马 薛薜 卢户 汪江 范苑 柏伯 柳抑 祁祈 单草 田由 段般";

const groupsOf = new Map<string, Set<string>>();
for (const group of GROUPS.split(" ")) {
  for (const character of group)
    groupsOf.set(character, new Set([...(groupsOf.get(character) ?? []), ...Array.from(group)]));
}

export function isLookalike(a: string, b: string): boolean {
  return groupsOf.get(a)?.has(b) === true;
}
