// How the editors' pages read and write the archive's files: only what an editor changed is written anew.
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { normaliseLineEnds } from "../../content/yaml/position.ts";
import { editYaml } from "../../content/yaml/edit.ts";
import { writeYaml } from "../../content/yaml/write.ts";
import { readYaml, type YamlMapping, type YamlValue } from "../../content/yaml/yaml-value.ts";

/** A custom format of Decap CMS: a file's text becomes the values of a form, and the reverse. */
export interface Format {
  fromFile(text: string): Record<string, unknown>;
  /** @param order The names of the form's fields. */
  toFile(data: Readonly<Record<string, unknown>>, order: readonly string[]): string;
}

/** Keeps the file's text among the values: no field shows it. */
const ORIGINAL = "_original";

/** Form fields that are no keys of the front matter. */
const NO_KEYS: readonly string[] = [ORIGINAL, "body", "slug", "folder"];

export const bulletinFormat: Format = {
  fromFile(file) {
    const text = clean(file);
    const { yaml, body } = cut(text);
    return { ...mapping(readYaml(yaml)), body: body.text, [ORIGINAL]: text };
  },
  toFile(data, order) {
    const keys = order.filter((name) => !NO_KEYS.includes(name));
    const values = Object.fromEntries(
      Object.entries(data)
        .filter(([key]) => !NO_KEYS.includes(key))
        .map(([key, value]) => [key, yamlValue(value)]),
    );
    const text = normaliseLineEnds(textOf(data["body"]));
    const original = textOf(data[ORIGINAL]);
    if (original === "") return `---\n${writeYaml(values, keys)}---\n\n${text.trim()}\n`;
    const { start, yaml, end, body } = cut(original);
    const edited = text === body.text ? body.whole : body.before + text.trimEnd() + body.after;
    return start + editYaml(yaml, values, keys) + end + edited;
  },
};

/** A list at the top of the file, which Decap knows nothing of, becomes the one field `entries`. */
export const registryFormat: Format = {
  fromFile(file) {
    const text = clean(file);
    return { entries: readYaml(text), [ORIGINAL]: text };
  },
  toFile(data) {
    // Without what was read, what is written would be all that is left of it.
    if (typeof data[ORIGINAL] !== "string") throw new Error("名册没有读进来，请刷新页面，从列表重新打开");
    return editYaml(data[ORIGINAL], yamlValue(data["entries"]), ["id", "name"]);
  },
};

/** A bulletin's file in parts that, put together, are the file. */
function cut(text: string) {
  const parts = splitFrontMatter(text);
  if ("finding" in parts) throw new Error("文件开头没有完整的稿件信息，请运行 npm run check 查看");
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

function clean(file: string): string {
  return normaliseLineEnds(file.replace(/^\uFEFF/, ""));
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

function mapping(value: YamlValue): YamlMapping {
  return typeof value === "object" && !Array.isArray(value) ? (value as YamlMapping) : {};
}
