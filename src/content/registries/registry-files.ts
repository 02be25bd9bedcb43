// Reads the registry files of a content folder: the archive's site, its officials and its topics.
import { existsSync } from "node:fs";
import path from "node:path";
import type { FileRole } from "../../problems/codes/characters.ts";
import type { Problem } from "../../problems/problem.ts";
import { locate } from "../../problems/problem.ts";
import { REGISTRY_FILES } from "../files/file-name.ts";
import { readBytes } from "../files/folder.ts";
import { readTextFile } from "../files/text-file.ts";
import type { Official, Site, Topic } from "../records.ts";
import type { ReadSite, Registry } from "./registry.ts";
import { BROKEN_REGISTRY, EMPTY_REGISTRY, readOfficials, readSite, readTopics } from "./registry.ts";

export interface Registries {
  /** Undefined where site.yaml is missing or cannot be used. */
  readonly site: Site | undefined;
  /** Where a key of site.yaml stands, or what should hold it; its first line where it cannot be used. */
  readonly placeInSite: ReadSite["placeOf"];
  /** Empty where the file is missing; without an index where it cannot be used. */
  readonly officials: Registry<Official>;
  readonly topics: Registry<Topic>;
  /** Of the files that are there. */
  readonly problems: readonly Problem[];
  /** Of these, why a file gives no text at all. */
  readonly unread: readonly Problem[];
}

/** @param present Names of the files that are there, where that is known. */
export function readRegistries(dir: string, present: ReadonlySet<string> = namesIn(dir)): Registries {
  const problems: Problem[] = [];
  const unread: Problem[] = [];

  const read = <T extends Pick<Registry<unknown>, "findings">>(
    file: (typeof REGISTRY_FILES)[number],
    role: FileRole,
    parse: (text: string) => T,
  ): T | undefined => {
    const result = readBytes(dir, file);
    if ("problem" in result) {
      problems.push(result.problem);
      unread.push(result.problem);
      return undefined;
    }
    const { text, conflict, problems: own } = readTextFile(file, result.bytes, role);
    problems.push(...own);
    // Of an empty file nothing is lost.
    if (text === undefined) unread.push(...own.filter(({ code }) => code !== "empty-file"));
    // Between conflict markers stand two versions at once: parsing them would only make noise.
    if (text === undefined || conflict !== undefined) return undefined;
    const parsed = parse(text);
    problems.push(...locate(file, text, parsed.findings));
    return parsed;
  };
  const readList = <T>(file: "officials.yaml" | "topics.yaml", parse: (text: string) => Registry<T>) =>
    present.has(file) ? (read(file, "list", parse) ?? BROKEN_REGISTRY) : EMPTY_REGISTRY;

  const site = present.has("site.yaml") ? read("site.yaml", "site", readSite) : undefined;
  return {
    site: site?.site,
    placeInSite: site?.placeOf ?? (() => ({ line: 1, column: 1 })),
    officials: readList("officials.yaml", readOfficials),
    topics: readList("topics.yaml", readTopics),
    problems,
    unread,
  };
}

function namesIn(dir: string): Set<string> {
  return new Set(REGISTRY_FILES.filter((file) => existsSync(path.join(dir, file))));
}
