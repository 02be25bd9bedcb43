// YAML as the forms have it: mappings and lists, and every scalar the text that was written.
import { type Document, isMap, isScalar, isSeq, parseDocument } from "yaml";

/** Every scalar is text, as written. */
export type YamlValue = string | readonly YamlValue[] | YamlMapping;
export interface YamlMapping {
  readonly [key: string]: YamlValue;
}

/** `2019` and `true` are the text that was written. Throws an Error when it is no plain YAML. */
export function readYaml(source: string): YamlValue {
  return plainValue(parseYaml(source).contents);
}

/** Throws an Error when it is no YAML: also when a key stands there twice, of which a form could show but one. */
export function parseYaml(source: string): Document {
  const document = parseDocument(source, { schema: "failsafe", keepSourceTokens: true });
  const [error] = document.errors;
  if (error !== undefined) throw error;
  return document;
}

/** Throws an Error where a node has another meaning than its text. */
export function plainValue(node: unknown): YamlValue {
  if (node === null || node === undefined) return "";
  if (isScalar(node)) return textOf(node);
  if (isSeq(node)) return node.items.map(plainValue);
  if (isMap(node)) {
    return Object.fromEntries(node.items.map(({ key, value }) => [keyText(key), plainValue(value)]));
  }
  throw new Error("no plain YAML: an alias stands in it");
}

export function keyText(node: unknown): string {
  if (!isScalar(node)) throw new Error("no plain YAML: a key is no text");
  return textOf(node);
}

/** Of its own: every object answers to `constructor`. */
export function valueAt(value: YamlMapping, key: string): YamlValue {
  return Object.hasOwn(value, key) ? (value[key] ?? "") : "";
}

/** Whether both say the same: what is empty says nothing. */
export function isSame(a: YamlValue, b: YamlValue): boolean {
  return isEmpty(a) ? isEmpty(b) : JSON.stringify(saying(a)) === JSON.stringify(saying(b));
}

export function isEmpty(value: YamlValue): boolean {
  return value === "" || (isList(value) && value.length === 0);
}

export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

export function isMapping(value: YamlValue): value is YamlMapping {
  return typeof value === "object" && !Array.isArray(value);
}

/** The value without the keys that say nothing. */
function saying(value: YamlValue): YamlValue {
  if (isList(value)) return value.map(saying);
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (isEmpty(inner) ? [] : [[key, saying(inner)]])),
  );
}

function textOf({ value }: { value: unknown }): string {
  return typeof value === "string" ? value : "";
}
