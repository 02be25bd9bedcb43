// The files that the forms put beside the bulletins' texts: which kinds, of which size, under which names.
import { declaredSize, MOST_PIXELS } from "../../content/pictures/declared-size.ts";
import { formatOf } from "../../content/pictures/file-type.ts";
import { MEGABYTE, pixelsFault } from "../../content/pictures/judge.ts";
import { ENDINGS, PICTURE_TYPES } from "../../content/pictures/picture.ts";
import { scanFault } from "../../content/pictures/scan-faults.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { describeInForm, problemAt } from "../../problems/problem.ts";

/** Of a picture; a scan may be a document, too. */
export const PICTURE_ENDINGS: readonly string[] = PICTURE_TYPES.flatMap((type) => ENDINGS[type]);

const KNOWN_ENDINGS: ReadonlySet<string> = new Set([...PICTURE_ENDINGS, ...ENDINGS.pdf]);

/** Below the content folder. */
const PLACE = /^media\/\d{4}\/[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*\.(\w+)$/u;

/** As many bytes as tell of what kind a file is. */
export const START = 4096;

/** A file, as far as it is known before all of it is read. */
export interface NewFile {
  /** As the editor knows it. */
  readonly name: string;
  readonly size: number;
  /** At least as many of its bytes as tell of what kind it is. */
  readonly start: Uint8Array;
}

interface MediaLimits {
  /** The most that a file may have. */
  readonly megabytes: number;
  /** Whether it is to be a scan, which may be a document, and no picture. */
  readonly withDocuments: boolean;
}

/** What is wrong with such a file, in words for the editor; undefined where it may be kept as far as its kind and its size go. */
export function kindFault({ name, size, start }: NewFile, limits: MediaLimits): string | undefined {
  const type = typeOf(start);
  const isTaken = type !== undefined && (type !== "pdf" || limits.withDocuments);
  const [megabytes, limit] = [Math.ceil(size / MEGABYTE), limits.megabytes];
  if (isTaken && size <= limit * MEGABYTE) return undefined;
  const fault: Fault = isTaken
    ? { code: "picture-too-large", params: { file: name, megabytes, limit } }
    : { code: "picture-format", params: { file: name, format: formatOf(start) } };
  return inWords(name, limits.withDocuments ? scanFault(fault) : fault);
}

/** What `check` would say of as many pixels as the picture declares: showing it would keep a browser busy for long. */
export function sizeFault(name: string, bytes: Uint8Array): string | undefined {
  const size = declaredSize(bytes);
  if (size === undefined || size[0] * size[1] <= MOST_PIXELS) return undefined;
  return inWords(name, pixelsFault(name, size));
}

/** A fault of a file as an editor is told of it who has just chosen it. */
export function inWords(name: string, fault: Fault): string {
  const { message, suggestion } = describeInForm(problemAt(name, fault), (key) => key);
  return `${message}。${suggestion}`;
}

/** Whether the path is one under which a file may be kept. */
export function isMediaPath(file: string): boolean {
  return KNOWN_ENDINGS.has(PLACE.exec(file)?.[1] ?? "");
}

/** `IMG 0012 (1).JPG` → `IMG-0012-1.jpg`: a name that stands in Markdown and in addresses as it is, and ends as the file's kind does. */
export function mediaName({ name, start }: Pick<NewFile, "name" | "start">): string {
  const type = typeOf(start);
  const [, ending = ""] = /\.([^.]*)$/.exec(name) ?? [];
  const isKnown = KNOWN_ENDINGS.has(ending.toLowerCase());
  const stem = isKnown ? name.slice(0, -1 - ending.length) : name;
  const isRight = type === undefined || ENDINGS[type].includes(ending.toLowerCase());
  const words = stem.normalize("NFC").match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const plain = Array.from(words.join("-"))
    .slice(0, 60)
    .join("")
    .replace(/^[-_\p{M}]+|-+$/gu, "");
  return `${plain || "picture"}.${isRight ? ending.toLowerCase() : ENDINGS[type][0]}`;
}

function typeOf(start: Uint8Array): keyof typeof ENDINGS | undefined {
  const format = formatOf(start);
  return ([...PICTURE_TYPES, "pdf"] as const).find((each) => each === format);
}
