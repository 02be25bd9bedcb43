// Proposes the filter of a registered name that the query holds: aliases stand in few texts, and a bulletin can be of whom it does not name.
import { filterIdea, replaced } from "./idea.ts";
import type { Reading } from "./idea.ts";
import type { Known, KnownForm } from "./known.ts";
import { plainCharacters } from "./plain-characters.ts";

interface Held {
  readonly form: KnownForm;
  readonly start: number;
  readonly end: number;
}

const MOST = 3;

/** In either script; longer names first, and none for a name within a longer one. */
export function registeredReadings(query: string, { forms, scripts }: Known): Reading[] {
  const characters = Array.from(query);
  const text = plainCharacters(query);
  const typed = text.map((character) => [character, ...scripts.formsOf(character)]);
  const held = forms.flatMap((form): Held[] => {
    const { length } = form.characters;
    const start = length < 2 ? -1 : text.findIndex((_, place) => standsAt(form, place));
    return start < 0 ? [] : [{ form, start, end: start + length }];
  });
  return held
    .filter((one) => !held.some((other) => isWithin(one, other)))
    .sort((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST)
    .map(({ form, start, end }) => [
      { ...filterIdea("name", form, replaced(characters, start, end, " ")), mustExceed: true },
    ]);

  function standsAt({ characters: name }: KnownForm, start: number): boolean {
    if (!name.every((character, index) => typed[start + index]?.includes(character) === true)) return false;
    return !isOneRun(text[start - 1], name[0]) && !isOneRun(name.at(-1), text[start + name.length]);
  }
}

function isWithin(one: Held, other: Held): boolean {
  return other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;
}

/** `AI` does not stand in `MAIL`. */
function isOneRun(before: string | undefined, after: string | undefined): boolean {
  return /^[a-z\d]{2}$/.test(`${before ?? ""}${after ?? ""}`);
}
