// The kinds of pages that the import is measured on.
import type { Chance } from "../../tests/chance.ts";
import { shuffled } from "./article.ts";
import { bylined } from "./bylined.ts";
import { castOf, pageDay } from "./cast.ts";
import { traditional, typeset } from "./characters.ts";
import { briefs, digests, photoNews } from "./kinds/briefs.ts";
import { comments, essays, verse } from "./kinds/essays.ts";
import { features, interviews } from "./kinds/features.ts";
import { candidates, lists, notices } from "./kinds/notices.ts";
import {
  anyBylines,
  dated,
  places,
  plainByline,
  plainReport,
  storiesOf,
  traps,
  withOfficials,
} from "./kinds/reports.ts";
import { makePage } from "./page.ts";
import { boxedPage, columnPage, copiedPage, type Ground, jumpingPage, plainPage } from "./printing.ts";
import type { Printed, TruePage } from "./truth.ts";
import {
  ACCOUNT_HEADS,
  ACCOUNT_TAILS,
  EPAPER_HEADS,
  EPAPER_MIDDLES,
  EPAPER_TAILS,
  SITE_HEADS,
  SITE_MIDDLES,
  SITE_TAILS,
} from "./words/furniture.ts";

type Maker = (ground: Ground) => TruePage;

const NONE: readonly (readonly string[])[] = [[]];

/** Reports with a page's one form of byline. */
function reports({ chance, cast }: Ground, count: number): Printed[] {
  const form = plainByline(chance);
  return storiesOf(chance, count).map((story) =>
    bylined(chance, cast, plainReport(chance, cast, story), form),
  );
}

/** A report with a table, which is one paragraph of several lines. */
function tabled({ chance, cast }: Ground): Printed[] {
  return storiesOf(chance, 2).map((story, at) => {
    const row = () =>
      `| ${chance.oneOf(cast.streets)}街道 | ${chance.between(10, 900)} | ${chance.between(1, 99)}% |`;
    const rows =
      at === 0 ? [["| 街道 | 户数 | 完成比例 |", "| --- | --- | --- |", row(), row()].join("\n")] : [];
    return bylined(chance, cast, plainReport(chance, cast, story, rows), plainByline(chance));
  });
}

/** Articles of several kinds, as a paper's page has them. */
function anything(ground: Ground): Printed[] {
  const { chance, cast, date } = ground;
  const makers = shuffled(chance, [
    () => anyBylines(chance, cast),
    () => features(chance, cast).slice(0, 1),
    () => photoNews(chance, cast).slice(0, 1),
    () => withOfficials(chance, cast).slice(0, 1),
    () => briefs(chance, cast),
    () => notices(chance, cast, date),
  ]);
  return makers.slice(0, chance.between(2, 3)).flatMap((make) => make());
}

/** Each makes one page of the articles that its name says, for the rest as pages of papers are. */
export const KINDS: Readonly<Record<string, Maker>> = {
  "reports, tails unmarked": ({ chance }) => makePage(chance),
  "bylines of all forms": (ground) => plainPage(ground, anyBylines(ground.chance, ground.cast)),
  "sentences like bylines": (ground) => plainPage(ground, traps(ground.chance, ground.cast)),
  "days of all forms": (ground) => plainPage(ground, dated(ground.chance, ground.cast, ground.date)),
  "officials in rows, appointed": (ground) => plainPage(ground, withOfficials(ground.chance, ground.cast)),
  "places like posts": (ground) => plainPage(ground, places(ground.chance, ground.cast)),
  features: (ground) => plainPage(ground, features(ground.chance, ground.cast)),
  interviews: (ground) => plainPage(ground, interviews(ground.chance, ground.cast)),
  essays: (ground) => plainPage(ground, essays(ground.chance, ground.cast)),
  comments: (ground) => plainPage(ground, comments(ground.chance, ground.cast)),
  verse: (ground) => plainPage(ground, verse(ground.chance, ground.cast)),
  briefs: (ground) => plainPage(ground, briefs(ground.chance, ground.cast)),
  "digests of a week": (ground) => plainPage(ground, digests(ground.chance, ground.cast)),
  "photo news": (ground) => plainPage(ground, photoNews(ground.chance, ground.cast)),
  notices: (ground) => plainPage(ground, notices(ground.chance, ground.cast, ground.date)),
  "lists made known": (ground) => plainPage(ground, lists(ground.chance, ground.cast, ground.date)),
  "candidates for posts": (ground) => plainPage(ground, candidates(ground.chance, ground.cast, ground.date)),
  tables: (ground) => plainPage(ground, tabled(ground), { blank: "\n\n", indent: "" }),
  "boxes and mastheads": (ground) => boxedPage(ground, reports(ground, ground.chance.between(2, 4))),
  "copies of e-papers": (ground) =>
    copied(ground, {
      heads: EPAPER_HEADS,
      middles: EPAPER_MIDDLES.map((row) => [row]),
      tails: EPAPER_TAILS,
      suffixes: [""],
    }),
  "copies of sites": (ground) =>
    copied(ground, {
      heads: SITE_HEADS,
      middles: SITE_MIDDLES,
      tails: SITE_TAILS,
      suffixes: ["", "", "", "-{区}人民政府", "_{区}人民政府门户网站"],
    }),
  "copies of public accounts": (ground) =>
    copied(ground, { heads: NONE, middles: ACCOUNT_HEADS, tails: ACCOUNT_TAILS, suffixes: [""] }),
  "columns of a PDF": (ground) => columnPage(ground, reports(ground, ground.chance.between(1, 3))),
  "typesetting, radicals": (ground) =>
    plainPage(
      ground,
      reports(ground, 2).map((one) => typeset(ground.chance, one)),
    ),
  "tails marked": (ground) => jumpingPage(ground, reports(ground, 3)),
  traditional: (ground) =>
    plainPage(
      ground,
      [...reports(ground, 1), ...withOfficials(ground.chance, ground.cast).slice(0, 1)].map(traditional),
    ),
  "whole pages": (ground) => boxedPage(ground, anything(ground)),
};

/** A site's report is signed at its end or not at all. */
function copied(ground: Ground, frame: Parameters<typeof copiedPage>[2]): TruePage {
  const { chance, cast } = ground;
  const [story] = storiesOf(chance, 1);
  if (story === undefined) throw new RangeError("no story");
  const report = plainReport(chance, cast, story);
  const unsigned = {
    article: { ...report, reporters: [] },
    head: [report.headline],
    body: report.paragraphs,
  };
  const isSigned = chance.between(1, 3) > 1;
  const printed = isSigned ? bylined(chance, cast, report, plainByline(chance)) : unsigned;
  return copiedPage(ground, printed, frame);
}

export function makeKind(kind: string, chance: Chance): TruePage {
  const make = KINDS[kind];
  if (make === undefined) throw new RangeError(`no kind ${kind}`);
  const date = pageDay(chance);
  return make({ chance, cast: castOf(chance, date), date });
}
