// Notices for the import bench: their day is the signature's, or that of the row below.
import type { Chance } from "../../../tests/chance.ts";
import type { PageCast } from "../cast.ts";
import { fill, naming } from "../filling.ts";
import type { Printed } from "../truth.ts";
import { few } from "../wording.ts";
import {
  APPOINTMENT_LEADS,
  CANDIDATES,
  LIST_ENDS,
  LIST_GROUPS,
  LIST_HEADLINES,
  LIST_LEADS,
  NOTICES,
} from "../words/notices.ts";

export function notices(chance: Chance, cast: PageCast, page: Date): Printed[] {
  const { headline, paragraphs, issuer } = chance.oneOf(NOTICES);
  const end = new Date(page.getTime() + chance.between(2, 20) * 86_400_000);
  const 止 = `${end.getUTCMonth() + 1}月${end.getUTCDate()}日`;
  const say = (text: string) => fill(chance, cast, text, { 止 });
  return [notice(say(headline), paragraphs.map(say), say(issuer), page)];
}

export function lists(chance: Chance, cast: PageCast, page: Date): Printed[] {
  const say = (text: string) => fill(chance, cast, text);
  const groups = few(chance, LIST_GROUPS, 3).flatMap(([heading, members]) => [heading, ...members]);
  const paragraphs = [chance.oneOf(LIST_LEADS), ...groups, chance.oneOf(LIST_ENDS)].map(say);
  return [notice(say(chance.oneOf(LIST_HEADLINES)), paragraphs, say("{区}精神文明建设委员会办公室"), page)];
}

export function candidates(chance: Chance, cast: PageCast, page: Date): Printed[] {
  const officials: string[] = [];
  const names = naming(cast, officials);
  const rows = few(chance, CANDIDATES, chance.between(1, 3)).map((row) =>
    fill(chance, cast, row.replace("{名}", "{官}"), names),
  );
  const say = (text: string) => fill(chance, cast, text);
  const headline = say(chance.oneOf(["{区}拟任职干部任前公示", "干部任前公示", "关于拟任职人选的公示"]));
  const end = say("如有意见，请于公示期内向区委组织部反映，受理电话：0371—6{n}0{n}。");
  const printed = notice(
    headline,
    [chance.oneOf(APPOINTMENT_LEADS), ...rows, end],
    say("中共{区}委组织部"),
    page,
  );
  return [{ ...printed, article: { ...printed.article, officials } }];
}

function notice(headline: string, body: readonly string[], issuer: string, page: Date): Printed {
  const day = `${page.getUTCFullYear()}年${page.getUTCMonth() + 1}月${page.getUTCDate()}日`;
  const signature = issuer === "" ? [] : [issuer, day];
  const paragraphs = [...body, ...signature];
  return {
    article: {
      headline,
      date: issuer === "" ? null : page.toISOString().slice(0, 10),
      officials: [],
      reporters: [],
      paragraphs,
    },
    head: [headline],
    body: paragraphs,
  };
}
