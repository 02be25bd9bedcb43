// What is published for questions that the exact index does not answer: the hints file, gzipped JSON.

/** Loaded only for answers by words, proposals and completions. */
export interface Hints {
  /** Those with the most bulletins first. */
  readonly names: readonly HintName[];
  readonly scripts: ScriptHints;
  /** By syllable, without tone, the characters that are read so. */
  readonly sounds: Readonly<Record<string, string>>;
}

/** An official, a topic or a place that some bulletin names. */
export interface HintName {
  readonly kind: "official" | "topic" | "place";
  /** Registry id; a place's is its name. */
  readonly id: string;
  /** The name, then its aliases. */
  readonly forms: readonly NameForm[];
  /** Of an official, each once. */
  readonly posts?: readonly string[];
  /** How many bulletins, in powers of two, so that one more seldom makes another file. */
  readonly weight: number;
}

/** A name as it is written, and its syllables without tones in lower case, parted by spaces; `ü` is `v`. */
type NameForm = readonly [text: string, sound: string];

/** Characters that are the same in Traditional and Simplified script; only classes of which the archive uses a member. */
export interface ScriptHints {
  /** Parted by spaces, in each the Simplified form first. */
  readonly classes: string;
  /** The other forms that the archive uses. */
  readonly present: string;
  /** The first forms that it does not use. */
  readonly absent: string;
}
