// Proposes topics of the registry: those whose names, aliases or keywords an article uses.
import type { Topic } from "../../content/records.ts";

/** A word in the headline weighs as much as so many in the body. */
const HEADLINE_WEIGHT = 3;
const NEEDED = 3;
const MOST = 3;

export function proposeTopics(headline: string, body: string, topics: readonly Topic[]): string[] {
  return topics
    .map(({ name, aliases, keywords }) => {
      const words = [name, ...aliases, ...keywords];
      const times = (text: string) => words.reduce((sum, word) => sum + text.split(word).length - 1, 0);
      return { name, weight: times(headline) * HEADLINE_WEIGHT + times(body) };
    })
    .filter(({ weight }) => weight >= NEEDED)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ name }) => name);
}
