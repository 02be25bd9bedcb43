// Which pictures of a source go into the archive as they are, which are converted, and what is said of the others.
import { expect, it } from "vitest";
import sharp from "sharp";
import { publishable } from "../../../src/cli/import/publishable.ts";
import { picture } from "../../pictures.ts";

const drawing = sharp({ create: { width: 60, height: 40, channels: 3, background: "#a33" } });

/** Rows of pixels from the lowest up (BITMAPINFOHEADER). */
function bmp(
  bits: number,
  palette: readonly number[],
  rows: readonly (readonly number[])[],
  width: number,
): Buffer {
  const header = Buffer.alloc(54);
  const start = 54 + palette.length;
  header.write("BM", "latin1");
  header.writeUInt32LE(start, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(width, 18);
  header.writeInt32LE(rows.length, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(bits, 28);
  return Buffer.concat([header, Buffer.from(palette), ...rows.map((row) => Buffer.from(row))]);
}

const RED_OVER_BLUE = [
  [
    "24 bits",
    bmp(
      24,
      [],
      [
        [255, 0, 0, 0],
        [0, 0, 255, 0],
      ],
      1,
    ),
  ],
  [
    "8 bits",
    bmp(
      8,
      [255, 0, 0, 0, 0, 0, 255, 0],
      [
        [0, 0, 0, 0],
        [1, 0, 0, 0],
      ],
      1,
    ),
  ],
  [
    "1 bit",
    bmp(
      1,
      [255, 0, 0, 0, 0, 0, 255, 0],
      [
        [0x00, 0, 0, 0],
        [0x80, 0, 0, 0],
      ],
      1,
    ),
  ],
] as const;

it("what a page shows stays as it is", async () => {
  const bytes = await picture(1).webp().toBuffer();
  expect(await publishable(bytes)).toEqual({ bytes, ending: "webp" });
});

it("a drawing becomes PNG, a photograph JPEG", async () => {
  const photograph = await picture(3, { width: 200, height: 160 }).blur(4).tiff().toBuffer();
  expect(await publishable(await drawing.clone().gif().toBuffer())).toMatchObject({ ending: "png" });
  expect(await publishable(photograph)).toMatchObject({ ending: "jpg" });
});

it("one that moves gives its first frame", async () => {
  const frames = sharp(
    [await drawing.clone().png().toBuffer(), await picture(2, { width: 60, height: 40 }).png().toBuffer()],
    {
      join: { animated: true },
    },
  );
  const made = await publishable(await frames.gif().toBuffer());
  if ("refused" in made) throw new Error(made.refused);
  expect(made.isFrame).toBe(true);
  expect(await sharp(made.bytes).metadata()).toMatchObject({ width: 60, height: 40, format: "png" });
});

it.each(RED_OVER_BLUE)("a BMP of %s is read", async (_, bytes) => {
  const made = await publishable(bytes);
  if ("refused" in made) throw new Error(made.refused);
  expect([...(await sharp(made.bytes).removeAlpha().raw().toBuffer())]).toEqual([255, 0, 0, 0, 0, 255]);
});

it.each([
  [
    "emf",
    Buffer.concat([Buffer.from([1, 0, 0, 0]), Buffer.alloc(36), Buffer.from(" EMF"), Buffer.alloc(20)]),
  ],
  ["wmf", Buffer.from("d7cdc69a00000000", "hex")],
  ["svg", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["heic", Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")],
  ["damaged", Buffer.from("GIF89a")],
  ["damaged", (await picture(1).jpeg().toBuffer()).subarray(0, 100)],
  ["unknown", Buffer.from("nothing")],
])("of others it is said what they are: %s", async (refused, bytes) => {
  expect(await publishable(bytes)).toEqual({ refused });
});
