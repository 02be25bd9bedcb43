// Links into the search page that narrow it to what a page lists.
import { href } from "../addresses/permalink.ts";
import { addressOf } from "../addresses/table.ts";

/** What the search page is to be narrowed to: an official's or a topic's id, or `2022` or `2022-03`. */
type Narrowing = Readonly<Partial<Record<"official" | "topic" | "period", string>>>;

export function searchHref(base: string, narrowing: Narrowing): string {
  return `${href(base, addressOf("search"))}?${new URLSearchParams(narrowing).toString()}`;
}
