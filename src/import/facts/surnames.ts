// Chinese surnames, by which a personal name is found in running text.

const COMMON =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓仉督岳帅缑亢况郈有琴肖覃佟付代仝闫仪么展信战谌楚初斐苟卯邸揭赛原来苑牟冶尧修官海撒才但降青银秘火皇晋母刑承智训税雪逢郸撖兰隋芦岚粟闭冼檀楼麦鹿辜佘邝腾菅练敬晓竹图药苌茌萨折甯亓禚綦皋隽员鹏遆南刀寸上普依岩闪者缐俸於盘虎赏种库朴木多旦扎拉仁丹达苦仡时阳铁植涂欧靖瓮逮钭漆介";
export const COMPOUND =
  "欧阳|太史|端木|上官|司马|东方|独孤|南宫|万俟|闻人|夏侯|诸葛|尉迟|公羊|赫连|澹台|皇甫|宗政|濮阳|公冶|太叔|申屠|公孙|慕容|仲孙|钟离|长孙|宇文|司徒|鲜于|司空|令狐|轩辕|百里|呼延|东郭|南郭|西门|拓跋";

/** Surnames that are everyday words and seldom names: what follows them must be beyond doubt. */
const EVERYDAY = new Set(
  "从向和同由经时全能有家通应相都后来承水花强山步利沙原官计须别双空益权督修战展青银火雪训降图药竹折上者普依员南练者",
);

/** Those of most people. */
const FREQUENT = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常",
);

const SINGLE = new Set(COMMON);
const COMPOUND_START = new RegExp(`^(?:${COMPOUND})`, "u");

/** 1 or 2, the length of the surname that a text begins with; 0 where it begins with none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (COMPOUND_START.test(text)) return 2;
  return SINGLE.has(text.charAt(0)) ? 1 : 0;
}

export function isEverydaySurname(text: string): boolean {
  return EVERYDAY.has(text.charAt(0)) && surnameLength(text) === 1;
}

export function isCommonSurname(text: string): boolean {
  return FREQUENT.has(text.charAt(0)) || surnameLength(text) === 2;
}
