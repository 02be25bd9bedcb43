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
    const own = addressKey(fileOf(permalink));
    const holder = this.#holderOf(own, as);
    if (holder !== undefined) return holder;
    const entry = { file, permalink };
    this.#files.set(own, entry);
    // A folder that is entered was entered with all above it.
    for (const folder of foldersOf(own)) {
      if (this.#folders.has(folder)) break;
      this.#folders.set(folder, entry);
    }
    return undefined;
  }

  /** Who has this address, or something in the way of a bulletin that would have it. */
  holderOf(permalink: Permalink): Holder | undefined {
    return this.#holderOf(addressKey(fileOf(permalink)), "bulletin");
  }

  /** Whether something is published at this very address: what was claimed here, and what every site has. */
  has(permalink: Permalink): boolean {
    const file = fileOf(permalink);
    const holder = this.#files.get(addressKey(file));
    const isClaimed = holder !== undefined && "permalink" in holder && fileOf(holder.permalink) === file;
    return isClaimed || isPublished(file, this.#known);
  }

  #holderOf(own: string, as: Claimant): Holder | undefined {
    const claimed = this.#files.get(own) ?? this.#folders.get(own) ?? this.#fileAmong(foldersOf(own));
    if (claimed !== undefined) return claimed;
    const row = rowInTheWay(own.split("/"), this.#known, as);
    return row && { row };
  }

  /** The uppermost that is a file. */
  #fileAmong(folders: Iterable<string>): Holder | undefined {
    let found: Holder | undefined;
    for (const folder of folders) {
      // What holds a folder has no file above it.
      if (this.#folders.has(folder)) break;
      found = this.#files.get(folder) ?? found;
    }
    return found;
  }
}

/** The folders that a file is in, the nearest first. */
function* foldersOf(file: string): Generator<string> {
  for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1))
    yield file.slice(0, end);
}
