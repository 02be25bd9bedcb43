// Says what to add to the registry for those whom drafts name and it does not know.
import { nameAdviser, type NameIndex } from "../../content/registries/names.ts";
import { fold } from "../../import/folding.ts";
import type { Language } from "../../problems/problem.ts";
import { importMessages } from "./messages.ts";

/** A post that a page gives, and the month in which it says that someone left it. */
export interface PageOffice {
  readonly post: string | undefined;
  readonly until: string | undefined;
}

/**
 * An alias for who is in the registry in other letters, Traditional or Simplified, and an entry for all others.
 * @param officials each with the post that a page gives
 */
export async function newOfficialsText(
  officials: ReadonlyMap<string, PageOffice>,
  known: NameIndex,
  language: Language,
): Promise<string> {
  const say = importMessages(language);
  const byFold = new Map(known.names.map((name) => [fold(name), name]));
  const aliases: string[] = [];
  const strangers: (readonly [string, PageOffice])[] = [];
  for (const [name, office] of officials) {
    const other = byFold.get(fold(name));
    if (other === undefined) strangers.push([name, office]);
    else aliases.push(say.alias(other, name));
  }
  const lines = aliases.length === 0 ? [] : [say.aliases, ...aliases];
  if (strangers.length > 0) {
    const advise = await nameAdviser(known, "official");
    const entryOf = (name: string, { post, until }: PageOffice) =>
      [advise(name, post).params.entry, ...(until === undefined ? [] : [`      to: ${until}`])].join("\n");
    lines.push(say.registry, ...strangers.map(([name, office]) => entryOf(name, office)));
  }
  return lines.join("\n");
}
