// Tells by a row's words whether it can be a headline's.
import { hasDateline } from "../byline/dateline.ts";
import { awaitsMore, continuesSentence, isTerminated } from "../signs.ts";

/** Has what stands in sentences and in bylines, and in no headline. */
export function isProse(text: string): boolean {
  return /[。；;…）)]|记者|通讯员/u.test(text);
}

/** Without the marks that most rows of a text have. */
export function isBare(text: string): boolean {
  return (
    !/[，。；,;]|[至到]$/u.test(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/记者|通讯员/u.test(text) &&
    !hasDateline(text)
  );
}

export function isHeadlineLike(text: string): boolean {
  return (
    !isProse(text) &&
    !isTerminated(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/[，、,]/u.test(text)
  );
}
