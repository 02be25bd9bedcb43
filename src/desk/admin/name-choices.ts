// What a form offers of a registry's entries.
import type { Choice } from "./fields.ts";

/** Names, and after them their aliases: each may stand in a bulletin. */
export function nameChoices(
  entries: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): Choice[] {
  const aliases = entries.flatMap((entry) =>
    entry.aliases.map((alias) => ({ value: alias, label: `${alias}（${entry.name}）` })),
  );
  return [...entries.map(({ name }) => ({ value: name, label: name })), ...aliases];
}
