// Changes values in YAML that people wrote; all that does not change stays as it is, byte for byte, comments included.
import { Document, isMap, isScalar, isSeq, parseDocument } from "yaml";
import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";

/** Every scalar is text, as written. */
export type YamlValue = string | readonly YamlValue[] | YamlMapping;
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

/** `2019` and `true` are the text that was written. Throws an Error when it is no plain YAML. */
export function readYaml(source: string): YamlValue {
  return plain(parse(source).contents);
}

/**
 * The source with this value: of a mapping, the changed keys are written anew; of a list, the changed entries, which are
 * told apart by their `id`. Empty texts and empty lists say nothing: a key that becomes empty is taken out.
 *
 * @param source YAML that `readYaml` reads.
 * @param order Of keys: a new one comes after those before it.
 */
export function editYaml(source: string, value: YamlValue, order: readonly string[]): string {
  const { contents } = parse(source);
  if (isSame(plain(contents), value)) return source;
  const whole = source.endsWith("\n") ? source : `${source}\n`;
  if (isBlock(contents) && isMap(contents) && isMapping(value)) {
    return whole.slice(0, offsetOf(contents)) + editMapping(whole, contents, whole.length, value, order);
  }
  if (isBlock(contents) && isSeq(contents) && isList(value)) {
    return editEntries(whole, contents, value, order);
  }
  return writeYaml(value, order);
}

/** New YAML with its keys in this order, without those that are empty. */
export function writeYaml(value: YamlValue, order: readonly string[]): string {
  if (!isMapping(value)) return print(isList(value) ? value.map((entry) => full(entry, order)) : value);
  return print(full(value, order));
}

function parse(source: string): Document {
  const options = { schema: "failsafe", uniqueKeys: false, keepSourceTokens: true } as const;
  const document = parseDocument(source, options);
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return document;
}

/** The mapping's text from its first key to `end`, which is where a line ends. */
function editMapping(
  source: string,
  map: YAMLMap,
  end: number,
  value: YamlMapping,
  order: readonly string[],
): string {
  const indent = " ".repeat(offsetOf(map) - lineStart(source, offsetOf(map)));
  // Each pair has the lines of its own and those down to the next pair: comments and empty lines.
  const starts = map.items.map((pair, index) =>
    index === 0 ? offsetOf(map) : lineStart(source, offsetOf(pair.key)),
  );
  const pairs = map.items.map((pair, index) => {
    const key = text(pair.key);
    const valueEnd = endOf(pair);
    const ownEnd = lineEnd(source, valueEnd);
    const old = (index === 0 ? indent : "") + source.slice(starts[index], ownEnd);
    const comment = source.slice(valueEnd, ownEnd);
    const own = isSame(plain(pair.value), valueAt(value, key))
      ? old
      : pairLines(key, valueAt(value, key), { indent, comment, style: pair.value });
    return { key, own, rest: source.slice(ownEnd, starts[index + 1] ?? end) };
  });
  const keys = inOrder(value, order);
  const present = new Set(pairs.map(({ key }) => key));
  const addedAfter = (place: string | undefined) =>
    keys
      .filter((key, index) => {
        const before = keys.slice(0, index).findLast((other) => present.has(other));
        return !present.has(key) && before === place;
      })
      .map((key) => pairLines(key, valueAt(value, key), { indent }))
      .join("");
  const lines = pairs.map(({ key, own, rest }) => own + addedAfter(key) + rest);
  return (addedAfter(undefined) + lines.join("")).slice(indent.length);
}

/** The list's text: entries in the order of the value, each as it was or with its changes. */
function editEntries(
  source: string,
  list: YAMLSeq,
  value: readonly YamlValue[],
  order: readonly string[],
): string {
  const starts = dashes(list);
  const entries = list.items.map((node, index) => {
    const start = starts[index] ?? 0;
    const end = starts[index + 1] ?? source.length;
    return { node, old: plain(node), start, end, text: source.slice(start, end) };
  });
  const left = new Set(entries);
  const written = value.map((next) => {
    const entry = [...left].find(({ old }) => isSame(idOf(old), idOf(next)));
    if (entry === undefined) return writeYaml([next], order);
    left.delete(entry);
    const { node, old, start, end, text } = entry;
    if (isSame(old, next)) return text;
    if (!isBlock(node) || !isMap(node) || !isMapping(next)) return writeYaml([next], order);
    return source.slice(start, offsetOf(node)) + editMapping(source, node, end, next, order);
  });
  return source.slice(0, starts[0]) + written.join("");
}

/** Where each entry's `-` stands. */
function dashes(list: YAMLSeq): number[] {
  const token = list.srcToken;
  if (token?.type !== "block-seq") return [];
  return token.items.map(({ start }) => start.find(({ type }) => type === "seq-item-ind")?.offset ?? 0);
}

function pairLines(
  key: string,
  value: YamlValue,
  { indent, comment = "\n", style }: { indent: string; comment?: string; style?: unknown },
): string {
  if (isEmpty(value)) return "";
  const flow = (isSeq(style) || isMap(style)) && style.flow === true;
  const lines = print({ [key]: full(value, []) }, flow ? key : undefined).trimEnd();
  // What follows a scalar on its line is a comment; after a list, or a text of several lines, it would be part of it.
  const end = isScalar(style) && !lines.includes("\n") ? comment : "\n";
  return lines.replaceAll(/^(?=.)/gm, indent) + (end.endsWith("\n") ? end : `${end}\n`);
}

/** @param flowKey Its list is written in brackets. */
function print(value: YamlValue, flowKey?: string): string {
  const document = new Document(value);
  const list = flowKey === undefined ? undefined : document.get(flowKey, true);
  if (isSeq(list) || isMap(list)) list.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A mapping in order and without what is empty. */
function full(value: YamlValue, order: readonly string[]): YamlValue {
  if (isList(value)) return value.map((item) => full(item, []));
  if (!isMapping(value)) return value;
  return Object.fromEntries(inOrder(value, order).map((key) => [key, full(valueAt(value, key), [])]));
}

/** The keys that say something. */
function inOrder(value: YamlMapping, order: readonly string[]): string[] {
  const keys = [...order, ...Object.keys(value).filter((key) => !order.includes(key))];
  return keys.filter((key) => !isEmpty(valueAt(value, key)));
}

function plain(node: unknown): YamlValue {
  if (node === null || node === undefined) return "";
  if (isScalar(node)) return text(node);
  if (isSeq(node)) return node.items.map(plain);
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [text(key), plain(value)]));
  }
  throw new Error("no plain YAML: an alias stands in it");
}

function text(node: unknown): string {
  return isScalar(node) && typeof node.value === "string" ? node.value : "";
}

function isSame(a: YamlValue, b: YamlValue): boolean {
  return JSON.stringify(full(a, [])) === JSON.stringify(full(b, [])) || (isEmpty(a) && isEmpty(b));
}

function isEmpty(value: YamlValue): boolean {
  return value === "" || (isList(value) && value.length === 0);
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function isMapping(value: YamlValue): value is YamlMapping {
  return typeof value === "object" && !Array.isArray(value);
}

/** Of its own: every object answers to `constructor`. */
function valueAt(value: YamlMapping, key: string): YamlValue {
  return Object.hasOwn(value, key) ? (value[key] ?? "") : "";
}

function idOf(value: YamlValue): YamlValue {
  return isMapping(value) ? valueAt(value, "id") : "";
}

/** Neither empty nor in brackets. */
function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0;
}

function offsetOf(node: unknown): number {
  return (node as Node).range?.[0] ?? 0;
}

/** Where a pair's value ends, or its key where there is none. */
function endOf({ key, value }: Pair): number {
  const end = (value as Node | null)?.range?.[1] ?? 0;
  return Math.max(end, (key as Node).range?.[1] ?? 0);
}

function lineStart(source: string, offset: number): number {
  return source.lastIndexOf("\n", offset - 1) + 1;
}

/** After the line's end; a text in a block ends with its own. */
function lineEnd(source: string, offset: number): number {
  return source.charAt(offset - 1) === "\n" ? offset : source.indexOf("\n", offset) + 1;
}
