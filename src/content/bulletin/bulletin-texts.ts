// The keys of front matter that are a text and may be missing: read, kept and shown on the bulletin's page by this list alone.
import { optionalTexts } from "../values/values.ts";

const BULLETIN_TEXTS = ["subtitle", "dateNote", "summary", "source", "series"] as const;

type Key = (typeof BULLETIN_TEXTS)[number];

/** `dateNote` says why the date is an estimate. */
export type BulletinTexts = Readonly<Partial<Record<Key, string>>>;

/** These of what may have more; trimmed, and without those that say nothing. */
export function bulletinTexts(of: Readonly<Partial<Record<Key, string | null | undefined>>>): BulletinTexts {
  return optionalTexts(Object.fromEntries(BULLETIN_TEXTS.map((key) => [key, of[key]])));
}
