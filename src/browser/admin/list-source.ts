// Where the list of bulletins comes from: the preview's server, which has the files, or a git host, which is asked for few.
import {
  type Asked,
  askedRow,
  asksText,
  type CheckedRow,
  isNamed,
  newestFirst,
  type Page,
  type Row,
} from "../../desk/admin/listing.ts";
import { errorsOf } from "../../desk/admin/said.ts";
import type { Checker } from "../../desk/admin/verdict.ts";
import type { Backend, ProxyBackend } from "./cms.ts";
import { HostError } from "./host-error.ts";

export interface ListSource {
  /** The rows of a page. */
  readonly size: number;
  /** @param from The place of the page's first row among all that is asked for. */
  page(asked: Asked, from: number): Promise<Page>;
}

const LOCAL_SIZE = 50;

/** @param onLost Called where the server does not answer. */
export function localList(backend: ProxyBackend, onLost: () => void): ListSource {
  return {
    size: LOCAL_SIZE,
    page: async (asked, from) => {
      const params = { asked, from, size: LOCAL_SIZE };
      try {
        // Of the same version as this script.
        return (await backend.request({ action: "listBulletins", params })) as Page;
      } catch (error) {
        if (error instanceof HostError) onLost();
        throw error;
      }
    },
  };
}

/** Each row is a request of its own. */
const HOSTED_SIZE = 20;
/** Hosts count requests by the hour: a search gives up behind so many files. */
const MOST_READ = 200;

export interface HostedListOptions {
  /** The content folder's path in the repository: empty, or with a slash at its end. */
  readonly folder: string;
  /** For which the archive has bulletins, newest first. */
  readonly years: readonly string[];
  readonly checker: Pick<Checker, "check">;
}

/** Names come with one request for a year; files are read only for the rows that are shown, or searched for words. */
export function hostedList(
  backend: Pick<Backend, "getMedia" | "entriesByFiles">,
  { folder, years, checker }: HostedListOptions,
): ListSource {
  /** The year's files, newest first, each with what the host knows it by. */
  const filesOf = async (year: string) => {
    const files = await backend.getMedia(`${folder}bulletins/${year}`);
    const ids = new Map(files.map(({ path, id }) => [path.slice(folder.length), id]));
    return newestFirst([...ids.keys()].filter((path) => path.endsWith(".md"))).map((path) => ({
      path,
      id: ids.get(path) ?? null,
    }));
  };
  const read = async (files: readonly { path: string; id: string | null }[]) => {
    const loaded = await backend.entriesByFiles(
      files.map(({ path, id }) => ({ path: `${folder}${path}`, id })),
    );
    const texts = new Map(loaded.map(({ data, file }) => [file.path.slice(folder.length), data ?? ""]));
    return files.map(({ path }) => ({ path, text: texts.get(path) ?? "" }));
  };

  return {
    size: HOSTED_SIZE,
    page: async (asked, from) => {
      const isByName = !asksText(asked);
      const found: { row: Row; text: string }[] = [];
      let passed = 0;
      let tried = 0;
      let total: number | undefined;
      for (const year of asked.year === "" ? years : [asked.year]) {
        const files = (await filesOf(year)).filter(({ path }) => isNamed(asked, path));
        if (asked.year !== "" && isByName) total = files.length;
        // By names alone it is known what stands before the page.
        const skipped = isByName ? Math.min(from - passed, files.length) : 0;
        passed += skipped;
        for (let at = skipped; at < files.length; at += HOSTED_SIZE) {
          const lot = await read(files.slice(at, at + HOSTED_SIZE));
          tried += lot.length;
          for (const { path, text } of lot) {
            const row = askedRow(asked, path, text);
            if (row !== undefined) found.push({ row, text });
          }
          const end = (isByName ? 0 : from) + HOSTED_SIZE;
          const isCut = !isByName && tried >= MOST_READ;
          if (found.length > end || isCut) return pageOf(found.slice(isByName ? 0 : from), total, isCut);
        }
      }
      return pageOf(found.slice(isByName ? 0 : from), isByName ? total : found.length, false);
    },
  };

  async function pageOf(
    found: readonly { row: Row; text: string }[],
    total: number | undefined,
    isCut: boolean,
  ): Promise<Page> {
    const rows: CheckedRow[] = [];
    for (const { row, text } of found.slice(0, HOSTED_SIZE)) {
      rows.push({ ...row, errors: errorsOf((await checker.check(row.path, text)).found).length });
    }
    return {
      rows,
      hasMore: found.length > HOSTED_SIZE,
      total,
      years,
      ...(isCut && { gaveUpAfter: MOST_READ }),
    };
  }
}
