// Who holds which address: what the site has by itself, and what bulletins, own pages and files claim one after another.
import { addressKey } from "./path.ts";
import {
  type Claimant,
  fileOf,
  isPublished,
  type KnownIds,
  type Permalink,
  rowInTheWay,
  type RowName,
} from "./table.ts";

/** What stands in an address's way. */
export type Holder =
  /** The site itself, by this row of the table. */
  | { readonly row: RowName }
  /** A file, with its address or a bulletin's old one. */
  | { readonly file: string; readonly permalink: Permalink };

/**
 * Addresses are files to be written: two of them clash where they are one file, or where one is a file and the other needs
 * a folder in that place. They are compared as hosts and systems do that pass over letter case.
 */
export class AddressBook {
  readonly #known: KnownIds;
  readonly #files = new Map<string, Holder>();
  readonly #folders = new Map<string, Holder>();

  constructor(known: KnownIds) {
    this.#known = known;
  }

  /** Enters an address for a file, unless another is in its way: then that one is told. */
  claim(permalink: Permalink, file: string, as: Claimant = "bulletin"): Holder | undefined {
    const segments = addressKey(fileOf(permalink)).split("/");
    const folders = foldersOf(segments);
    const holder = this.#holderOf(segments, folders, as);
    if (holder !== undefined) return holder;
    const entry = { file, permalink };
    this.#files.set(segments.join("/"), entry);
    for (const folder of folders) if (!this.#folders.has(folder)) this.#folders.set(folder, entry);
    return undefined;
  }

  /** Who has this address, or something in the way of a bulletin that would have it. */
  holderOf(permalink: Permalink): Holder | undefined {
    const segments = addressKey(fileOf(permalink)).split("/");
    return this.#holderOf(segments, foldersOf(segments), "bulletin");
  }

  /** Whether something is published at this very address: what was claimed here, and what every site has. */
  has(permalink: Permalink): boolean {
    const file = fileOf(permalink);
    const holder = this.#files.get(addressKey(file));
    const isClaimed = holder !== undefined && "permalink" in holder && fileOf(holder.permalink) === file;
    return isClaimed || isPublished(file, this.#known);
  }

  #holderOf(segments: readonly string[], folders: readonly string[], as: Claimant): Holder | undefined {
    const own = segments.join("/");
    const claimed =
      this.#files.get(own) ??
      this.#folders.get(own) ??
      folders.map((folder) => this.#files.get(folder)).find((holder) => holder !== undefined);
    if (claimed !== undefined) return claimed;
    const row = rowInTheWay(segments, this.#known, as);
    return row && { row };
  }
}

/** The folders that a file is in. */
function foldersOf(segments: readonly string[]): string[] {
  return segments.slice(1).map((_segment, index) => segments.slice(0, index + 1).join("/"));
}
