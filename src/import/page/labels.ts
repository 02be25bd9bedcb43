// The words that papers and sites print before a name or a value; longer words stand before those that they begin with.

/** Whoever edits, checks, sets and answers for a page or an article: nobody of them wrote it. */
export const EDITORS = [
  "责任编辑|执行编辑|见习编辑|值班编辑|本版编辑|版面编辑|新媒体编辑|图片编辑|网站编辑|网络编辑|美术编辑|编辑|责编|编审|编校|美编|图编",
  "审核|审校|审读|审签|审稿|签发|责任校对|责校|校对|校审|一审|二审|三审|一校|二校|三校|初审|复审|终审|初核|复核|核校",
  "总监制|监制|总策划|策划|统筹|副总编辑|总编辑|总编|副主编|主编|值班编委|值班主编|值班主任|值班总编|值班校对",
  "版面设计|版式设计|视觉设计|美术设计|设计|版式|组版|排版|制版|制图|视觉",
].join("|");

/** Where an article is from. */
export const ORIGINS = "(?:信息|文章|稿件|新闻|内容|图片|本文)?来源|稿源";

/** Letters of a word may be set apart. */
export function spaced(words: string, gap = "[ \\t\\u3000]*"): string {
  return words.replaceAll(/\p{Script=Han}(?=[\p{Script=Han}(])/gu, `$&${gap}`);
}
