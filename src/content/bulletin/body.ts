// Checks the Markdown after the front matter for what the archive does not print.
import { checkFootnotes } from "./footnotes.ts";
import type { Finding } from "../problems/problem.ts";
import { blankCode } from "../text/prose.ts";

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
