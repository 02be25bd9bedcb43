// Which file a bulletin names as its picture, and what is read of it.
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../src/content/read.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";
import { jpeg, phonePhoto } from "../../../pictures.ts";
import { BULLETIN, FILE, withLine, writeFolder } from "../content-folder.ts";

const PHOTO = await jpeg(1);
const MEDIA = "media/2022/a.jpg";

describe("names a picture's file", () => {
  it.each([
    ["beside the bulletin", "a.jpg", "bulletins/2022/a.jpg"],
    ["in the media of its year", "a.jpg", MEDIA],
    ["by a path", "media/2022/a.jpg", MEDIA],
    ["by a path from the site's root", "/media/2021/a.jpg", "media/2021/a.jpg"],
    ["by a path from its own place", "../../media/2022/a.jpg", MEDIA],
    ["with a space", "<a b.jpg>", "media/2022/a b.jpg"],
    ["percent-encoded", "%E5%9B%BE%20a.jpg", "media/2022/图 a.jpg"],
    ["in another Unicode form", "caf\u00e9.jpg", "media/2022/cafe\u0301.jpg"],
  ])("%s", async (_what, address, file) => {
    const dir = writeFolder({
      [FILE]: `${BULLETIN}\n![河堤上的人群](${address} "现场。林知远 摄")\n`,
      [file]: PHOTO,
    });
    const { content, problems } = await readContent(dir, proofreader);
    expect(problems.all).toEqual([]);
    expect(content?.bulletins[0]?.pictures).toMatchObject([
      {
        file,
        type: "jpeg",
        width: 40,
        height: 30,
        alt: "河堤上的人群",
        caption: "现场。",
        credit: "林知远 摄",
      },
    ]);
  });

  it("in the front matter, too, and with its size as it is held", async () => {
    const image = "image: { file: a.jpg, alt: 河堤上的人群, credit: 摄影：林知远 }";
    const dir = writeFolder({ [FILE]: withLine(image), [MEDIA]: await phonePhoto() });
    const { content } = await readContent(dir, proofreader);
    const [bulletin] = content?.bulletins ?? [];
    expect(bulletin?.image).toMatchObject({ file: MEDIA, width: 40, height: 60, credit: "摄影：林知远" });
    expect(bulletin?.pictures).toEqual([]);
  });
});

it("is known by its bytes: others under the same name make another bulletin", async () => {
  const read = async (bytes: Buffer) => {
    const dir = writeFolder({ [FILE]: `${BULLETIN}\n![河堤上的人群](a.jpg)\n`, [MEDIA]: bytes });
    return (await readContent(dir, proofreader)).content?.bulletins[0]?.fingerprint;
  };
  expect(await read(PHOTO)).toBe(await read(PHOTO));
  expect(await read(PHOTO)).not.toBe(await read(await jpeg(3)));
});
