// Tells how much a text begins as the lead of an article does.
import type { Block, TextBlock } from "../blocks.ts";
import { startsWithTime } from "../signs.ts";

/** So many bylines stand between a headline and its lead. */
const MOST_BETWEEN = 4;
/** A question, or the salutation of a letter. */
const OPENING = /^(?:[问答QA]|记者|主持人)[:：]|^[^，。]{2,40}[:：]$/u;
/** So far into a lead its day and its first post stand. */
const LEAD_START = 45;
const DAY = /\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|(?<!\d)\d{1,2}日(?:[上下]午|[，,])/u;
/** Many leads give the end before the day. */
export const PURPOSE =
  /^为(?:了|进一步|深入|切实|扎实|全面|充分|认真|有效|更好|贯彻|落实|提升|提高|加强|推动|推进|庆祝|纪念|迎接|丰富|弘扬|保障|确保|方便|规范|满足|解决|做好|帮助|引导|普及|营造|让|期)/u;
export const DATED_LEAD =
  /^(?:(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚上?|[清凌]晨|一早|早上|中午|傍晚)?(?:\d{1,2}(?:[点时]|[:：]\d{2})(?:半|\d{1,2}分)?[许多]?(?:左右)?)?[，,]|\d{1,2}\.\d{1,2}(?:、\d{1,2}\.\d{1,2})?[，,]|近日[，,]|日前[，,]|昨[日天](?:[上下]午|晚上?)?[，,])/u;
/** Only a lead says whom its reporter has it from. */
const LEARNT = /^(?:[^，。]{0,14}，)?(?:本报)?记者从[^，。]{2,24}(?:获悉|了解到)/u;
const POST = /[区县市镇委]长|书记|主任|主席|部长|局长|记者[从在]/u;

/** `读者张先生反映：`, `市民李女士来电：` */
const LETTER =
  /^(?:读者|市民|网友|居民|村民|业主|群众)[^，。：:]{0,14}(?:反映|来[电信]|致电|留言|咨询|投诉|建议|提问|问)[^，。：:]{0,8}[:：，]/u;

/** `编辑同志：`, `广大市民朋友们：`: whom a letter is to. */
const SALUTATION =
  /^(?:(?:尊敬的|敬爱的|亲爱的|各位|广大|编辑)[^，。：:]{1,16}|[^，。：:]{2,14}(?:们|同志))[:：]$/u;

/** A letter, or one of several that tell whom the paper has them from, each under its title. */
export function opensLetter(blocks: readonly Block[], lead: TextBlock): boolean {
  if (SALUTATION.test(lead.text.text)) return true;
  const isLetter = (block: Block) => block.kind === "text" && LETTER.test(block.text.text);
  return isLetter(lead) && blocks.filter(isLetter).length > 1;
}

/** Questions, each with its answer, begin here. */
export function isAsked(blocks: readonly Block[], at: number): boolean {
  return [/^(?:问|Q)\s*[:：]/u, /^(?:答|A)\s*[:：]/u].every((mark, row) => {
    const block = blocks[at + row];
    return block?.kind === "text" && mark.test(block.text.text);
  });
}

/** How much a text begins as leads do: with a day, a post, someone's words. */
export function leadScore(blocks: readonly Block[], lead: TextBlock): number {
  const { text } = lead.text;
  const after = blocks[blocks.indexOf(lead) + 1];
  const start = `${text}${after?.kind === "text" ? after.text.text : ""}`.slice(0, LEAD_START);
  const time =
    (startsWithTime(text) && !/^\d{4}年/u.test(text)) ||
    DATED_LEAD.test(text) ||
    PURPOSE.test(text) ||
    LEARNT.test(text)
      ? 3
      : DAY.test(start)
        ? POST.test(start)
          ? 3
          : 2
        : POST.test(start)
          ? 1
          : 0;
  return Math.max(time, /^[“"]/u.test(text) || OPENING.test(text) ? 1 : 0);
}

/** The text that a headline would stand over; bylines, pictures and their captions may stand between. */
export function leadAfter(blocks: readonly Block[], to: number): TextBlock | undefined {
  let passed = 0;
  for (let at = to + 1; at < blocks.length && passed < MOST_BETWEEN; at += 1) {
    const block = blocks[at];
    if (block?.kind === "text") return block;
    if (block?.kind === "byline" && block.line.isInfo !== true) passed += 1;
  }
  return undefined;
}

/** What stands over a report or its author is a headline. */
export function isOverReport(blocks: readonly Block[], at: number): boolean {
  const under = blocks[at + 1];
  if (under?.kind === "text") return under.opens || DATED_LEAD.test(under.text.text);
  return under?.kind === "byline";
}
