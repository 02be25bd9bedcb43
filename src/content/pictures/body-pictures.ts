// Finds the pictures of a body, and checks what can be said of them without a look at their files.
import type { Token } from "markdown-it";
import { imageParts, imagesAlone } from "../../markdown/images.ts";
import type { Passage, Piece } from "../../markdown/passage.ts";
import type { Markdown } from "../../markdown/read.ts";
import type { PicturePlace } from "../../problems/codes/pictures.ts";
import type { Finding } from "../../problems/problem.ts";
import type { Span } from "../yaml/yaml.ts";
import { PICTURE_NAME } from "./picture.ts";
import type { FoundReference } from "./reference.ts";
import { pictureWords } from "./words.ts";

/** A picture's words that say nothing: what programs write, and what any picture is. */
const IDLE_ALT =
  /^(?:图|图片|图像|照片|配图|插图|新闻图片|微信图片|image|img|picture|photo|untitled|未命名)?[\s_\d（()）.-]*$/i;

/** @param base where the body starts in the file */
export function bodyPictures({ source, passages }: Markdown, base: number): FoundReference[] {
  return passages.flatMap(({ pieces }) =>
    pieces.filter(isPicture).map(({ token, start, end }) => {
      const { address, alt, title } = imageParts(token);
      const span = spanIn(source, start, end, address);
      return {
        use: "body" as const,
        address,
        span: span && { start: base + span.start, end: base + span.end },
        words: pictureWords(alt, title),
        offset: base + start,
      };
    }),
  );
}

/** @param base where the body starts in the file */
export function checkBodyPictures({ passages }: Markdown, base: number): Finding[] {
  return passages.flatMap((passage) =>
    passage.pieces.filter(isPicture).flatMap(({ token, start }): Finding[] => {
      const offset = base + start;
      const where = misplaced(passage);
      return [
        ...(where === undefined ? [] : [{ code: "picture-place" as const, params: { where }, offset }]),
        ...altFindings(imageParts(token).alt, offset),
      ];
    }),
  );
}

/** Where a picture stands that cannot be shown as one; undefined in a paragraph of its own. */
function misplaced({ block, isProse, pieces }: Passage): PicturePlace | undefined {
  if (block.type === "heading_open") return "heading";
  if (block.type === "td_open" || block.type === "th_open") return "table";
  if (!isProse) return "block";
  const tokens = pieces.map(({ token }) => token);
  if (imagesAlone(tokens).length > 0) return undefined;
  return imagesAlone(tokens.filter((token) => !isLinkEnd(token))).length > 0 ? "link" : "sentence";
}

function altFindings(alt: string, offset: number): Finding[] {
  if (alt === "") return [{ code: "picture-alt", params: {}, offset }];
  const isIdle = IDLE_ALT.test(alt) || PICTURE_NAME.test(alt);
  return isIdle ? [{ code: "picture-alt-idle", params: { alt }, offset }] : [];
}

/** The address as it is written; where it is written otherwise than the parser gives it, decoded. */
function spanIn(source: string, start: number, end: number, address: string): Span | undefined {
  const written = source.slice(start, end);
  for (const text of new Set([address, decoded(address)])) {
    const at = written.indexOf(text);
    if (text !== "" && at !== -1 && at === written.lastIndexOf(text))
      return { start: start + at, end: start + at + text.length };
  }
  return undefined;
}

/** An address with its percent-encoded characters; as it is where these are none. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function isPicture({ token }: Piece): boolean {
  return token.type === "image";
}

function isLinkEnd({ type }: Token): boolean {
  return type === "link_open" || type === "link_close";
}
