// Where a bulletin names a file of the content folder: a picture of its body, the one that leads, a scan.
import type { Position } from "../../problems/position.ts";
import type { Span } from "../yaml/yaml.ts";
import type { PictureWords } from "./picture.ts";

interface Named {
  /** In front matter as it is written, in a body as the parser gives it. */
  readonly address: string;
  /** Where the address is written as it was taken from there; undefined where that is not sure. */
  readonly span: Span | undefined;
}

export type Use = { readonly use: "body" | "image"; readonly words: PictureWords } | { readonly use: "scan" };

/** With its place in the file's text. */
export type FoundReference = Named & Use & { readonly offset: number };

export type Reference = Named & Use & { readonly position: Position };
