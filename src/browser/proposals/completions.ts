// Completes what is typed to names of officials, topics and places: by name, alias, post, pinyin or initials.
import type { HintName } from "../../search/hints/format.ts";
import { registeredName } from "./known.ts";
import type { Known, KnownForm } from "./known.ts";
import { plainCharacters } from "./plain-characters.ts";
import { said } from "./said.ts";

export interface Completion {
  readonly kind: "official" | "topic" | "place";
  /** Registry id; a place's is its name. */
  readonly id: string;
  readonly name: string;
  /** The alias or post by which it was found. */
  readonly detail?: string;
  /** Of its page, root-relative, with the site's base path. */
  readonly url?: string;
}

interface Match {
  readonly name: HintName;
  readonly detail?: string;
  /** The less the better. */
  readonly distance: number;
}

const MOST = 8;
const FOLDERS = { official: "officials", topic: "topics", place: undefined } as const;

/** @param root The site's base path, without a slash at its end. */
export function completionsOf(typed: string, known: Known, root: string): Completion[] {
  const text = plainCharacters(typed.trim());
  if (text.length === 0) return [];
  const best = new Map<HintName, Match>();
  // What is written in the other script is the same.
  const typedForms = text.map((character) => [character, ...known.scripts.formsOf(character)]);
  for (const match of known.forms.flatMap((form) => matchOf(text, typedForms, form, known) ?? [])) {
    const before = best.get(match.name);
    if (before === undefined || match.distance < before.distance) best.set(match.name, match);
  }
  // Those with the most bulletins come first, and stay so among equals.
  return [...best.values()]
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST)
    .map(({ name, detail }) => {
      const folder = FOLDERS[name.kind];
      return {
        kind: name.kind,
        id: name.id,
        name: registeredName(name),
        ...(detail !== undefined && { detail }),
        ...(folder !== undefined && { url: `${root}/${folder}/${encodeURIComponent(name.id)}/` }),
      };
    });
}

const DISTANCES = { characters: 0, syllables: 2, initials: 4 } as const;

function matchOf(
  text: readonly string[],
  typedForms: readonly (readonly string[])[],
  form: KnownForm,
  { scripts }: Known,
): Match | undefined {
  const { name } = form;
  const isAlias = form.text !== registeredName(name);
  const found = (distance: number): Match => ({
    name,
    distance: distance + (isAlias ? 1 : 0),
    ...(isAlias && { detail: form.text }),
  });
  const standsAt = (start: number): boolean =>
    typedForms.every((forms, place) => forms.includes(form.characters[start + place] ?? ""));
  if (standsAt(0)) return found(0);
  const how = said(form, { text, at: 0, isBeginning: true }, scripts);
  if (how !== undefined) return found(DISTANCES[how.manner]);
  const isWithin = text.length > 1 && form.characters.some((_, start) => standsAt(start));
  if (isWithin) return found(6);
  // Letters are the beginning of a name; posts are found by a part of theirs.
  const isWord = text.length > 1 && !/^[a-z]/.test(text[0] ?? "");
  const post = isWord
    ? name.posts?.find((title) => plainCharacters(title).join("").includes(text.join("")))
    : undefined;
  return post === undefined || isAlias ? undefined : { name, detail: post, distance: 8 };
}
