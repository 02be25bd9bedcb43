// What an import makes of a page: its articles, and what in them someone has to look at.
import type { FileFormat } from "../problems/codes/picture-files.ts";
import type { CalendarDate } from "../content/records.ts";
import type { VersePlace } from "./page/articles/verse.ts";
import type { Mark } from "./source/sheet.ts";

/** Why a picture is in no draft: its format, or what is wrong with its file. */
export type RefusedPicture = FileFormat | "unknown" | "damaged" | "huge";

/** Why a value has to be looked at. */
export type Doubt =
  | { readonly code: "no-headline" }
  /** What photos without a headline of their own stand under. */
  | { readonly code: "column-as-title" }
  /** A headline that stands where a subhead could: nothing but the turn of the talk tells it. */
  | { readonly code: "may-be-subhead" }
  /** A subhead below which the talk turns. */
  | { readonly code: "may-be-headline" }
  | { readonly code: "no-reporter" }
  | { readonly code: "no-topic" }
  | { readonly code: "proposed-topics" }
  | { readonly code: "vague-date"; readonly written: string }
  | { readonly code: "no-date" }
  /** The lead's only day is that from which something is so. */
  | { readonly code: "beginning-only"; readonly written: string }
  /** The lead gives no day, and a paragraph below it begins with one. */
  | { readonly code: "below-lead"; readonly written: string }
  /** Of a lead whose only day lies after the page's. */
  | { readonly code: "after-page"; readonly written: string; readonly pageDate: CalendarDate }
  | { readonly code: "no-year"; readonly written: string }
  | { readonly code: "no-month"; readonly written: string }
  | { readonly code: "impossible-date"; readonly written: string }
  | { readonly code: "year-given"; readonly written: string }
  /** The article writes a year, and the editor gives another. */
  | { readonly code: "other-year"; readonly written: string; readonly given: number }
  /** The page prints another day, or one of another year, than the editor gives, as in `--year 2022`; the page's was taken. */
  | {
      readonly code: "against-page";
      readonly doubt: Doubt;
      readonly printed: CalendarDate;
      readonly given: string;
    }
  | { readonly code: "year-from-page"; readonly written: string; readonly pageDate: CalendarDate }
  | { readonly code: "year-from-signature"; readonly written: string; readonly signed: CalendarDate }
  | { readonly code: "year-before"; readonly written: string }
  | { readonly code: "new-official"; readonly post: string | undefined; readonly hasLeft: boolean }
  | { readonly code: "tail"; readonly isSure: boolean; readonly isMoved: boolean }
  | { readonly code: "caption" }
  | { readonly code: "cut-end" }
  /** A headline and neither text nor picture. */
  | { readonly code: "no-text" }
  /** 下转三版 without a rest on the page. */
  | { readonly code: "goes-on-elsewhere" }
  | { readonly code: "guessed-alt" }
  | { readonly code: "remote-picture" }
  | { readonly code: "refused-picture"; readonly because: RefusedPicture }
  | { readonly code: "one-frame" }
  | { readonly code: "merged-cells" }
  /** The page's columns can be read in another order, too. */
  | { readonly code: "doubtful-order"; readonly page: number };

/** A value that someone has to look at. */
export interface Guess {
  readonly field: "title" | "date" | "officials" | "reporters" | "topics" | "paragraphs" | "pictures";
  readonly value: string;
  readonly doubt: Doubt;
}

/** An official of an article, with the post that the page writes before the name. */
interface Mention {
  readonly name: string;
  readonly post: string | undefined;
}

export interface Paragraph {
  readonly text: string;
  readonly isSubhead: boolean;
  /** Of a line of a poem: its stanza goes on from the one before, or begins. */
  readonly verse?: VersePlace;
  /** On ranges of the text. */
  readonly marks: readonly Mark[];
}

/** A picture of an article. */
export interface ArticlePicture {
  /** Among the source's pictures. */
  readonly index: number;
  /** So many of the article's paragraphs stand before it. */
  readonly after: number;
  readonly caption?: string;
  readonly credit?: string;
}

export interface Article {
  /** Of the source's text, from 1: where it begins. */
  readonly line: number;
  readonly title: string;
  readonly subtitle: string | undefined;
  /** `null` where the article does not say its day, or not with all it takes. */
  readonly date: CalendarDate | null;
  /** Of its own page, or of its copy of a web page; undefined where neither says it. */
  readonly pageDate: CalendarDate | undefined;
  /** Empty where nothing is named, and no paper printed it. */
  readonly source: string;
  readonly officials: readonly Mention[];
  readonly reporters: readonly string[];
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly paragraphs: readonly Paragraph[];
  readonly pictures: readonly ArticlePicture[];
  /** Its footnotes, in the order in which the text refers to them. */
  readonly notes: readonly { readonly number: string; readonly text: string }[];
  readonly guesses: readonly Guess[];
}
