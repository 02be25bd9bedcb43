// The keys of front matter that are a text and may be missing: by this list they are read, kept, catalogued and handed to the page's layout.
import { optionalTexts } from "../values/optional-texts.ts";

export const BULLETIN_TEXTS = ["subtitle", "dateNote", "summary", "source", "series"] as const;

export type BulletinText = (typeof BULLETIN_TEXTS)[number];

/** `dateNote` says why the date is an estimate. */
export type BulletinTexts = Readonly<Partial<Record<BulletinText, string>>>;

/** These of what may have more; trimmed, and without those that say nothing. */
export function bulletinTexts(
  of: Readonly<Partial<Record<BulletinText, string | null | undefined>>>,
): BulletinTexts {
  return optionalTexts(Object.fromEntries(BULLETIN_TEXTS.map((key) => [key, of[key]])));
}
