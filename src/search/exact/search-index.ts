// The two files that tell what search files there are.
import { addressOf, fileOf } from "../../addresses/table.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { formatVersion } from "./format.ts";
import type { SearchIndexFile, VolumeEntry } from "./format.ts";
import { hashOf, pack } from "./pack.ts";
import type { Files } from "./pack.ts";
import type { SearchLabels } from "../cut/record.ts";

/** The list of volumes (newest first) and the labels of the filters, by path from the site's root. */
export function indexFiles(volumes: readonly VolumeEntry[], labels: SearchLabels): Map<SiteFile, Uint8Array> {
  const packedLabels = pack({ officials: labels.officials.map(label), topics: labels.topics.map(label) });
  const labelsFile = `labels-${hashOf(new Map([["labels", packedLabels]]))}.bin`;
  const index: SearchIndexFile = { version: formatVersion, volumes, labels: labelsFile };
  return new Map([
    [searchFile("index.json"), new TextEncoder().encode(`${JSON.stringify(index)}\n`)],
    [searchFile(labelsFile), packedLabels],
  ]);
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
