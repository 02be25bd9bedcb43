// What a form was filled with, and what it knows to stand in the file: a save may replace that and nothing newer.
import type { Said } from "../../desk/admin/said.ts";

/** One reading of a file by one form; Decap carries it among the form's values, where no field shows it. */
export class Reading {
  /** What the form's values came from. */
  readonly text: string;
  /** What stands in the file as far as this form has seen; undefined where the file was seen to be gone. */
  inFile: string | undefined;
  /** What was wrong with that when the editor was told last. */
  told: readonly Said[] = [];

  constructor(text: string, inFile: string | undefined) {
    this.text = text;
    this.inFile = inFile;
  }

  /** Decap asks whether a form has changed: two readings of the same text are the same value. */
  valueOf(): string {
    return this.text;
  }
}

/** A character that no file of the archive may have. */
const SEAL = "\u0000";

/**
 * The text together with what it may replace. Decap keeps what is being typed in this form, too, and gives it back after a
 * crash: then as before, only the file that was read may be replaced.
 */
export function sealed(text: string, inFile: string | undefined): string {
  return inFile === undefined ? text : `${text}${SEAL}${inFile}\n`;
}

export function unsealed(raw: string): { readonly text: string; readonly base: string | undefined } {
  const seal = raw.indexOf(SEAL);
  if (seal === -1) return { text: raw, base: undefined };
  return { text: raw.slice(0, seal), base: raw.slice(seal + 1, -1) };
}

export function isSealed(raw: string): boolean {
  return raw.includes(SEAL);
}
