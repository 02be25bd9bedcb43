// What those who import a page know besides it.
import type { CalendarDate, Topic } from "../../content/records.ts";

/** What is known besides the page. */
export interface Known {
  /** The year of days that lack one. */
  readonly year: number | undefined;
  /** The day of the page, where the page does not tell it. */
  readonly pageDate: CalendarDate | undefined;
  /** Names of the registry's officials, aliases included. */
  readonly officials: ReadonlySet<string>;
  /** Whose name it is, so that a name and its alias are one person; undefined for a name that the registry does not know. */
  readonly idOf?: (name: string) => string | undefined;
  readonly topics: readonly Topic[];
}
