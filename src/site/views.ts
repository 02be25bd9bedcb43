// The data that each kind of page shows: plain JSON, complete, every href ready to print.
// A page's file depends on its view, its layout and nothing else.
import type { BulletinTexts } from "../content/bulletin/bulletin-texts.ts";
import type { Permalink } from "../addresses/table.ts";
import type { BulletinItem, CountedLink, DayGroup, DayLabel, Link, Paging } from "./view-parts.ts";

/** What every page's head and frame need. */
export interface PageFrame {
  /** Root-relative, with a slash at both ends: `/2022/03/`; `/404.html` is the one exception. */
  readonly permalink: Permalink;
  /** Absolute. */
  readonly canonical: string;
  readonly title: string;
  /** Text of `<title>`. */
  readonly documentTitle: string;
  readonly description: string;
  /** `<meta name>` tags in order: the government website standard's, and `robots` where a page is not for indexes. */
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** `<meta property>` tags in order (Open Graph). */
  readonly openGraph: readonly { readonly property: string; readonly content: string }[];
  /** JSON-LD, ready to print inside its script element. */
  readonly jsonLd?: string;
  /** Feeds of this page, most specific first. */
  readonly feeds: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** From the home page down to this one; empty on the home page. The last has no href. */
  readonly breadcrumbs: readonly { readonly label: string; readonly href?: string }[];
  /** Which entry of the main navigation is current. */
  readonly section?: "home" | "dates" | "officials" | "topics" | "search";
  /** Only in a preview: what is wrong with the page's file. */
  readonly problems?: readonly ProblemNote[];
  /** Only in a preview: by which the editors' pages know the page's bulletin. */
  readonly entry?: string;
}

/** A problem in the words of an editor. */
export interface ProblemNote {
  readonly isError: boolean;
  /** From the content folder: `bulletins/2022/2022-03-19-dike.md:3:7`. */
  readonly place: string;
  readonly message: string;
  /** One or more lines. */
  readonly suggestion: string;
}

export interface HomeView extends PageFrame {
  readonly kind: "home";
  readonly days: readonly DayGroup[];
  readonly topics: readonly CountedLink[];
  /** Those who appear most in the newest bulletins. */
  readonly officials: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

export interface BulletinView extends PageFrame, BulletinTexts {
  readonly kind: "bulletin";
  readonly day: DayLabel;
  readonly reporters: readonly string[];
  readonly places: readonly string[];
  /** With the post held on the bulletin's day, where the registry knows it. */
  readonly officials: readonly (Link & { readonly post?: string })[];
  readonly topics: readonly Link[];
  /** Markdown; the layout gets trusted HTML made of it as `bodyHtml`. */
  readonly body: string;
  readonly corrections: readonly { readonly day: DayLabel; readonly text: string }[];
  readonly newer?: Link & { readonly day: DayLabel };
  readonly older?: Link & { readonly day: DayLabel };
  readonly related: readonly BulletinItem[];
  /** GB/T 7714-2015, one line of text. */
  readonly citation: string;
  /** The words inside the citation that the reader's own date takes the place of. */
  readonly citingDate: string;
  /** The page of its day. */
  readonly dayHref: string;
  /** Only in a preview. */
  readonly isDraft?: true;
}

/** A withdrawn bulletin keeps its address and says that it was withdrawn. */
export interface WithdrawnView extends PageFrame {
  readonly kind: "withdrawn";
  readonly day: DayLabel;
  readonly corrections: readonly { readonly day: DayLabel; readonly text: string }[];
}

// A list's older pages have a `number` and no `front`: what is counted through the whole list stands on its newest page
// alone, so that a new bulletin leaves the older ones as they are.

export interface YearView extends PageFrame {
  readonly kind: "year";
  readonly year: string;
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly front?: {
    readonly total: number;
    /** All twelve; a month without bulletins has no href. */
    readonly months: readonly { readonly label: string; readonly count: number; readonly href?: string }[];
    readonly years: readonly (CountedLink & { readonly current: boolean })[];
  };
}

export interface MonthView extends PageFrame {
  readonly kind: "month";
  readonly year: Link;
  /** `2022年3月` */
  readonly label: string;
  readonly total: number;
  /** Weeks from Monday to Sunday; `null` outside the month; a day with bulletins has an href. */
  readonly calendar: readonly (readonly (CalendarDay | null)[])[];
  readonly newer?: Link;
  readonly older?: Link;
  readonly days: readonly (DayGroup & { readonly anchor: string })[];
  readonly number?: number;
  readonly paging: Paging;
}

export interface DayView extends PageFrame {
  readonly kind: "day";
  readonly total: number;
  readonly month: Link;
  /** The nearest days that have bulletins. */
  readonly newer?: Link;
  readonly older?: Link;
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
}

export interface CalendarDay {
  readonly number: number;
  readonly iso: string;
  readonly count: number;
  readonly href?: string;
  /** No bulletin is known for sure to be of this day. */
  readonly isEstimate?: true;
}

export interface OfficialView extends PageFrame {
  readonly kind: "official";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly posts: readonly { readonly title: string; readonly span: string }[];
  /** The timeline of appearances, newest first. */
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly front?: {
    readonly total: number;
    readonly companions: readonly CountedLink[];
    readonly topics: readonly CountedLink[];
  };
  readonly searchHref: string;
}

export interface TopicView extends PageFrame {
  readonly kind: "topic";
  readonly name: string;
  readonly aliases: readonly string[];
  readonly topicDescription?: string;
  readonly parent?: Link;
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly front?: {
    readonly total: number;
    readonly children: readonly CountedLink[];
    readonly officials: readonly CountedLink[];
  };
  readonly searchHref: string;
}

export interface OfficialsIndexView extends PageFrame {
  readonly kind: "officials";
  readonly total: number;
  /** By the first letter of the pinyin. */
  readonly groups: readonly {
    readonly letter: string;
    readonly officials: readonly (CountedLink & { readonly post?: string })[];
  }[];
}

export interface TopicsIndexView extends PageFrame {
  readonly kind: "topics";
  readonly topics: readonly (CountedLink & {
    readonly description?: string;
    readonly children: readonly CountedLink[];
  })[];
}

/** All years with their months: the way in by date. */
export interface DatesIndexView extends PageFrame {
  readonly kind: "dates";
  readonly years: readonly (CountedLink & {
    readonly months: readonly { readonly label: string; readonly count: number; readonly href?: string }[];
  })[];
}

export interface SearchView extends PageFrame {
  readonly kind: "search";
  readonly officials: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** The first and the last day of the archive. */
  readonly firstDay?: string;
  readonly lastDay?: string;
}

export interface NotFoundView extends PageFrame {
  readonly kind: "not-found";
}

/** An old address that leads to a bulletin. */
export interface RedirectView extends PageFrame {
  readonly kind: "redirect";
  readonly target: Link;
}

/** Only in a preview: in place of a bulletin whose file cannot be read. */
export interface BrokenView extends PageFrame {
  readonly kind: "broken";
}

/** Only in a preview: all that is wrong with the content folder. */
export interface ProblemsView extends PageFrame {
  readonly kind: "problems";
  readonly errors: number;
  readonly warnings: number;
  /** With an href where the file has a page. */
  readonly files: readonly {
    readonly file: string;
    readonly href?: string;
    readonly notes: readonly ProblemNote[];
  }[];
}

export type View =
  | HomeView
  | BulletinView
  | WithdrawnView
  | YearView
  | MonthView
  | DayView
  | OfficialView
  | TopicView
  | OfficialsIndexView
  | TopicsIndexView
  | DatesIndexView
  | SearchView
  | NotFoundView
  | RedirectView
  | BrokenView
  | ProblemsView;

export type Kind = View["kind"];

/** Every kind has a layout of its name in `layouts/pages/`. */
export const KINDS = [
  "home",
  "bulletin",
  "withdrawn",
  "year",
  "month",
  "day",
  "official",
  "topic",
  "officials",
  "topics",
  "dates",
  "search",
  "not-found",
  "redirect",
  "broken",
  "problems",
] as const satisfies readonly Kind[];
