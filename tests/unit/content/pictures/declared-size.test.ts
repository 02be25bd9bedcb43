// How large a picture says it is, told from its first bytes: as large as the decoder finds it.
import { expect, it } from "vitest";
import { declaredSize } from "../../../../src/content/pictures/declared-size.ts";
import { sizeFault } from "../../../../src/desk/admin/media.ts";
import { phonePhoto, picture } from "../../../pictures.ts";

const LOOK = { width: 300, height: 200 };

it.each([
  ["PNG", () => picture(1, LOOK).png().toBuffer()],
  ["JPEG", () => picture(1, LOOK).jpeg().toBuffer()],
  ["JPEG of a phone", () => phonePhoto(LOOK)],
  ["progressive JPEG", () => picture(1, LOOK).jpeg({ progressive: true }).toBuffer()],
  ["WebP", () => picture(1, LOOK).webp().toBuffer()],
  ["WebP without loss", () => picture(1, LOOK).webp({ lossless: true }).toBuffer()],
  ["WebP that one sees through", () => picture(1, LOOK).ensureAlpha(0.5).webp().toBuffer()],
  ["AVIF", () => picture(1, LOOK).avif().toBuffer()],
])("%s", async (_, made) => {
  const bytes = await made();
  expect(declaredSize(bytes)).toEqual([300, 200]);
  for (let length = 0; length < 40; length += 1) {
    expect(() => declaredSize(bytes.subarray(0, length))).not.toThrow();
  }
});

it("is refused in the words of a check where it is too large", async () => {
  const bytes = await picture(1).png().toBuffer();
  bytes.writeUInt32BE(20_000, 16);
  bytes.writeUInt32BE(20_000, 20);
  expect(sizeFault("a.png", bytes)).toBe(
    "a.png 有 20000 × 20000 像素，上限是 1 亿像素。用修图软件缩小到长边 4000 像素以内，再换上。",
  );
});
