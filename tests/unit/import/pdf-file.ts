// Makes small PDF files whose fonts have no letters: what a reader looks for are places, sizes and what each code stands for.
import { deflateSync } from "node:zlib";

export interface PdfText {
  readonly text: string;
  /** From the left, and from the top to the letters' foot; all in points. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly isBold?: boolean;
  /** White behind each letter, of its size. */
  readonly white?: number;
  /** Stands on its side. */
  readonly isTurned?: boolean;
}

interface PdfBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Areas, which are lines where they are thin. */
  readonly filled?: readonly PdfBox[];
  /** Frames. */
  readonly stroked?: readonly PdfBox[];
  readonly picture?: PdfBox;
  readonly link?: {
    readonly address: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  };
}

const [WIDTH, HEIGHT] = [600, 800];
/** Pixels of the picture, in each direction. */
const PIXELS = 80;

/** What is wrong with it. */
interface Fault {
  /** What the fonts say that a letter is. */
  readonly toUnicode?: (letter: string) => string;
  /** Of the trailer's dictionary. */
  readonly trailer?: string;
}

export function pdfFile(
  pages: readonly PdfPage[],
  { toUnicode = (letter) => letter, trailer = "" }: Fault = {},
): Buffer {
  const letters = [
    ...new Set(pages.flatMap(({ texts }) => Array.from(texts.map(({ text }) => text).join("")))),
  ];
  const codeOf = (letter: string) => hex(letters.indexOf(letter) + 1);
  const objects: Buffer[] = [];
  const add = (dictionary: string, stream?: Buffer): string => {
    const body =
      stream === undefined
        ? Buffer.from(dictionary)
        : Buffer.concat([
            Buffer.from(
              `${dictionary.slice(0, -2)} /Filter /FlateDecode /Length ${deflateSync(stream).length} >>\nstream\n`,
            ),
            deflateSync(stream),
            Buffer.from("\nendstream"),
          ]);
    objects.push(body);
    return `${objects.length} 0 R`;
  };
  const cmap = add("<< >>", Buffer.from(cmapOf(letters, codeOf, toUnicode)));
  const fonts = ["SongTi", "SimHei-Bold"].map((name) => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    );
    const descendant = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} /DW 1000 /W [${letters.map((letter, at) => (letter < "\u0080" ? `${at + 1} [500]` : "")).join(" ")}] >>`,
    );
    return add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${descendant}] /ToUnicode ${cmap} >>`,
    );
  });
  const image = add(
    `<< /Type /XObject /Subtype /Image /Width ${PIXELS} /Height ${PIXELS} /ColorSpace /DeviceRGB /BitsPerComponent 8 >>`,
    Buffer.from(Array.from({ length: PIXELS * PIXELS * 3 }, (_, at) => (at * 37) % 251)),
  );
  const tree = objects.length + 3 * pages.length + 1;
  const kids = pages.map(({ texts, filled = [], stroked = [], picture, link }) => {
    const drawn = texts.map(({ text, x, y, size = 10, isBold = false, white = 0, isTurned = false }) => {
      const matrix = isTurned ? `0 1 -1 0 ${x} ${HEIGHT - y}` : `1 0 0 1 ${x} ${HEIGHT - y}`;
      const letters = Array.from(text, (letter) => `<${codeOf(letter)}> ${-1000 * white}`).join(" ");
      return `BT /F${isBold ? 2 : 1} ${size} Tf ${matrix} Tm [${letters}] TJ ET`;
    });
    for (const [boxes, sign] of [
      [filled, "f"],
      [stroked, "S"],
    ] as const)
      for (const { x, y, width, height } of boxes)
        drawn.push(`${x} ${HEIGHT - y - height} ${width} ${height} re ${sign}`);
    if (picture !== undefined) {
      const { x, y, width, height } = picture;
      drawn.push(`q ${width} 0 0 ${height} ${x} ${HEIGHT - y - height} cm /I Do Q`);
    }
    const content = add("<< >>", Buffer.from(drawn.join("\n")));
    const annotation = add(
      link === undefined
        ? "<< >>"
        : `<< /Type /Annot /Subtype /Link /Rect [${link.x} ${HEIGHT - link.y - 4} ${link.x + link.width} ${HEIGHT - link.y + 12}] /A << /S /URI /URI (${link.address}) >> >>`,
    );
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${content} /Resources << /Font << /F1 ${fonts[0] ?? ""} /F2 ${fonts[1] ?? ""} >> /XObject << /I ${image} >> >> ${link === undefined ? "" : `/Annots [${annotation}]`} >>`,
    );
  });
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return written(objects, `${catalog} ${trailer}`);
}

/** Lines of one column, each of so many letters; the first of a paragraph stands in by two. */
export function column(
  paragraphs: readonly string[],
  { x, y, letters, size = 10 }: { x: number; y: number; letters: number; size?: number },
): PdfText[] {
  let line = 0;
  return paragraphs.flatMap((paragraph) => {
    const all = Array.from(paragraph);
    const first = {
      text: all.splice(0, letters - 2).join(""),
      x: x + 2 * size,
      y: y + 1.6 * size * line++,
      size,
    };
    const rest: PdfText[] = [];
    while (all.length > 0)
      rest.push({ text: all.splice(0, letters).join(""), x, y: y + 1.6 * size * line++, size });
    return [first, ...rest];
  });
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function cmapOf(
  letters: readonly string[],
  codeOf: (letter: string) => string,
  toUnicode: (letter: string) => string,
): string {
  const utf16 = (letter: string) => Array.from(letter.split(""), (unit) => hex(unit.charCodeAt(0))).join("");
  const rows = letters.map((letter) => `<${codeOf(letter)}> <${utf16(toUnicode(letter))}>`);
  const groups = Array.from({ length: Math.ceil(rows.length / 100) }, (_, at) =>
    rows.slice(at * 100, at * 100 + 100),
  );
  return [
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def",
    "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ...groups.map((group) => `${group.length} beginbfchar\n${group.join("\n")}\nendbfchar`),
    "endcmap end end",
  ].join("\n");
}

function written(objects: readonly Buffer[], catalog: string): Buffer {
  const parts = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, body] of objects.entries()) {
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    offsets.push(length);
    length += object.length;
    parts.push(object);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
