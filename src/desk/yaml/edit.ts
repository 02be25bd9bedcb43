// Changes values in YAML that people wrote; all that does not change stays as it is, byte for byte, comments included.
import { isMap, isScalar, isSeq } from "yaml";
import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import { keysInOrder, writePair, writeYaml } from "./write.ts";
import {
  isEmpty,
  isList,
  isMapping,
  isSame,
  keyText,
  parseYaml,
  plainValue,
  valueAt,
  type YamlMapping,
  type YamlValue,
} from "../../content/yaml/yaml-value.ts";

/**
 * The source with this value: of a mapping, the changed keys are written anew; of a list, the changed items, which are
 * told apart by what they say, by what they are called, or by their place. Empty texts and empty lists say nothing: a key that
 * becomes empty is taken out.
 *
 * @param source YAML that `readYaml` reads.
 * @param order Of keys: a new one comes after those before it.
 */
export function editYaml(source: string, value: YamlValue, order: readonly string[]): string {
  const { contents } = parseYaml(source);
  if (isSame(plainValue(contents), value)) return source;
  const whole = source.endsWith("\n") ? source : `${source}\n`;
  const edited = editNode(whole, contents, whole.length, value, order);
  if (edited === undefined) return writeYaml(value, order);
  return whole.slice(0, startOf(whole, contents)) + edited;
}

/**
 * The lines of a mapping or a list from its first to `end`, which is where a line ends; undefined when its parts cannot be
 * changed one by one: it is in brackets, or becomes something else.
 */
function editNode(
  source: string,
  node: unknown,
  end: number,
  value: YamlValue,
  order: readonly string[],
): string | undefined {
  if (!isBlock(node) || isEmpty(value)) return undefined;
  if (isMap(node) && isMapping(value)) return editMapping(source, node, end, value, order);
  if (isSeq(node) && isList(value)) return editItems(source, node, end, value, order);
  return undefined;
}

function editMapping(
  source: string,
  map: YAMLMap,
  end: number,
  value: YamlMapping,
  order: readonly string[],
): string {
  const indent = indentOf(source, offsetOf(map));
  // Each pair has the lines of its own and those down to the next pair: comments and empty lines.
  const starts = map.items.map((pair, index) =>
    index === 0 ? offsetOf(map) : lineStart(source, offsetOf(pair.key)),
  );
  const pairs = map.items.map((pair, index) => {
    const key = keyText(pair.key);
    const ownEnd = lineEnd(source, endOf(pair));
    const start = starts[index] ?? ownEnd;
    const own =
      (index === 0 ? indent : "") + editPair(source, pair, { start, end: ownEnd }, valueAt(value, key));
    return { key, own, rest: source.slice(ownEnd, starts[index + 1] ?? end) };
  });
  const keys = keysInOrder(value, order);
  const present = new Set(pairs.map(({ key }) => key));
  const addedAfter = (place: string | undefined) =>
    keys
      .filter((key, index) => {
        const before = keys.slice(0, index).findLast((other) => present.has(other));
        return !present.has(key) && before === place;
      })
      .map((key) => indented(writePair(key, valueAt(value, key), false), indent))
      .join("");
  const lines = pairs.map(({ key, own, rest }) => own + addedAfter(key) + rest);
  return (addedAfter(undefined) + lines.join("")).slice(indent.length);
}

/** The pair's own lines: `span` begins at its key. */
function editPair(
  source: string,
  pair: Pair,
  { start, end }: { start: number; end: number },
  value: YamlValue,
): string {
  const node = pair.value;
  if (isSame(plainValue(node), value)) return source.slice(start, end);
  const edited = editNode(source, node, end, value, []);
  if (edited !== undefined) return source.slice(start, startOf(source, node)) + edited;
  const isFlow = (isSeq(node) || isMap(node)) && node.flow === true;
  const indent = indentOf(source, offsetOf(pair.key));
  const lines = indented(writePair(keyText(pair.key), value, isFlow), indent);
  const written = isFlow || isScalar(node) ? withComment(lines, source.slice(endOf(pair), end)) : lines;
  return written.slice(start === offsetOf(pair.key) ? indent.length : 0);
}

/** An item's lines, and before them the comments and empty lines that stand above it. */
interface Item {
  readonly node: unknown;
  readonly value: YamlValue;
  readonly above: string;
  readonly start: number;
  readonly end: number;
}

function editItems(
  source: string,
  list: YAMLSeq,
  end: number,
  value: readonly YamlValue[],
  order: readonly string[],
): string {
  const indent = indentOf(source, startOf(source, list), /[^ ]/);
  const items = itemsOf(source, list);
  const taken = matched(items, value);
  const kept = new Set(taken);
  // A comment stays when the item below it goes.
  let above = "";
  const comments = new Map<Item | undefined, string>();
  for (const item of items) {
    above += item.above;
    if (!kept.has(item)) continue;
    comments.set(item, above);
    above = "";
  }
  const written = value.map((next, index) => {
    const item = taken[index];
    const lines =
      item === undefined ? indented(writeYaml([next], order), indent) : editItem(source, item, next, order);
    return (comments.get(item) ?? "") + lines;
  });
  return written.join("") + above + source.slice(items.at(-1)?.end ?? end, end);
}

function editItem(
  source: string,
  { node, value, start, end }: Item,
  next: YamlValue,
  order: readonly string[],
): string {
  if (isSame(value, next)) return source.slice(start, end);
  const edited = isMap(node) ? editNode(source, node, end, next, order) : undefined;
  if (edited !== undefined) return source.slice(start, offsetOf(node)) + edited;
  const lines = indented(writeYaml([next], order), indentOf(source, start, /[^ ]/));
  return isScalar(node) ? withComment(lines, source.slice(valueEnd(node), end)) : lines;
}

function itemsOf(source: string, list: YAMLSeq): Item[] {
  const dashes = dashesOf(list);
  let before = lineStart(source, dashes[0] ?? 0);
  return list.items.map((node, index) => {
    const dash = dashes[index] ?? 0;
    const start = lineStart(source, dash);
    const end = lineEnd(source, Math.max(valueEnd(node), dash + 1));
    const item = { node, value: plainValue(node), above: source.slice(before, start), start, end };
    before = end;
    return item;
  });
}

/** For each new item the old one that it was, if any: what says the same, is called the same, or stands in its place. */
function matched(items: readonly Item[], value: readonly YamlValue[]): (Item | undefined)[] {
  const left = new Set(items);
  const found = value.map((): Item | undefined => undefined);
  const match = (isIt: (item: Item, next: YamlValue, index: number) => boolean) => {
    for (const [index, next] of value.entries()) {
      const item = found[index] ?? [...left].find((old) => isIt(old, next, index));
      if (item !== undefined) left.delete(item);
      found[index] = item;
    }
  };
  match((item, next) => isSame(item.value, next));
  match((item, next) => isCalledSame(item.value, next, "id"));
  match((item, next) => isCalledSame(item.value, next, Object.keys(item.value)[0] ?? ""));
  match((item, _, index) => value.length === items.length && items[index] === item);
  return found;
}

/** Where each item's `-` stands. */
function dashesOf(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(({ start }) =>
    start.flatMap(({ type, offset }) => (type === "seq-item-ind" ? [offset] : [])),
  );
}

function isCalledSame(a: YamlValue, b: YamlValue, key: string): boolean {
  return (
    isMapping(a) && isMapping(b) && !isEmpty(valueAt(a, key)) && isSame(valueAt(a, key), valueAt(b, key))
  );
}

/** What followed a value on its line is a comment; after a text of several lines it would be part of it. */
function withComment(lines: string, comment: string): string {
  const isOneLine = lines !== "" && lines.indexOf("\n") === lines.length - 1;
  return isOneLine && comment !== "" ? lines.trimEnd() + comment : lines;
}

function indented(lines: string, indent: string): string {
  return lines.replaceAll(/^(?=.)/gm, indent);
}

/** Neither empty nor in brackets. */
function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0;
}

/** Where a block's text begins: a mapping's at its first key, a list's at the line of its first item. */
function startOf(source: string, node: unknown): number {
  return isSeq(node) ? lineStart(source, dashesOf(node)[0] ?? 0) : offsetOf(node);
}

function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0;
}

function valueEnd(node: unknown): number {
  return (node as Node | null)?.range?.[1] ?? 0;
}

/** Where a pair's value ends, or its key where there is none. */
function endOf({ key, value }: Pair): number {
  return Math.max(valueEnd(value), valueEnd(key));
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf("\n", offset - 1) + 1;
}

/** After the line's end; a text in a block ends with its own. */
function lineEnd(source: string, offset: number): number {
  return source.charAt(offset - 1) === "\n" ? offset : source.indexOf("\n", offset) + 1;
}

/** As many spaces as stand on the line before the offset, `- ` counted as two. */
function indentOf(source: string, offset: number, until?: RegExp): string {
  const start = lineStart(source, offset);
  const column = until === undefined ? offset - start : source.slice(start).search(until);
  return " ".repeat(column);
}
