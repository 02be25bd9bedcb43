// What a file in the content folder is, going by its path alone, and what a bulletin's name says.
import { windowsFault } from "../../addresses/path.ts";
import { correctedDate, isCalendarDate } from "../values/dates.ts";
import { PICTURE_NAME } from "../pictures/picture.ts";
import { nearestWord } from "../values/nearest.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { AMONG_TEXTS } from "./leftovers.ts";

export const REGISTRY_FILES = ["site.yaml", "officials.yaml", "topics.yaml"] as const;

/** Where pictures and documents lie that bulletins name, besides the folders of bulletins. */
const MEDIA = "media/";

export type FileKind = "ignored" | "registry" | "bulletin" | "media" | "unknown";

/** @param path relative to the content folder, with `/` */
export function fileKind(path: string): FileKind {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (AMONG_TEXTS.isFile(name) || path === "README.md") return "ignored";
  if (REGISTRY_FILES.some((file) => file === path)) return "registry";
  if (path.startsWith("bulletins/") && name.endsWith(".md")) return "bulletin";
  const isPlace = path.startsWith("bulletins/") || path.startsWith(MEDIA);
  // What can be meant as one, whether the site takes it or not.
  return isPlace && (PICTURE_NAME.test(name) || /\.pdf$/i.test(name)) ? "media" : "unknown";
}

/** Says what an unknown file may have been meant to be. */
export function unknownFile(path: string): Fault<"unknown-file"> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const registry = nearestWord(name, REGISTRY_FILES);
  const bulletin = /^\d{4}-.*\.(?:md|markdown)$/i.test(name)
    ? `bulletins/${name.slice(0, 4)}/${name.replace(/\.\w+$/, ".md")}`
    : undefined;
  return { code: "unknown-file", params: { nearest: bulletin ?? registry } };
}

export interface BulletinName {
  /** `YYYY-MM-DD`, if the name has a day that exists. */
  readonly date: string | undefined;
  readonly slug: string | undefined;
  /** The folder below `bulletins/`, which should be the year; may be empty or several. */
  readonly folder: string;
  readonly faults: readonly Fault[];
}

/** Reads `bulletins/YYYY/YYYY-MM-DD-slug.md`. */
export function parseBulletinPath(path: string): BulletinName {
  const parts = path.split("/");
  const name = (parts.at(-1) ?? "").normalize("NFC");
  const folder = parts.slice(1, -1).join("/");
  const match = /^(\d{4}-\d{2}-\d{2})-([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*)\.md$/u.exec(name);
  const [, date, slug] = match ?? [];
  if (date === undefined || slug === undefined) {
    const fault: Fault = { code: "file-name", params: { expected: correctedName(name) } };
    return { date: undefined, slug: undefined, folder, faults: [fault] };
  }
  if (isCalendarDate(date)) {
    const faults: Fault[] =
      windowsFault(slug) === undefined ? [] : [{ code: "windows-name", params: { name: slug } }];
    return { date, slug, folder, faults };
  }
  const fault: Fault = { code: "file-name-date", params: { text: date } };
  return { date: undefined, slug, folder, faults: [fault] };
}

/** `2022-3-9 防汛 会议.md` → `2022-03-09-防汛-会议.md` */
function correctedName(name: string): string | undefined {
  const match = /^(\d{4}[-/._年]?\d{1,2}[-._月]?\d{1,2}日?)[-_.\s]*(.*?)(?:\.md)+$/u.exec(name);
  const [, start = "", rest = ""] = match ?? [];
  const date = correctedDate(start.replaceAll("_", "-"));
  if (date === undefined || !isCalendarDate(date)) return undefined;
  const slug = rest.replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, "-").replaceAll(/^[-_\p{M}]+|-+$/gu, "");
  return slug === "" ? undefined : `${date}-${slug}.md`;
}
