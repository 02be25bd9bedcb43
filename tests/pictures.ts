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

/**
 * A document without pages.
 * @param trailer What its trailer's dictionary has besides its size and root.
 * @param text Lines before its trailer.
 */
export function pdf(trailer = "", text = ""): Buffer {
  const body = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n${text}`;
  return Buffer.from(
    `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 3 /Root 1 0 R ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`,
    "latin1",
  );
}
