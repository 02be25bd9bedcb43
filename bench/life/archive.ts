// Makes an archive as newsrooms have them: lengths, days, names and topics as unevenly spread as in life, from a seed.
import { type BenchBulletin, type BenchContent, COMMON_PHRASE } from "../content.ts";
import { randomNumbers } from "../random.ts";
import { lifePicture } from "./pictures.ts";
import { makeWriter, type Writer } from "./sentences.ts";
import { STANDING_TITLES, TOPICS } from "./words.ts";

export interface LifeOptions {
  readonly bulletins: number;
  readonly seed: number;
}

const LAST_DAY = Date.UTC(2025, 5, 30);
const DAY_MILLISECONDS = 86_400_000;

/** An archive has more bulletins a day rather than more years than this. */
const MOST_DAYS = 3650;
const LEAST_A_DAY = 5;
/** A busy day has this many times what others have. */
const BURST = 2.5;
const SHARE_OF_BURSTS = 0.08;

/** Of a body's characters, log-normal: 520 on average. */
const MEDIAN_LENGTH = 330;
const SIGMA = 0.95;
const SHORTEST = 30;
const LONGEST = 6000;

const OFFICIALS = 45;
/** The share of the first topic; the others, and none at all, have the rest. */
const SHARE_OF_FIRST_TOPIC = 0.48;
const SHARE_WITHOUT_TOPIC = 0.06;
const SHARE_WITHOUT_OFFICIALS = 0.4;
const SHARE_OF_STANDING_TITLES = 0.04;
const SHARE_WITH_WARNING = 1 / 15;
const SHARE_WITH_PICTURE = 0.08;
const PICTURES = 16;

/** The same values make the same archive. */
export async function makeLifeContent({ bulletins, seed }: LifeOptions): Promise<BenchContent> {
  const random = randomNumbers(seed);
  const writer = makeWriter(random);
  const officials = distinctNames(OFFICIALS, writer);
  const days = daysOf(bulletins, random);
  const media = Array.from({ length: PICTURES }, (_, number) => `media/2024/photo-${number}.jpg`);
  const made = days.map((date, number): BenchBulletin => {
    const present = random() < SHARE_WITHOUT_OFFICIALS ? [] : presentAmong(officials, writer, random);
    const { text, hasPicture } = bodyOf(present, dayIn(date), writer, random);
    const picture = media[Math.floor(random() * PICTURES)] ?? "";
    return {
      date,
      slug: `item-${number}`,
      title: random() < SHARE_OF_STANDING_TITLES ? writer.oneOf(STANDING_TITLES) : writer.headline(),
      officials: present,
      topics: topicsOf(random),
      reporters: [writer.person()],
      source: "柳河日报",
      body: hasPicture ? `${text}\n\n![${writer.headline()}](/${picture})` : text,
    };
  });
  const bytes = await Promise.all(media.map((_, number) => lifePicture(number)));
  return {
    officials,
    topics: TOPICS,
    bulletins: made,
    media: media.map((file, number) => [file, bytes[number] ?? Buffer.alloc(0)]),
  };
}

function distinctNames(count: number, { person }: Writer): string[] {
  const names = new Set<string>();
  // Names of two characters are parts of other words.
  while (names.size < count) names.add(person().padEnd(3, "民"));
  return [...names];
}

/** `YYYY-MM-DD` of each bulletin, oldest first: a few on most days, none on some, very many on others. */
function daysOf(bulletins: number, random: () => number): string[] {
  const aDay = Math.max(LEAST_A_DAY, bulletins / MOST_DAYS);
  const days: string[] = [];
  for (let day = LAST_DAY; days.length < bulletins; day -= DAY_MILLISECONDS) {
    const isBurst = random() < SHARE_OF_BURSTS;
    const most = isBurst ? BURST * aDay : 1.8 * aDay * random();
    const count = Math.min(bulletins - days.length, Math.round(isBurst ? most + 0.5 * aDay : most));
    const date = new Date(day).toISOString().slice(0, 10);
    for (let number = 0; number < count; number += 1) days.push(date);
  }
  return days.reverse();
}

function presentAmong(officials: readonly string[], { oneOf }: Writer, random: () => number): string[] {
  const count = 1 + Math.floor(8 * random() ** 2.5);
  return [...new Set(Array.from({ length: count }, () => oneOf(officials)))];
}

function topicsOf(random: () => number): string[] {
  const others = TOPICS.slice(1);
  const other = () => others[Math.floor(others.length * random() ** 1.5)] ?? "";
  const chosen = random();
  if (chosen < SHARE_OF_FIRST_TOPIC) return [...TOPICS.slice(0, 1), ...(random() < 0.2 ? [other()] : [])];
  return chosen < 1 - SHARE_WITHOUT_TOPIC ? [other()] : [];
}

/** `3月19日` */
function dayIn(date: string): string {
  const [, month, day] = date.split("-").map(Number);
  return `${month}月${day}日`;
}

function bodyOf(
  present: readonly string[],
  day: string,
  { sentence }: Writer,
  random: () => number,
): { text: string; hasPicture: boolean } {
  const length = Math.min(LONGEST, Math.max(SHORTEST, lengthOf(random)));
  const attendance = present.length === 0 ? "" : `，${present.join("、")}参加`;
  let text = `${COMMON_PHRASE}${sentence([], day).slice(0, -1)}${attendance}。`;
  while (text.length < length) text += (random() < 0.3 ? "\n\n" : "") + sentence(present, day);
  // A mark of the wrong width is what editors overlook oftenest.
  const hasWarning = random() < SHARE_WITH_WARNING;
  return {
    text: hasWarning ? text.replace("，", ",") : text,
    hasPicture: random() < SHARE_WITH_PICTURE,
  };
}

/** Log-normal, by the polar form of Box and Muller, https://doi.org/10.1214/aoms/1177706645. */
function lengthOf(random: () => number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.round(MEDIAN_LENGTH * Math.exp(SIGMA * normal));
}
