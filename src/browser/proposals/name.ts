// Proposes names for letters that say them: `chenhongmin`, `chen hong min`, `chm`, `陈hm`, or a surname alone: `ouyang`.
import { filterIdea, replaced } from "./idea.ts";
import type { Idea, Reading } from "./idea.ts";
import { surnameOf } from "./known.ts";
import type { Known, KnownForm } from "./known.ts";
import { plainCharacters } from "./plain-characters.ts";
import { said } from "./said.ts";
import type { Said } from "./said.ts";

interface Found extends Said {
  readonly form: KnownForm;
  readonly start: number;
}

const MOST = 4;
/** Letters that say a name by the beginnings of its syllables alone. */
const LEAST_INITIALS = 2;

export function nameReadings(query: string, known: Known): Reading[] {
  const text = plainCharacters(query);
  const found = startsOf(text).flatMap((start) =>
    known.forms.flatMap((form): Found[] => {
      const how = said(form, { text, at: start }, known.scripts);
      if (how === undefined || how.manner === "characters" || isLetter(text[how.end])) return [];
      if (how.manner === "initials" && form.syllables.length < LEAST_INITIALS) return [];
      return [{ ...how, form, start }];
    }),
  );
  // Names come with the most frequent first, and stay so among equals.
  const best = (found.length > 0 ? found : surnamesIn(text, known)).sort(
    (a, b) => order(a) - order(b) || b.end - b.start - (a.end - a.start),
  );
  const characters = Array.from(query);
  return best.slice(0, MOST).map(({ form, start, end }): Idea[] => {
    const better = replaced(characters, start, end, form.text);
    return [
      { kind: "name", query: better, options: {}, label: better },
      filterIdea("name", form, replaced(characters, start, end, " ")),
    ];
  });
}

function surnamesIn(text: readonly string[], known: Known): Found[] {
  const starts = startsOf(text).filter((start) => isLetter(text[start]));
  return known.forms.flatMap((form) => {
    const surname = surnameOf(form);
    if (surname === undefined) return [];
    return starts.flatMap((start): Found[] => {
      const how = said(surname, { text, at: start }, known.scripts);
      return how?.manner !== "syllables" || isLetter(text[how.end]) ? [] : [{ ...how, form, start }];
    });
  });
}

function order({ manner, form }: Found): number {
  return (manner === "initials" ? 10 : 0) + (form.text === form.name.forms[0]?.[0] ? 0 : 1);
}

/** Where letters begin, and the characters right before them, with which a name may begin. */
function startsOf(text: readonly string[]): number[] {
  const starts = new Set<number>();
  text.forEach((character, place) => {
    if (!isLetter(character) || isLetter(text[place - 1])) return;
    const LONGEST_LEAD = 3;
    for (let lead = 0; lead <= LONGEST_LEAD && place - lead >= 0; lead += 1) {
      if (lead > 0 && !/^\p{Script=Han}$/u.test(text[place - lead] ?? "")) break;
      starts.add(place - lead);
    }
  });
  return [...starts];
}

function isLetter(character: string | undefined): boolean {
  return /^[a-z]$/.test(character ?? "");
}
