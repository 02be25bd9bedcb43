// Finds the headlines of a page: of all ways to read its lines as articles the one that most speaks for.
import { type Block, blockBefore, closes } from "../blocks.ts";
import { isOneOfPairs } from "./alike.ts";
import { candidateGroups, type Headline, isSaidAgain } from "./candidates.ts";
import { hasAuthor, isFirstHalf, isSubtitle } from "./shape.ts";
import { looksCut, looseStarts } from "./cut-ends.ts";
import { echoOf, MUCH } from "./echo.ts";
import { type Above, isCertain, type Page, weigh } from "./evidence.ts";
import { DATED_LEAD, isOverReport, leadAfter, leadScore } from "./leads.ts";
import { isTerminated, markerOf } from "../signs.ts";
import { type Chain, ended, type Reading, readHeadline, readOn, signers } from "./readings.ts";
import { saidBy } from "./said.ts";
import { isSetOutRow } from "./set-out-rows.ts";
import { strangersOf } from "./strangers.ts";
import { styleOf } from "./style.ts";
import { type Turn, turnsOf } from "./turn.ts";

const SURE_LEAD = 3;
/** So sure has a line to be a cut end (see `looksCut`): with headline lines below it, and by itself. */
const CUT_BEFORE_OTHERS = 2;
const CUT_ALONE = 3;

/** What a reading costs: an article that nobody signs on a page whose articles are signed, */
const UNSIGNED = 2;
/** and the end of an article, and no article to it. */
const HEADLESS = 2;

/** A line below which the talk turns so clearly has to be looked at. */
const CLEAR_TURN = 0.5;

/** So many ways to read the lines above are weighed against one another. */
const MOST_READINGS = 50;

export interface Headlines {
  readonly chosen: readonly Headline[];
  /** Those of them that nothing but the turn of the talk speaks for. */
  readonly unsure: ReadonlySet<Headline>;
  /** Lines that are none, though the talk turns below them. */
  readonly passed: readonly Headline[];
}

export function findHeadlines(blocks: readonly Block[]): Headlines {
  const candidates = candidateGroups(blocks);
  const starts = looseStarts(blocks, new Set(candidates.map(({ from }) => from)));
  const groups = candidates
    .map((group) => withoutCutEnds(blocks, group, starts))
    .filter((group) => !isCutAlone(blocks, group, starts));
  const certain = groups.filter((group) => isCertain(blocks, group));
  const heads = certain.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, line) => from + line),
  );
  const style = styleOf(blocks, new Set(certain.map(({ from }) => from)));
  const page: Page = {
    turn: turnsAlone(blocks, groups, new Set(heads)),
    said: saidBy(blocks, groups, certain),
    style,
    marks: marksOf(blocks, groups),
    shorts: new Set(),
  };
  const signed = blocks.filter((block) => signers(block) !== undefined).length;
  const likely = groups.filter(({ to }) => DATED_LEAD.test(leadAfter(blocks, to)?.text.text ?? ""));
  const unsigned = UNSIGNED * Math.min(1, signed / Math.max(1, certain.length, likely.length + 1));
  const first = bestReading(blocks, groups, page, unsigned);
  const shorts = shortsBeside(blocks, groups, first);
  const chosen =
    shorts.size === 0
      ? first.filter((_, at) => !isFurtherSubhead(blocks, groups, first, at))
      : bestReading(blocks, groups, { ...page, shorts }, unsigned);
  const firsts = new Set(chosen.map(({ from }) => from));
  const others = groups.filter(({ from }) => !firsts.has(from));
  const strangers = strangersOf(blocks, others, chosen);
  return {
    chosen,
    unsure: new Set(chosen.filter((headline) => isUnsure(blocks, headline, page))),
    passed: others.filter(
      (group) =>
        !isOneOfPairs(blocks, group.from) &&
        (page.turn(group.from, group.to) >= CLEAR_TURN || strangers.includes(group)),
    ),
  };
}

/** The headlines of the reading that most speaks for. @param unsigned what an article costs that nobody signs */
function bestReading(
  blocks: readonly Block[],
  groups: readonly Headline[],
  page: Page,
  unsigned: number,
): Headline[] {
  const groupAt = new Map(groups.map((group) => [group.from, group]));
  const readings = Array.from({ length: blocks.length + 1 }, () => new Map<string, Reading>());
  const keep = (at: number, reading: Reading) => {
    const key = JSON.stringify([reading.owed, reading.open]);
    const known = readings[at]?.get(key);
    if (known === undefined || reading.score > known.score) readings[at]?.set(key, reading);
  };
  const total = (reading: Reading) => {
    const { owed, score } = ended(reading);
    return score - Math.max(0, owed) * unsigned - Math.max(0, -owed) * HEADLESS;
  };
  keep(0, { open: undefined, owed: 0, score: 0, headlines: undefined });
  for (const [at, block] of blocks.entries()) {
    const group = groupAt.get(at);
    const weights = new Map<Above, number>();
    const weightIn = (above: Above, headline: Headline) => {
      const weight = weights.get(above) ?? weigh(blocks, headline, above, page);
      weights.set(above, weight);
      return weight;
    };
    for (const reading of likeliest([...(readings[at]?.values() ?? [])], total)) {
      keep(at + 1, readOn(blocks, reading, at, block));
      if (group === undefined) continue;
      keep(group.to + 1, readHeadline(blocks, reading, group, weightIn));
    }
    readings[at]?.clear();
  }
  const ends = [...(readings.at(-1)?.values() ?? [])];
  const best = ends.reduce((one, other) => (total(other) > total(one) ? other : one));
  return listed(best.headlines);
}

/** Subheads come in several: nothing but the line speaks for a headline, and one above that is set as it is was none. */
function isFurtherSubhead(
  blocks: readonly Block[],
  groups: readonly Headline[],
  chosen: readonly Headline[],
  at: number,
): boolean {
  const [above, own] = [chosen[at - 1], chosen[at]];
  if (above === undefined || own === undefined || own.to > own.from || isCertain(blocks, own)) return false;
  if (!isInside(blocks, own.from) || isOverReport(blocks, own.to)) return false;
  if (blocks.slice(above.to + 2, own.from).some(closes)) return false;
  const isOverParagraph = (group: Headline) => isTerminated(leadAfter(blocks, group.to)?.text.text ?? "");
  const setting = settingOf(blocks[own.from]);
  return groups.some(
    (group) =>
      group.from === group.to &&
      group.from > above.to &&
      group.from < own.from &&
      settingOf(blocks[group.from]) === setting &&
      isOverParagraph(group),
  );
}

function settingOf(block: Block | undefined): string {
  return `${block?.line.indented} ${(block?.line.gap ?? 0) > 0}`;
}

/** So many of a page's articles, and most of them, are one paragraph each where it has shorts. */
const FEWEST_SHORTS = 2;

/** Where a page is of shorts, what stands over one paragraph that is like no other is a headline as the others are. */
function shortsBeside(
  blocks: readonly Block[],
  groups: readonly Headline[],
  chosen: readonly Headline[],
): ReadonlySet<number> {
  const isShort = ({ to }: Headline, next: Headline | undefined) =>
    blocks.slice(to + 1, next?.from).filter(({ kind }) => kind === "text").length === 1;
  const firsts = new Set(chosen.map(({ from }) => from));
  const others = groups.filter(({ from }) => !firsts.has(from));
  const all = [...chosen, ...others].toSorted((a, b) => a.from - b.from);
  const shorts = chosen.filter((headline) => isShort(headline, all[all.indexOf(headline) + 1]));
  if (shorts.length < FEWEST_SHORTS || shorts.length * 2 <= chosen.length) return new Set();
  // Where all are signed at their ends, nothing stands over one that is not.
  const areSigned = chosen.every((_, at) => {
    const last = blockBefore(blocks, chosen[at + 1]?.from ?? blocks.length);
    return last !== undefined && closes(last);
  });
  if (areSigned) return new Set();
  return new Set(strangersOf(blocks, others, chosen).map(({ from }) => from));
}

/** The marks that headlines begin with: two at least and half of the lines that have one are certain or stand over a lead with its day. */
function marksOf(blocks: readonly Block[], groups: readonly Headline[]): ReadonlySet<string> {
  const sure = new Map<string, number>();
  const marks = groups.flatMap((group) => {
    const mark = markerOf(blocks[group.from]?.line.text ?? "");
    const lead = leadAfter(blocks, group.to);
    const isOverDay = lead !== undefined && leadScore(blocks, lead) >= SURE_LEAD;
    if (mark !== undefined && (isOverDay || isCertain(blocks, group)))
      sure.set(mark, (sure.get(mark) ?? 0) + 1);
    return mark ?? [];
  });
  const isOften = (mark: string, times: number) =>
    times >= 2 && times * 2 >= marks.filter((other) => other === mark).length;
  return new Set([...sure].flatMap(([mark, times]) => (isOften(mark, times) ? [mark] : [])));
}

/** Subheads come in several: below one of more lines of a stretch the talk turns as from scene to scene of a feature. */
function turnsAlone(blocks: readonly Block[], groups: readonly Headline[], heads: ReadonlySet<number>): Turn {
  const turn = turnsOf(blocks, heads);
  const others = groups
    .filter(({ from, to }) => !heads.has(from) && !isOverReport(blocks, to) && isInside(blocks, from))
    .map(({ from }) => from);
  // The next line below is no further part of what is told.
  const isBeside = (from: number, other: number) => Math.abs(from - other) === 1;
  const isParted = (from: number, other: number) =>
    blocks
      .slice(Math.min(from, other) + 1, Math.max(from, other))
      .some((block, at) => closes(block) || heads.has(Math.min(from, other) + 1 + at));
  return (from, to) =>
    others.some((other) => other !== from && !isBeside(from, other) && !isParted(from, other))
      ? Math.min(0, turn(from, to))
      : turn(from, to);
}

/** A text that goes on, and no end, stands above. */
function isInside(blocks: readonly Block[], from: number): boolean {
  const before = blockBefore(blocks, from);
  return before?.kind === "text" && !closes(before);
}

/** In the middle of an article, and lighter than none but for the turn. */
function isUnsure(blocks: readonly Block[], headline: Headline, page: Page): boolean {
  const before = blockBefore(blocks, headline.from);
  if (before === undefined || closes(before) || page.turn(headline.from, headline.to) <= 0) return false;
  return weigh(blocks, headline, "open", { ...page, turn: () => 0 }) <= 0;
}

/** Of the readings up to a place: all of a page, and of a list that looks like hundreds of articles those that count. */
function likeliest(readings: readonly Reading[], total: (reading: Reading) => number): readonly Reading[] {
  if (readings.length <= MOST_READINGS) return readings;
  return readings.toSorted((a, b) => total(b) - total(a)).slice(0, MOST_READINGS);
}

function listed(chain: Chain | undefined): Headline[] {
  const headlines: Headline[] = [];
  for (let rest = chain; rest !== undefined; rest = rest.others) headlines.push(rest.last);
  return headlines.toReversed();
}

/** The first of several lines can be the end of the article before, which a column or the page cut off; not one that the lead says again. */
function withoutCutEnds(
  blocks: readonly Block[],
  { from, to }: Headline,
  starts: readonly string[],
): Headline {
  const lead = leadAfter(blocks, to)?.text.text ?? "";
  const isCut = (at: number) =>
    !isFirstHalf(blocks, at) &&
    !isSetOutRow(blocks, at) &&
    !isSaidAgain(blocks, at + 1) &&
    looksCut(blocks, at, starts) >= CUT_BEFORE_OTHERS &&
    echoOf(blocks[at]?.line.text ?? "", lead) < MUCH;
  let first = from;
  while (first < to && !isSubtitle(blocks[first + 1]) && isCut(first)) first += 1;
  return { from: first, to };
}

/** Over what begins as leads do, a chance word across the seam to some tail counts for nothing. */
function isCutAlone(blocks: readonly Block[], { from, to }: Headline, starts: readonly string[]): boolean {
  const lead = leadAfter(blocks, to);
  const isLead = lead !== undefined && (lead.opens || leadScore(blocks, lead) >= SURE_LEAD);
  const isKnown = isLead || hasAuthor(blocks, to) || isSetOutRow(blocks, from);
  return !isKnown && looksCut(blocks, from, starts) >= CUT_ALONE;
}
