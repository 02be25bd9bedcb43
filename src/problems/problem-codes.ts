// Every kind of problem that an archive's files can have, in one table; each is defined once, in the group it belongs to.
import { addresses } from "./codes/addresses.ts";
import { appearance } from "./codes/appearance.ts";
import { bodies } from "./codes/bodies.ts";
import { characters } from "./codes/characters.ts";
import { days } from "./codes/days.ts";
import type { ProblemKind } from "./codes/define.ts";
import { files } from "./codes/files.ts";
import { own } from "./codes/own.ts";
import { pictureFiles } from "./codes/picture-files.ts";
import { pictures } from "./codes/pictures.ts";
import { markup } from "./codes/markup.ts";
import { registries } from "./codes/registries.ts";
import { scans } from "./codes/scans.ts";
import { texts } from "./codes/texts.ts";
import { values } from "./codes/values.ts";
import { yaml } from "./codes/yaml.ts";

const TABLE = {
  ...files,
  ...characters,
  ...yaml,
  ...values,
  ...days,
  ...addresses,
  ...own,
  ...bodies,
  ...pictures,
  ...pictureFiles,
  ...scans,
  ...markup,
  ...texts,
  ...registries,
  ...appearance,
};

export type ProblemCode = keyof typeof TABLE;

/** One entry a code: the facts that its words are made of. */
export type ProblemParams = {
  readonly [C in ProblemCode]: (typeof TABLE)[C] extends ProblemKind<infer Facts> ? Facts : never;
};

export const PROBLEM_KINDS: { readonly [C in ProblemCode]: ProblemKind<ProblemParams[C]> } = TABLE;

/** A code with its facts. */
export type Fault<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly params: ProblemParams[K] };
}[C];
