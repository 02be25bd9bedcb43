// What the catalogue says of one bulletin, and the order in which it says it.
import { BULLETIN_TEXTS, type BulletinText } from "../content/bulletin/bulletin-texts.ts";

/** Empty strings where there is nothing. */
export interface CatalogueEntry extends Readonly<Record<BulletinText, string>> {
  /** Absolute. */
  readonly url: string;
  readonly title: string;
  /** `YYYY-MM-DD`; an estimate where there is a `dateNote`. */
  readonly date: string;
  /** Names, as are those of all lists. */
  readonly officials: readonly string[];
  readonly topics: readonly string[];
  readonly places: readonly string[];
  readonly reporters: readonly string[];
  /** The newspaper's issue that it was printed in: name, day `YYYY-MM-DD`, page and column. */
  readonly editionPaper: string;
  readonly editionDate: string;
  readonly editionPage: string;
  readonly editionColumn: string;
  /** The absolute address of the newspaper's page. */
  readonly scan: string;
  /** The absolute address of the picture, what is to be seen in it, and who made it. */
  readonly image: string;
  readonly imageAlt: string;
  readonly imageCredit: string;
}

type Column = keyof CatalogueEntry;

/** In the order in which those who read the catalogue know them. */
const KNOWN_COLUMNS: readonly Column[] = [
  "url",
  "title",
  "subtitle",
  "date",
  "dateNote",
  "officials",
  "topics",
  "places",
  "reporters",
  "source",
  "summary",
];

export const COLUMNS: readonly Column[] = [
  ...KNOWN_COLUMNS,
  ...BULLETIN_TEXTS.filter((key) => !KNOWN_COLUMNS.includes(key)),
  "editionPaper",
  "editionDate",
  "editionPage",
  "editionColumn",
  "scan",
  "image",
  "imageAlt",
  "imageCredit",
];
