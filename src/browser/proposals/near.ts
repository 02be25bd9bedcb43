// Proposes names that the query nearly holds: by sound, by shape, with one character wrong, missing, too many or exchanged.
import { replaced } from "./idea.ts";
import type { Idea, Reading } from "./idea.ts";
import type { Known, KnownForm } from "./known.ts";
import { isLookalike } from "./lookalikes.ts";
import { plainCharacters } from "./plain-characters.ts";
import { nearSound } from "./near-sound.ts";

interface Found {
  readonly form: KnownForm;
  readonly start: number;
  readonly end: number;
  /** The less the nearer. */
  readonly distance: number;
}

const MOST = 4;
/** Names that are longer are not compared: a slip in them leaves enough to be found by words. */
const LONGEST = 12;

export function nearReadings(query: string, known: Known): Reading[] {
  const characters = Array.from(query);
  const text = plainCharacters(query);
  const isHeld = heldNames(text, known);
  const isLikely = likelyNames(text, known);
  const found = known.forms.flatMap((form, rank): (Found & { rank: number })[] => {
    const { length } = form.characters;
    if (length < 2 || length > LONGEST || length !== form.syllables.length || !isLikely(form)) return [];
    const places = text.flatMap((_, start) =>
      [length, length - 1, length + 1].flatMap((size): Found[] => {
        const end = start + size;
        if (size < 2 || end > text.length || isHeld(start, end)) return [];
        const distance = distanceOf(text.slice(start, end), form, known);
        return distance === undefined ? [] : [{ form, start, end, distance }];
      }),
    );
    const [best] = places.sort((a, b) => a.distance - b.distance);
    return best === undefined ? [] : [{ ...best, rank }];
  });
  const ideas = found
    .sort(
      (a, b) =>
        a.distance - b.distance || b.form.characters.length - a.form.characters.length || a.rank - b.rank,
    )
    .map(({ form, start, end }): Idea => {
      const better = replaced(characters, start, end, form.text);
      return { kind: "near", query: better, options: {}, label: better };
    });
  return ideas.slice(0, MOST).map((idea) => [idea]);
}

/** Tells of a name whether all its characters but one are seen or heard somewhere in the text: few are. */
function likelyNames(text: readonly string[], { scripts, soundsOf }: Known): (form: KnownForm) => boolean {
  const seen = new Set(text.flatMap(scripts.formsOf));
  const heard = new Set(text.flatMap(soundsOf).map(nearSound));
  const sounds = new Map<string, string>();
  const soundOf = (syllable: string): string => {
    const known = sounds.get(syllable) ?? nearSound(syllable);
    sounds.set(syllable, known);
    return known;
  };
  return ({ characters, syllables }) => {
    const missing = characters.filter(
      (character, place) => !seen.has(character) && !heard.has(soundOf(syllables[place] ?? "")),
    );
    return missing.length <= 1;
  };
}

/** Undefined where the text is not near the name, or is the name or a part of it, which the exact answer finds. */
function distanceOf(
  text: readonly string[],
  { characters, syllables }: KnownForm,
  known: Known,
): number | undefined {
  const name = characters;
  const isSame = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && (a === b || known.scripts.formsOf(a).includes(b));
  if (name.join("").includes(text.join(""))) return undefined;
  if (text.length === name.length) {
    const wrong = name.flatMap((character, place) => (isSame(text[place], character) ? [] : [place]));
    const [first = 0, second] = wrong;
    if (
      wrong.length === 2 &&
      second === first + 1 &&
      isSame(text[first], name[second]) &&
      isSame(text[second], name[first])
    )
      return name.length > 2 ? 0.5 : undefined;
    if (wrong.length === 0 || wrong.length * 2 > Math.max(2, name.length)) return undefined;
    const distances = wrong.map((place) =>
      slip(text[place] ?? "", name[place] ?? "", syllables[place] ?? "", known),
    );
    // With two characters one must be meant: sound or shape tell; two slips are too many unless they sound alike.
    const isUncertain = distances.some((distance) => distance > 1);
    if (isUncertain && (name.length === 2 || wrong.length > 1)) return undefined;
    return distances.reduce((sum, distance) => sum + distance, 0);
  }
  if (name.length < 3) return undefined;
  const [longer, shorter] = text.length > name.length ? [text, name] : [name, text];
  let place = 0;
  while (isSame(longer[place], shorter[place])) place += 1;
  const goesOn = shorter
    .slice(place)
    .every((character, index) => isSame(character, longer[place + 1 + index]));
  // One too many at either end is the name with something beside it.
  return goesOn && place > 0 && place < shorter.length ? 1.5 : undefined;
}

/** How far a character is from the one that is meant. */
function slip(typed: string, meant: string, syllable: string, { soundsOf }: Known): number {
  if (!/^\p{Script=Han}$/u.test(typed)) return Infinity;
  const sounds = soundsOf(typed);
  if (sounds.includes(syllable)) return 0.6;
  if (isLookalike(typed, meant)) return 0.8;
  if (sounds.some((sound) => nearSound(sound) === nearSound(syllable))) return 0.9;
  return 2;
}

/** Tells whether a stretch of the text is a part of a name that the text holds as it should be. */
function heldNames(text: readonly string[], { forms }: Known): (start: number, end: number) => boolean {
  const whole = text.join("");
  const ranges = forms.flatMap(({ characters }) => {
    const at = whole.indexOf(characters.join(""));
    // Whole characters: places in the row, not in UTF-16.
    const start = at < 0 ? -1 : Array.from(whole.slice(0, at)).length;
    return start < 0 ? [] : [{ start, end: start + characters.length }];
  });
  return (start, end) => ranges.some((range) => range.start < end && start < range.end);
}
