// What the check says of pictures: how a bulletin names them, and what their files are.
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../src/content/read.ts";
import { readPreview } from "../../../../src/content/preview.ts";
import { formatProblems } from "../../../../src/problems/report.ts";
import { fixContent } from "../../../../src/proofreading/fix.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";
import { jpeg, pdf, picture } from "../../../pictures.ts";
import {
  BULLETIN,
  checkFiles,
  expectCase,
  FILE,
  type Files,
  places,
  SITE,
  withLine,
  writeFolder,
} from "../content-folder.ts";

const PHOTO = await jpeg(1);
const LARGE = await jpeg(2, { width: 400, height: 300 });
const MEDIA = "media/2022/a.jpg";

const withBody = (...paragraphs: string[]) => [BULLETIN, ...paragraphs].join("\n") + "\n";

/** A JPEG that declares another size than it has (ITU-T T.81, B.2.2). */
function declaring(width: number, height: number): Buffer {
  const bytes = Buffer.from(PHOTO);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

const IN_BODY = `${FILE}:10:1`;

describe("tells of", () => {
  const cases: readonly [what: string, body: string, files: Files, at: string, says: readonly string[]][] = [
    [
      "a file that is not there",
      "![河堤](b.jpg)",
      {},
      `${IN_BODY} picture-missing`,
      ["b.jpg", "media/年份/"],
    ],
    [
      "a name that is nearly right",
      "![河堤](dyke2.jpg)\n\n![河堤](dyke.jpg)",
      { "media/2022/dyke.jpg": PHOTO },
      `${IN_BODY} picture-missing`,
      ["是不是 dyke.jpg？"],
    ],
    [
      "the same name in another year",
      "![河堤](a.jpg)\n\n![河堤](/media/2020/a.jpg)",
      { "media/2020/a.jpg": PHOTO },
      `${IN_BODY} picture-missing`,
      ["/media/2020/a.jpg"],
    ],
    ["another case", "![河堤](A.JPG)", { [MEDIA]: PHOTO }, `${IN_BODY} picture-case`, ["改成 a.jpg"]],
    ["another host", "![河堤](https://a.example/b.jpg)", {}, `${IN_BODY} picture-address`, ["把图片存下来"]],
    ["bytes in the text", "![河堤](data:image/png;base64,AAAA)", {}, `${IN_BODY} picture-address`, []],
    [
      "no words",
      "![](a.jpg)",
      { [MEDIA]: PHOTO },
      `${IN_BODY} picture-alt`,
      ["![区长林知远在河堤上察看水位]"],
    ],
    [
      "words that say nothing",
      "![图片1](a.jpg)",
      { [MEDIA]: PHOTO },
      `${IN_BODY} picture-alt-idle`,
      ["图片1"],
    ],
    ["a sentence", "见图![河堤](a.jpg)。", { [MEDIA]: PHOTO }, `${FILE}:10:3 picture-place`, ["单独成一段"]],
    ["a heading", "## ![河堤](a.jpg)", { [MEDIA]: PHOTO }, `${FILE}:10:4 picture-place`, ["标题"]],
    ["a list", "- ![河堤](a.jpg)", { [MEDIA]: PHOTO }, `${FILE}:10:3 picture-place`, ["列表"]],
    ["a link", "[![河堤](a.jpg)](/topics/)", { [MEDIA]: PHOTO }, `${FILE}:10:2 picture-place`, ["链接"]],
    [
      "a table",
      "| 甲 |\n| --- |\n| ![河堤](a.jpg) |",
      { [MEDIA]: PHOTO },
      `${FILE}:12:3 picture-place`,
      ["表格"],
    ],
    [
      "a file that is cut off",
      "![河堤](a.jpg)",
      { [MEDIA]: LARGE.subarray(0, LARGE.length / 2) },
      `${IN_BODY} picture-damaged`,
      ["重新复制"],
    ],
    ["no picture", "![河堤](a.jpg)", { [MEDIA]: "notes" }, `${IN_BODY} picture-format`, ["不是图片"]],
    ["an empty file", "![河堤](a.jpg)", { [MEDIA]: "" }, `${IN_BODY} picture-format`, ["是空的", "0 字节"]],
    ["named with a bar", "![河堤](media\\图.jpg)", {}, `${IN_BODY} picture-missing`, ["media\\图.jpg"]],
    [
      "a web page that was saved",
      "![河堤](a.jpg)",
      { [MEDIA]: "<!doctype html><p>登录" },
      `${IN_BODY} picture-format`,
      ["图片另存为"],
    ],
    [
      "a drawing",
      "![河堤](a.svg)",
      { "media/2022/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      `${IN_BODY} picture-format`,
      ["导出成 PNG"],
    ],
    [
      "an animation",
      "![河堤](a.gif)",
      { "media/2022/a.gif": "GIF89a" },
      `${IN_BODY} picture-format`,
      ["截取一帧"],
    ],
    ["BMP", "![河堤](a.bmp)", { "media/2022/a.bmp": "BM__" }, `${IN_BODY} picture-format`, ["另存为 JPEG"]],
    ["TIFF", "![河堤](a.tif)", { "media/2022/a.tif": "II*\0" }, `${IN_BODY} picture-format`, ["另存为 JPEG"]],
    [
      "HEIC",
      "![河堤](a.heic)",
      { "media/2022/a.heic": "\0\0\0\u0018ftypheic\0\0\0\0mif1heic" },
      `${IN_BODY} picture-format`,
      ["苹果手机", "兼容性最佳"],
    ],
    ["a document", "![河堤](a.pdf)", { "media/2022/a.pdf": pdf() }, `${IN_BODY} picture-format`, ["scan"]],
    [
      "another type than the name says",
      "![河堤](a.png)",
      { "media/2022/a.png": PHOTO },
      `${IN_BODY} picture-ending`,
      ["JPEG", "改名为 a.jpg"],
    ],
    [
      "a bomb",
      "![河堤](a.jpg)",
      { [MEDIA]: declaring(40_000, 40_000) },
      `${IN_BODY} picture-pixels`,
      ["40000 × 40000"],
    ],
    [
      "more than site.yaml takes",
      "![河堤](a.jpg)",
      {
        "site.yaml": `${SITE}pictures: { maxMegabytes: 1 }\n`,
        [MEDIA]: Buffer.concat([PHOTO, Buffer.alloc(1_000_000)]),
      },
      `${IN_BODY} picture-too-large`,
      ["2 MB", "上限是 1 MB"],
    ],
    ["a picture that nobody names", "", { [MEDIA]: PHOTO }, `${MEDIA}:1:1 unused-picture`, []],
    [
      "what is no picture",
      "",
      { "media/2022/a.docx": "" },
      "media/2022/a.docx:1:1 unknown-file",
      ["media/年份/"],
    ],
  ];

  it.each(cases)("%s", (_what, body, files, at, says) =>
    expectCase({ files: { [FILE]: withBody(body), ...files }, at, says }),
  );

  it("an animation in WebP", async () => {
    const [first, second] = [await picture(1).png().toBuffer(), await picture(2).png().toBuffer()];
    const { default: sharp } = await import("sharp");
    const file = await sharp([first, second], { join: { animated: true } })
      .webp()
      .toBuffer();
    const files = { [FILE]: withBody("![河堤](a.webp)"), "media/2022/a.webp": file };
    await expectCase({ files, at: `${IN_BODY} picture-format`, says: ["截取一帧"] });
  });

  it("the front matter's, at the file and at what is missing", async () => {
    const rows = await checkFiles({ [FILE]: withLine("image: { file: b.jpg, alt: 河堤上的人群 }") });
    expect(places(rows)).toEqual([`${FILE}:4:16 picture-missing`]);
    const without = await checkFiles({ [FILE]: withLine("image: { file: a.jpg }"), [MEDIA]: PHOTO });
    expect(places(without)).toEqual([`${FILE}:4:8 missing-key`]);
    expect(without[0]?.suggestion).toContain("alt: 区长林知远在河堤上察看水位");
  });
});

describe("tells of a picture that is mistyped, and mends it", () => {
  const RIGHT = "![河堤](a.jpg)";
  it.each([
    ["full-width brackets", "![河堤]（a.jpg）", RIGHT],
    ["one of them", "![河堤](a.jpg）", RIGHT],
    ["full-width square ones", "！［河堤］（a.jpg）", RIGHT],
    ["those of a headline", "!【河堤】(a.jpg)", RIGHT],
    ["a full-width mark", "！[河堤](a.jpg)", RIGHT],
    ["a space behind the mark", "! [河堤](a.jpg)", RIGHT],
    ["a space between", "![河堤] (a.jpg)", RIGHT],
    ["Chinese quotes", "![河堤](a.jpg “图注”)", '![河堤](a.jpg "图注")'],
    ["a space in the name", "![河堤](图 a.jpg)", "![河堤](<图 a.jpg>)"],
    ["brackets in the name", "![河堤]（图（一）_a_.jpg）", "![河堤](图（一）_a_.jpg)"],
  ])("%s", async (_how, body, right) => {
    const name = /\(<?(.*?\.jpg)/.exec(right)?.[1] ?? "";
    const files = { [FILE]: withBody(body), [`media/2022/${name}`]: PHOTO };
    const [told] = await checkFiles(files);
    expect(told).toMatchObject({ line: 10, column: 1, severity: "error", code: "picture-mistyped" });
    expect(told?.suggestion).toContain(right);
    const content = writeFolder(files);
    const { problems } = await fixContent({ content, root: content, cache: undefined, base: "HEAD" });
    expect(problems).toEqual([]);
    expect(readFileSync(path.join(content, FILE), "utf8")).toBe(withBody(right));
  });
});

it("mends the case of a name", async () => {
  const dir = writeFolder({ [FILE]: withBody('![河堤](A.JPG "图/周岚")'), [MEDIA]: PHOTO });
  const { problems } = await readContent(dir, proofreader);
  const [fix] = problems.all[0]?.fix ?? [];
  const text = withBody('![河堤](A.JPG "图/周岚")');
  expect(fix && text.slice(0, fix.start) + fix.text + text.slice(fix.end)).toBe(
    withBody('![河堤](a.jpg "图/周岚")'),
  );
});

it("shows in a preview what it can of the others", async () => {
  const dir = writeFolder({ [FILE]: withBody("![河堤](b.jpg)", "![闸门](a.jpg)"), [MEDIA]: PHOTO });
  const { content, problems } = await readPreview(dir, proofreader);
  expect(problems.errors.map(({ code }) => code)).toEqual(["picture-missing"]);
  expect(content?.bulletins[0]?.pictures.map(({ alt }) => alt)).toEqual(["闸门"]);
});

it("takes a body of pictures alone", async () => {
  const text = `---\ntitle: 图片新闻\ndate: 2022-03-19\n---\n\n![河堤上的人群](a.jpg)\n`;
  expect(await checkFiles({ [FILE]: text, [MEDIA]: PHOTO })).toEqual([]);
});

it("says the same of pictures that it has kept, and of those that changed meanwhile", async () => {
  const dir = writeFolder({ [FILE]: withBody("![河堤](a.jpg)"), [MEDIA]: PHOTO });
  const cache = { folder: path.join(dir, "..", `${path.basename(dir)}-cache`), version: "1" };
  const told = async (kept: typeof cache | undefined) => {
    const { problems, content } = await readContent(dir, proofreader, { cache: kept });
    return [formatProblems(problems.all, "json", "zh"), content?.bulletins[0]?.pictures];
  };
  const file = path.join(dir, MEDIA);
  for (const bytes of [PHOTO, PHOTO, LARGE.subarray(0, 3000), LARGE, declaring(40_000, 1), PHOTO]) {
    writeFileSync(file, bytes);
    expect(await told(cache)).toEqual(await told(undefined));
  }
  // The same bytes at another time, and others of one length at the same time in another file's place.
  utimesSync(file, 1, 1);
  expect(await told(cache)).toEqual(await told(undefined));
  const { atime, mtime } = statSync(file);
  const other = Buffer.from(PHOTO).fill(0, 0, 2);
  mkdirSync(path.join(dir, "media/2021"), { recursive: true });
  writeFileSync(file, other);
  utimesSync(file, atime, new Date(mtime.getTime() + 1));
  expect(await told(cache)).toEqual(await told(undefined));
});
