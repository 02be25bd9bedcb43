// Joins bulletins with the files that they name: what is found comes into their records, what is not becomes problems.
import { fingerprintOf } from "../bulletin/fingerprint.ts";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { type Problem, problemAt, type TextEdit } from "../../problems/problem.ts";
import type { Bulletin, SitePictures } from "../records.ts";
import { DEFAULT_MEGABYTES } from "../yaml/schemas/site.ts";
import { type Found, Media } from "./find.ts";
import { judge, type Judged, MEGABYTE } from "./judge.ts";
import { lookAt } from "./media.ts";
import type { BodyPicture } from "./picture.ts";
import type { Reference } from "./reference.ts";
import { scanFault } from "./scan-faults.ts";

const DEFAULT_PICTURES: SitePictures = { maxMegabytes: DEFAULT_MEGABYTES, originals: false };

export interface LinkOptions {
  /** The content folder. */
  readonly dir: string;
  /** Paths of all pictures and documents in it. */
  readonly media: readonly string[];
  readonly choice: SitePictures | undefined;
  /** The file that keeps what is known of them; without it, all are looked at anew. */
  readonly record: string | undefined;
}

export interface Linked {
  /** With their pictures, as far as these can be shown. */
  readonly files: readonly ReadBulletin[];
  readonly problems: readonly Problem[];
}

/** Files that no bulletin names are not read. */
export async function linkPictures(
  files: readonly ReadBulletin[],
  { dir, media, choice = DEFAULT_PICTURES, record }: LinkOptions,
): Promise<Linked> {
  const finder = new Media(media);
  const foundOf = ({ address }: Reference, file: ReadBulletin) =>
    finder.find(address, file.file, yearOf(file));
  const named = new Set<string>();
  for (const file of files) {
    for (const reference of file.references) {
      const found = foundOf(reference, file);
      if ("file" in found) named.add(found.file);
    }
  }
  const looked = await lookAt(dir, named, choice.maxMegabytes * MEGABYTE, record);
  const judgedOf = (found: Found): Judged => {
    const seen = "file" in found ? looked.get(found.file) : undefined;
    return seen === undefined || !("file" in found) ? {} : judge(found.file, seen, choice);
  };
  const problems: Problem[] = media
    .filter((file) => !named.has(file))
    .map((file) => problemAt(file, { code: "unused-picture", params: {} }));
  const linked = files.map((file): ReadBulletin => {
    const uses = file.references.map((reference) => {
      const found = foundOf(reference, file);
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
  return { files: linked, problems };
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
  if ("actual" in found) return { code: "picture-case", params: { name: address, actual: found.actual } };
  if ("file" in found) return undefined;
  return "elsewhere" in found
    ? { code: "picture-address", params: { address } }
    : { code: "picture-missing", params: { name: address, nearest: found.nearest } };
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
  // A body is decoded each time it is asked for.
  const { body, fingerprint } = bulletin;
  return { ...bulletin, body, ...found, fingerprint: fingerprintOf(fingerprint, found) };
}
