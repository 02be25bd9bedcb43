// The files of the whole archive: which volumes there are, the labels of the filters, the hints.
import { addressOf, fileOf } from "../../addresses/table.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { formatVersion } from "./format.ts";
import type { SearchIndexFile, VolumeEntry } from "./format.ts";
import { hashOf, pack } from "./pack.ts";
import type { Files } from "./pack.ts";
import type { SearchLabels } from "../cut/record.ts";

/**
 * By path from the site's root.
 * @param volumes Newest first.
 * @param hints See ../hints/format.ts.
 */
export function indexFiles(
  volumes: readonly VolumeEntry[],
  labels: SearchLabels,
  hints: unknown,
): Map<SiteFile, Uint8Array> {
  const labelsFile = namedFile("labels", {
    officials: labels.officials.map(label),
    topics: labels.topics.map(label),
  });
  const hintsFile = namedFile("hints", hints);
  const index: SearchIndexFile = {
    version: formatVersion,
    volumes,
    labels: labelsFile.name,
    hints: hintsFile.name,
  };
  return new Map([
    [searchFile("index.json"), new TextEncoder().encode(`${JSON.stringify(index)}\n`)],
    ...[labelsFile, hintsFile].map(({ name, bytes }) => [searchFile(name), bytes] as const),
  ]);
}

/** A packed value whose file's name tells its content. */
function namedFile(stem: string, value: unknown): { name: string; bytes: Uint8Array } {
  const bytes = pack(value);
  return { name: `${stem}-${hashOf(new Map([[stem, bytes]]))}.bin`, bytes };
}

/** The files of a piece or a volume, by path from the site's root. */
export function filesInFolder({
  entry,
  files,
}: {
  readonly entry: { readonly name: string };
  readonly files: Files;
}): Map<SiteFile, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [searchFile(`${entry.name}/${path}`), bytes]));
}

/** @param name Below the folder of the search files. */
function searchFile(name: string): SiteFile {
  return fileOf(addressOf("searchFile", { rest: name }));
}

function label({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}
