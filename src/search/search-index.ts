// The two files that tell what search files there are.
import { formatVersion, searchFolder } from "./format.ts";
import type { SearchIndexFile, VolumeEntry } from "./format.ts";
import { hashOf, pack } from "./pack.ts";
import type { Files } from "./pack.ts";
import type { SearchLabels } from "./record.ts";

/** The list of volumes (newest first) and the labels of the filters, by path from the site's root. */
export function indexFiles(volumes: readonly VolumeEntry[], labels: SearchLabels): Files {
  const packedLabels = pack({ officials: labels.officials.map(label), topics: labels.topics.map(label) });
  const labelsFile = `labels-${hashOf(new Map([["labels", packedLabels]]))}.bin`;
  const index: SearchIndexFile = { version: formatVersion, volumes, labels: labelsFile };
  return new Map([
    [`${searchFolder}index.json`, new TextEncoder().encode(`${JSON.stringify(index)}\n`)],
    [searchFolder + labelsFile, packedLabels],
  ]);
}

/** The files of a piece or a volume, by path from the site's root. */
export function filesInFolder({
  entry,
  files,
}: {
  readonly entry: { readonly name: string };
  readonly files: Files;
}): Files {
  return new Map([...files].map(([path, bytes]) => [`${searchFolder}${entry.name}/${path}`, bytes]));
}

function label({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}
