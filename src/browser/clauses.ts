// What the clauses of a query make of what is known of their terms.
import type { Keyword } from "../search/exact/tokens.ts";
import { inBody, inTitle } from "./index/marks.ts";
import type { Clause, Term } from "./question.ts";

/** Above `inBody` and `inTitle`: where there was a choice, and all of it stands in the title. */
export const allInTitle = 3;

/** The terms of all clauses, in their order. */
export function termsOf(clauses: readonly Clause[]): Term[] {
  return clauses.flatMap(({ any }) => any);
}

/** The keywords that may stand in a bulletin found: in its title, and in its body. */
export function wantedKeywords(clauses: readonly Clause[]): Record<"title" | "body", Keyword[]> {
  const terms = termsOf(clauses.filter(({ not }) => !not));
  return {
    title: terms.map(({ keyword }) => keyword),
    body: terms.filter((term) => !term.inTitle).map(({ keyword }) => keyword),
  };
}

/**
 * For each of `count` documents: 0 where a clause does not hold, `inTitle` where a term that is wanted stands in the title,
 * `allInTitle` where with `OR` all of them do, `inBody` otherwise.
 * @param marks What was found of each term (see `Volume.find`), in the order of `termsOf`.
 */
export function findingsOf(
  clauses: readonly Clause[],
  marks: readonly Uint8Array[],
  count: number,
): Uint8Array {
  let at = 0;
  const wanted: Uint8Array[] = [];
  const unwanted: Uint8Array[] = [];
  for (const { any, not } of clauses) {
    const found = any.map((term, index) => {
      const all = marks[at + index] ?? new Uint8Array(count);
      return term.inTitle ? all.map((mark) => (mark === inTitle ? mark : 0)) : all;
    });
    at += any.length;
    (not ? unwanted : wanted).push(found.reduce(either));
  }
  const none = unwanted.map((found) => found.map((mark) => (mark === 0 ? inBody : 0)));
  const all = [...wanted, ...none];
  const findings = all.length > 0 ? all.reduce(both) : new Uint8Array(count).fill(inBody);
  return clauses.some(({ any, not }) => !not && any.length > 1) ? raise(findings, clauses, marks) : findings;
}

function either(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, document) => Math.max(mark, b[document] ?? 0));
}

/** Found in both; in the title if either was. */
function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, document) => {
    const other = b[document] ?? 0;
    return mark === 0 || other === 0 ? 0 : Math.max(mark, other);
  });
}

/** Marks the documents that were found and have all terms that are wanted in the title. */
function raise(findings: Uint8Array, clauses: readonly Clause[], marks: readonly Uint8Array[]): Uint8Array {
  const isWanted = clauses.flatMap(({ any, not }) => any.map(() => !not));
  const wanted = marks.filter((_, term) => isWanted[term]);
  return findings.map((finding, document) =>
    finding !== 0 && wanted.every((mark) => mark[document] === inTitle) ? allInTitle : finding,
  );
}
