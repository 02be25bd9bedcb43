// Writes values as new YAML.
import { Document, isMap, isSeq } from "yaml";
import {
  isEmpty,
  isList,
  isMapping,
  valueAt,
  type YamlMapping,
  type YamlValue,
} from "../../content/yaml/yaml-value.ts";

/** New YAML with its keys in this order, without those that are empty. */
export function writeYaml(value: YamlValue, order: readonly string[]): string {
  if (!isList(value)) return print(full(value, order));
  return print(value.map((entry) => full(entry, order)));
}

/**
 * The lines of one key; none when it is empty.
 * @param isFlow Whether its value is written in brackets.
 */
export function writePair(key: string, value: YamlValue, isFlow: boolean): string {
  return isEmpty(value) ? "" : print({ [key]: full(value, []) }, isFlow ? key : undefined);
}

/** The keys that say something. */
export function keysInOrder(value: YamlMapping, order: readonly string[]): string[] {
  const keys = [...order, ...Object.keys(value).filter((key) => !order.includes(key))];
  return keys.filter((key) => !isEmpty(valueAt(value, key)));
}

function print(value: YamlValue, flowKey?: string): string {
  const document = new Document(value);
  const inner = flowKey === undefined ? undefined : document.get(flowKey, true);
  if (isSeq(inner) || isMap(inner)) inner.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A mapping in order and without what is empty. */
function full(value: YamlValue, order: readonly string[]): YamlValue {
  if (isList(value)) return value.map((item) => full(item, []));
  if (!isMapping(value)) return value;
  return Object.fromEntries(keysInOrder(value, order).map((key) => [key, full(valueAt(value, key), [])]));
}
