// Finds numbers of lists that a page does not show as they are written: Markdown counts on from the first.
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";

interface Item {
  readonly number: number;
  readonly line: number;
}

/** Offsets are in the source. */
export function checkLists({ source, tokens, startOfLine }: Markdown): Finding[] {
  const open: Item[][] = [];
  const findings: Finding[] = [];
  for (const { type, info, map } of tokens) {
    if (type === "ordered_list_open" || type === "bullet_list_open") open.push([]);
    else if (type === "list_item_open" && info !== "") {
      open.at(-1)?.push({ number: Number(info), line: map?.[0] ?? 0 });
    } else if (type === "ordered_list_close" || type === "bullet_list_close") {
      const wrong = misnumbered(open.pop() ?? []);
      if (wrong === undefined) continue;
      const { line, number, shown } = wrong;
      const offset = source.indexOf(String(number), startOfLine(line));
      findings.push({ code: "list-number", params: { written: number, shown }, offset });
    }
  }
  return findings;
}

/** The first item that is shown with another number; those who leave the counting to Markdown write the same for all. */
function misnumbered(items: readonly Item[]): (Item & { readonly shown: number }) | undefined {
  const [first] = items;
  if (first === undefined || items.every(({ number }) => number === first.number)) return undefined;
  const at = items.findIndex(({ number }, order) => number !== first.number + order);
  const item = items[at];
  return item && { ...item, shown: first.number + at };
}
