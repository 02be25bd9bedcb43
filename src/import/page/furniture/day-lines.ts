// Tells a line that says a day and nothing else for what it is: the page's own day, or one of its text, as of a programme.
import { wholeLineByline } from "../byline/bylines.ts";
import type { Line } from "../lines/line.ts";
import { isSentence } from "../lines/sentences.ts";
import { PARTS, SEPARATORS } from "./furniture-kinds.ts";

const FORMS = PARTS.filter(({ name }) => /day$|^date$/u.test(name));

/** What texts have lines of, too, says nothing of the line beside it. */
const OF_TEXTS: ReadonlySet<string> = new Set(["contact", "telephone", "rule"]);

/** Over the days of an event. */
const LABEL = /^\p{Script=Han}{0,4}(?:时间|日期)[:：]?$/u;

interface Day {
  /** `6月30日—8月31日` */
  readonly isSpan: boolean;
  readonly hasYear: boolean;
  /** As papers print their own. */
  readonly hasWeekday: boolean;
  /** `2022-03-08`, as a site's program puts it. */
  readonly isStamp: boolean;
  /** The moon's alone. */
  readonly isLunar: boolean;
}

/**
 * The days that are of a text, by their place among the page's lines. A page's own day stands at its head, at its foot or beside
 * other furniture; a copy's below its headline.
 */
export function daysOfText(
  lines: readonly Line[],
  own: readonly (string | undefined)[],
  isOneArticle: boolean,
): Set<number> {
  const days = lines.map(({ text }) => dayOf(text));
  const isText = (at: number) => lines[at] !== undefined && own[at] === undefined;
  const [first, last] = [own.indexOf(undefined), own.lastIndexOf(undefined)];
  const areSentences = lines.map((line, at) => isText(at) && isSentence(line));
  const [firstSentence, lastSentence] = [areSentences.indexOf(true), areSentences.lastIndexOf(true)];
  // The day of a signature is written in another way than that of a site's program.
  const isOneOfYears = ({ isStamp }: Day) =>
    days.filter((day) => day?.hasYear === true && day.isStamp === isStamp).length > 1;
  const isOneOfMany = days.filter((day) => day?.hasYear === false).length > 1;
  const isUnderHeadline = (at: number, day: Day) => {
    if (!day.hasYear || isOneOfYears(day) || LABEL.test(lines[at - 1]?.text ?? "")) return false;
    const over = lines
      .slice(0, at)
      .filter((line, above) => isText(above) && wholeLineByline(line) === undefined);
    return isOneArticle || firstSentence === -1 ? over.length === 1 : at < firstSentence;
  };
  const isBesideFurniture = (at: number, { hasYear }: Day) =>
    [at - 1, at + 1].some((beside) => {
      const kind = own[beside];
      if (kind === undefined || OF_TEXTS.has(kind) || days[beside]?.isLunar === false) return false;
      // A column's name can stand over a programme.
      return kind !== "label" || hasYear || !isOneOfMany;
    });
  // Sites print it below each of several articles.
  const isBelowArticle = (at: number, { isStamp }: Day) =>
    isStamp &&
    at < lastSentence &&
    areSentences[at - 1] === true &&
    lines[at + 1] !== undefined &&
    areSentences[at + 1] === false &&
    days.some((day, other) => other > lastSentence && day?.isStamp === true);
  const isOfPage = (at: number, day: Day) => {
    if (day.isSpan) return false;
    if (isBelowArticle(at, day)) return true;
    if (first === -1 || at < first || isUnderHeadline(at, day)) return true;
    if ((at > last && day.hasWeekday) || (at > lastSentence && day.isStamp)) return true;
    return !isOneArticle && (day.isLunar || isBesideFurniture(at, day));
  };
  return new Set(
    days.flatMap((day, at) => (day === undefined || isText(at) || isOfPage(at, day) ? [] : [at])),
  );
}

/** Undefined where the line says anything else. */
function dayOf(text: string): Day | undefined {
  const kinds: string[] = [];
  let rest = text.replace(SEPARATORS, "");
  while (rest !== "") {
    const part = FORMS.map(({ name, form }) => ({ name, length: form.exec(rest)?.[0].length ?? 0 })).reduce(
      (best, found) => (found.length > best.length ? found : best),
    );
    if (part.length === 0) return undefined;
    kinds.push(part.name);
    rest = rest.slice(part.length).replace(SEPARATORS, "");
  }
  if (kinds.length === 0) return undefined;
  return {
    isSpan: kinds.filter((kind) => kind === "date" || kind === "day").length > 1,
    hasYear: kinds.includes("date"),
    hasWeekday: kinds.includes("weekday") || kinds.includes("lunar day"),
    isStamp: /\d{4}[-/.]\d/u.test(text),
    isLunar: kinds.every((kind) => kind === "lunar day"),
  };
}
