// Says of an error in a template of the archive's own where it arose: Nunjucks knows, and tells it in its own way.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { positionFinder } from "../../problems/position.ts";
import { causesOf } from "../../processes/failure.ts";

/**
 * Runs Eleventy over templates. An error of one that the archive has of its own becomes one that begins with
 * `file:line:column`.
 *
 * @param root The archive's.
 */
export async function withTemplatePlace<T>(root: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = causesOf(error)
      .map(({ message }) => placed(message, root))
      .find((each) => each !== undefined);
    throw told === undefined ? error : new Error(told);
  }
}

/** `(file) [Line 6, Column 9]`: the outermost template first, then those that it includes, then what is wrong. */
const LEVEL = /^\s*(?:Template render error: )?\(([^)\n]+)\)(?: \[Line (\d+), Column (\d+)\])?\n/;

function placed(message: string, root: string): string | undefined {
  let rest = message;
  let level: RegExpExecArray | null = null;
  for (let next = LEVEL.exec(rest); next !== null; next = LEVEL.exec(rest)) {
    level = next;
    rest = rest.slice(next[0].length);
  }
  if (level === null) return undefined;
  const [, named = "", line, column] = level;
  const file = path.relative(root, path.resolve(named)).split(path.sep).join("/");
  if (file.startsWith("../") || path.isAbsolute(file) || !existsSync(named)) return undefined;
  const text = readFileSync(named, "utf8");
  const reason = rest.trim();
  // What ran and failed comes with the kind of its error, and is counted from 0; what could not be parsed is not.
  const [, ran] = /^\w*Error: ([^]*)$/.exec(reason) ?? [];
  const shift = ran === undefined ? 0 : 1;
  const at =
    line === undefined || column === undefined
      ? (placeOfMissing(reason, text) ?? endOf(reason, text))
      : `${Number(line) + shift}:${Number(column) + shift}`;
  return `${file}:${at ?? "1:1"} ${ran ?? reason}`;
}

/** Of a filter or a template that there is not, the first place where it is named. */
function placeOfMissing(reason: string, text: string): string | undefined {
  const name = / not found: (\S+)$/.exec(reason)?.[1];
  return name === undefined || !text.includes(name) ? undefined : lineAndColumn(text, text.indexOf(name));
}

function endOf(reason: string, text: string): string | undefined {
  return text !== "" && reason.endsWith("end of file")
    ? lineAndColumn(text, text.trimEnd().length)
    : undefined;
}

function lineAndColumn(text: string, offset: number): string {
  const { line, column } = positionFinder(text)(offset);
  return `${line}:${column}`;
}
