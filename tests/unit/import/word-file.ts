// Makes small Word files: a zip file of the parts that a reader looks for.
import { deflateRawSync } from "node:zlib";

const TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Default Extension="png" ContentType="image/png"/>
  <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...targets: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], at) =>
        `<Relationship Id="r${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"${kind === "hyperlink" ? ' TargetMode="External"' : ""}/>`,
    )
    .join("")}</Relationships>`;

const NAMESPACES = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${RELATIONS}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"`;

/** A paragraph with the picture that `wordFile` is given. */
export const PICTURE = `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="合影"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/**
 * @param body WordprocessingML
 * @param parts further ones by the kind that the document refers to them by, after the picture's `r1`: WordprocessingML, or an address
 * @param sizeSaid what the directory says that the document's text has unpacked, where that is not so
 */
export function wordFile(
  body: string,
  {
    picture = Buffer.of(0),
    sizeSaid = -1,
    parts = {},
  }: {
    readonly picture?: Buffer;
    readonly sizeSaid?: number;
    readonly parts?: Readonly<Record<string, string>>;
  } = {},
): Buffer {
  const document = `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
  const others = Object.entries(parts);
  const targets = others.map(([kind, part]) => [kind, kind === "hyperlink" ? part : `${kind}.xml`] as const);
  return zip([
    ["[Content_Types].xml", Buffer.from(TYPES)],
    ["_rels/.rels", Buffer.from(relations(["officeDocument", "word/document.xml"]))],
    ["word/_rels/document.xml.rels", Buffer.from(relations(["image", "media/a.png"], ...targets))],
    ["word/media/a.png", picture],
    ["word/document.xml", Buffer.from(document), sizeSaid],
    ...others
      .filter(([kind]) => kind !== "hyperlink")
      .map(
        ([kind, part]) =>
          [`word/${kind}.xml`, Buffer.from(`<w:${kind} ${NAMESPACES}>${part}</w:${kind}>`)] as const,
      ),
  ]);
}

function zip(files: readonly (readonly [name: string, data: Buffer, sizeSaid?: number])[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data, sizeSaid = -1] of files) {
    const packed = deflateRawSync(data);
    const size = sizeSaid === -1 ? data.length : sizeSaid;
    // Version, flags, method, time and date, check sum, sizes, length of the name.
    const shared = [u16(20), u16(0), u16(8), u32(0), u32(0), u32(packed.length), u32(size), u16(name.length)];
    const header = [u32(0x04034b50), ...shared, u16(0), Buffer.from(name), packed];
    parts.push(...header);
    directory.push(u32(0x02014b50), u16(20), ...shared, Buffer.alloc(12), u32(offset), Buffer.from(name));
    offset += Buffer.concat(header).length;
  }
  const entries = Buffer.concat(directory);
  const end = [
    u32(0x06054b50),
    u32(0),
    u16(files.length),
    u16(files.length),
    u32(entries.length),
    u32(offset),
  ];
  return Buffer.concat([...parts, entries, ...end, u16(0)]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
