// The surname with which a Chinese name begins.

const OF_TWO = new Set(
  "欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 尉迟 尉遲 司徒 司空 夏侯 皇甫 东方 東方 慕容 长孙 長孫 宇文 令狐 公孙 公孫 端木 独孤 獨孤 轩辕 軒轅 南宫 南宮 西门 西門 东郭 東郭 申屠 百里 呼延 钟离 鍾離 闻人 聞人 澹台 淳于 濮阳 濮陽 太史 公冶 宗政 鲜于 鮮于 闾丘 閭丘 赫连 赫連 拓跋 完颜 完顏 纳兰 納蘭".split(
    " ",
  ),
);
/** With a surname of two characters; longer names are translated. */
const LONGEST_NAME = 4;

/** How many characters of a name are its surname; 0 where it is no name of a Chinese. */
export function surnameLength(characters: readonly string[]): number {
  const { length } = characters;
  if (length < 2 || length > LONGEST_NAME || !characters.every((each) => /^\p{Script=Han}$/u.test(each)))
    return 0;
  return length > 2 && OF_TWO.has(characters.slice(0, 2).join("")) ? 2 : 1;
}
