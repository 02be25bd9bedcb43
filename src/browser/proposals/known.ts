// The hints of the archive made ready for questions: names in characters and syllables, characters by their sound.
import { fold } from "../../search/exact/tokens.ts";
import type { HintName, Hints } from "../../search/hints/format.ts";
import { scriptTable } from "../by-words/scripts.ts";
import type { ScriptTable } from "../by-words/scripts.ts";

/** A name or an alias of it. */
export interface KnownForm {
  readonly name: HintName;
  readonly text: string;
  /** Of the folded text. */
  readonly characters: readonly string[];
  /** One a character if the name is Chinese; a run of letters is one syllable, too. */
  readonly syllables: readonly string[];
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
  return {
    forms: names.flatMap((name) =>
      name.forms.map(([text, sound]) => ({
        name,
        text,
        characters: Array.from(fold(text)),
        syllables: sound === "" ? [] : sound.split(" "),
      })),
    ),
    scripts: scriptTable(scripts),
    soundsOf: (character) => soundsOf.get(character) ?? [],
  };
}
