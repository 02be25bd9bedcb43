// What keeps a text from being YAML, and the place where it went wrong.
import { Scalar, visit } from "yaml";
import type { Document, YAMLError } from "yaml";
import type { YamlFault } from "../../problems/codes/yaml.ts";
import type { Finding } from "../../problems/problem.ts";
import { lexemesOf, unclosedBracket } from "./lexemes.ts";
import { KNOWN_KEYS } from "./schemas/known-keys.ts";

const REASONS: Readonly<Record<string, YamlFault>> = {
  BAD_DQ_ESCAPE: "escape",
  BAD_INDENT: "indent",
  BAD_SCALAR_START: "reserved-start",
  BLOCK_AS_IMPLICIT_KEY: "nested-colon",
  KEY_OVER_1024_CHARS: "key",
  MULTILINE_IMPLICIT_KEY: "key",
  NON_STRING_KEY: "key",
  TAB_AS_INDENT: "tab",
  UNEXPECTED_TOKEN: "after-value",
};

/**
 * The first fault, of which the others mostly follow; none where a `#` that ends a value too early explains it.
 * @param base where the YAML starts in the file
 */
export function syntaxFindings(
  document: Document,
  text: string,
  base: number,
  hashes: readonly Finding[],
): Finding[] {
  const [first] = document.errors;
  if (first === undefined) return [];
  const [place] = first.pos;
  const isExplained = hashes.some(({ offset }) => {
    const between = text.slice(offset - base, place);
    return offset - base <= place + 1 && between.indexOf("\n") === between.lastIndexOf("\n");
  });
  return isExplained ? [] : [syntaxFinding(first, document, text, base)];
}

function syntaxFinding(error: YAMLError, document: Document, text: string, base: number): Finding {
  const [offset] = error.pos;
  if (error.code === "MULTIPLE_DOCS") {
    return { code: "yaml-documents", params: {}, offset: base + offset };
  }
  const colon = findBadColon(text, base);
  if (colon !== undefined) return colon;
  if (error.code === "MISSING_CHAR") {
    const opening = findUnclosedQuote(document, offset);
    const reason = opening === undefined ? "no-value" : "quote";
    return syntax(reason, error.message, base + (opening ?? offset));
  }
  if (error.code === "BAD_INDENT" && error.message.includes("end with a")) {
    return syntax("bracket", error.message, base + (unclosedBracket(text) ?? offset));
  }
  return syntax(REASONS[error.code] ?? "other", error.message, base + offset);
}

function syntax(reason: YamlFault, detail: string, offset: number): Finding {
  return { code: "yaml-syntax", params: { reason, detail }, offset };
}

const BAD_COLON = /^[ \t]*([\p{L}_]{1,20})(?:：|:(?=[^\s/]))/u;

/** `title：…` or `title:…`, where a key should stand: the usual slip where the parser's own message helps nobody. */
export function findBadColon(text: string, base: number): Finding | undefined {
  let last = "";
  for (const { kind, text: source, offset } of lexemesOf(text)) {
    if (kind === "comment" || kind === "line-end") continue;
    // Behind a colon, in brackets and in a block stands a value.
    if (kind === "plain" && !/^(?:[:[{,]$|[|>])/.test(last)) {
      const found = badColonIn(source, base + offset, last === "-");
      if (found !== undefined) return found;
    }
    last = kind === "plain" ? "" : source;
  }
  return undefined;
}

/** @param isItem whether words of a list may stand there, too */
function badColonIn(plain: string, base: number, isItem: boolean): Finding | undefined {
  let start = base;
  for (const line of plain.split("\n")) {
    const [whole, key = ""] = BAD_COLON.exec(line) ?? [];
    if (whole !== undefined && (!isItem || KNOWN_KEYS.has(key))) {
      const offset = start + whole.length - 1;
      const fix = KNOWN_KEYS.has(key) ? { fix: [{ start: offset, end: offset + 1, text: ": " }] } : {};
      return { code: "yaml-colon", params: { key, fullWidth: whole.endsWith("：") }, offset, ...fix };
    }
    start += line.length + 1;
  }
  return undefined;
}

function findUnclosedQuote(document: Document, end: number): number | undefined {
  let opening: number | undefined;
  visit(document, {
    Scalar: (_key, node) => {
      const quoted = node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE;
      if (quoted && node.range?.[1] === end) opening = node.range[0];
    },
  });
  return opening;
}
