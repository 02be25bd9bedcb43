// Tells a jump to another page or place, and from there: `（下转三版）`, `◀上接1版`.

const JUMP_WORDS =
  "(?:[①-⑳]?(?:上接|下[接转]|紧接|紧转|转)\\s*第?\\s*(?:[A-Z]?\\d{1,3}|[一二三四五六七八九十]+)\\s*版\\s*[①-⑳]?|[①-⑳]?(?:上接|下[接转])\\s*[A-Z]\\d{1,3}\\s*[①-⑳]?(?=[）)】\\s◀◁◄▶▷►]*$)|(?:上接|下[接转]|紧接|紧转)\\s*(?:本版|[左右][上下]|[上下]方|[上下左右][侧栏])[上下左右末头]?)";
/** `（上接第一版）`, `(下转03版)`, `（上接《老街换新颜》）`; without brackets nothing but the words: what stands behind them is text. */
export const JUMP = new RegExp(
  `[>＞»▶▷►◀◁◄→←☞■□●◆◇]*\\s*(?:[（(【]\\s*(?:${JUMP_WORDS}|上接\\s*(?=《))[^）)】]{0,44}[）)】]|[（(【]?\\s*${JUMP_WORDS}[）)】]?(?:\\s*《[^》]{2,40}》)?)`,
  "u",
);

/** The line of an article's rest. */
export function opensRest(text: string): boolean {
  const match = JUMP.exec(text);
  return match?.index === 0 && match[0].includes("上接");
}

/** That line, or one that leads to it: it goes on in no line above it, as `转2版）` does in one that ends with `（下`. */
export function opensWithJump(text: string): boolean {
  return opensRest(text) || (/^[（(【]/u.test(text) && JUMP.exec(text)?.index === 0);
}
