// A line of the source, with what its file and its neighbours tell of it.
import type { Traced } from "../traced.ts";

export interface Line extends Traced {
  /** Blank lines before it. */
  readonly gap: number;
  /** Set in, as the first line of a Chinese paragraph is. */
  readonly indented: boolean;
  /** Set so far in that it is centred, or stands at the right edge. */
  readonly isSetRight?: boolean;
  /** Set off, as headings of Word files and web pages are and those of text with Markdown's marks. */
  readonly emphasis: "heading" | "subhead" | "bold" | undefined;
  /** Of a heading, as its file says: the lower, the higher it stands. */
  readonly level?: number;
  /** A further line of the headline that is above, as the file says. */
  readonly isFurther?: boolean;
  /** A row of a Markdown table, which keeps its line. */
  readonly isTableRow: boolean;
  /** A form feed stood before it. */
  readonly isPageStart?: boolean;
  /** A paragraph as its file says, and no piece of one. */
  readonly isWhole?: boolean;
  /** Of a text that nothing wraps: its lines are paragraphs, or pieces that a column cut off. */
  readonly isUnwrapped?: boolean;
  /** An item of a list, as its file says. */
  readonly isItem?: boolean;
  /** A row of a list of names, or a label between them. */
  readonly isListed?: boolean;
  /** Printed about a picture, as its file says. */
  readonly isCaption?: boolean;
  /** `（下转三版）` stood at its end, or `（上接一版）` before it. */
  readonly jump?: "to" | "from";
  /** The headline of the article that it is the rest of: `（上接《老街换新颜》）`. */
  readonly restOf?: string;
  /** In a wrapped text: the page cut it off at its `end`, or it is the rest of what is cut off elsewhere. */
  readonly cut?: "end" | "start";
  /** In a wrapped text: much wider than its column. */
  readonly isWide?: boolean;
  /** The heading of a column stood above it, as 简讯, or a box. */
  readonly isUnderLabel?: boolean;
  /** That label is `社论` or the like: what stands below it is no part of what stands above. */
  readonly isUnderGenre?: boolean;
  /** `简讯`, `图片新闻` over what has no headline of its own: it is the headline. */
  readonly isHeadOfItems?: boolean;
  /** What a site prints between a headline and its text stood below it, as its date or its tools. */
  readonly isOverTools?: boolean;
  /** The headline of a copied web page. */
  readonly isCopied?: boolean;
  /** It can be a headline, though it was taken for none. */
  readonly isDoubted?: boolean;
  /** Of the article's origin or publication, as what stands around it tells. */
  readonly isInfo?: boolean;
  /** One of several shorts without a heading, each with its mark and its name. */
  readonly isShort?: boolean;
}
