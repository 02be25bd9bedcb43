// Says what to add to the registry for those whom drafts name and it does not know.
import { nameAdviser, type NameIndex } from "../../content/registries/names.ts";
import { fold } from "../../import/folding.ts";
import type { Language } from "../../problems/problem.ts";
import { importMessages } from "./messages.ts";

/**
 * An alias for who is in the registry in other letters, Traditional or Simplified, and an entry for all others.
 * @param officials each with the post that a page gives
 */
export async function newOfficialsText(
  officials: ReadonlyMap<string, string | undefined>,
  known: NameIndex,
  language: Language,
): Promise<string> {
  const say = importMessages(language);
  const byFold = new Map(known.names.map((name) => [fold(name), name]));
  const aliases: string[] = [];
  const strangers: (readonly [string, string | undefined])[] = [];
  for (const [name, post] of officials) {
    const other = byFold.get(fold(name));
    if (other === undefined) strangers.push([name, post]);
    else aliases.push(say.alias(other, name));
  }
  const lines = aliases.length === 0 ? [] : [say.aliases, ...aliases];
  if (strangers.length > 0) {
    const advise = await nameAdviser(known, "official");
    lines.push(say.registry, ...strangers.map(([name, post]) => advise(name, post).params.entry));
  }
  return lines.join("\n");
}
