// Reads what the minutes of a meeting print at their head: who was there, and on which line its day stands.
import { isLeaderName } from "./names.ts";
import type { Official } from "./rows.ts";

/** `主持：何静姝`, `列席人员：顾远、高山（请假）` */
const ATTENDING =
  /(?<=^|\n)(?:会议)?(?:主持|出席|列席|参加|参会)(?:人员?|领导|同志)?[:：][ \u3000]*([^。；\n]+)(?=$|\n)/gu;
const FEWEST_LINES = 2;
const ABSENT = /[（(](?:请假|因[公病事]请假|缺席|未到)[）)]/u;
const WHEN = /^(?:会议)?(?:时|日)[ \u3000]*[间期][:：]/u;
const WHERE = /^(?:会议)?地[ \u3000]*点[:：]/u;

/** Only minutes have several such lines; who is on leave was not there. */
export function attendees(text: string): Official[] {
  const lines = [...text.matchAll(ATTENDING)];
  return lines.length < FEWEST_LINES ? [] : lines.flatMap(namesIn);
}

/** Which of the paragraphs tells when the meeting was, of which those below tell where and before whom. */
export function dayLineOf(paragraphs: readonly string[]): number {
  const at = paragraphs.findIndex((text) => WHEN.test(text));
  const below = paragraphs.slice(at + 1);
  const isHeld = below.some((text) => WHERE.test(text)) && attendees(below.join("\n")).length > 0;
  return isHeld ? at : -1;
}

function namesIn({ 0: line, 1: row = "", index }: RegExpExecArray): Official[] {
  const start = index + line.length - row.length;
  return [...row.matchAll(/[^、，,\s]+/gu)].flatMap(({ 0: item, index: place }) => {
    const name = item.replace(/[（(][^（()）]*[）)]$/u, "");
    return isLeaderName(name) && !ABSENT.test(item) ? [{ name, post: undefined, at: start + place }] : [];
  });
}
