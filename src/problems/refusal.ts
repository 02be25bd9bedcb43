// Why a command does not go on, as data: the command line says it in both languages.

/** The folders that a command is told to write to. */
export type WrittenFolder = "out" | "cache";

/** What a folder that is written to may not touch. */
export type GuardedPlace =
  | WrittenFolder
  | "content"
  | "pages"
  | "public"
  | "layouts"
  | "theme"
  | "part"
  | "project"
  | "working"
  | "home";

/** What one folder is to another. */
export type Relation = "is" | "holds" | "inside";

/** By code, the facts of each. */
export interface Refusals {
  /** An option without a value, say of a variable that is not set. */
  "no-path": { readonly option: "--out" | "--cache" | "--content" | "DIR" };
  /** Building would put a folder away, or write among what is read. */
  overlap: {
    readonly written: WrittenFolder;
    readonly path: string;
    readonly relation: Relation;
    readonly place: GuardedPlace;
    readonly placePath: string;
  };
  /** Somebody else's: neither empty nor marked. */
  "not-ours": { readonly path: string; readonly entries: readonly string[] };
  /** A new archive is to stand where something else does. */
  "not-empty": { readonly path: string; readonly entries: readonly string[] };
  "no-folder": { readonly path: string };
  /** Where the content is said to be. */
  "no-content": { readonly path: string };
  /** Where the system has no room for folders: it says of one that it is not there when it is to be made. */
  "no-room": { readonly path: string; readonly at: string };
  /** Files of a site's folder that no build put there; without its mark, all are. */
  foreign: { readonly site: string; readonly files: readonly string[]; readonly isMarked: boolean };
  /** A name of `--keep` that leads out of the site, that the site needs itself, or that was meant as another one. */
  keep:
    | { readonly name: string; readonly reason: "outside" | "taken" }
    | { readonly name: string; readonly reason: "path"; readonly meant: string };
  /** The site's folder, or one in it, is mounted: who looks through the mount would never see another one. */
  mounted: { readonly site: string; readonly at: string };
  /** The system neither exchanges nor moves the site's folder. */
  unmovable: { readonly site: string };
  /** The site's folder belongs to somebody else, and the system does not let its owner stay. */
  owner: { readonly site: string; readonly user: number; readonly group: number };
  /** A part of a site has no folder of its own to go to. */
  "part-folder": Readonly<Record<string, never>>;
  /** A file that `.eleventy.ts` adds to the site is a link, cannot be an address, or has the address of something else. */
  "copied-file": { readonly file: string; readonly reason: "link" | "name" | "taken"; readonly by?: string };
  /** A bulletin or a picture of the content folder is another than when it was checked. */
  "file-changed": { readonly file: string };
  /** A folder of `--merge` is no part, or its list is damaged. */
  part: { readonly folder: string; readonly reason: "missing" | "no-part" | "damaged" };
  /** A process that worked for the build is gone: by a signal, with an exit code, or the system's reason as in errno(3). */
  "worker-ended": { readonly signal?: string; readonly code?: number; readonly fault?: string };
}

export type RefusalCode = keyof Refusals;

/** A code with its facts. */
type Telling = { [Code in RefusalCode]: [reason: Code, facts: Refusals[Code]] }[RefusalCode];

/** Known by its code; its message is for those who read logs. */
export class Refusal extends Error {
  readonly reason: RefusalCode;
  readonly facts: Refusals[RefusalCode];

  constructor(...[reason, facts]: Telling) {
    super(`${reason} ${JSON.stringify(facts)}`);
    this.name = "Refusal";
    this.reason = reason;
    this.facts = facts;
  }
}
