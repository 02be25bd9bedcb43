// Checks what a bulletin says: against its front matter, and against how Chinese is set.
import type { Passage } from "../../markdown/passage.ts";
import { isPlainText, maskedText, OBJECT, sourceOffset } from "../../markdown/passage.ts";
import type { Markdown } from "../../markdown/read.ts";
import { wholeCharacter } from "../../characters/code-points.ts";
import { columnBreaks } from "./column-breaks.ts";
import { contradictingDate } from "./dates-in-text.ts";
import { halfWidthEdits, withEdits } from "./half-width.ts";
import { mainName, namedOfficials, names } from "./names-in-text.ts";
import { unpairedMarks } from "./pairs.ts";
import { privateNumbers } from "./private-numbers.ts";
import type { Finding, TextEdit } from "../../problems/problem.ts";
import type { Bulletin } from "../../content/records.ts";
import type { NameIndex } from "../../content/registries/names.ts";
import { foldName } from "../../content/registries/names.ts";
import type { YamlData } from "../../content/yaml/yaml.ts";

/** The parts of the front matter that readers read as text. */
const TEXT_KEYS = ["title", "subtitle", "summary"] as const;

const AROUND = 4;

/** What is half-width, or no text at all. */
const MARKS = `,;:?!()"${OBJECT}`;

/** Where a text stands in its file. */
interface Placed {
  readonly text: string;
  /** Of a character of the text, or of its end. */
  readonly offsetOf: (at: number) => number;
}

/**
 * Checks punctuation and paragraphs, whatever the front matter is like.
 * @param base where the body starts in the file
 */
export function checkBodyText({ passages }: Markdown, base: number): Finding[] {
  const placed = passages.map((passage) => ({
    text: passage.text,
    offsetOf: (at: number) => base + sourceOffset(passage, at),
  }));
  return [
    ...passages.flatMap((passage, order) => halfWidthOf(passage, placed[order])),
    ...unpaired(placed),
    ...placed.flatMap(({ text, offsetOf }) =>
      privateNumbers(text).map(({ kind, offset, shown }): Finding => ({
        code: kind,
        params: { shown },
        offset: offsetOf(offset),
      })),
    ),
    ...columnBreaks(passages).map(({ passage, at, end, start }): Finding => ({
      code: "column-break",
      params: { end, start },
      offset: base + sourceOffset(passage, at),
    })),
  ];
}

/** Checks the punctuation of what stands in the front matter. */
export function checkFrontMatterText(text: string, data: YamlData): Finding[] {
  return TEXT_KEYS.flatMap((key) => {
    const offset = startOfSource(text, data, key);
    if (offset === undefined) return [];
    const source = { text: data.sourceOf([key]), offsetOf: (at: number) => offset + at };
    return [...halfWidth(source, halfWidthEdits(source.text)), ...unpaired([source])];
  });
}

/**
 * A withdrawn bulletin's text is not published, and nobody mends it any more.
 * @param base where the body starts in the file
 */
export function checkAgainstFrontMatter(
  markdown: Markdown,
  base: number,
  record: Omit<Bulletin, "file">,
  officials: NameIndex | undefined,
  data: YamlData,
): Finding[] {
  if (record.status === "withdrawn" || record.body.trim() === "") return [];
  const body = { text: markdown.text, offsetOf: (at: number) => base + markdown.offsetOf(at) };
  return [
    ...dates(record, markdown, base),
    ...(officials === undefined ? [] : mentions(record, body, officials, data)),
  ];
}

function dates(record: Omit<Bulletin, "file">, { passages, text: body }: Markdown, base: number): Finding[] {
  const first = passages.find(({ isProse }) => isProse);
  if (record.dateNote !== undefined || first === undefined) return [];
  const wrong = contradictingDate(`${first.text}\n${record.title}\n${body}`, record.date);
  if (wrong === undefined) return [];
  const { offset, text, inText } = wrong;
  const params = { text, inText, date: record.date };
  return [{ code: "date-in-text", params, offset: base + sourceOffset(first, offset) }];
}

function mentions(
  record: Omit<Bulletin, "file">,
  body: Placed,
  officials: NameIndex,
  data: YamlData,
): Finding[] {
  const { title, subtitle = "", summary = "" } = record;
  const known = new Set(record.officials);
  const notListed = [
    { text: title, offsetOf: () => data.offsetOf(["title"]) },
    { text: subtitle, offsetOf: () => data.offsetOf(["subtitle"]) },
    body,
  ].flatMap(({ text: searched, offsetOf }) =>
    namedOfficials(searched, officials).flatMap(({ id, text, offset }): Finding[] => {
      if (known.has(id) || record.reporters.includes(text)) return [];
      known.add(id);
      const params = { text, name: mainName(id, officials) };
      return [{ code: "official-not-listed", params, offset: offsetOf(offset) }];
    }),
  );
  const all = [title, subtitle, summary, body.text].join("\n");
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

/**
 * Of escapes, entities and code only what stands beside them sees anything. Who escapes a half-width mark, `\(`, means
 * the paragraph to have such.
 */
function halfWidthOf(passage: Passage, placed: Placed | undefined): Finding[] {
  const isMeant = passage.pieces.some(({ token, text }) => token.info === "escape" && MARKS.includes(text));
  if (placed === undefined || isMeant) return [];
  const text = maskedText(passage, (character) => (MARKS.includes(character) ? "x" : character));
  const edits = halfWidthEdits(text).filter(({ start, end }) => isPlainText(passage, start, end));
  return halfWidth(placed, edits);
}

/** One finding a paragraph, with all its edits. */
function halfWidth({ text: paragraph, offsetOf }: Placed, edits: readonly TextEdit[]): Finding[] {
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
      params: { sample, corrected, count: edits.filter(({ text }) => text !== "").length },
      offset: offsetOf(first.start),
      fix: edits.map(({ start, end, text }) => ({
        start: offsetOf(start),
        end: offsetOf(end - 1) + 1,
        text,
      })),
    },
  ];
}

function unpaired(paragraphs: readonly Placed[]): Finding[] {
  // The first of its kind in each paragraph: where one is missing, those behind it lose their partners, too.
  const seen = new Set<string>();
  return unpairedMarks(paragraphs.map(({ text }) => text)).flatMap(
    ({ mark, paragraph, offset }): Finding[] => {
      const kind = `${mark}${paragraph}`;
      const placed = paragraphs[paragraph];
      if (seen.has(kind) || placed === undefined) return [];
      seen.add(kind);
      const from = wholeCharacter(placed.text, Math.max(0, offset - AROUND));
      const sample = line(placed.text.slice(from, wholeCharacter(placed.text, offset + 1 + AROUND)));
      return [{ code: "unpaired-mark", params: { mark, sample }, offset: placed.offsetOf(offset) }];
    },
  );
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
