// The places, people and days that the articles of a page share.
import type { Chance } from "../../tests/chance.ts";
import { madeUpNames } from "./people.ts";

export interface PageCast {
  readonly district: string;
  readonly streets: readonly string[];
  /** Used up article by article, so that no one has two posts. */
  readonly leaders: readonly string[];
  readonly names: string[];
  readonly reporters: readonly string[];
  /** Days before the page, `YYYY-MM-DD` and as a lead writes it. */
  readonly days: readonly { readonly date: string; readonly written: string }[];
}

const DISTRICTS = ["青岚区", "云渚区", "柳汀区", "河阳区", "松陵区", "北苑区", "望川区", "金水湾区"];
const STREETS = ["梧桐", "兴华", "大同路", "桃源", "五里堡", "长江路", "文昌", "凤台", "清河", "紫荆"];

/** A page's day, of a year's days that are in every month. */
export function pageDay(pick: Chance): Date {
  return new Date(Date.UTC(pick.between(2012, 2024), pick.between(0, 11), pick.between(1, 28)));
}

export function castOf(pick: Chance, page: Date): PageCast {
  const names = madeUpNames(pick, 120);
  const days = [1, 2, 3, 5].flatMap((ago) => {
    const day = new Date(page.getTime() - ago * 86_400_000);
    // Without a masthead the editor's year is all that is known, and the page is not of its first days.
    return day.getUTCFullYear() === page.getUTCFullYear() ? [dayOf(day)] : [];
  });
  return {
    district: pick.oneOf(DISTRICTS),
    streets: [...new Set([pick.oneOf(STREETS), pick.oneOf(STREETS), pick.oneOf(STREETS)])],
    leaders: names.splice(0, 3),
    reporters: names.splice(0, 3),
    names,
    days: days.length > 0 ? days : [dayOf(page)],
  };
}

function dayOf(day: Date): PageCast["days"][number] {
  return {
    date: day.toISOString().slice(0, 10),
    written: `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  };
}

/** A name that no one else on the page has. */
export function takeName({ names }: PageCast): string {
  const name = names.pop();
  if (name === undefined) throw new RangeError("a page has too few names");
  return name;
}
