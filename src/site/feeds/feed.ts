// What a feed says, in whatever format.

/** All texts are plain, all addresses absolute. */
export interface Feed {
  /** Of the page whose news these are; the feed's own name for good. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly publisher: string;
  /** A square picture, and one that may be of another form. */
  readonly icon?: string;
  readonly logo?: string;
  /** Of this feed in each format. */
  readonly addresses: { readonly atom: string; readonly json: string };
  /** When an entry was last changed. */
  readonly updated: Date;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** The same for as long as the entry exists, wherever it moves. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** HTML that needs nothing of the page it stands on. */
  readonly html: string;
  readonly picture?: {
    readonly url: string;
    /** A media type. */
    readonly type: string;
    /** Of its file, as far as that is known. */
    readonly bytes: number | undefined;
  };
  readonly authors: readonly string[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly published: Date;
  readonly updated: Date;
}
