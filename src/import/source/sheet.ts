// What a source file gives to the import: its text, and on ranges of it all that is no text.

/** Where a picture stands in the text: an object replacement character, alone on its line. */
export const PICTURE_SIGN = "\uFFFC";

type MarkKind =
  | { readonly kind: "strong" }
  | { readonly kind: "italic" }
  | { readonly kind: "struck" }
  | { readonly kind: "link"; readonly address: string }
  /** A footnote is referred to behind the range. */
  | { readonly kind: "note"; readonly number: string }
  | { readonly kind: "picture"; readonly index: number }
  /** An item of a list; levels count from 0. What Word or HTML numbers itself stands in the text. */
  | { readonly kind: "item"; readonly ordered: boolean; readonly level: number }
  /** A further line of a headline goes on with the one above. */
  | { readonly kind: "heading"; readonly level: number; readonly isFurther?: boolean }
  /** A further paragraph of a quotation goes on with the one above. */
  | { readonly kind: "quote"; readonly isFurther?: boolean }
  /** Printed about a picture, as the file says. */
  | { readonly kind: "caption" }
  /** A table some cells of which were one: Markdown has none such. */
  | { readonly kind: "merged" }
  /** It is not sure that this stands behind what is above it: so the page's columns were read. */
  | { readonly kind: "doubtful"; readonly page: number };

/** What a range of a text is, in UTF-16 units from `start` up to `end`. */
export type Mark = { readonly start: number; readonly end: number } & MarkKind;

export interface SheetPicture {
  /** As the file names it, without a folder. */
  readonly name: string;
  /** `undefined` where the file only says where it is. */
  readonly bytes: Uint8Array | undefined;
  readonly address?: string | undefined;
  readonly alt?: string | undefined;
}

/** What the file's own data say of its one article: meta tags, lines of source and time beside the headline. */
export interface Told {
  readonly title?: string;
  readonly subtitle?: string;
  /** The day of the event, where a bulletin of an archive says it. */
  readonly date?: string;
  /** When it was published, as `2022-03-20`. */
  readonly published?: string;
  readonly source?: string;
  readonly reporters?: readonly string[];
  readonly officials?: readonly string[];
  readonly topics?: readonly string[];
  readonly places?: readonly string[];
}

/** Why a stretch of the file's text is not in the sheet. */
export const DROP_REASONS = ["around", "header", "comment", "hidden", "reading", "unreadable"] as const;

/**
 * `around` a web page's article: menus, buttons, other articles; a page's `header` or footer; a `reading` beside a character;
 * `unreadable` is what the import knows no place for.
 */
export type DropReason = (typeof DROP_REASONS)[number];

export interface Dropped {
  readonly why: DropReason;
  readonly text: string;
}

export interface Sheet {
  /** A paragraph a line, with blank lines between; a row of a table is a line that begins and ends with `|`. */
  readonly text: string;
  /** By their beginning. */
  readonly marks: readonly Mark[];
  /** Footnotes by their number. */
  readonly notes: ReadonlyMap<string, string>;
  readonly pictures: readonly SheetPicture[];
  readonly told: Told;
  /** Nothing in it is parted: the file, or the person who imports it, says that it is one article. */
  readonly isOneArticle: boolean;
  /** No line is a piece of a paragraph that a column or another page cut. */
  readonly areParagraphs: boolean;
  readonly dropped: readonly Dropped[];
}

/** Of a file that has nothing but text. */
export function plainSheet(text: string): Sheet {
  return {
    text,
    marks: [],
    notes: new Map(),
    pictures: [],
    told: {},
    isOneArticle: false,
    areParagraphs: false,
    dropped: [],
  };
}
