// Finds paragraphs that Markdown takes for the definition of a link's target, and does not show.
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";
import { ADDRESS } from "./links.ts";

/** Offsets are in the source. */
export function checkDefinitions({ source, tokens, passages, startOfLine }: Markdown): Finding[] {
  const definitions = tokens.filter(({ type }) => type === "reference_definition");
  if (definitions.length === 0) return [];
  const used = new Set(passages.flatMap(({ pieces }) => pieces.map(({ token }) => token.meta?.["label"])));
  const defined = new Set<unknown>();
  return definitions.flatMap(({ map, meta }): Finding[] => {
    const [from = 0, to = 0] = map ?? [];
    const offset = source.indexOf("[", startOfLine(from));
    const written = source.slice(offset, startOfLine(to)).trim();
    const label = meta?.["label"];
    const isRepeated = defined.has(label);
    defined.add(label);
    const target = /\]:\s*(\S+)/.exec(written)?.[1] ?? "";
    const isWords = !ADDRESS.test(target) && !target.startsWith("<");
    if (!isWords && !isRepeated && used.has(label)) return [];
    // An address is nothing to be read: it may be left over.
    const fix = isWords ? { fix: [{ start: offset, end: offset, text: "\\" }] } : {};
    return [{ code: "text-as-definition", params: { sample: written }, offset, ...fix }];
  });
}
