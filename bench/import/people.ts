// Made-up people for the pages of the import bench, with the posts and titles that papers put before their names.
import type { Chance } from "../../tests/chance.ts";

const SURNAMES = Array.from(
  "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜肖詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边尚",
);
const COMPOUND = ["欧阳", "司马", "上官", "诸葛", "尉迟", "慕容", "皇甫", "令狐", "司徒", "夏侯"];
const GIVEN = Array.from(
  "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红建国志文斌立新海燕春梅永利民晓宏宇航子轩浩然欣怡梓涵思远若曦凯博雅婷雪琳鹏飞振东庆丰学武长河少康继先为善和谐向荣清源守信德昌同舟景行怀瑾云帆安然正阳一诺知秋如松",
);

function madeUpName(chance: Chance): string {
  const surname = chance.between(1, 25) === 1 ? chance.oneOf(COMPOUND) : chance.oneOf(SURNAMES);
  const length = chance.between(1, 5) === 1 ? 1 : 2;
  return surname + Array.from({ length }, () => chance.oneOf(GIVEN)).join("");
}

/** Names that differ, none of which holds another. */
export function madeUpNames(chance: Chance, count: number): string[] {
  const names: string[] = [];
  while (names.length < count) {
    const name = madeUpName(chance);
    if (!isAmbiguous(name) && !names.some((other) => other.includes(name) || name.includes(other)))
      names.push(name);
  }
  return names;
}

/** Words that go on with a sentence: nobody could tell where such a name ends. */
function isAmbiguous(name: string): boolean {
  return /[为和向同]$/u.test(name) || name.endsWith("同学");
}

export const FIRST_POSTS = [
  "{区}委书记",
  "{区}委副书记、区长",
  "{区}委副书记、代区长",
  "市委常委、{区}委书记",
  "{区}委书记、经开区党工委书记",
];
export const DEPUTY_POSTS = [
  "区委副书记",
  "区委常委、常务副区长",
  "区委常委、宣传部部长",
  "区委常委、组织部部长",
  "区委常委、纪委书记、监委主任",
  "区委常委、政法委书记",
  "区人大常委会主任",
  "区人大常委会副主任",
  "区政协主席",
  "区政协副主席、工商联主席",
  "副区长",
  "副区长、公安分局局长",
];
export const OFFICE_POSTS = [
  "区教育局党组书记、局长",
  "区应急管理局局长",
  "区卫生健康委员会主任",
  "区城市管理局副局长",
  "{街}街道党工委书记",
  "{街}街道办事处主任",
  "{街}街道党工委副书记",
  "区发展和改革委员会党组成员、副主任",
  "区总工会常务副主席",
  "{区}高新技术产业开发区管委会副主任",
];
/** People whom papers quote and who are no officials. */
export const TITLES = [
  "居民",
  "市民",
  "项目经理",
  "施工单位负责人",
  "社区党支部书记",
  "社区网格员",
  "志愿者",
  "店主",
  "企业总经理",
  "市农科院研究员",
  "区实验小学校长",
  "建设单位代表",
  "物业公司经理",
  "退休教师",
  "村民",
  "医院主任医师",
];
