// Reads an archive's theme: the files of `theme/` that site.yaml names, each checked, and the stylesheet among them.
import path from "node:path";
import { decode } from "../files/decode.ts";
import { readBytes } from "../files/folder.ts";
import type { Finding, Problem } from "../../problems/problem.ts";
import { locate, ofRoot, problemAt } from "../../problems/problem.ts";
import type { Position } from "../../problems/position.ts";
import { checksum, keyOf } from "../../store/key.ts";
import type { ThemeChoice } from "../records.ts";
import { nearestWord } from "../values/nearest.ts";
import { THEME_FILES, type ThemeFileKey } from "../yaml/schemas/site.ts";
import { filesBelow } from "./files-below.ts";
import { type Checked, pictureIn, type Picture } from "./picture.ts";
import { type Palettes, palettesOf } from "./palette.ts";

/** Below an archive's root. */
const FOLDER = "theme";

/** Used whenever it is there. */
const STYLESHEET = "theme.css";

/** How an archive looks. */
export interface Theme {
  readonly palettes: Palettes;
  readonly pictures: Readonly<Partial<Record<ThemeFileKey, Picture>>>;
  /** What stands behind the generator's stylesheet. */
  readonly css: string;
}

/** A theme without files. */
export function themeOf(choice: ThemeChoice | undefined): Theme {
  return { palettes: palettesOf(choice?.colors ?? { light: {}, dark: {} }), pictures: {}, css: "" };
}

/**
 * What cannot be used is left out, and told.
 *
 * @param root Of the archive.
 * @param placeOf Where in site.yaml a key of the theme stands.
 */
export function readTheme(
  root: string,
  choice: ThemeChoice | undefined,
  placeOf: (key: ThemeFileKey) => Position,
): { readonly theme: Theme; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const present = filesBelow(path.join(root, FOLDER));
  const read = <T>(name: string, use: (file: string, bytes: Buffer) => Checked<T>): T | undefined => {
    const file = `${FOLDER}/${name}`;
    const found = readBytes(root, file);
    const used = "problem" in found ? { problems: [found.problem] } : use(file, found.bytes);
    if ("value" in used) return used.value;
    problems.push(...used.problems.map(ofRoot));
    return undefined;
  };
  const pictures: Partial<Record<ThemeFileKey, Picture>> = {};
  // The keys of a table.
  for (const key of Object.keys(THEME_FILES) as ThemeFileKey[]) {
    const name = choice?.files[key];
    if (name === undefined) continue;
    if (!present.includes(name)) {
      const params = { name, nearest: nearestWord(name, present) };
      problems.push(problemAt("site.yaml", { code: "no-theme-file", params }, placeOf(key)));
      continue;
    }
    const picture = read(name, (file, bytes) => pictureIn(key, file, bytes));
    if (picture !== undefined) pictures[key] = picture;
  }
  const css = present.includes(STYLESHEET) ? read(STYLESHEET, stylesheetIn) : undefined;
  const used = new Set<string | undefined>([STYLESHEET, ...Object.values(choice?.files ?? {})]);
  // Whoever gave no theme may have others' files beside other content.
  for (const name of choice === undefined ? [] : present.filter((each) => !used.has(each))) {
    const nearest = nearestWord(name, [STYLESHEET]);
    problems.push(ofRoot(problemAt(`${FOLDER}/${name}`, { code: "idle-theme-file", params: { nearest } })));
  }
  return { theme: { ...themeOf(choice), pictures, css: css ?? "" }, problems };
}

function stylesheetIn(file: string, bytes: Buffer): Checked<string> {
  const decoded = decode(bytes);
  if ("fault" in decoded) return { problems: [problemAt(file, decoded.fault, decoded.position)] };
  const { text } = decoded;
  const foreign = foreignReferences(text);
  return foreign.length === 0 ? { value: text } : { problems: locate(file, text, foreign) };
}

/** A page asks no other host for anything. */
function foreignReferences(css: string): Finding[] {
  return Array.from(css.matchAll(/@import\b[^;]*|url\(\s*["']?(?:https?:)?\/\/[^)]*\)?/gi), (match) => ({
    code: "theme-css-reference",
    params: { text: match[0] },
    offset: match.index,
  }));
}

/** Stands for all that a theme is made of. */
export function themeKey({ palettes, pictures, css }: Theme): string {
  const sums = Object.entries(pictures).map(([key, { bytes }]) => [key, checksum(bytes)]);
  return keyOf(JSON.stringify([palettes, sums]), css);
}
