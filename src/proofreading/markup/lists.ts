// Finds lists that a page does not show as they are written: numbers, which Markdown counts on from the first, and a minus.
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";

interface Item {
  readonly number: number;
  readonly line: number;
}

/** `- 5℃`: nobody lists temperatures alone. */
const BELOW_ZERO = /^[-+*][ \t]+(?=\d+(?:\.\d+)?[ \t]*(?:℃|°C|摄氏度))/;

/** Offsets are in the source. */
export function checkLists(markdown: Markdown): Finding[] {
  return [...misnumberedItems(markdown), ...minuses(markdown)];
}

/** An only item that begins so; of several, each could be a row of the weather. */
function minuses({ source, tokens, startOfLine }: Markdown): Finding[] {
  return tokens.flatMap(({ type, level, map }, at): Finding[] => {
    const [first = 0] = map ?? [];
    const start = startOfLine(first);
    const line = source.slice(start, startOfLine(first + 1)).trimEnd();
    const mark = type === "bullet_list_open" ? BELOW_ZERO.exec(line)?.[0] : undefined;
    if (mark === undefined) return [];
    const after = tokens.slice(at + 1);
    const inside = after.slice(
      0,
      after.findIndex((token) => token.level === level),
    );
    if (inside.filter((token) => token.type === "list_item_open" && token.level === level + 1).length > 1)
      return [];
    const fix = [{ start: start + 1, end: start + mark.length, text: "" }];
    return [{ code: "text-as-list", params: { sample: line, mark: line.charAt(0) }, offset: start, fix }];
  });
}

function misnumberedItems({ source, tokens, startOfLine }: Markdown): Finding[] {
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
