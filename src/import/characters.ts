// Counts and cuts text by characters: a rare one, as 𬭎, is two units of a string.

/** Beyond the Basic Multilingual Plane: most texts have none, and are cut as they are. */
const PAIR = /[\uD800-\uDBFF]/;

/** How many characters a text has. */
export function lengthOf(text: string): number {
  return PAIR.test(text) ? Array.from(text).length : text.length;
}

/** The first characters of a text. */
export function startOf(text: string, count: number): string {
  const units = text.slice(0, 2 * count);
  return PAIR.test(units) ? Array.from(units).slice(0, count).join("") : units.slice(0, count);
}

/** The last characters of a text. */
export function endOf(text: string, count: number): string {
  const units = text.slice(-2 * count);
  return PAIR.test(units) ? Array.from(units).slice(-count).join("") : units.slice(-count);
}
