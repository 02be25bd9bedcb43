// The fragments of a piece, grouped, as Pagefind's reader loads them: few documents to a file.
import { hashOf } from "../exact/pack.ts";
import type { Files } from "../exact/pack.ts";
import { fragmentFile, packFile } from "./bundle.ts";
import { pageId } from "./page-id.ts";
import type { Fragment } from "./records.ts";

/**
 * @param piece Name of its folder, in the search folder.
 * @param fragments In the order of the piece's documents.
 * @returns The beginning of the files' names, which tells their content, and the files by their paths in Pagefind's folder.
 */
export function bundleFragments(
  period: string,
  piece: string,
  fragments: readonly Fragment[],
): { readonly name: string; readonly files: Files } {
  const groups = new Map<string, Record<string, Fragment>>();
  fragments.forEach((fragment, document) => {
    const path = fragmentFile("", document);
    const group = groups.get(path) ?? {};
    group[pageId({ piece, document })] = fragment;
    groups.set(path, group);
  });
  const packed = new Map(
    [...groups].map(([path, group]) => [path, packFile(Buffer.from(JSON.stringify(group)))]),
  );
  const name = `${period}-${hashOf(packed)}`;
  const files = new Map([...packed].map(([path, bytes]) => [`fragment/${name}${path}.pf_fragment`, bytes]));
  return { name, files };
}
