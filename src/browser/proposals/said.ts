// Whether letters say a name: by syllables, by their beginnings, or with some of its characters among them.
import type { ScriptTable } from "../by-words/scripts.ts";
import type { KnownForm } from "./known.ts";

/** How a name is said, in rising distance from writing it. */
type Manner = "characters" | "syllables" | "initials";

export interface Said {
  readonly manner: Manner;
  /** The number of characters up to which the text says the name. */
  readonly end: number;
}

const MANNERS: readonly Manner[] = ["characters", "syllables", "initials"];
const SEPARATORS = /^[\s'’`·.-]$/u;

export interface Saying {
  /** See plain-characters.ts. */
  readonly text: readonly string[];
  readonly at: number;
  /** The text may end before the name does, within a syllable, too. */
  readonly isBeginning?: boolean;
}

/** Undefined where the text at that place says something else. Of several ways to understand it the nearest is taken. */
export function said(
  form: KnownForm,
  { text, at, isBeginning = false }: Saying,
  scripts: ScriptTable,
): Said | undefined {
  const { characters, syllables, typings } = form;
  const [first] = typings;
  if (first === undefined) return undefined;
  // Characters answer to syllables only where each is one.
  const aligned = characters.length === syllables.length ? characters : [];

  function from(syllable: number, start: number, manner: number): Said | undefined {
    let place = start;
    while (syllable > 0 && SEPARATORS.test(text[place] ?? "")) place += 1;
    const isOver = isBeginning && place >= text.length && syllable > 0;
    if (syllable === syllables.length)
      return isBeginning && place < text.length
        ? undefined
        : { manner: MANNERS[manner] ?? "initials", end: start };
    if (isOver) return { manner: MANNERS[manner] ?? "initials", end: text.length };
    const typed = text[place] ?? "";
    const character = aligned[syllable];
    const ways: (Said | undefined)[] = [];
    if (character !== undefined && [typed, ...scripts.formsOf(typed)].includes(character))
      ways.push(from(syllable + 1, place + 1, manner));
    for (const spelled of typings[syllable] ?? []) {
      const length = sharedLength(spelled, text, place);
      if (length === spelled.length)
        ways.push(from(syllable + 1, afterTone(text, place + length), Math.max(manner, 1)));
      else if (isBeginning && length > 0 && place + length >= text.length)
        ways.push({
          manner: MANNERS[Math.max(manner, length === 1 ? 2 : 1)] ?? "initials",
          end: text.length,
        });
      for (const initial of initialsOf(spelled)) {
        if (sharedLength(initial, text, place) === initial.length)
          ways.push(from(syllable + 1, place + initial.length, 2));
      }
    }
    return nearest(ways);
  }
  // Most names are out of the question at once.
  const begin = text[at] ?? "";
  const isPossible = first.some((typing) => typing.startsWith(begin)) || !/^[a-z]$/.test(begin);
  return begin !== "" && isPossible ? from(0, at, 0) : undefined;
}

function nearest(ways: readonly (Said | undefined)[]): Said | undefined {
  return ways.reduce((best, way) => {
    if (way === undefined || best === undefined) return best ?? way;
    const [a, b] = [MANNERS.indexOf(best.manner), MANNERS.indexOf(way.manner)];
    return b < a || (b === a && way.end > best.end) ? way : best;
  }, undefined);
}

/** The first letter; of `zh`, `ch` and `sh` both, too. */
function initialsOf(syllable: string): string[] {
  const [initial = ""] = /^[zcs]h/.exec(syllable) ?? [];
  return [initial, syllable.slice(0, 1)].filter((some) => some !== "" && some !== syllable);
}

function sharedLength(letters: string, text: readonly string[], at: number): number {
  let length = 0;
  while (length < letters.length && text[at + length] === letters[length]) length += 1;
  return length;
}

/** A tone may be written as a number. */
function afterTone(text: readonly string[], place: number): number {
  return /^[1-5]$/.test(text[place] ?? "") && !/^\p{N}$/u.test(text[place + 1] ?? "") ? place + 1 : place;
}
