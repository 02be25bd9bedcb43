// Pictures for tests: small, made on the spot, and different by a number.
import sharp, { type Sharp } from "sharp";

interface Look {
  readonly width?: number;
  readonly height?: number;
}

/** Grey noise of its own for each number: bytes differ, and are the same each time. */
export function picture(number: number, { width = 40, height = 30 }: Look = {}): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at += 1) data[at] = (at * (number + 7) + (at >> 5) * 31) % 251;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

export function jpeg(number: number, look?: Look): Promise<Buffer> {
  return picture(number, look).jpeg().toBuffer();
}

/** As a phone takes it that is held upright: turned by its orientation, with its place and its maker. */
export function phonePhoto(look: Look = { width: 60, height: 40 }): Promise<Buffer> {
  return picture(1, look)
    .withExif({
      IFD0: { Make: "Kamera-Werke", Model: "K1" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "34/1 46/1 12/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** What a PDF begins with: enough for those who look at its first bytes. */
export const PDF = Buffer.from("%PDF-1.7\n%%EOF\n");
