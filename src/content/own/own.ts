// What an archive has of its own beside its content: pages of the maintainer's, and files that are published as they are.
import type { AddressBook } from "../../addresses/book.ts";
import type { OwnKind } from "../../problems/codes/own.ts";
import { ofRoot, type Problem, problemAt } from "../../problems/problem.ts";
import type { Position } from "../../problems/position.ts";
import { type OwnPage, readPages } from "./pages.ts";
import { listPublicFiles, type PublicFile } from "./public-files.ts";

export interface Own {
  readonly pages: readonly OwnPage[];
  readonly publicFiles: readonly PublicFile[];
  /** All files that pages can be made of, from the archive's root: theirs, and what they include. */
  readonly sources: readonly string[];
}

/** As far as each file can be read by itself. */
export interface ReadOwn extends Own {
  readonly problems: readonly Problem[];
}

export const NOTHING_OWN: ReadOwn = { pages: [], publicFiles: [], sources: [], problems: [] };

/** Reads `pages/` and lists `public/` of an archive's root; neither need be there. */
export function readOwn(root: string): ReadOwn {
  const { pages, sources, problems } = readPages(root);
  const { publicFiles, problems: misnamed } = listPublicFiles(root);
  return { pages, publicFiles, sources, problems: [...problems, ...misnamed] };
}

/** Enters all in a book that has no bulletins' addresses yet. What has something in its way is a problem, and left out. */
export function claimOwn(own: Own, book: AddressBook): ReadOwn {
  const problems: Problem[] = [];
  const claim = (kind: OwnKind, { file, permalink }: PublicFile, position?: Position) => {
    const holder = book.claim(permalink, file, kind);
    if (holder === undefined) return true;
    const params = { kind, path: permalink, by: "file" in holder ? holder.file : undefined };
    problems.push(ofRoot(problemAt(file, { code: "address-taken", params }, position)));
    return false;
  };
  const pages = own.pages.filter((page) => claim("page", page, page.position));
  const publicFiles = own.publicFiles.filter((file) => claim("file", file));
  return { ...own, pages, publicFiles, problems };
}
