// Scanned pages of newspapers: found as pictures are, documents as well, and what is wrong with one is told in its own words.
import { expect, it } from "vitest";
import { readContent } from "../../../../src/content/read.ts";
import { proofreader } from "../../../../src/proofreading/proofreader.ts";
import { jpeg, pdf } from "../../../pictures.ts";
import { expectCase, FILE, type Files, SITE, withLine, writeFolder } from "../content-folder.ts";

const PHOTO = await jpeg(1);

it.each([
  ["a document", "a03.pdf", "media/2022/a03.pdf", pdf(), { type: "pdf", bytes: pdf().length }],
  ["a picture beside the bulletin", "a03.jpg", "bulletins/2022/a03.jpg", PHOTO, { type: "jpeg", width: 40 }],
])("is %s", async (_what, name, file, bytes, scan) => {
  const dir = writeFolder({ [FILE]: withLine(`scan: ${name}`), [file]: bytes });
  const { content, problems } = await readContent(dir, proofreader);
  expect(problems.all).toEqual([]);
  expect(content?.bulletins[0]?.scan).toMatchObject({ file, ...scan });
});

const IN_SCAN = `${FILE}:4:7`;

it.each<[what: string, files: Files, code: string, says: readonly string[]]>([
  ["that is missing", {}, "scan-missing", ["找不到扫描件 a.pdf", "media/年份/"]],
  ["of another case", { "media/2022/A.pdf": pdf() }, "picture-case", ["A.pdf"]],
  ["that is a text", { "media/2022/a.pdf": "版面文字" }, "scan-format", ["不是 PDF，也不是图片"]],
  ["in another format", { "media/2022/a.pdf": "II*\0" }, "scan-format", ["TIFF 图片", "另存一份"]],
  ["that is a picture by its bytes", { "media/2022/a.pdf": PHOTO }, "picture-ending", ["a.jpg"]],
  ["cut off", { "media/2022/a.pdf": pdf().subarray(0, -30) }, "picture-damaged", ["没有传完"]],
  ["with a password", { "media/2022/a.pdf": pdf("/Encrypt 5 0 R ") }, "scan-encrypted", ["打印"]],
  [
    "over the limit",
    {
      "site.yaml": `${SITE}pictures: { maxMegabytes: 1 }\n`,
      "media/2022/a.pdf": pdf("", "% \n".repeat(400_000)),
    },
    "scan-too-large",
    ["2 MB", "上限是 1 MB", "200 dpi"],
  ],
])("a scan %s is told of at its name", async (_what, files, code, says) => {
  await expectCase({ files: { [FILE]: withLine("scan: a.pdf"), ...files }, at: `${IN_SCAN} ${code}`, says });
});
