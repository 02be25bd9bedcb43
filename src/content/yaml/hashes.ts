// Signs of number that YAML takes for the start of a comment: `第 #3 次` would be cut to `第`.
import type { Document } from "yaml";
import { visit } from "yaml";
import type { Finding } from "../../problems/problem.ts";
import type { Lexeme } from "./lexemes.ts";
import { lexemesOf } from "./lexemes.ts";

/** A comment has a space behind its sign. */
const TEXT = /^#[^\s#]/;
const COMES_UP = /[ \t[,{]#[^\s#]/;

/** Keys whose values hold no words: behind them stands a comment, whatever it looks like. */
const WORDLESS: ReadonlySet<string> = new Set([
  ...["date", "status", "redirectFrom", "id", "from", "to", "parent", "url", "timezone", "language"],
  ...["siteIdCode", "backend", "repo", "branch", "folder", "server", "appId"],
]);

/** Keys whose values are lists: what stands on the line of the key is no item of them. */
const LISTS: ReadonlySet<string> = new Set([
  ...["officials", "topics", "reporters", "places", "aliases", "keywords", "posts", "corrections"],
]);

/** A text behind a `#`, and the value that it belongs to, if there is any before it on its line. */
interface Hash {
  readonly comment: Lexeme;
  readonly value: Lexeme | undefined;
  /** What stands before the value. */
  readonly before: Lexeme | undefined;
  readonly inBrackets: boolean;
}

/**
 * What YAML drops although it is text: a `#` with text right behind it, after a value or in place of one. The fix puts the
 * value in quotes.
 * @param base where the YAML starts in the file
 */
export function findHashes(document: Document, text: string, base: number): Finding[] {
  if (!COMES_UP.test(text)) return [];
  const isBroken = document.errors.length > 0;
  const empty = emptyValues(document);
  return [...hashesOf(text)].flatMap((hash): Finding[] => {
    const { comment, value, before, inBrackets } = hash;
    const end = endOf(hash);
    const swallows = inBrackets && end < comment.offset + comment.text.length;
    // In place of a value: where brackets lose their end, or nothing else comes to be the value.
    const isTold =
      value !== undefined
        ? before?.kind === "mark"
        : before?.kind === "mark" && (inBrackets ? isBroken && swallows : empty.has(comment.offset));
    if (!isTold) return [];
    const start = value?.offset ?? comment.offset;
    const whole = text.slice(start, end);
    const quoted = `'${whole.replaceAll("'", "''")}'`;
    const isSure = !isBroken || swallows;
    return [
      {
        code: "yaml-hash",
        params: { cut: text.slice(comment.offset, end), quoted: quoted.replaceAll(/\s*\n\s*/g, " ") },
        offset: base + comment.offset,
        ...(isSure && { fix: [{ start: base + start, end: base + end, text: quoted }] }),
      },
    ];
  });
}

function* hashesOf(text: string): Generator<Hash> {
  let depth = 0;
  let key = "";
  let last: Lexeme | undefined;
  let beforeLast: Lexeme | undefined;
  let isNewLine = true;
  for (const lexeme of lexemesOf(text)) {
    const { kind, text: source } = lexeme;
    if (kind === "line-end") isNewLine = true;
    if (kind === "comment" && !isNewLine && last !== undefined && TEXT.test(source) && !WORDLESS.has(key)) {
      const isValue = last.kind === "plain";
      if (last.text === ":" && LISTS.has(key)) continue;
      yield {
        comment: lexeme,
        value: isValue ? last : undefined,
        before: isValue ? beforeLast : last,
        inBrackets: depth > 0,
      };
    }
    if (kind === "comment" || kind === "line-end") continue;
    if (kind === "mark" && /[[{]/.test(source)) depth += 1;
    if (kind === "mark" && /[\]}]/.test(source)) depth -= 1;
    if (kind === "end") depth = 0;
    if (source === ":" && kind === "mark" && last?.kind === "plain") key = last.text;
    isNewLine = false;
    beforeLast = last;
    last = lexeme;
  }
}

/** Where the text ends that a `#` begins: at a true comment, in brackets at what parts or closes them. */
function endOf({ comment, inBrackets }: Hash): number {
  const [written = ""] = (inBrackets ? /^[^,[\]{}]*/ : /^.*/).exec(comment.text) ?? [];
  return comment.offset + (/^.*?(?=\s+#\s|\s*$)/.exec(written)?.[0].length ?? 0);
}

/** Where a value should stand, and nothing but a comment does. */
function emptyValues(document: Document): Set<number> {
  const places = new Set<number>();
  visit(document, {
    Scalar: (_key, node) => {
      const [start = 0, end = 0] = node.range ?? [];
      if (node.value === null && start === end) places.add(start);
    },
  });
  return places;
}
