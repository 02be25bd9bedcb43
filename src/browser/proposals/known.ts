// The hints of the archive made ready for questions: names in characters and syllables, characters by their sound.
import { fold } from "../../search/exact/tokens.ts";
import type { HintName, Hints } from "../../search/hints/format.ts";
import { scriptTable } from "../by-words/scripts.ts";
import type { ScriptTable } from "../by-words/scripts.ts";
import { surnameLength } from "./surname.ts";

/** A name or an alias of it. */
export interface KnownForm {
  readonly name: HintName;
  readonly text: string;
  /** Of the folded text. */
  readonly characters: readonly string[];
  /** One a character if the name is Chinese; a run of letters is one syllable, too. */
  readonly syllables: readonly string[];
  /** For each syllable how it may be typed: a surname by all sounds of its characters, `ü` as `v` or `u`. */
  readonly typings: readonly (readonly string[])[];
}

export interface Known {
  /** Those with the most bulletins first. */
  readonly forms: readonly KnownForm[];
  readonly scripts: ScriptTable;
  /** Without tones; none for what is not known. */
  readonly soundsOf: (character: string) => readonly string[];
}

export function knownOf({ names, scripts, sounds }: Hints): Known {
  const soundsOf = new Map<string, string[]>();
  for (const [sound, characters] of Object.entries(sounds)) {
    for (const character of characters) soundsOf.set(character, [...(soundsOf.get(character) ?? []), sound]);
  }
  const formOf = (name: HintName, text: string, sound: string): KnownForm => {
    const characters = Array.from(fold(text));
    const syllables = sound === "" ? [] : sound.split(" ");
    const registered = Array.from(fold(registeredName(name)));
    const surname = name.kind === "official" ? registered.slice(0, surnameLength(registered)) : [];
    const typings = syllables.map((syllable, place) => {
      const character = characters[place] ?? "";
      const all = [syllable, ...(surname.includes(character) ? (soundsOf.get(character) ?? []) : [])];
      return [...new Set([...all, ...all.map((one) => one.replace("v", "u"))])];
    });
    return { name, text, characters, syllables, typings };
  };
  return {
    forms: names.flatMap((name) => name.forms.map(([text, sound]) => formOf(name, text, sound))),
    scripts: scriptTable(scripts),
    soundsOf: (character) => soundsOf.get(character) ?? [],
  };
}

export function registeredName({ forms: [first = ["", ""]] }: HintName): string {
  return first[0];
}

/** The form as if it were the official's surname alone; undefined where it is no registered name with one. */
export function surnameOf(form: KnownForm): KnownForm | undefined {
  const { name, text, characters, syllables, typings } = form;
  const length = name.kind === "official" && text === registeredName(name) ? surnameLength(characters) : 0;
  if (length === 0) return undefined;
  return {
    ...form,
    characters: characters.slice(0, length),
    syllables: syllables.slice(0, length),
    typings: typings.slice(0, length),
  };
}
