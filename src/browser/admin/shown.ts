// What a form's fields can show of a file's values: a value of another kind is left alone or keeps the form shut.
import {
  isList,
  isMapping,
  isSame,
  type YamlMapping,
  type YamlValue,
} from "../../content/yaml/yaml-value.ts";

/** As `config.json` has it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  /** Of a choice: whether it may be several. */
  readonly multiple?: boolean;
  /** Of a mapping, or a list of them. */
  readonly fields?: readonly FormField[];
}

/** The values of these fields, without the keys that have none. Throws an Error that names the first it cannot show. */
export function shownMapping(fields: readonly FormField[], mapping: YamlMapping): YamlMapping {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = Object.hasOwn(mapping, field.name) ? mapping[field.name] : undefined;
      return value === undefined ? [] : [[field.name, shown(field, value)]];
    }),
  );
}

/** A lone text where a list should be is a list of one. */
function shown(field: FormField, value: YamlValue): YamlValue {
  const { fields, widget, multiple } = field;
  const isListed = widget === "list" || multiple === true;
  if (widget === "object" && fields !== undefined) {
    if (isMapping(value)) return { ...value, ...shownMapping(fields, value) };
    if (value === "") return value;
    throw unshown(field);
  }
  if (!isListed && typeof value === "string") return value;
  const items = value === "" ? [] : isList(value) ? value : [value];
  if (isListed && fields === undefined && items.every((item) => typeof item === "string")) return items;
  if (fields !== undefined && !isMapping(value) && items.every(isMapping)) {
    // What a part holds that has no field goes through the form unseen.
    return items.map((item) => ({ ...item, ...shownMapping(fields, item) }));
  }
  throw unshown(field);
}

function unshown({ label, name }: FormField): Error {
  return new Error(`“${label}”（${name}）的写法表单显示不了，请在文件里改好再打开`);
}

/**
 * A form's values, or what they were shown of where the editor did not change them.
 * @param before What the form was filled with.
 * @param raw What that was shown of.
 */
export function restored(values: YamlMapping, before: YamlMapping, raw: YamlMapping): YamlMapping {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      restoredValue(value, before[key] ?? "", raw[key] ?? ""),
    ]),
  );
}

function restoredValue(value: YamlValue, before: YamlValue, raw: YamlValue): YamlValue {
  if (isSame(value, before)) return raw;
  if (!isList(value) || !isList(before) || !isList(raw)) return value;
  return value.map((item) => raw[before.findIndex((old) => isSame(old, item))] ?? item);
}
