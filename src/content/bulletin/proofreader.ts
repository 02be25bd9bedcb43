// Who says of a bulletin's text what its record does not need to be read: called by the reader of content, known to it only so.
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";
import type { Bulletin } from "../records.ts";
import type { NameIndex } from "../registries/names.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** Where it takes a `base`, that is where the body starts in the file. */
export interface Proofreader {
  /** @param isMerged whether no two versions of an unfinished merge stand in it */
  readonly body: (markdown: Markdown, base: number, isMerged: boolean) => readonly Finding[];
  /** @param text of the whole file */
  readonly frontMatter: (text: string, data: YamlData) => readonly Finding[];
  /** @param officials undefined where the registry cannot be read */
  readonly record: (
    markdown: Markdown,
    base: number,
    record: Omit<Bulletin, "file">,
    officials: NameIndex | undefined,
    data: YamlData,
  ) => readonly Finding[];
}
