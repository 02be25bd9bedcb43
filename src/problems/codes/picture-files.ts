// The problems of the files of pictures: what they are, how large, and whether they can be used.
import { abbreviate } from "../abbreviate.ts";
import { error, type Language, type Message, say, warning } from "./define.ts";

/** What a file can be by its first bytes. */
export type FileFormat =
  | "jpeg"
  | "png"
  | "webp"
  | "avif"
  | "pdf"
  | "heic"
  | "gif"
  | "svg"
  | "bmp"
  | "tiff"
  | "psd"
  | "emf"
  | "wmf"
  | "jxl"
  | "html"
  | "zip"
  | "video"
  | "animation"
  | "empty";

const SAVE_AS: readonly [zh: string, en: string] = [
  "用看图或修图软件打开它，另存为 JPEG（照片）或 PNG（图表、截图），再换上。",
  "Open it in an image program, save it as JPEG (photos) or PNG (charts, screenshots), and use that file.",
];

const OF_A_DRAWING: readonly [zh: string, en: string] = [
  "请导出成 PNG，长边 1600 像素以上，再换上；SVG 里可以藏程序，所以不收。",
  "Export it as PNG, 1600 pixels or more on its longer side; SVG can hold programs and is not taken.",
];

/** What to do with a file that is not taken; of most, `SAVE_AS`. */
const ADVICE: ReadonlyMap<FileFormat | undefined, readonly [zh: string, en: string]> = new Map([
  ["svg", OF_A_DRAWING],
  [
    "heic",
    [
      "这是苹果手机的格式，别的浏览器多半打不开：在电脑上打开，另存为 JPEG；以后拍照可在 设置 → 相机 → 格式 里选“兼容性最佳”。",
      "This is the format of iPhones, which most browsers do not show: save it as JPEG; for new photos choose Settings, Camera, Formats, Most Compatible.",
    ],
  ],
  [
    "gif",
    [
      "静止的图另存为 PNG；动图请截取一帧存成 JPEG 或 PNG，需要动的请放视频网站的链接。",
      "Save a still picture as PNG; of an animation take one frame as JPEG or PNG, or link to a video.",
    ],
  ],
  ["animation", ["请截取一帧存成 JPEG 或 PNG。", "Take one frame of it as JPEG or PNG."]],
  [
    "pdf",
    [
      "PDF 不能当图片：把要用的那一页导出成 PNG；整版的扫描件写在“版面扫描件”（scan）里。",
      "A PDF is no picture: export the page as PNG; a scan of a whole page goes into scan.",
    ],
  ],
  [
    "html",
    [
      "多半是下载的时候存成了网页：到原来的网页上，在图片上按右键，选“图片另存为”。",
      "It was probably saved as a web page: on the page itself, use “Save image as”.",
    ],
  ],
  [
    "zip",
    [
      "这是压缩包或者 Office 文件：解开它，用里面的图片。",
      "This is an archive or an Office file: use the picture inside.",
    ],
  ],
  ["video", ["这是视频：截取一帧存成 JPEG 或 PNG。", "This is a video: take one frame as JPEG or PNG."]],
]);

const FORMAT_NAMES: Readonly<Record<FileFormat, readonly [zh: string, en: string]>> = {
  jpeg: ["JPEG 图片", "a JPEG picture"],
  png: ["PNG 图片", "a PNG picture"],
  webp: ["WebP 图片", "a WebP picture"],
  avif: ["AVIF 图片", "an AVIF picture"],
  pdf: ["PDF 文件", "a PDF"],
  heic: ["HEIC 图片", "a HEIC picture"],
  gif: ["GIF 图片", "a GIF picture"],
  svg: ["SVG 图形", "an SVG drawing"],
  bmp: ["BMP 图片", "a BMP picture"],
  tiff: ["TIFF 图片", "a TIFF picture"],
  psd: ["Photoshop 文件", "a Photoshop file"],
  emf: ["EMF 图形", "an EMF drawing"],
  wmf: ["WMF 图形", "a WMF drawing"],
  jxl: ["JPEG XL 图片", "a JPEG XL picture"],
  html: ["网页", "a web page"],
  zip: ["压缩包", "an archive"],
  video: ["视频", "a video"],
  animation: ["动图", "an animation"],
  empty: ["空文件", "an empty file"],
};

/** `是 PDF 文件`, `是网页`: between Han and Latin letters there is a space. */
export function isOfFormat(format: FileFormat, language: Language): string {
  const [zh, en] = FORMAT_NAMES[format];
  if (language === "en") return `is ${en}`;
  return /^[A-Za-z]/.test(zh) ? `是 ${zh}` : `是${zh}`;
}

function advise(format: FileFormat | undefined, zh: string, en: string): readonly [Message, Message] {
  const [inChinese, inEnglish] = ADVICE.get(format) ?? SAVE_AS;
  return [say(zh, inChinese), say(en, inEnglish)];
}

/** The file of a picture, and what it is by its first bytes. */
export interface FileFacts {
  readonly file: string;
  readonly format: FileFormat | undefined;
}

function ofNoUse({ file, format }: FileFacts): readonly [Message, Message] {
  const shown = abbreviate(file);
  if (format === "empty")
    return [
      say(`${shown} 是空的，里面什么也没有（0 字节）`, "请找到原来的文件，重新复制一次。"),
      say(`${shown} is empty (0 bytes)`, "Find the file that it was copied from and copy it again."),
    ];
  if (format === undefined)
    return advise(
      format,
      `${shown} 不是图片，或者开头就坏了`,
      `${shown} is no picture, or broken from its beginning`,
    );
  return advise(
    format,
    `${shown} ${isOfFormat(format, "zh")}，网站只用 JPEG、PNG、WebP、AVIF`,
    `${shown} ${isOfFormat(format, "en")}; the site takes JPEG, PNG, WebP and AVIF`,
  );
}

/** In a form. */
export const PUT_IN = "再放一次：正文里的按“插入图片”，题图按“选图片”。";

export const pictureFiles = {
  "picture-format": error<FileFacts>({
    zh: (facts) => ofNoUse(facts)[0],
    en: (facts) => ofNoUse(facts)[1],
  }),
  "picture-ending": error<{ readonly file: string; readonly format: FileFormat; readonly renamed: string }>({
    zh: ({ file, format, renamed }) =>
      say(
        `${abbreviate(file)} 其实${isOfFormat(format, "zh")}，和文件名的结尾不一致`,
        `把文件改名为 ${renamed}，简报里也照着改。`,
      ),
    en: ({ file, format, renamed }) =>
      say(
        `${abbreviate(file)} ${isOfFormat(format, "en")}, other than its name says`,
        `Rename it to ${renamed}, and write that in the bulletin.`,
      ),
    form: ({ file, format }) =>
      say(
        `${abbreviate(file)} 其实${isOfFormat(format, "zh")}，和文件名的结尾不一致`,
        `用看图软件打开它，另存为 JPEG 或 PNG，${PUT_IN}`,
      ),
  }),
  "picture-damaged": error<{ readonly file: string }>({
    zh: ({ file }) =>
      say(`${abbreviate(file)} 坏了，或者没有传完`, "重新复制或下载一次原图；还是打不开，就换一张。"),
    en: ({ file }) =>
      say(
        `${abbreviate(file)} is broken, or cut off`,
        "Copy or download it again; if it still does not open, take another one.",
      ),
  }),
  "picture-doubtful": warning<{ readonly file: string }>({
    zh: ({ file }) =>
      say(
        `${abbreviate(file)} 里有数据不合规范`,
        "打开看看图上有没有花掉、缺掉的地方；没有就不用管，有就换一张。",
      ),
    en: ({ file }) =>
      say(
        `${abbreviate(file)} has data that are not as they should be`,
        "Look whether any of it is distorted or missing; if so, take another one.",
      ),
  }),
  "picture-pixels": error<{
    readonly file: string;
    readonly width: number;
    readonly height: number;
    readonly megapixels: number;
  }>({
    zh: ({ file, width, height, megapixels }) =>
      say(
        `${abbreviate(file)} 有 ${width} × ${height} 像素，上限是 ${megapixels / 100} 亿像素`,
        "用修图软件缩小到长边 4000 像素以内，再换上。",
      ),
    en: ({ file, width, height, megapixels }) =>
      say(
        `${abbreviate(file)} has ${width} × ${height} pixels, the limit is ${megapixels} megapixels`,
        "Make it smaller, 4000 pixels or less on its longer side.",
      ),
  }),
  "picture-too-large": error<{
    readonly file: string;
    readonly megabytes: number;
    readonly limit: number;
  }>({
    zh: ({ file, megabytes, limit }) =>
      say(
        `${abbreviate(file)} 有 ${megabytes} MB，上限是 ${limit} MB`,
        "用修图软件缩小到长边 4000 像素以内，存成 JPEG；上限写在 site.yaml 的 pictures: {maxMegabytes: …} 里。",
      ),
    en: ({ file, megabytes, limit }) =>
      say(
        `${abbreviate(file)} has ${megabytes} MB, the limit is ${limit} MB`,
        "Make it smaller, 4000 pixels or less on its longer side, as JPEG; the limit is pictures: {maxMegabytes: …} in site.yaml.",
      ),
    form: ({ file, megabytes, limit }) =>
      say(
        `${abbreviate(file)} 有 ${megabytes} MB，上限是 ${limit} MB`,
        `用修图软件缩小到长边 4000 像素以内，存成 JPEG，${PUT_IN}`,
      ),
  }),
  megabytes: error<{ readonly value: string; readonly most: number }>({
    zh: ({ value, most }) =>
      say(`maxMegabytes 不是 1 到 ${most} 的整数：${abbreviate(value)}`, "写一个数，例如 maxMegabytes: 20。"),
    en: ({ value, most }) =>
      say(
        `maxMegabytes is no whole number from 1 to ${most}: ${abbreviate(value)}`,
        "Write a number, such as maxMegabytes: 20.",
      ),
  }),
  "unused-picture": warning({
    zh: () =>
      say("没有哪一篇简报用到这个文件", "在简报里写上它的文件名，或者把它删掉、移走；没有用到的不会发布。"),
    en: () =>
      say(
        "No bulletin uses this file",
        "Write its name in a bulletin, or remove it; what is not used is not published.",
      ),
  }),
};
