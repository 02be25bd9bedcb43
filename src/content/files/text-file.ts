// The checks that every text file of the archive goes through before its own.
import { suspectsIn } from "../../characters/suspects.ts";
import { suspectFindings } from "./suspect-findings.ts";
import { decode } from "./decode.ts";
import { findMergeMarkers } from "./merge-markers.ts";
import type { Finding, Problem } from "../../problems/problem.ts";
import { locate, problemAt } from "../../problems/problem.ts";
import type { FileRole } from "../../problems/codes/characters.ts";
import { checkHanForms } from "./han-forms.ts";

export interface TextFile {
  /** Undefined when the bytes are no usable text. */
  readonly text: string | undefined;
  /** Offset of the first conflict marker: what stands there is two texts at once. */
  readonly conflict: number | undefined;
  readonly problems: readonly Problem[];
}

export function readTextFile(file: string, bytes: Buffer, role: FileRole): TextFile {
  const decoded = decode(bytes);
  if (!("text" in decoded)) {
    const problems = [problemAt(file, decoded.fault, decoded.position)];
    return { text: undefined, conflict: undefined, problems };
  }
  const { text } = decoded;
  if (text.trim() === "") {
    const problems = [problemAt(file, { code: "empty-file", params: { role } })];
    return { text: undefined, conflict: undefined, problems };
  }
  const markers = findMergeMarkers(text);
  const findings: Finding[] = [
    ...suspectFindings(text, suspectsIn(text)),
    // What is text in a bulletin's body is told by its Markdown.
    ...(role === "bulletin" ? [] : checkHanForms(text)),
    ...markers,
  ];
  return { text, conflict: markers[0]?.offset, problems: locate(file, text, findings) };
}
