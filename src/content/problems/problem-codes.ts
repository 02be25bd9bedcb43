// Every kind of problem that a content folder can have, and what is known of each.

type None = Readonly<Record<string, never>>;

/** One entry a code: the facts that its message is made of. */
export interface ProblemParams {
  // The folder and its files.
  "missing-folder": { readonly path: string };
  "missing-file": { readonly name: string };
  unreadable: { readonly reason: string };
  symlink: None;
  "unknown-file": { readonly nearest: string | undefined };
  "file-name": { readonly expected: string | undefined };
  "file-name-date": { readonly text: string };
  "file-date-mismatch": { readonly fileDate: string; readonly date: string; readonly expected: string };
  "year-folder": { readonly expected: string };

  // Bytes and characters.
  "empty-file": { readonly role: FileRole };
  "not-utf8": { readonly encoding: "GBK" | "UTF-16" | undefined };
  "control-character": { readonly codePoint: string };
  "bidi-character": { readonly codePoint: string };
  "invisible-character": { readonly codePoint: string };
  "damaged-character": { readonly codePoint: string };
  "merge-marker": { readonly marker: string };

  // The front matter's block and YAML.
  "front-matter-missing": None;
  "front-matter-unclosed": None;
  "front-matter-language": { readonly opening: string };
  "yaml-syntax": { readonly reason: YamlFault; readonly detail: string };
  "yaml-colon": { readonly key: string; readonly fullWidth: boolean };
  "yaml-duplicate-key": { readonly key: string };
  "yaml-alias": { readonly construct: YamlConstruct };
  "yaml-documents": None;
  "yaml-nesting": None;
  "not-a-mapping": { readonly example: string };
  "not-a-list": { readonly example: string };

  // Keys and values.
  "unknown-key": {
    readonly key: string;
    readonly nearest: string | undefined;
    readonly known: readonly string[];
    /** A key that site generators obey, and this one does not. */
    readonly inert: boolean;
  };
  "missing-key": { readonly key: string; readonly example: string };
  "empty-value": { readonly key: string; readonly example: string };
  "wrong-type": { readonly key: string; readonly value: string; readonly expected: "text" | "mapping" };
  "multi-line": { readonly key: string };
  "date-format": { readonly text: string; readonly correction: string | undefined };
  "date-with-time": { readonly text: string; readonly date: string };
  "impossible-date": { readonly text: string; readonly lastDay: string | undefined };
  "date-out-of-range": { readonly text: string };
  "partial-date": { readonly text: string; readonly correction: string | undefined };
  "list-expected": { readonly key: string; readonly correction: string | undefined };
  "duplicate-item": { readonly key: string; readonly item: string };
  "unknown-official": UnknownName;
  "unknown-topic": UnknownName;
  "unknown-status": { readonly value: string; readonly nearest: string | undefined };
  "redirect-path": { readonly path: string; readonly reason: RedirectFault };
  "redirect-taken": { readonly path: string; readonly by: string };
  "duplicate-permalink": { readonly permalink: string; readonly other: string };

  // The body.
  "empty-body": None;
  "raw-html": { readonly tag: string };
  image: None;
  "footnote-missing": { readonly label: string };
  "footnote-unmarked": { readonly label: string };

  // The text, held against the front matter and against how Chinese is set.
  "official-not-listed": { readonly text: string; readonly name: string };
  "official-not-named": { readonly name: string };
  "date-in-text": { readonly text: string; readonly inText: string; readonly date: string };
  "column-break": { readonly end: string; readonly start: string };
  "half-width": {
    /** The mark among its neighbours, as it is and as it should be. */
    readonly sample: string;
    readonly corrected: string;
    /** How many the paragraph has. */
    readonly count: number;
  };
  "unpaired-mark": { readonly mark: string; readonly sample: string };

  // What was there before, and what is there twice.
  "near-duplicate": { readonly other: string; readonly percent: number };
  "lost-address": {
    readonly path: string;
    /** The file that had it. */
    readonly holder: string;
    /** The file that most likely took its place. */
    readonly successor: string | undefined;
    readonly because: LostAddress;
    /** All that `redirectFrom` should hold. */
    readonly redirects: readonly string[];
  };

  // The registries.
  "site-url": { readonly value: string };
  timezone: { readonly value: string };
  language: { readonly value: string };
  "site-id-code": { readonly value: string };
  "cms-backend": { readonly value: string; readonly nearest: string | undefined };
  "cms-repo": { readonly value: string };
  "cms-folder": { readonly value: string };
  "cms-login": { readonly backend: "github" | "gitlab" | "gitea"; readonly key: "server" | "appId" };
  "id-format": { readonly value: string };
  "duplicate-id": {
    /** The entry, counted from 1, that has the id already. */ readonly entry: number;
    readonly id: string;
  };
  "duplicate-name": { readonly name: string; readonly id: string };
  "period-order": { readonly from: string; readonly to: string };
  "unknown-parent": { readonly name: string; readonly nearest: string | undefined };
  "parent-circle": { readonly ids: readonly string[] };
}

export interface UnknownName {
  readonly name: string;
  readonly nearest: readonly string[];
  /** The lines that would make the name known. */
  readonly entry: string;
}

/** Its file is gone; has another address; is a draft now; or no longer names the address in `redirectFrom`. */
export type LostAddress = "gone" | "moved" | "draft" | "dropped";

export type FileRole = "bulletin" | "list" | "site";

export type YamlConstruct = "alias" | "anchor" | "merge" | "tag" | "directive";

export type YamlFault =
  | "quote"
  | "bracket"
  | "nested-colon"
  | "reserved-start"
  | "tab"
  | "indent"
  | "escape"
  | "no-value"
  | "key"
  | "after-value"
  | "other";

export type RedirectFault =
  "start" | "dots" | "query" | "backslash" | "double-slash" | "encoding" | "character" | "too-long";

export type ProblemCode = keyof ProblemParams;

/** A code with its facts. */
export type Fault<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly params: ProblemParams[K] };
}[C];

export interface Message {
  readonly message: string;
  readonly suggestion: string;
}

/** The words for every code in one language. */
export type Catalogue = { readonly [C in ProblemCode]: (params: ProblemParams[C]) => Message };
