// Says of an error in a template where it lies: Nunjucks names the file, and the line by two ways of counting, or not at all.
import { readFileSync } from "node:fs";
import path from "node:path";
import { causesOf } from "../../processes/failure.ts";

/** The innermost template, the place in it if there is one, and what is wrong. */
const TOLD =
  /\(([^()\n]+\.(?:njk|md))\)(?: \[Line (\d+)(?:, Column (\d+))?\])?\n\s*(?!\s|Template render error)(.+)/;

/** An error of Nunjucks while it renders, which counts lines and columns from 0; from 1 while it reads. */
const WHILE_RENDERING = /^Error: /;

/** What the messages without a place name. */
const NAMED = /^(?:filter|template) not found: (.+)$/;

/** The error, or in its place one that begins with `file:line:column`, where the template is one of the archive's own. */
export function placedInTemplate(error: unknown, root: string): unknown {
  const told = causesOf(error).flatMap(({ message }) => TOLD.exec(message) ?? []);
  const [, file = "", line, column, words = ""] = told;
  const own = path.relative(root, path.resolve(file));
  if (file === "" || own.startsWith("..") || path.isAbsolute(own)) return error;
  const message = words.replace(WHILE_RENDERING, "");
  const counted = (number: string) => Number(number) + (words.startsWith("Error: ") ? 1 : 0);
  const place = line === undefined ? placeIn(file, message) : `${counted(line)}:${counted(column ?? "0")}`;
  return new Error(`${own.split(path.sep).join("/")}:${place} ${message}`);
}

/** Where the template has what the message names; the first place, if it names nothing. */
function placeIn(file: string, message: string): string {
  const [, name] = NAMED.exec(message) ?? [];
  const lines = readFileSync(file, "utf8").split("\n");
  const at = name === undefined ? -1 : lines.findIndex((line) => line.includes(name));
  return at < 0 ? "1:1" : `${at + 1}:${(lines[at] ?? "").indexOf(name ?? "") + 1}`;
}
