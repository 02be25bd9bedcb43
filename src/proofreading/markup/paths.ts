// Finds the backslashes of files' paths that Markdown takes for marks of its own, and does not show.
import type { Passage } from "../../markdown/passage.ts";
import type { Finding, TextEdit } from "../../problems/problem.ts";

/** What a path may be made of. */
const BEFORE = /[^\s，。；！？“”]*$/;
const WHOLE = /^[^\s，。；！？“”]*/;

/** `D:\` or `\\server\`; who has written `D:\\` knows. */
const DRIVE = /(?<![A-Za-z\d])[A-Za-z]:\\(?!\\)/;
const SERVER = /(?<![\p{L}\p{N}\\])\\\\(?=[\p{L}\p{N}][^\s\\]*\\(?!\\))/u;

/** Longer than any path. */
const LONGEST = 300;

/** Offsets are in the source. */
export function checkPaths({ pieces }: Passage, source: string): Finding[] {
  const lost = pieces.flatMap(({ token, start }): (TextEdit & { path: string })[] => {
    if (token.type !== "text_special" || token.info !== "escape") return [];
    const before = BEFORE.exec(source.slice(Math.max(0, start - LONGEST), start))?.[0] ?? "";
    const path = before + (WHOLE.exec(source.slice(start, start + LONGEST))?.[0] ?? "");
    const begin = DRIVE.exec(path)?.index ?? SERVER.exec(path)?.index;
    if (begin === undefined || begin > before.length) return [];
    const edit = { start, end: start, path: path.slice(begin) };
    if (begin === before.length) return token.content === "\\" ? [{ ...edit, text: "\\\\" }] : [];
    // A backslash before a letter is one; two are one, too, and were meant so.
    return token.content.length === 1 && token.content !== "\\" ? [{ ...edit, text: "\\" }] : [];
  });
  const [first] = lost;
  if (first === undefined) return [];
  const fix = lost.map(({ start, end, text }) => ({ start, end, text }));
  return [{ code: "backslash-in-path", params: { sample: first.path }, offset: first.start, fix }];
}
