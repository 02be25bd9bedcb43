// The form fields of the editors' pages, made of the schemas that the checks go by: a key cannot be missing here.
import { z } from "zod";

/** A value, and how it is shown. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What a select offers, and what else may stand in a file. */
interface Choices {
  /** In the place of the schema's, which tells of files. */
  readonly hint?: string;
  readonly options: readonly Choice[];
  /** Not offered, but as good as an option: another way to write one. */
  readonly accepted?: readonly Choice[];
  /** What a value is called that is neither. */
  readonly stranger: string;
  /** How it is shown where nothing is chosen, which means one of the options; what is chosen cannot be cleared then. */
  readonly unset?: string;
}

/** A field of Decap CMS (https://decapcms.org/docs/widgets/). */
export interface Field extends Widget {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
}

/** What a field is filled in with, and the options of its kind. */
interface Widget {
  readonly widget: string;
  /** Of a mapping, or a list of them. */
  readonly fields?: readonly Field[];
  readonly [option: string]: unknown;
}

/** Of the keys whose values are chosen, not typed, the choices; of others the options of a widget of their own. */
export type Special = Readonly<Record<string, Choices | Widget>>;

/**
 * A field for each key of a mapping's schema, in its order; a mapping in it has fields of its own.
 * @param special By keys, also those of mappings within: `image.file`.
 */
export function fieldsOf(schema: z.ZodObject, special: Special = {}, above = ""): Field[] {
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).map(([name, inner]) => {
    const about = z.globalRegistry.get(inner);
    return {
      name,
      label: about?.title ?? name,
      ...(about?.description !== undefined && { hint: about.description }),
      required: !z.safeParse(inner, undefined).success,
      ...widgetOf(inner, `${above}${name}`, special),
    };
  });
}

function widgetOf(schema: z.core.$ZodType, key: string, special: Special): Widget {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return widgetOf(schema.unwrap(), key, special);
  }
  const own = special[key];
  if (own !== undefined && "widget" in own) return own;
  const chosen = own && { widget: "select", accepted: [], ...own };
  if (schema instanceof z.ZodArray) return chosen ? { ...chosen, multiple: true } : listOf(schema.element);
  if (chosen) return chosen;
  if (schema instanceof z.ZodObject) {
    const fields = fieldsOf(schema, special, `${key}.`);
    return { widget: "object", collapsed: true, fields: fields.map(asPart) };
  }
  if (z.globalRegistry.get(schema)?.["format"] === "date") return DATE;
  return { widget: z.safeParse(schema, "甲\n乙").success ? "text" : "string" };
}

/** A mapping that is left out is right, too: what it must have, where there is one, is for the check to say. */
function asPart(field: Field): Field {
  if (!field.required) return field;
  return { ...field, hint: `${field.hint ?? ""}这一组只要填了，就要填它。`, unchecked: true };
}

/** Kept as text: no clock and no time zone has a part in it. */
const DATE = { widget: "datetime", format: "YYYY-MM-DD", date_format: "YYYY-MM-DD", time_format: false };

function listOf(element: z.core.$ZodType): Widget {
  if (element instanceof z.ZodObject) {
    const fields = fieldsOf(element);
    return { widget: "list", summary: folded(fields[0]?.name ?? ""), fields };
  }
  return {
    widget: "list",
    summary: folded("item"),
    field: { name: "item", label: "一项", ...widgetOf(element, "", {}) },
  };
}

/** What is shown of an item that is folded. */
export function folded(name: string): string {
  return `{{fields.${name} | default('还没有填')}}`;
}

/** What each key is called; of two of one name the outer one, or the first. */
export function labelsOf(fields: readonly Field[]): ReadonlyMap<string, string> {
  const inner = fields.flatMap((field) => [...labelsOf(field.fields ?? [])]);
  return new Map([...inner.reverse(), ...fields.map(({ name, label }) => [name, label] as const)]);
}
