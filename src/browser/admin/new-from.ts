// What a new bulletin takes over from the one that it is made from: its texts and names, nothing that is of one day, one printed page, one picture or one address.

/** Not the texts: they are there to be written over. */
const ONES_OWN: ReadonlySet<string> = new Set([
  "date",
  "dateNote",
  "order",
  "scan",
  "image",
  "corrections",
  "redirectFrom",
  "slug",
]);

/** Of the printed page what a column has each time. */
const KEPT_OF_EDITION: readonly string[] = ["paper", "column"];

/**
 * The values that the form of the new one begins with; a new one is a draft.
 * @param values Of the other one's form. What no field shows, such as the file's text, begins with `_`.
 */
export function newFrom(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(values).filter(([key]) => !ONES_OWN.has(key) && !key.startsWith("_"));
  return { ...Object.fromEntries(kept.map(([key, value]) => [key, ofEdition(key, value)])), status: "draft" };
}

function ofEdition(key: string, value: unknown): unknown {
  if (key !== "edition" || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => KEPT_OF_EDITION.includes(name)));
}
