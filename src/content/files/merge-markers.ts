// Conflict markers that git leaves in a file when a merge was not finished.
import type { Finding } from "../../problems/problem.ts";

const MARKER = /^(?:<{7}|>{7}|\|{7}|={7})(?=[ \n]|$).*/gm;

/** Every marker; `=======` counts only between the two others, since alone it underlines a heading. */
export function findMergeMarkers(text: string): Finding[] {
  if (!text.includes("<<<<<<<") && !text.includes(">>>>>>>") && !text.includes("|||||||")) return [];
  const findings: Finding[] = [];
  let inConflict = false;
  for (const { 0: line, index } of text.matchAll(MARKER)) {
    if (line.startsWith("=") && !(inConflict && line.trimEnd() === "=======")) continue;
    if (line.startsWith("<")) inConflict = true;
    if (line.startsWith(">")) inConflict = false;
    findings.push({ code: "merge-marker", params: { marker: line.slice(0, 7) }, offset: index });
  }
  return findings;
}
