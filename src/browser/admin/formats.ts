// How the editors' pages read and write the archive's files: only what an editor changed is written anew.
import { settle } from "../../content/open-points.ts";
import { frontMatterSchema } from "../../content/yaml/schemas/front-matter.ts";
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { normaliseLineEnds, plainText } from "../../problems/position.ts";
import { withEdits } from "../../proofreading/edits.ts";
import { editYaml } from "../../desk/yaml/edit.ts";
import { writeYaml } from "../../desk/yaml/write.ts";
import {
  isEmpty,
  isMapping,
  readYaml,
  type YamlMapping,
  type YamlValue,
} from "../../content/yaml/yaml-value.ts";
import type { Format } from "./cms.ts";
import { changeEdit } from "./edits.ts";
import { Reading, sealed, unsealed } from "./reading.ts";
import { type FormField, restored, shownMapping } from "./shown.ts";

/** Holds the Reading of the file among the values: no field shows it. */
export const READING = "_reading";

/** Holds the open points that the editor settled: their offsets in the text that was read. */
export const SETTLED = "_settled";

/** Form fields that are no keys of the front matter. */
const NO_KEYS: readonly string[] = [READING, SETTLED, "_found", "body", "slug", "folder"];

/** A format of Decap's for one kind of file. */
export interface FileForm extends Format {
  /** The values of a file's form. Throws an Error, in words for the editor, when the form would not show all of them. */
  read(raw: string): Record<string, unknown>;
}

/** @param fields Of the form. */
export function bulletinForm(fields: readonly FormField[]): FileForm {
  const keys = fields.filter(({ name }) => !NO_KEYS.includes(name));
  const order = Object.keys(frontMatterSchema.shape);
  const read = (raw: string) => {
    const reading = readingOf(raw);
    const { yaml, body } = cut(plainText(reading.text));
    return { ...shownMapping(keys, frontMatter(yaml)), body: body.text, [READING]: reading };
  };
  return {
    read,
    fromFile: (raw) => {
      try {
        return read(raw);
      } catch {
        // The guard says why, where such a file is opened.
        return {};
      }
    },
    toFile: (data) => {
      const values = Object.fromEntries(order.map((key) => [key, saying(yamlValue(data[key]))]));
      const text = normaliseLineEnds(textOf(data["body"]));
      const reading = data[READING];
      if (!(reading instanceof Reading)) {
        // What sets the first paragraph in is its own.
        const body = text.replace(/^\s*\n/, "").trimEnd();
        return `---\n${writeYaml(values, order)}---\n\n${body}${body === "" ? "" : "\n"}`;
      }
      const read = cut(plainText(reading.text));
      const written = withoutSettled(reading.text, data[SETTLED]);
      const { start, yaml, end, body } = cut(plainText(written));
      const raw = frontMatter(yaml);
      const before = shownMapping(keys, frontMatter(read.yaml));
      const next = editYaml(yaml, { ...raw, ...restored(values, before, raw) }, order);
      const edited = text === read.body.text ? body.whole : body.before + text.trimEnd() + body.after;
      return sealed(rewritten(written, start + next + end + edited), reading.inFile);
    },
  };
}

/**
 * A list at the top of the file, which Decap knows nothing of, becomes the one field `entries`.
 * @param entries The field.
 */
export function registryForm(entries: FormField): FileForm {
  const shown = (text: string) => shownMapping([entries], { entries: yamlOf(text) });
  const read = (raw: string) => {
    const reading = readingOf(raw);
    return { ...shown(plainText(reading.text)), [READING]: reading };
  };
  return {
    read,
    fromFile: read,
    toFile: (data) => {
      const reading = data[READING];
      // Without what was read, what is written would be all that is left of it.
      if (!(reading instanceof Reading)) throw new Error(NOT_READ);
      const text = plainText(reading.text);
      const raw = { entries: yamlOf(text) };
      const next = restored({ entries: yamlValue(data["entries"]) }, shown(text), raw);
      const edited = editYaml(text, next["entries"] ?? [], ["id", "name"]);
      return sealed(rewritten(reading.text, edited), reading.inFile);
    },
  };
}

/** The text as it is read has become this one: its line ends and its byte order mark stay. */
function rewritten(written: string, next: string): string {
  const { start, end, put } = changeEdit(plainText(written), next);
  return withEdits(written, [{ start, end, text: put }]);
}

/** @param settled Offsets of open points, with `,` between them. */
function withoutSettled(text: string, settled: unknown): string {
  const offsets = textOf(settled).split(",").filter(Boolean).map(Number);
  // From the last on: what stands before it stays where it is.
  return offsets.sort((a, b) => b - a).reduce((rest, offset) => settle(rest, offset), text);
}

const FAULTY = "文件有错，表单打不开，在文件里改好再来";
export const NOT_READ = "这个文件没有读进来，请刷新页面，从列表重新打开";

function readingOf(raw: string): Reading {
  if (raw === "") throw new Error("读不到这个文件，或者它是空的");
  // What cannot be decoded would not come back the same.
  if (raw.includes("\uFFFD")) throw new Error(FAULTY);
  const { text, base } = unsealed(raw);
  return new Reading(text, base ?? text);
}

/** A bulletin's file in parts that, put together, are the file. */
function cut(text: string) {
  const parts = splitFrontMatter(text);
  if ("finding" in parts) throw new Error(FAULTY);
  const { yaml, yamlOffset, body, bodyOffset } = parts;
  const [, before = "", inner = "", after = ""] = /^(\s*\n|)([^]*?)(\s*)$/.exec(body) ?? [];
  const isEmpty = inner === "";
  return {
    start: text.slice(0, yamlOffset),
    yaml,
    end: text.slice(yamlOffset + yaml.length, bodyOffset),
    body: { whole: body, before: isEmpty ? "\n" : before, text: inner, after: isEmpty ? "\n" : after },
  };
}

function frontMatter(yaml: string): YamlMapping {
  const value = yamlOf(yaml);
  if (value === "") return {};
  if (!isMapping(value)) throw new Error(FAULTY);
  return value;
}

function yamlOf(text: string): YamlValue {
  try {
    return readYaml(text);
  } catch {
    throw new Error(FAULTY);
  }
}

/** A part of which nothing is filled in is not there. */
function saying(value: YamlValue): YamlValue {
  return isMapping(value) && Object.values(value).every(isEmpty) ? "" : value;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Forms give `null` and nothing for what is empty. */
function yamlValue(value: unknown): YamlValue {
  if (Array.isArray(value)) return value.map(yamlValue);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, yamlValue(inner)]));
  }
  return typeof value === "number" || typeof value === "boolean" ? String(value) : textOf(value);
}
