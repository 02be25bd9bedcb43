// Radicals, strokes and compatibility forms that stand for ordinary Han characters, as texts copied from PDFs have them.

/**
 * Each radical of the CJK Radicals Supplement and each stroke beside the character that it is the form of: Unicode has no
 * normalisation for them. From EquivalentUnifiedIdeograph.txt of the Unicode Character Database 14.0
 * (https://www.unicode.org/Public/14.0.0/ucd/EquivalentUnifiedIdeograph.txt).
 */
const EQUIVALENTS = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母
⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑
⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风
⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟 ㇆𠃌 ㇏乀 ㇐一 ㇑丨 ㇒丿 ㇓丿
㇔丶 ㇕𠃍 ㇖乛 ㇗𠃊 ㇘𠃎 ㇙𠄌 ㇚亅 ㇛𡿨 ㇜𠃋 ㇝乀 ㇞𠃑 ㇟乚 ㇠乙 ㇡𠄎
`;

/** Fonts of simplified Chinese draw 户 with it; Unicode has 戶. */
const SIMPLIFIED = "⼾户";

const UNIFIED: ReadonlyMap<string, string> = new Map(
  `${EQUIVALENTS} ${SIMPLIFIED}`
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [form = "", character = ""] = pair;
      return [form, character];
    }),
);

/** CJK Radicals Supplement, Kangxi Radicals, CJK Strokes, and both blocks of CJK Compatibility Ideographs. */
const FORMS = /[\u2E80-\u2FD5\u31C0-\u31E3\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;

/**
 * The text with such forms as the unified ideographs that they stand for, as in `⼆七区` → `二七区`, `区⻓` → `区长`; those
 * without one stay, and so does everything else. One code point becomes one code point; a few, as `⻊` → `𧾷`, become one
 * of two UTF-16 units, others of two, as U+2F800, become one of one.
 */
export function unifyHan(text: string): string {
  return text.replace(FORMS, unified);
}

/** A form that stands for another character, and its place in a text. */
interface HanForm {
  readonly form: string;
  readonly character: string;
  readonly offset: number;
}

/** Every such form of a text. */
export function hanForms(text: string): HanForm[] {
  return Array.from(text.matchAll(FORMS)).flatMap(({ 0: form, index }) => {
    const character = unified(form);
    return character === form ? [] : [{ form, character, offset: index }];
  });
}

function unified(form: string): string {
  return UNIFIED.get(form) ?? form.normalize("NFKC");
}
