// What follows when an editor gives a bulletin another day: where its file belongs, and which old addresses lead to it.
import { normalisePath } from "../../addresses/path.ts";
import type { Permalink } from "../../addresses/table.ts";
import { parseBulletinPath } from "../../content/files/file-name.ts";
import { isCalendarDate } from "../../content/values/dates.ts";
import { splitFrontMatter } from "../../content/yaml/front-matter.ts";
import { frontMatterSchema } from "../../content/yaml/schemas/front-matter.ts";
import { isList, isMapping, readYaml, valueAt, type YamlValue } from "../../content/yaml/yaml-value.ts";
import { plainText } from "../../problems/position.ts";
import { withEdits } from "../../proofreading/edits.ts";
import { editYaml } from "../yaml/edit.ts";
import { rowOf } from "./listing.ts";

const KEY = "redirectFrom";

/** Where the bulletin's file belongs by its text; where it is, if the editor did not change the day. */
export function placeByDay(path: string, text: string, base: string | undefined): string {
  const { date, slug } = parseBulletinPath(path);
  const day = rowOf(path, text).date;
  if (base === undefined || date === undefined || slug === undefined || !isCalendarDate(day)) return path;
  const isMoved = day !== rowOf(path, base).date;
  return isMoved ? `bulletins/${day.slice(0, 4)}/${day}-${slug}.md` : path;
}

/**
 * The text with these old addresses behind those that it names, and without its own.
 * @param own The address that it has now.
 */
export function withRedirects(text: string, added: readonly string[], own: Permalink): string {
  const parts = splitFrontMatter(plainText(text));
  if ("finding" in parts) return text;
  const { yaml, yamlOffset } = parts;
  const mapping = readYaml(yaml);
  if (!isMapping(mapping)) return text;
  const written = textsOf(valueAt(mapping, KEY)).filter((each) => pathOf(each) !== own);
  const value = [...written, ...added.filter((path) => !written.some((each) => pathOf(each) === path))];
  const edited = editYaml(yaml, { ...mapping, [KEY]: value }, Object.keys(frontMatterSchema.shape));
  return withEdits(text, [{ start: yamlOffset, end: yamlOffset + yaml.length, text: edited }]);
}

function pathOf(written: string): Permalink | undefined {
  const read = normalisePath(written);
  return "path" in read ? read.path : undefined;
}

function textsOf(value: YamlValue): string[] {
  const items = isList(value) ? value : [value];
  return items.filter((item) => typeof item === "string").filter((item) => item !== "");
}
