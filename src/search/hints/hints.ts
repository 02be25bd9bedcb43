// Makes the hints of an archive from its names and the characters that it uses.
import { fold } from "../exact/tokens.ts";
import type { Hints } from "./format.ts";
import type { Named } from "./named.ts";
import { scriptHints } from "./scripts.ts";
import { commonCharacters, soundOf, soundTable } from "./sounds.ts";

/** @param characters The Han characters of all texts, folded. */
export function makeHints(names: readonly Named[], characters: Iterable<string>): Hints {
  const written = names.flatMap(({ texts }) => texts.flatMap((text) => Array.from(fold(text))));
  const used = new Set([...characters, ...written]);
  return {
    names: names.map(({ texts, ...name }) => ({
      ...name,
      forms: texts.map((text) => [text, soundOf(text, name.kind === "official")]),
    })),
    scripts: scriptHints(used),
    sounds: soundTable([...used, ...Array.from(commonCharacters())]),
  };
}
