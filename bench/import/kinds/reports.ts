// Reports for the import bench: with plain leads, leads that say their day in many forms, rows of officials, and what only looks like them.
import type { Chance } from "../../../tests/chance.ts";
import { filler, grouped } from "../article.ts";
import { bylined, type Unsigned } from "../bylined.ts";
import type { PageCast } from "../cast.ts";
import { fill, naming } from "../filling.ts";
import { few } from "../wording.ts";
import { CLOSINGS, PLAIN_LEADS, STORIES, type Story } from "../stories.ts";
import type { Printed } from "../truth.ts";
import type { BylineForm } from "../words/bylines.ts";
import { DATE_FORMS } from "../words/dates.ts";
import { TRAPS } from "../words/features.ts";
import { APPOINTMENTS, NO_OFFICIALS, ROWS } from "../words/officials.ts";

/** Papers that sign all articles alike; so do those pages whose facts are looked at. */
const PLAIN: readonly BylineForm[] = [
  { opening: "本报讯（记者 {名}）" },
  { end: "记者 {名}" },
  { end: "（记者 {名}）" },
  { under: ["本报记者 {名}"] },
];

export const plainByline = (chance: Chance): BylineForm => chance.oneOf(PLAIN);

/** So many different stories. */
export function storiesOf(chance: Chance, count: number): Story[] {
  return few(chance, STORIES, count);
}

interface Told {
  readonly date: string | null;
  /** Before the lead's words, with its comma. */
  readonly time: string;
  /** What the lead says behind it. */
  readonly rest?: string | undefined;
}

/** An article that says its day in so many words, and has further paragraphs after its lead. */
function reportOf(
  chance: Chance,
  cast: PageCast,
  story: Story,
  { date, time, rest = chance.oneOf(PLAIN_LEADS).replace("{时},", "") }: Told,
  more: readonly string[] = [],
): Unsigned {
  const say = filler(chance, cast);
  const lead = time + rest;
  const sentences = few(chance, story.sentences, chance.between(2, 5));
  const closing = chance.between(1, 2) === 1 ? [chance.oneOf(CLOSINGS)] : [];
  return {
    headline: say(chance.oneOf(story.headlines)),
    date,
    officials: [],
    paragraphs: [lead, ...more, ...grouped(chance, sentences), ...closing].map((paragraph) =>
      say(paragraph.replaceAll("{事}", story.scene)),
    ),
  };
}

export function plainReport(
  chance: Chance,
  cast: PageCast,
  story: Story,
  more: readonly string[] = [],
): Unsigned {
  const { date, written } = chance.oneOf(cast.days);
  return reportOf(
    chance,
    cast,
    story,
    { date, time: `${written}${chance.oneOf(["", "上午", "下午"])},` },
    more,
  );
}

/** Every form of byline, on one page. */
export function anyBylines(chance: Chance, cast: PageCast): Printed[] {
  return storiesOf(chance, chance.between(2, 4)).map((story) =>
    bylined(chance, cast, plainReport(chance, cast, story)),
  );
}

/** Sentences that begin as bylines do. */
export function traps(chance: Chance, cast: PageCast): Printed[] {
  const traps = few(chance, TRAPS, 6);
  return storiesOf(chance, 2).map((story) => {
    const [first = "", second = "", third = ""] = traps.splice(0, 3);
    const { paragraphs, ...report } = plainReport(chance, cast, story, [first]);
    const glued = paragraphs.map((paragraph, at) =>
      at === paragraphs.length - 1 && at > 1 ? paragraph + second : paragraph,
    );
    return bylined(chance, cast, { ...report, paragraphs: [...glued, third] }, plainByline(chance));
  });
}

export function dated(chance: Chance, cast: PageCast, page: Date): Printed[] {
  return storiesOf(chance, chance.between(2, 3)).map((story) => {
    const { write, ago, rest } = chance.oneOf(DATE_FORMS);
    const isVague = ago === undefined;
    const days = isVague ? 0 : ago === "any" ? chance.between(1, 4) : ago;
    const day = new Date(page.getTime() - days * 86_400_000);
    const date = isVague ? null : day.toISOString().slice(0, 10);
    // Words of another day further down are no day of the report's.
    const more = chance.between(1, 3) === 1 ? ["今天的变化，是大伙儿一点一点干出来的。"] : [];
    const report = reportOf(chance, cast, story, { date, time: write(day), rest }, more);
    return bylined(chance, cast, report, plainByline(chance));
  });
}

/** Officials in rows, appointed, freed of their posts; names of places that hold those of posts. */
export function withOfficials(chance: Chance, cast: PageCast): Printed[] {
  return storiesOf(chance, 2).map((story, at) => {
    const officials: string[] = [];
    const names = naming(cast, officials);
    const templates = at === 0 ? few(chance, ROWS, 2) : few(chance, chance.oneOf([APPOINTMENTS, ROWS]), 2);
    const more = templates.map((template) => fill(chance, cast, template, names));
    const others = few(chance, NO_OFFICIALS, chance.between(0, 2)).map((text) => fill(chance, cast, text));
    const report = plainReport(chance, cast, story, [...more, ...others]);
    return bylined(chance, cast, { ...report, officials }, plainByline(chance));
  });
}

/** Nobody's posts alone. */
export function places(chance: Chance, cast: PageCast): Printed[] {
  return storiesOf(chance, 2).map((story) => {
    const texts = few(chance, NO_OFFICIALS, 3).map((text) => fill(chance, cast, text));
    return bylined(chance, cast, plainReport(chance, cast, story, texts), plainByline(chance));
  });
}
