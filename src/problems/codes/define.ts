// How a kind of problem is defined: how bad it is, and its words in each language, made of its facts.

export type Severity = "error" | "warning" | "note";

export type Language = "zh" | "en";

/** What is wrong, and what to write instead. */
export interface Message {
  readonly message: string;
  readonly suggestion: string;
}

interface Words<Facts> extends Readonly<Record<Language, (facts: Facts) => Message>> {
  /**
   * In Chinese, for an editor who fills in a form, where `zh` tells of files, keys and commands.
   * @param labelOf What the form calls a key.
   */
  readonly form?: (facts: Facts, labelOf: (key: string) => string) => Message;
}

/** `Facts` is what the words are made of. */
export interface ProblemKind<Facts> {
  readonly severity: Severity;
  readonly words: Words<Facts>;
}

export type NoFacts = Readonly<Record<string, never>>;

/** A problem that stops a build. */
export function error<Facts = NoFacts>(words: Words<Facts>): ProblemKind<Facts> {
  return { severity: "error", words };
}

/** A problem that an editor should see, and may leave as it is. */
export function warning<Facts = NoFacts>(words: Words<Facts>): ProblemKind<Facts> {
  return { severity: "warning", words };
}

/** Nothing that is wrong: what an editor has yet to do. */
export function note<Facts = NoFacts>(words: Words<Facts>): ProblemKind<Facts> {
  return { severity: "note", words };
}

export function say(message: string, suggestion: string): Message {
  return { message, suggestion };
}
