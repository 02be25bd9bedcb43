// Finds the picture that a drawing of a Word file shows.
import path from "node:path";
import type { SheetPicture } from "../sheet.ts";
import { everyOf, type XmlElement } from "../xml.ts";
import type { Part, WordPackage } from "./package.ts";

/** A description that a program wrote: a file's name, or `图片 1`. */
const NO_DESCRIPTION =
  /^(?:.*[\\/].*|.*\.(?:png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|heic)|(?:图片|图像|Picture|Image|图)\s*\d*|[\w-]*\d[\w-]*|.*(?:AI 生成|自动生成|描述已自动).*)$/iu;

/** @param blip what names the file; undefined where it names none that is there */
export function pictureOf(
  blip: XmlElement,
  drawing: XmlElement,
  { relations }: Part,
  word: WordPackage,
): SheetPicture | undefined {
  const { attributes } = blip;
  const id = attributes["r:embed"] ?? attributes["r:id"] ?? attributes["r:link"];
  const relation = relations.get(id ?? "");
  if (relation?.type !== "image") return undefined;
  const name = path.posix.basename(relation.target);
  const alt = altOf(drawing);
  const described = alt === undefined ? {} : { alt };
  if (relation.isExternal) return { name, bytes: undefined, address: relation.target, ...described };
  const bytes = word.bytesOf(relation.target);
  return bytes === undefined ? undefined : { name, bytes, ...described };
}

function altOf(drawing: XmlElement): string | undefined {
  for (const { attributes } of everyOf(drawing, "wp:docPr", "pic:cNvPr", "v:shape")) {
    const text = (attributes["descr"] ?? attributes["alt"] ?? "").replaceAll(/\s+/g, " ").trim();
    if (text !== "" && !NO_DESCRIPTION.test(text)) return text;
  }
  return undefined;
}
