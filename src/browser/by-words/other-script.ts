// The question that finds a query's text in either script, exactly.
import { keywordOf } from "../../search/exact/tokens.ts";
import type { Clause, Question, Term } from "../question.ts";
import { spellings } from "./scripts.ts";
import type { ScriptTable } from "./scripts.ts";

/** Each term as any of its spellings; undefined where the archive has no other. What is excluded is so in all spellings. */
export function inEitherScript(question: Question, scripts: ScriptTable): Question | undefined {
  const clauses = question.clauses.map(({ any, not }): Clause => ({
    any: any.flatMap((term) => spelledTerms(term, scripts)),
    not,
  }));
  const isWider = clauses.some(
    ({ any, not }, index) => !not && any.length > (question.clauses[index]?.any.length ?? 0),
  );
  return isWider ? { ...question, clauses } : undefined;
}

/** The term as it is, and its other spellings. */
function spelledTerms(term: Term, scripts: ScriptTable): Term[] {
  const { units } = term.keyword;
  // Runs that stood apart stay apart.
  const written = units.join("-");
  const others = spellings(written, scripts).filter((spelling) => spelling !== written);
  return [term, ...others.flatMap((other) => ({ ...term, keyword: keywordOf(other) ?? term.keyword }))];
}
