// What YAML's own lexer finds in a text: brackets that count, comments, plain values; not what quotes and blocks hold.
import { Lexer, Parser } from "yaml";

export interface Lexeme {
  /** `plain`: a text without quotes; `mark`: brackets, commas, colons and dashes; `end`: brackets are left, closed or not. */
  readonly kind: "plain" | "comment" | "mark" | "line-end" | "end" | "other";
  readonly text: string;
  readonly offset: number;
}

/** By these the lexer says what comes next; they are no part of the text. */
const SCALAR_NEXT = "\u001F";
const FLOW_END = "\u0018";
const DOCUMENT = "\u0002";

/** All but white space. */
export function* lexemesOf(text: string): Generator<Lexeme> {
  let offset = 0;
  let isScalar = false;
  for (const source of new Lexer().lex(text)) {
    if (!isScalar && source === SCALAR_NEXT) {
      isScalar = true;
      continue;
    }
    if (!isScalar && source === FLOW_END) yield { kind: "end", text: "", offset };
    else if (isScalar || source !== DOCUMENT) {
      if (isScalar || source.trim() !== "" || source.includes("\n"))
        yield { kind: isScalar ? "plain" : kindOf(source), text: source, offset };
      offset += source.length;
    }
    isScalar = false;
  }
}

function kindOf(source: string): Lexeme["kind"] {
  if (source.startsWith("#")) return "comment";
  if (source.trim() === "") return "line-end";
  return /^[[\]{},:?-]$/.test(source) ? "mark" : "other";
}

/** The levels that hold all others: the document and its first mapping or list. */
const OUTER_LEVELS = 2;

/** Where the structure is more than so many levels deep; the parser here keeps a list of its own, and cannot run out of stack. */
export function deeperThan(levels: number, text: string): number | undefined {
  const parser = new Parser();
  let offset = 0;
  for (const source of new Lexer().lex(text)) {
    // It goes on as it is iterated; the documents that it yields are not asked for.
    Array.from(parser.next(source));
    if (parser.stack.length > levels + OUTER_LEVELS) return offset;
    offset = parser.offset;
  }
  return undefined;
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
]);

/** The first bracket that is not closed, or not by its like. */
export function unclosedBracket(text: string): number | undefined {
  const open: Lexeme[] = [];
  for (const lexeme of lexemesOf(text)) {
    const { kind, text: mark } = lexeme;
    if (kind === "end" && open.length > 0) return open[0]?.offset;
    if (kind !== "mark") continue;
    if (CLOSING.has(mark)) open.push(lexeme);
    else if (mark === "]" || mark === "}") {
      const opening = open.pop();
      if (opening !== undefined && CLOSING.get(opening.text) !== mark) return opening.offset;
    }
  }
  return open[0]?.offset;
}
