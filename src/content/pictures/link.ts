// Joins bulletins with the files that they name: what is found comes into their records, what is not becomes problems.
import { decoded } from "./body-pictures.ts";
import { fingerprintOf } from "../bulletin/fingerprint.ts";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { type Problem, problemAt, type TextEdit } from "../../problems/problem.ts";
import type { Bulletin, SitePictures } from "../records.ts";
import type { Found, Media } from "./find.ts";
import { DEFAULT_PICTURES, judge, type Judged, MEGABYTE } from "./judge.ts";
import { lookAt } from "./media.ts";
import type { BodyPicture } from "./picture.ts";
import type { Reference } from "./reference.ts";
import { scanFault } from "./scan-faults.ts";

export interface LinkOptions {
  /** The content folder. */
  readonly dir: string;
  /** All pictures and documents in it. */
  readonly media: Media;
  readonly choice: SitePictures | undefined;
  /** The file that keeps what is known of them; without it, all are looked at anew. */
  readonly record: string | undefined;
  /** The bulletins are not all of the folder's: the record is asked, and stays. */
  readonly isPart?: boolean | undefined;
  /** Called with the number of files that have been looked at. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface Linked {
  /** With their pictures, as far as these can be shown. */
  readonly files: readonly ReadBulletin[];
  readonly problems: readonly Problem[];
  /** The paths of the files that are named. */
  readonly named: ReadonlySet<string>;
}

/** Files that no bulletin names are not read. */
export async function linkPictures(
  files: readonly ReadBulletin[],
  { dir, media, choice = DEFAULT_PICTURES, record, isPart, onProgress }: LinkOptions,
): Promise<Linked> {
  const searched = files.map((file) => {
    const find = ({ address }: Reference) => media.find(address, file.file, yearOf(file));
    return { file, uses: file.references.map((reference) => ({ reference, found: find(reference) })) };
  });
  const named = new Set(
    searched.flatMap(({ uses }) => uses.flatMap(({ found }) => ("file" in found ? [found.file] : []))),
  );
  const looked = await lookAt(named, {
    dir,
    mostBytes: choice.maxMegabytes * MEGABYTE,
    record,
    isPart,
    onProgress,
  });
  const judgedOf = (found: Found): Judged => {
    const seen = "file" in found ? looked.get(found.file) : undefined;
    return seen === undefined || !("file" in found) ? {} : judge(found.file, seen, choice);
  };
  const problems: Problem[] = [];
  const linked = searched.map(({ file, uses: all }): ReadBulletin => {
    const uses = all.map(({ reference, found }) => {
      const fault = placeFault(reference.address, found);
      return { reference, found, judged: fault ? { fault } : asMeant(reference, judgedOf(found)) };
    });
    for (const { reference, found, judged } of uses) {
      if (judged.fault === undefined) continue;
      const told = reference.use === "scan" ? scanFault(judged.fault) : judged.fault;
      const fault = { ...told, ...caseFix(reference, found) };
      problems.push(problemAt(file.file, fault, reference.position));
    }
    const { bulletin } = file;
    return bulletin === undefined || uses.length === 0 ? file : withBulletin(file, joined(bulletin, uses));
  });
  return { files: linked, problems, named };
}

/** Its warnings may not be made yet: a plain copy would have them made. */
function withBulletin(file: ReadBulletin, bulletin: Bulletin): ReadBulletin {
  const own = Object.getOwnPropertyDescriptors(file);
  // All that the file has, and the bulletin in the place of another.
  return Object.defineProperties(
    {},
    { ...own, bulletin: { ...own.bulletin, value: bulletin } },
  ) as ReadBulletin;
}

/** Of its day; of one without, of its folder. */
function yearOf({ file, permalink }: ReadBulletin): string {
  return /^\/bulletins\/(\d{4})\//.exec(permalink ?? "")?.[1] ?? file.split("/")[1] ?? "";
}

function placeFault(address: string, found: Found): Fault | undefined {
  // The parser encodes what an editor wrote as it is.
  const name = decoded(address);
  if ("actual" in found) return { code: "picture-case", params: { name, actual: found.actual } };
  if ("file" in found) return undefined;
  return "elsewhere" in found
    ? { code: "picture-address", params: { address: name } }
    : { code: "picture-missing", params: { name, nearest: found.nearest } };
}

/** A document is a scan, and no picture. */
function asMeant({ use }: Reference, judged: Judged): Judged {
  const { file } = judged;
  return file?.type !== "pdf" || use === "scan"
    ? judged
    : { fault: { code: "picture-format", params: { file: file.file, format: "pdf" } } };
}

/** Only where nothing has to be written otherwise for Markdown or YAML. */
function caseFix({ span }: Reference, found: Found): { readonly fix?: readonly TextEdit[] } {
  const isSure = span !== undefined && "actual" in found && /^[\p{L}\p{N}_./-]+$/u.test(found.actual);
  return isSure ? { fix: [{ ...span, text: found.actual }] } : {};
}

interface Used {
  readonly reference: Reference;
  readonly judged: Judged;
}

function joined(bulletin: Bulletin, uses: readonly Used[]): Bulletin {
  const pictures: BodyPicture[] = [];
  let image: Bulletin["image"];
  let scan: Bulletin["scan"];
  for (const { reference, judged } of uses) {
    const { file } = judged;
    if (file === undefined) continue;
    if (reference.use === "scan") scan = file;
    else if (file.type === "pdf") continue;
    else if (reference.use === "image") image = { ...file, ...reference.words };
    else pictures.push({ ...file, ...reference.words, address: reference.address });
  }
  const found = { ...(image && { image }), pictures, ...(scan && { scan }) };
  const fingerprint = fingerprintOf(bulletin.fingerprint, found);
  // A body is read each time it is asked for.
  const body = { get: () => bulletin.body, enumerable: true };
  return Object.defineProperty({ ...bulletin, body: "", ...found, fingerprint }, "body", body);
}
