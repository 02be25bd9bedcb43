// Checks what a bulletin says: against its front matter, and against how Chinese is set.
import { wholeCharacter } from "./code-points.ts";
import { columnBreaks } from "./column-breaks.ts";
import { contradictingDate } from "./dates-in-text.ts";
import { halfWidthEdits, withEdits } from "./half-width.ts";
import { mainName, namedOfficials, names } from "./names-in-text.ts";
import { unpairedMarks } from "./pairs.ts";
import type { Paragraph } from "./prose.ts";
import { paragraphsOf } from "./prose.ts";
import type { Finding } from "../problems/problem.ts";
import type { Bulletin } from "../records.ts";
import type { NameIndex } from "../registries/names.ts";
import { foldName } from "../registries/names.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** Where a body starts in its file. */
interface Body {
  readonly body: string;
  readonly bodyOffset: number;
}

/** The parts of the front matter that readers read as text. */
const TEXT_KEYS = ["title", "subtitle", "summary"] as const;

const AROUND = 4;

/** Checks punctuation and paragraphs, whatever the front matter is like. */
export function checkBodyText({ body, bodyOffset }: Body): Finding[] {
  const paragraphs = paragraphsOf(body);
  return [
    ...paragraphs.flatMap(({ text, offset }) => halfWidth(text, bodyOffset + offset)),
    ...unpaired(paragraphs, body, bodyOffset),
    ...columnBreaks(paragraphs).map(({ offset, end, start }): Finding => ({
      code: "column-break",
      params: { end, start },
      offset: bodyOffset + offset,
    })),
  ];
}

/** Checks the punctuation of what stands in the front matter. */
export function checkFrontMatterText(text: string, data: YamlData): Finding[] {
  return TEXT_KEYS.flatMap((key) => {
    const offset = startOfSource(text, data, key);
    if (offset === undefined) return [];
    const source = data.sourceOf([key]);
    return [...halfWidth(source, offset), ...unpaired([{ text: source, offset: 0 }], source, offset)];
  });
}

/** A withdrawn bulletin's text is not published, and nobody mends it any more. */
export function checkAgainstFrontMatter(
  { body, bodyOffset }: Body,
  record: Omit<Bulletin, "file">,
  officials: NameIndex | undefined,
  data: YamlData,
): Finding[] {
  if (record.status === "withdrawn" || body.trim() === "") return [];
  return [
    ...dates(record, paragraphsOf(body), bodyOffset),
    ...(officials === undefined ? [] : mentions(record, { body, bodyOffset }, officials, data)),
  ];
}

function dates(
  record: Omit<Bulletin, "file">,
  paragraphs: readonly Paragraph[],
  bodyOffset: number,
): Finding[] {
  const first = paragraphs.find(({ isProse }) => isProse);
  if (record.dateNote !== undefined || first === undefined) return [];
  const wrong = contradictingDate(`${first.text}\n${record.title}\n${record.body}`, record.date);
  if (wrong === undefined) return [];
  const { offset, text, inText } = wrong;
  const params = { text, inText, date: record.date };
  return [{ code: "date-in-text", params, offset: bodyOffset + first.offset + offset }];
}

function mentions(
  record: Omit<Bulletin, "file">,
  { body, bodyOffset }: Body,
  officials: NameIndex,
  data: YamlData,
): Finding[] {
  const { title, subtitle = "", summary = "" } = record;
  const known = new Set(record.officials);
  const notListed = [
    { text: title, place: () => data.offsetOf(["title"]) },
    { text: subtitle, place: () => data.offsetOf(["subtitle"]) },
    { text: body, place: (offset: number) => bodyOffset + offset },
  ].flatMap(({ text: searched, place }) =>
    namedOfficials(searched, officials).flatMap(({ id, text, offset }): Finding[] => {
      if (known.has(id) || record.reporters.includes(text)) return [];
      known.add(id);
      const params = { text, name: mainName(id, officials) };
      return [{ code: "official-not-listed", params, offset: place(offset) }];
    }),
  );
  const all = [title, subtitle, summary, body].join("\n");
  const notNamed = record.officials
    .filter((id) => !names(all, id, officials))
    .map((id): Finding => {
      const name = mainName(id, officials);
      return { code: "official-not-named", params: { name }, offset: offsetOfOfficial(id, officials, data) };
    });
  return [...notListed, ...notNamed];
}

function offsetOfOfficial(id: string, { idOf }: NameIndex, data: YamlData): number {
  const isOther = (written: string) => written !== "" && idOf.get(foldName(written)) !== id;
  let at = 0;
  while (isOther(data.sourceOf(["officials", at]))) at += 1;
  return data.offsetOf(["officials", at]);
}

/** One finding a paragraph, with all its edits; `base` is where the paragraph starts in the file. */
function halfWidth(paragraph: string, base: number): Finding[] {
  const edits = halfWidthEdits(paragraph);
  const [first] = edits;
  if (first === undefined) return [];
  const from = wholeCharacter(paragraph, Math.max(0, first.start - AROUND));
  const to = wholeCharacter(paragraph, Math.min(paragraph.length, first.end + AROUND));
  const sample = line(paragraph.slice(from, to));
  const inSample = edits.filter(({ end }) => end <= to);
  const corrected = line(withEdits(paragraph.slice(0, to), inSample).slice(from));
  return [
    {
      code: "half-width",
      params: { sample, corrected, count: edits.length },
      offset: base + first.start,
      fix: edits.map(({ start, end, text }) => ({ start: base + start, end: base + end, text })),
    },
  ];
}

function unpaired(
  paragraphs: readonly { readonly text: string; readonly offset: number }[],
  text: string,
  base: number,
): Finding[] {
  // The first of its kind in each paragraph: where one is missing, those behind it lose their partners, too.
  const ends = paragraphs.map((paragraph) => paragraph.offset + paragraph.text.length);
  const seen = new Set<string>();
  let at = 0;
  const first = unpairedMarks(paragraphs).filter(({ mark, offset }) => {
    while (offset >= (ends[at] ?? Infinity)) at += 1;
    const kind = `${mark}${at}`;
    const isFirst = !seen.has(kind);
    seen.add(kind);
    return isFirst;
  });
  return first.map(({ mark, offset }) => {
    const from = wholeCharacter(text, Math.max(0, offset - AROUND));
    const sample = line(text.slice(from, wholeCharacter(text, offset + 1 + AROUND)));
    return { code: "unpaired-mark", params: { mark, sample }, offset: base + offset };
  });
}

function line(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}

/** Undefined where the value is not written in the file as it is, as in a block of several lines. */
function startOfSource(text: string, data: YamlData, key: string): number | undefined {
  const source = data.sourceOf([key]);
  if (source === "") return undefined;
  const offset = data.offsetOf([key]);
  return [offset, offset + 1].find((start) => text.startsWith(source, start));
}
