// The values of a bulletin's front matter: checked, trimmed and looked up in the registries.
import { bulletinPermalink } from "../../addresses/permalink.ts";
import { isCalendarDate } from "../values/dates.ts";
import type { BulletinName } from "../files/file-name.ts";
import type { NameIndex } from "../registries/names.ts";
import { foldName } from "../registries/names.ts";
import type { Finding } from "../../problems/problem.ts";
import type { Bulletin, CalendarDate, Correction } from "../records.ts";
import { normalisePath, windowsFault } from "../../addresses/path.ts";
import type { Permalink } from "../../addresses/table.ts";
import type { FrontMatterInput } from "../yaml/schemas/front-matter.ts";
import { frontMatterSchema } from "../yaml/schemas/front-matter.ts";
import type { FoundReference } from "../pictures/reference.ts";
import { optionalTexts } from "../values/optional-texts.ts";
import { bulletinTexts } from "./bulletin-texts.ts";
import { checkEdition, editionOf } from "./edition.ts";
import { validate } from "../yaml/validate.ts";
import { severalInItem } from "../values/several.ts";
import { withoutRepeats } from "../values/without-repeats.ts";
import { duplicateItem } from "../yaml/fixes.ts";
import type { Span, YamlData } from "../yaml/yaml.ts";

/** What the registries know; undefined for one that cannot be read, whose names are then not looked up. */
export interface KnownNames {
  readonly officials: NameIndex | undefined;
  readonly topics: NameIndex | undefined;
}

interface Mention {
  readonly kind: "official" | "topic";
  readonly name: string;
  readonly offset: number;
  readonly span: Span | undefined;
}

interface Values {
  readonly findings: readonly Finding[];
  /** Names that the registries miss. */
  readonly unresolved: readonly Mention[];
  /** Files that it names. */
  readonly references: readonly FoundReference[];
  /** Undefined when a value is wrong. */
  readonly record: Omit<Bulletin, "file" | "fingerprint"> | undefined;
  /** The bulletin's own day, its edition's and those of its corrections, as far as they can be read. */
  readonly days: readonly { readonly date: CalendarDate; readonly offset: number }[];
  /** Known whenever date and slug are, whatever else is wrong. */
  readonly permalink: Permalink | undefined;
  readonly redirects: readonly { readonly path: Permalink; readonly offset: number }[];
}

/** Lists are read even when another value is wrong, so that all is said in one go. */
export function readValues(name: BulletinName, data: YamlData, body: string, known: KnownNames): Values {
  const { value, findings } = validate(frontMatterSchema, data);
  const list = (key: "reporters" | "places") => {
    const texts = textsAt(data.value, key);
    const { items, findings: repeats } = withoutRepeats(key, texts, data);
    const several = texts.flatMap((text, place) =>
      text === undefined ? [] : (severalInItem(key, [key, place], text, data)?.finding ?? []),
    );
    return { items, findings: [...repeats, ...several] };
  };
  const officials = resolveNames("official", "officials", known.officials, data);
  const topics = resolveNames("topic", "topics", known.topics, data);
  const reporters = list("reporters");
  const places = list("places");
  const redirects = readRedirects(data);
  const date = dateOf(data.value);
  const edition = value && editionOf(value);
  const { slug } = name;
  const permalink = date === undefined || slug === undefined ? undefined : bulletinPermalink({ date, slug });
  return {
    findings: [
      ...findings,
      ...dateFindings(name, date, data),
      ...officials.findings,
      ...topics.findings,
      ...reporters.findings,
      ...places.findings,
      ...redirects.findings,
      ...(date && edition ? checkEdition(date, edition, data) : []),
    ],
    unresolved: [...officials.unresolved, ...topics.unresolved],
    references: [...leadReference(data), ...scanReference(data)],
    record:
      value === undefined || date === undefined || slug === undefined || permalink === undefined
        ? undefined
        : {
            slug,
            permalink,
            title: value.title.trim(),
            date,
            officials: officials.ids,
            topics: topics.ids,
            reporters: reporters.items,
            places: places.items,
            status: value.status ?? "published",
            corrections: corrections(value),
            redirectFrom: redirects.found.map(({ path }) => path),
            body,
            pictures: [],
            ...orderOf(value),
            ...bulletinTexts(value),
            ...(edition && { edition }),
          },
    days: readDays(data),
    permalink,
    redirects: redirects.found,
  };
}

/** The texts of a list, in their places; whatever else stands there is for the schema to report. */
function textsAt(value: unknown, key: string): (string | undefined)[] {
  const list = at(value, key);
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) => (typeof item === "string" && item.trim() !== "" ? item : undefined));
}

function dateOf(value: unknown): CalendarDate | undefined {
  const date = at(value, "date");
  return typeof date === "string" && isCalendarDate(date) ? date : undefined;
}

function readDays(data: YamlData): { date: CalendarDate; offset: number }[] {
  const corrections = at(data.value, "corrections");
  const items: readonly unknown[] = Array.isArray(corrections) ? corrections : [];
  const written = [
    { of: data.value, path: ["date"] },
    { of: at(data.value, "edition"), path: ["edition", "date"] },
    ...items.map((item, place) => ({ of: item, path: ["corrections", place, "date"] })),
  ];
  return written.flatMap(({ of, path }) => {
    const date = dateOf(of);
    return date === undefined ? [] : [{ date, offset: data.offsetOf(path) }];
  });
}

/** The picture that leads, as soon as it names a file. */
function leadReference(data: YamlData): FoundReference[] {
  const image = at(data.value, "image");
  const [file, alt, caption, credit] = ["file", "alt", "caption", "credit"].map((key) => {
    const value = at(image, key);
    return typeof value === "string" ? value : undefined;
  });
  if (file === undefined || file.trim() === "") return [];
  const place = ["image", "file"];
  const words = { alt: alt?.trim() ?? "", ...optionalTexts({ caption, credit }) };
  return [
    { use: "image", address: file.trim(), span: data.spanOf(place), words, offset: data.offsetOf(place) },
  ];
}

function scanReference(data: YamlData): FoundReference[] {
  const file = at(data.value, "scan");
  if (typeof file !== "string" || file.trim() === "") return [];
  const place = ["scan"];
  return [{ use: "scan", address: file.trim(), span: data.spanOf(place), offset: data.offsetOf(place) }];
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
}

function orderOf({ order }: FrontMatterInput): Pick<Bulletin, "order"> {
  return order === undefined || order === null ? {} : { order: Number(order) };
}

function corrections(value: FrontMatterInput): Correction[] {
  return (value.corrections ?? []).flatMap(({ date, text }) =>
    isCalendarDate(date) ? [{ date, text: text.trim() }] : [],
  );
}

/** The front matter's date decides; a file name or folder that says otherwise misleads people only. */
function dateFindings(name: BulletinName, date: CalendarDate | undefined, data: YamlData): Finding[] {
  if (date === undefined) return [];
  const findings: Finding[] = [];
  const expected = `bulletins/${date.slice(0, 4)}/${date}-${name.slug ?? "…"}.md`;
  if (name.date !== undefined && name.date !== date) {
    const params = { fileDate: name.date, date, expected };
    findings.push({ code: "file-date-mismatch", params, offset: data.offsetOf(["date"]) });
  }
  if (name.folder !== date.slice(0, 4)) {
    findings.push({ code: "year-folder", params: { expected }, offset: 0 });
  }
  return findings;
}

function resolveNames(
  kind: Mention["kind"],
  key: "officials" | "topics",
  index: NameIndex | undefined,
  data: YamlData,
): { ids: string[]; findings: Finding[]; unresolved: Mention[] } {
  const ids: string[] = [];
  const findings: Finding[] = [];
  const unresolved: Mention[] = [];
  const seen = new Set<string>();
  for (const [place, name] of textsAt(data.value, key).entries()) {
    if (name === undefined) continue;
    const id = index?.idOf.get(foldName(name));
    const identity = id ?? `name ${foldName(name)}`;
    if (seen.has(identity)) {
      findings.push(duplicateItem([key, place], name, data));
    } else if (id !== undefined) ids.push(id);
    else if (index !== undefined) {
      const path = [key, place];
      const several = severalInItem(key, path, name, data, (part) => index.idOf.has(foldName(part)));
      if (several !== undefined) {
        findings.push(several.finding);
        ids.push(...several.parts.flatMap((part) => index.idOf.get(foldName(part)) ?? []));
      } else
        unresolved.push({ kind, name: name.trim(), offset: data.offsetOf(path), span: data.spanOf(path) });
    }
    seen.add(identity);
  }
  return { ids, findings, unresolved };
}

function readRedirects(data: YamlData): {
  found: { path: Permalink; offset: number }[];
  findings: Finding[];
} {
  const key = "redirectFrom";
  const found: { path: Permalink; offset: number }[] = [];
  const findings: Finding[] = [];
  for (const [place, text] of textsAt(data.value, key).entries()) {
    if (text === undefined) continue;
    const offset = data.offsetOf([key, place]);
    const result = normalisePath(text);
    if ("reason" in result) {
      findings.push({ code: "redirect-path", params: { path: text, reason: result.reason }, offset });
    } else if (found.some(({ path }) => path === result.path)) {
      findings.push(duplicateItem([key, place], text, data));
    } else {
      found.push({ path: result.path, offset });
      const name = windowsFault(result.path);
      if (name !== undefined) findings.push({ code: "windows-name", params: { name }, offset });
    }
  }
  return { found, findings };
}
