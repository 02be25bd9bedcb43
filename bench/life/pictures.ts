// The pictures of the archive like life: few and small, as what they cost is measured elsewhere.
import sharp from "sharp";

const WIDTH = 480;
const HEIGHT = 320;

/** A JPEG of soft bands and grains, another for each number. */
export async function lifePicture(number: number): Promise<Buffer> {
  const data = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < data.length; at += 1) {
    const [column, row] = [(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
    data[at] = 128 + 90 * Math.sin(column / (20 + number) + row / 35 + (at % 3)) + ((at * (number + 7)) % 23);
  }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .jpeg()
    .toBuffer();
}
