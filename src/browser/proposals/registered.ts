// Proposes the filter of a registered name that the query holds: aliases stand in few texts, and a bulletin can be of whom it does not name.
import { filterIdea } from "./idea.ts";
import type { Reading } from "./idea.ts";
import type { Known, KnownForm } from "./known.ts";
import { plainCharacters } from "./plain-characters.ts";

interface Held {
  readonly form: KnownForm;
  readonly start: number;
  readonly end: number;
  /** The query without the name, wherever it stands. */
  readonly rest: string;
}

const MOST = 3;

/** In either script; longer names first, and none for a name within a longer one. */
export function registeredReadings(query: string, { forms, scripts }: Known): Reading[] {
  const characters = Array.from(query);
  const text = plainCharacters(query);
  const typed = text.map((character) => [character, ...scripts.formsOf(character)]);
  const held = forms.flatMap((form): Held[] => {
    const { length } = form.characters;
    const places = length < 2 ? [] : [...text.keys()].filter((place) => standsAt(form, place));
    const [start] = places;
    if (start === undefined) return [];
    const rest = characters.map((character, place) =>
      places.some((from) => from <= place && place < from + length) ? " " : character,
    );
    return [{ form, start, end: start + length, rest: onceEach(rest.join("")) }];
  });
  return held
    .filter((one) => !held.some((other) => isWithin(one, other)))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST)
    .map(({ form, rest }) => [{ ...filterIdea("name", form, rest), mustExceed: true }]);

  function standsAt({ characters: name }: KnownForm, start: number): boolean {
    if (!name.every((character, index) => typed[start + index]?.includes(character) === true)) return false;
    return !isOneRun(text[start - 1], name[0]) && !isOneRun(name.at(-1), text[start + name.length]);
  }
}

/** What is left of a name said over and over is no other question. */
function onceEach(text: string): string {
  const words = text.trim().split(/\s+/u);
  return words.filter((word, at) => /^(?:OR|或)$/u.test(word) || words.indexOf(word) === at).join(" ");
}

function isWithin(one: Held, other: Held): boolean {
  return other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;
}

/** `AI` does not stand in `MAIL`. */
function isOneRun(before: string | undefined, after: string | undefined): boolean {
  return /^[a-z\d]{2}$/.test(`${before ?? ""}${after ?? ""}`);
}
