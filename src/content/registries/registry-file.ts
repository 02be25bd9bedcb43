// Reads a registry by itself, for commands that need its names and none of the bulletins.
import { existsSync } from "node:fs";
import path from "node:path";
import { decode } from "../files/decode.ts";
import { readBytes } from "../files/folder.ts";
import type { Problem } from "../../problems/problem.ts";
import { problemAt } from "../../problems/problem.ts";

/**
 * @param parse Makes something of the file's text, right or wrong.
 * @returns What it made, or why there is no text; undefined where there is no file.
 */
export function readRegistryFile<T>(
  content: string,
  name: string,
  parse: (text: string) => T,
): { readonly registry: T } | { readonly problem: Problem } | undefined {
  if (!existsSync(path.join(content, name))) return undefined;
  const read = readBytes(content, name);
  if ("problem" in read) return read;
  const decoded = decode(read.bytes);
  if ("fault" in decoded) return { problem: problemAt(name, decoded.fault, decoded.position) };
  return { registry: parse(decoded.text) };
}
