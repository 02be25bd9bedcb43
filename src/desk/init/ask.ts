// Asks in the terminal for what a new archive's site.yaml needs.
import { describe, type Language } from "../../problems/problem.ts";
import { askLine } from "../ask-line.ts";
import type { InitMessages } from "./messages.ts";
import { problemsOf, type SiteValues, withDefaults } from "./site-values.ts";

/** Asks for what was not given; undefined where the person gave up. */
export async function askValues(
  given: Partial<SiteValues>,
  say: InitMessages,
  lang: Language,
): Promise<SiteValues | undefined> {
  let values = given;
  for (const key of ["district", "name", "url"] as const) {
    if (values[key] !== undefined) continue;
    const problemOf = (value: string) => {
      const [problem] = problemsOf(key, value);
      return problem && describe(problem, lang).message;
    };
    const answer = await askLine(say.ask[key], withDefaults(values)[key], problemOf);
    if (answer === undefined) return undefined;
    values = { ...values, [key]: answer };
  }
  return withDefaults(values);
}
