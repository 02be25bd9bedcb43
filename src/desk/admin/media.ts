// The files that the forms put beside the bulletins' texts: which kinds, of which size, under which names.
import { declaredSize, MOST_PIXELS } from "../../content/pictures/declared-size.ts";
import { formatOf } from "../../content/pictures/file-type.ts";
import { ENDINGS, PICTURE_TYPES } from "../../content/pictures/picture.ts";
import { pixelsFault } from "../../content/pictures/judge.ts";
import { describe, problemAt } from "../../problems/problem.ts";

/** Of a picture; a scan may be a document, too. */
export const PICTURE_ENDINGS: readonly string[] = PICTURE_TYPES.flatMap((type) => ENDINGS[type]);

const KNOWN_ENDINGS: ReadonlySet<string> = new Set([...PICTURE_ENDINGS, ...ENDINGS.pdf]);

/** Below the content folder. */
const PLACE = /^media\/\d{4}\/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*\.(\w+)$/u;

/**
 * What is wrong with such a file, in words for the editor; undefined where it may be kept.
 * @param megabytes The most that it may have.
 */
export function mediaFault(file: string, bytes: Uint8Array, megabytes: number): string | undefined {
  const ending = PLACE.exec(file)?.[1];
  if (ending === undefined) return `${file} 不是 media/年份/ 里的文件`;
  if (!KNOWN_ENDINGS.has(ending)) return "只收 JPEG、PNG、WebP、AVIF 图片，版面影印件也可以是 PDF";
  if (bytes.length > megabytes * 1_000_000) return `文件超过 ${megabytes} MB，请先缩小`;
  const format = formatOf(bytes);
  const type = ([...PICTURE_TYPES, "pdf"] as const).find((each) => each === format);
  return type !== undefined && ENDINGS[type].includes(ending)
    ? sizeFault(file, bytes)
    : "文件的内容和扩展名不符：可能是改了名的别种文件，请另存为 JPEG 或 PNG";
}

/** What `check` would say of as many pixels as the picture declares: showing it would keep a browser busy for long. */
export function sizeFault(file: string, bytes: Uint8Array): string | undefined {
  const size = declaredSize(bytes);
  if (size === undefined || size[0] * size[1] <= MOST_PIXELS) return undefined;
  const { message, suggestion } = describe(problemAt(file, pixelsFault(file, size)), "zh");
  return `${message}。${suggestion}`;
}

/** Whether the path is that of a file that `mediaFault` could allow. */
export function isMediaPath(file: string): boolean {
  return KNOWN_ENDINGS.has(PLACE.exec(file)?.[1] ?? "");
}

/** `IMG 0012 (1).JPG` → `IMG-0012-1.jpg`: a name that stands in Markdown and in addresses as it is. */
export function mediaName(name: string): string {
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot === -1 ? [name, ""] : [name.slice(0, dot), name.slice(dot)];
  const words = stem.normalize("NFC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const plain = Array.from(words.join("-"))
    .slice(0, 60)
    .join("")
    .replace(/^[-_\p{M}]+|-+$/gu, "");
  return `${plain || "picture"}${ending.toLowerCase()}`;
}
