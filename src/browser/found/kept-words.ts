// By which words a bulletin was found, kept by the search page for the bulletin's own: what stands there in the other
// script, or is one of many pairs of characters, is not in the query.

const KEY = "found";

/** @param address Root-relative; of the page that is about to open. A query finds a page by words or by its very text. */
export function keepWords(address: string, query: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([address, query, ...words]));
  } catch {
    // A browser that keeps nothing leaves the page with the words of the query.
  }
}

/** None where they were kept for another page or query. */
export function keptWords(address: string, query: string): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    const texts = Array.isArray(kept) ? kept.filter((text) => typeof text === "string") : [];
    return texts[0] === address && texts[1] === query ? texts.slice(2) : [];
  } catch {
    return [];
  }
}
