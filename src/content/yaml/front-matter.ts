// Cuts a file into its front matter and its body; nothing in the front matter is ever run.
import type { Finding } from "../../problems/problem.ts";

export interface FrontMatter {
  /** The YAML between the two lines of dashes, and where it starts in the file. */
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

const BULLETIN_KEYS = ["title", "date"];

/**
 * Splits a text with LF line ends at its `---` lines.
 * @param required The keys that such a file must have: a bulletin's unless given.
 */
export function splitFrontMatter(
  text: string,
  required: readonly string[] = BULLETIN_KEYS,
): FrontMatter | { readonly finding: Finding } {
  const lineEnd = text.indexOf("\n");
  const opening = lineEnd === -1 ? text : text.slice(0, lineEnd);
  if (!/^---[ \t]*$/.test(opening)) {
    return opening.startsWith("---")
      ? { finding: { code: "front-matter-language", params: { opening: opening.trimEnd() }, offset: 0 } }
      : { finding: { code: "front-matter-missing", params: { required }, offset: 0 } };
  }
  const yamlOffset = opening.length + 1;
  const closing = /^---[ \t]*$/m;
  const rest = text.slice(yamlOffset);
  const match = closing.exec(rest);
  if (match === null) return { finding: { code: "front-matter-unclosed", params: {}, offset: 0 } };
  const bodyOffset = Math.min(yamlOffset + match.index + match[0].length + 1, text.length);
  return { yaml: rest.slice(0, match.index), yamlOffset, body: text.slice(bodyOffset), bodyOffset };
}
