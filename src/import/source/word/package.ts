// The parts of a Word file, and how they refer to one another (ECMA-376, part 2).
import path from "node:path";
import { LARGEST_PICTURE, LARGEST_UNPACKED } from "../limits.ts";
import { childrenOf, readXml, within, type XmlElement } from "../xml.ts";
import { openZip, type Zip } from "../zip.ts";

interface Relation {
  /** Its last word: `image`, `hyperlink`, `footnotes`. */
  readonly type: string;
  /** A part's name, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

export interface Part {
  readonly xml: XmlElement;
  readonly relations: ReadonlyMap<string, Relation>;
}

export interface WordPackage {
  readonly document: Part;
  /** Each part that the document refers to by such a relation. */
  readonly partsOf: (type: string) => Part[];
  readonly bytesOf: (name: string) => Buffer | undefined;
}

/** @throws where there is no document in it */
export function openWord(bytes: Buffer): WordPackage {
  const zip = openZip(bytes);
  const root = relationsOf(zip, "");
  const main =
    [...root.values()].find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  const document = partOf(zip, main);
  if (document === undefined) throw new Error("no document in the file");
  return {
    document,
    partsOf: (type) =>
      [...document.relations.values()]
        .filter((relation) => relation.type === type && !relation.isExternal)
        .flatMap(({ target }) => partOf(zip, target) ?? []),
    bytesOf: (name) => zip.read(name, LARGEST_PICTURE),
  };
}

function partOf(zip: Zip, name: string): Part | undefined {
  const bytes = zip.read(name, LARGEST_UNPACKED);
  return bytes === undefined
    ? undefined
    : { xml: readXml(bytes.toString("utf8")), relations: relationsOf(zip, name) };
}

function relationsOf(zip: Zip, part: string): Map<string, Relation> {
  const folder = path.posix.dirname(part);
  const name = path.posix.join(folder, "_rels", `${path.posix.basename(part)}.rels`);
  const bytes = zip.read(part === "" ? "_rels/.rels" : name, LARGEST_UNPACKED);
  if (bytes === undefined) return new Map();
  return new Map(
    childrenOf(within(readXml(bytes.toString("utf8")), "Relationships")).map(({ attributes }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attributes;
      const isExternal = TargetMode === "External";
      const target = isExternal ? Target : path.posix.join("/", folder, Target).slice(1);
      // From the root of the file, where it begins with a slash.
      const whole = !isExternal && Target.startsWith("/") ? Target.slice(1) : target;
      return [Id, { type: Type.split("/").at(-1) ?? "", target: whole, isExternal }];
    }),
  );
}
