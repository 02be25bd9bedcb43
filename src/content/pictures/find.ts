// Finds the file that a bulletin means by an address: beside it, in the media of its year, or by a path.
import { posix } from "node:path";
import { nearestWord } from "../values/nearest.ts";
import { decoded } from "./body-pictures.ts";

export type Found =
  | { readonly file: string }
  | { readonly elsewhere: true }
  /** What the files are called whose name differs in its case only. */
  | { readonly actual: string; readonly file: string }
  | { readonly nearest: string | undefined };

/** Pictures and documents of a content folder, by their paths. */
export class Media {
  /** In one Unicode form: that of a file's name is the system's choice. */
  readonly #files: ReadonlyMap<string, string>;
  readonly #byFolded: ReadonlyMap<string, string>;

  constructor(files: readonly string[]) {
    this.#files = new Map(files.map((file) => [file.normalize("NFC"), file]));
    this.#byFolded = new Map(Array.from(this.#files, ([name, file]) => [name.toLowerCase(), file]));
  }

  /**
   * @param bulletin its path
   * @param year of its day
   */
  find(address: string, bulletin: string, year: string): Found {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/i.test(address)) return { elsewhere: true };
    const folder = posix.dirname(bulletin);
    const written = [...new Set([address, decoded(address)])].map((each) => each.normalize("NFC"));
    const places = written.flatMap((each) => placesOf(each, folder, year));
    for (const place of places) {
      const file = this.#files.get(place);
      if (file !== undefined) return { file };
    }
    for (const place of places) {
      const file = this.#byFolded.get(place.toLowerCase());
      if (file !== undefined) return { file, actual: nameFor(file, address) };
    }
    return { nearest: this.#nearest(written.at(-1) ?? address, folder, year) };
  }

  /** Of the files beside the bulletin and in its year's media first; of the others only the same name. */
  #nearest(address: string, folder: string, year: string): string | undefined {
    const name = posix.basename(address);
    const near = [...this.#files.keys()].filter((file) =>
      [folder, `media/${year}`].includes(posix.dirname(file)),
    );
    const nearest = nearestWord(
      name,
      near.map((file) => posix.basename(file)),
    );
    if (nearest !== undefined) return nearest;
    const same = [...this.#files.keys()].find(
      (file) => posix.basename(file).toLowerCase() === name.toLowerCase(),
    );
    return same && `/${same}`;
  }
}

/** In the order in which they are looked at. */
function placesOf(address: string, folder: string, year: string): string[] {
  const name = address.replaceAll("\\", "/").replace(/[?#].*$/, "");
  if (name.startsWith("/")) return [posix.normalize(name.slice(1))];
  return [
    posix.join(folder, name),
    ...(name.includes("/") ? [] : [`media/${year}/${name}`]),
    ...(name.startsWith("media/") ? [posix.normalize(name)] : []),
  ].filter((place) => !place.startsWith("../"));
}

/** As much of a file's path as was written of it. */
function nameFor(file: string, address: string): string {
  const written = decoded(address);
  const name = written.replace(/^(?:\.{0,2}\/)*/, "");
  const actual = file.split("/").slice(-name.split("/").length).join("/");
  return actual.toLowerCase() === name.toLowerCase()
    ? written.slice(0, written.length - name.length) + actual
    : `/${file}`;
}
