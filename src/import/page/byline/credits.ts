// Reads a text as a byline: makes its marks even, and tells its names from words.
import { type Credits, parseByline } from "./grammar.ts";
import { looseCredits } from "./loose.ts";
import { DATED_LINE } from "./dateline.ts";
import { closedUp } from "../signs.ts";
import { areNames, OF_COLUMN } from "./names.ts";

/** Words without which no names are a byline, save between brackets or behind a mark. */
const HINT =
  /记\s*者|通\s*讯\s*员|报道|实习|作\s*者|撰|供|主笔|评论员|观察员|信息员|执笔|采|整理|读者|编|责|校|审|策划|统筹|监制|线索|料|来源|稿|[文图摄]|视频|单位|转自|摘自|原载|口述|讲述|翻译|老师|教师|制图|设计|版式|值班|主播|剪辑|出镜|制作|漫画|插图|绘图|综合\s*[:：]/u;
/** `本组稿件由实习记者 何静姝 采写`, `实习生赵一鸣对此文亦有贡献`: of a byline that is a sentence, what is neither role nor name. */
const SENTENCE_PARTS =
  /^(?:本[组版文]|以上)(?:稿件|图文|报道|图片|文字)?均?由|^本[组版](?:稿件|图文|报道|图片|照片|文字)?(?=采写|撰文|摄影|制图|设计|[\s\u3000:：])|对(?:此|本)文(?:亦|也)?有(?:所)?贡献/gu;
/** `（本报银都3月8日电 记者 何静姝）`, `银河网记者何静姝3月8日报道：` */
const DATELINES = new RegExp(`${DATED_LINE}|\\d{1,2}月\\d{1,2}日(?=报道)`, "gu");

/** `何静姝摄（银河影像）`: whom the picture is sold by. */
const PICTURE_AGENCY = /(?<=[摄图])[（(]\p{Script=Han}{2,8}[）)]$/u;

/** `《银河日报》记者` */
const TITLED_OUTLET = /《([^《》]{2,12}[报刊网台社])》/gu;

/** `银河晚报·掌上银河记者`: two names of a paper, or of its house and its app; no one's own name stands so close. */
const PAIRED_OUTLETS = /\p{Script=Han}{2,8}(?:[·•・]\p{Script=Han}{2,8})+(?=记者)/gu;

/**
 * Whom a text credits, if it is a byline and nothing else.
 * @param allowsBare whether names alone can be one, as between brackets
 */
export function creditsIn(text: string, allowsBare: boolean): Credits | undefined {
  return knownCredits(text, allowsBare) ?? (OF_COLUMN.test(text) ? undefined : looseCredits(text));
}

/** The same, where every letter has to be known. */
export function knownCredits(text: string, allowsBare: boolean): Credits | undefined {
  if (!allowsBare && !HINT.test(text)) return undefined;
  // `图 片 新 闻`: of a word that is set wide apart no letters are a name.
  const closed = closedUp(text);
  if (closed !== text && knownCredits(closed, allowsBare) === undefined) return undefined;
  // 丨 is a character by its code and a bar by its use.
  const even = text
    .replaceAll("丨", "|")
    .replace(/[。.]$/u, "")
    .replaceAll(/(?<=\p{Script=Han})[（(](?:实习|见习)[）)]/gu, (note) => " ".repeat(note.length))
    .replaceAll(SENTENCE_PARTS, (words) => " ".repeat(words.length))
    .replace(PICTURE_AGENCY, (note) => " ".repeat(note.length))
    .replaceAll(DATELINES, (words) => " ".repeat(words.length))
    .replaceAll(PAIRED_OUTLETS, (words) => " ".repeat(words.length))
    .replaceAll(TITLED_OUTLET, " $1 ");
  const found = parseByline(even, { allowsBare });
  if (found === undefined || found.isNamed) return found;
  const names = found.reporters.map(({ start, end }) => text.slice(start, end));
  return /^[（([【]/u.test(text) || areNames(names) ? found : undefined;
}
