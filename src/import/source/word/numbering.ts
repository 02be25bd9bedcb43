// Counts the paragraphs of a Word file's lists, as Word shows their numbers (ECMA-376, part 1, 17.9).
import { childrenOf, within, type XmlElement } from "../xml.ts";
import { numberWord } from "./number-words.ts";

interface Level {
  readonly start: number;
  readonly format: string;
  /** As `%1、` or `（%2）`. */
  readonly text: string;
  /** After a level this high or higher it begins anew; 0 is never. */
  readonly restart: number | undefined;
  /** What stands between label and text: `tab`, `space`, `nothing`. */
  readonly suffix: string;
  /** All numbers of the label are digits. */
  readonly isLegal: boolean;
}

interface List {
  /** Lists of one definition count on with one another. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

/** A paragraph's place in a list. */
interface Numbered {
  /** As Word shows it, with what parts it from the text; empty where it is a bullet. */
  readonly label: string;
  readonly isBullet: boolean;
  readonly level: number;
}

export type Count = (list: string, level: number) => Numbered | undefined;

const MOST_LEVELS = 9;

/** @param numbering the part of that name; each call counts one paragraph more */
export function counter(numbering: XmlElement | undefined): Count {
  const lists = listsOf(within(numbering, "w:numbering"));
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, at) => {
    const list = lists.get(id);
    const level = list?.levels.get(at);
    if (list === undefined || level === undefined) return undefined;
    const count = counts.get(list.definition) ?? [];
    counts.set(list.definition, count);
    const restart = begun.has(id) ? undefined : list.starts.get(at);
    if (!begun.has(id)) for (const [place, start] of list.starts) count[place] = start - 1;
    begun.add(id);
    count[at] = restart ?? (count[at] === undefined ? level.start : count[at] + 1);
    for (let deeper = at + 1; deeper < MOST_LEVELS; deeper += 1) {
      const after = list.levels.get(deeper)?.restart ?? deeper;
      if (after !== 0 && at < after) count[deeper] = (list.levels.get(deeper)?.start ?? 1) - 1;
    }
    if (level.format === "bullet") return { label: "", isBullet: true, level: at };
    return { label: labelOf(level, list, count), isBullet: false, level: at };
  };
}

function labelOf(level: Level, list: List, count: readonly number[]): string {
  const label = level.text.replaceAll(/%([1-9])/g, (_, place: string) => {
    const at = Number(place) - 1;
    const other = list.levels.get(at);
    const number = count[at] ?? other?.start ?? 1;
    const shown = number < (other?.start ?? 1) ? (other?.start ?? 1) : number;
    return numberWord(shown, level.isLegal ? "decimal" : (other?.format ?? "decimal"));
  });
  // Chinese marks carry their own space.
  const isClosed = label === "" || /[、）．。：\s]$/u.test(label) || level.suffix === "nothing";
  return isClosed ? label : `${label} `;
}

function listsOf(numbering: XmlElement | undefined): Map<string, List> {
  const all = childrenOf(numbering);
  const definitions = new Map(
    all
      .filter(({ name }) => name === "w:abstractNum")
      .map((element) => [element.attributes["w:abstractNumId"] ?? "", element]),
  );
  const byStyle = new Map(
    [...definitions].flatMap(([id, element]) => {
      const style = valueOf(element, "w:styleLink");
      return style === undefined ? [] : [[style, id] as const];
    }),
  );
  return new Map(
    all
      .filter(({ name }) => name === "w:num")
      .map((element) => {
        const own = valueOf(element, "w:abstractNumId") ?? "";
        const linked = valueOf(definitions.get(own), "w:numStyleLink");
        const definition = (linked === undefined ? undefined : byStyle.get(linked)) ?? own;
        const overrides = childrenOf(element).filter(({ name }) => name === "w:lvlOverride");
        const starts = overrides.flatMap((override) => {
          const start = valueOf(override, "w:startOverride");
          return start === undefined ? [] : [[numberOf(override, "w:ilvl"), Number(start)] as const];
        });
        return [
          element.attributes["w:numId"] ?? "",
          {
            definition,
            levels: new Map([...levelsOf(definitions.get(definition)), ...overrides.flatMap(levelsOf)]),
            starts: new Map(starts),
          },
        ];
      }),
  );
}

function levelsOf(element: XmlElement | undefined): [number, Level][] {
  return childrenOf(element)
    .filter(({ name }) => name === "w:lvl")
    .map((level) => [
      numberOf(level, "w:ilvl"),
      {
        start: Number(valueOf(level, "w:start") ?? 1),
        format: valueOf(level, "w:numFmt") ?? "decimal",
        text: valueOf(level, "w:lvlText") ?? "",
        restart:
          valueOf(level, "w:lvlRestart") === undefined ? undefined : Number(valueOf(level, "w:lvlRestart")),
        suffix: valueOf(level, "w:suff") ?? "tab",
        isLegal: within(level, "w:isLgl") !== undefined,
      },
    ]);
}

function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return within(element, name)?.attributes["w:val"];
}

function numberOf({ attributes }: XmlElement, name: string): number {
  return Number(attributes[name] ?? 0);
}
