// The pictures of bulletins, as records: what a file tells of itself, and what a bulletin says of it.

/** What is published, by the files' own first bytes. */
export const PICTURE_TYPES = ["jpeg", "png", "webp", "avif"] as const;

export type PictureType = (typeof PICTURE_TYPES)[number];

/** A picture of a bulletin, as far as its file tells. */
export interface Picture {
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal digits. */
  readonly sum: string;
  readonly type: PictureType;
  /** In pixels, upright as its orientation says. */
  readonly width: number;
  readonly height: number;
  /** Its own file is published beside what is made of it, since site.yaml says so. */
  readonly original?: true;
}

/** What a bulletin says of a picture. */
export interface PictureWords {
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  readonly caption?: string;
  /** Who made it: `摄影：林知远` */
  readonly credit?: string;
}

export interface Pictured extends Picture, PictureWords {}

/** One that stands in a body. */
export interface BodyPicture extends Pictured {
  /** Its address in the Markdown, as the parser gives it. */
  readonly address: string;
}

/** A file that is published as it is. */
export interface Document extends Pick<Picture, "file" | "sum"> {
  readonly type: "pdf";
  /** How many it has. */
  readonly bytes: number;
}

/** The endings that a file's name may have, the usual one first. */
export const ENDINGS: Readonly<
  Record<PictureType | Document["type"], readonly [usual: string, ...others: readonly string[]]>
> = {
  jpeg: ["jpg", "jpeg", "jpe", "jfif"],
  png: ["png"],
  webp: ["webp"],
  avif: ["avif"],
  pdf: ["pdf"],
};

/** Of pictures that the site does not take. */
const OTHER_ENDINGS = ["heic", "heif", "gif", "svg", "bmp", "tif", "tiff", "psd", "jxl", "ico", "raw", "dng"];

const PICTURE_ENDINGS = [...PICTURE_TYPES.flatMap((type) => ENDINGS[type]), ...OTHER_ENDINGS];

/** A name that ends as those of pictures do, of any format. */
export const PICTURE_NAME = new RegExp(String.raw`\.(?:${PICTURE_ENDINGS.join("|")})$`, "i");

/** The page of the newspaper that a bulletin was read from. */
export type Scan = Document | Picture;
