// Knows the lines of a headline on a page by their names, of a paper's digital edition often in Pinyin, and a kicker by its end.

/** `bt`, `biaoti`, `zhuti`: the headline itself. */
export const TITLES = ".bt, .biaoti, .zhuti, .zbt";
/** `yt`, `yinti`, `introtitle`: what stands over it and leads to it. */
export const KICKERS = ".yt, .yinti, [class*=introtitle i], [class*=intro-title i], [class*=intro_title i]";

const FURTHER = /(?:^|[\s_-])(?:(?:sub|intro)[_-]?title|yt|yinti|ft|futi|fubiaoti)(?:$|[\s_-])/i;

/** Whether an element is named as a line that stands beside the headline. */
export function isFurtherName(names: string): boolean {
  return FURTHER.test(names);
}

/** `何静姝在青石镇调研时强调` */
export function leadsOn(text: string): boolean {
  return /(?:强调|要求|指出|提出|时说)[：:]?$|[：:]$|[—―]{2}$/u.test(text);
}
