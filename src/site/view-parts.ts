// What pages of several kinds show: links, days, bulletins in lists, the way from page to page.
import type { SmallPicture } from "../archive/picture-view.ts";

export interface Link {
  readonly label: string;
  readonly href: string;
}

/** A link with the number of bulletins behind it. */
export interface CountedLink extends Link {
  readonly count: number;
}

/** A day for people and machines: `2022-03-19` and `2022年3月19日`. */
export interface DayLabel {
  readonly iso: string;
  readonly label: string;
  /** `星期六` */
  readonly weekday: string;
  /** A bulletin's day that is not known for sure. */
  readonly isEstimate?: true;
}

/** A bulletin in a list. */
export interface BulletinItem {
  readonly href: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly day: DayLabel;
  readonly summary: string;
  readonly topics: readonly Link[];
  readonly picture?: SmallPicture;
  /** Only in a preview. */
  readonly isDraft?: true;
}

export interface DayGroup {
  readonly day: DayLabel;
  readonly items: readonly BulletinItem[];
}

/** Shown by whoever the page's address is sent to. */
export interface ShareImage {
  /** Absolute. */
  readonly url: string;
  readonly type: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt?: string;
  /** https://developer.x.com/en/docs/x-for-websites/cards/overview/markup */
  readonly card: "summary" | "summary_large_image";
}

/** Wider ones are shown across the whole message, others as a small square beside its words. */
const WIDE = 1.25;

export function cardOf({ width, height }: Pick<ShareImage, "width" | "height">): ShareImage["card"] {
  return width >= WIDE * height ? "summary_large_image" : "summary";
}

/** Where a page stands in a list cut into pages; nothing in it changes for most pages when the list grows. */
export interface Paging {
  readonly newest: { readonly href: string; readonly current: boolean };
  /** Whether others lie between the newest page and the first of `pages`. */
  readonly gap: boolean;
  /** The pages around this one and the oldest, the newest first; numbered from the oldest. */
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
  readonly newer?: string;
  readonly older?: string;
}
