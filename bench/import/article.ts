// Makes one article of the import bench: what is true of it, and the paragraphs that a paper would print.
import type { Chance } from "../../tests/chance.ts";
import { DEPUTY_POSTS, FIRST_POSTS, OFFICE_POSTS, TITLES } from "./people.ts";
import { type PageCast, takeName } from "./cast.ts";
import { CLOSINGS, LEADER_LEADS, PLAIN_LEADS, ROWS, type Story, VAGUE_TIMES } from "./stories.ts";
import type { TrueArticle } from "./truth.ts";

const SPEAKING = ["强调", "指出", "要求", "表示"];

export function makeArticle(chance: Chance, story: Story, cast: PageCast): TrueArticle {
  const fill = filler(chance, cast);
  const withLeader = chance.between(1, 10) <= 6;
  const day = chance.oneOf(cast.days);
  const isVague = !withLeader && chance.between(1, 3) === 1;
  const officials: string[] = [];
  const leader = chance.oneOf(cast.leaders);
  const lead = withLeader
    ? leaderLead(chance, cast, { story, leader, written: day.written }, officials)
    : chance
        .oneOf(PLAIN_LEADS)
        .replace("{时}", isVague ? chance.oneOf(VAGUE_TIMES) : timeOf(chance, day.written));
  const sentences = shuffled(chance, story.sentences).slice(0, chance.between(3, 6));
  const spoken = sentences.map((sentence) =>
    withLeader && sentence.startsWith("要") ? `${leader}${chance.oneOf(SPEAKING)},${sentence}` : sentence,
  );
  const body = grouped(chance, spoken);
  if (chance.between(1, 4) === 1) {
    const official = takeName(cast);
    officials.push(official);
    body.push(
      `${fill(chance.oneOf(OFFICE_POSTS))}${official}${chance.oneOf(["表示", "说", "介绍"])},今后将把各项措施落到实处,让群众得到更多实惠。`,
    );
  }
  if (chance.between(1, 10) <= 7) body.push(chance.oneOf(CLOSINGS));
  return {
    headline: fill(chance.oneOf(story.headlines)),
    date: isVague ? null : day.date,
    officials,
    reporters: shuffled(chance, cast.reporters).slice(0, chance.between(1, 5) === 1 ? 2 : 1),
    paragraphs: [lead, ...body].map((paragraph) => fill(paragraph.replace("{事}", story.scene))),
  };
}

function leaderLead(
  chance: Chance,
  cast: PageCast,
  { leader, written }: { story: Story; leader: string; written: string },
  officials: string[],
): string {
  officials.push(leader);
  const post = FIRST_POSTS[cast.leaders.indexOf(leader) % FIRST_POSTS.length] ?? "";
  return chance
    .oneOf(LEADER_LEADS)
    .replace("{时}", timeOf(chance, written))
    .replace("{日}", written)
    .replace("{首}", post + leader)
    .replace("{众}", followers(chance, cast, officials));
}

function followers(chance: Chance, cast: PageCast, officials: string[]): string {
  const count = chance.between(1, 4);
  const names = Array.from({ length: count }, () => takeName(cast));
  officials.push(...names);
  const form = chance.between(1, 4);
  if (form === 1) {
    const posts = shuffled(chance, DEPUTY_POSTS).slice(0, count);
    return `${posts.map((post, at) => `${post}${names[at] ?? ""}`).join(",")}${chance.oneOf(["参加", "陪同调研", "出席会议", "一同检查"])}。`;
  }
  if (form === 2) return `副区长${names.join("、")}参加。`;
  // A name of two letters is set as wide as one of three.
  const row = names.map((name) =>
    name.length === 2 && chance.between(1, 2) === 1 ? `${name.charAt(0)}\u3000${name.charAt(1)}` : name,
  );
  return chance.oneOf(ROWS).replace("{列}", row.join("、"));
}

function timeOf(chance: Chance, written: string): string {
  return written + chance.oneOf(["", "", "上午", "下午", "晚"]);
}

/** Puts the page's places, and numbers and people who are no officials, into a text. */
export function filler(chance: Chance, cast: PageCast): (text: string) => string {
  return (text) =>
    text
      .replaceAll("{区}", cast.district)
      .replaceAll("{街}", () => chance.oneOf(cast.streets))
      .replaceAll("{甲}", () => chance.oneOf(TITLES) + takeName(cast))
      .replaceAll("{n}", () => String(chance.between(100, 9999)))
      .replaceAll("{m}", () => String(chance.between(2, 9)));
}

/** Two or three sentences a paragraph, but a speech or a quotation begins its own. */
export function grouped(chance: Chance, sentences: readonly string[]): string[] {
  const paragraphs: string[] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last !== undefined && !sentence.startsWith("“") && chance.between(1, 3) === 1)
      paragraphs.splice(-1, 1, last + sentence);
    else paragraphs.push(sentence);
  }
  return paragraphs;
}

export function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  const rest = [...items];
  return items.map(() => rest.splice(chance.between(0, rest.length - 1), 1)).flat();
}
