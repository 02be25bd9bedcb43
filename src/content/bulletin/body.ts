// Checks the Markdown after the front matter for what the archive does not print.
import { checkFootnotes } from "./footnotes.ts";
import type { Finding } from "../problems/problem.ts";

const HTML = /<(?:\/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--)/;
const IMAGE = /(?<!\\)!\[[^\]\n]*\][([]/g;

/** @param base where the body starts in the file */
export function checkBody(body: string, base: number): Finding[] {
  if (body.trim() === "") return [{ code: "empty-body", params: {}, offset: base }];
  if (!body.includes("<") && !body.includes("![") && !body.includes("[^")) return [];
  const prose = blankCode(body);
  const findings: Finding[] = checkFootnotes(prose, base);
  for (const { index } of prose.matchAll(IMAGE)) {
    findings.push({ code: "image", params: {}, offset: base + index });
  }
  let start = 0;
  for (const line of prose.split("\n")) {
    const match = HTML.exec(line);
    if (match !== null) {
      findings.push({ code: "raw-html", params: { tag: match[0] }, offset: base + start + match.index });
    }
    start += line.length + 1;
  }
  return findings;
}

/** Code, in fences and in backticks, becomes spaces of the same length. */
function blankCode(body: string): string {
  let fence: string | undefined;
  const lines = body.split("\n").map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined) {
      if (mark === undefined) return line;
      fence = mark;
    } else if (mark?.startsWith(fence) === true && line.trim() === mark) fence = undefined;
    return " ".repeat(line.length);
  });
  return lines
    .join("\n")
    .replaceAll(/(?<!`)(`+)(?!`)((?:(?!\n\n)[^])*?[^`])\1(?!`)/g, (code) => code.replaceAll(/[^\n]/g, " "));
}
