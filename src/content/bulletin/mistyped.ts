// Finds pictures and links whose marks are typed nearly right, so that a page shows them as text or as another thing.
import type { Passage, Piece } from "../../markdown/passage.ts";
import { maskedText, OBJECT, sourceOffset } from "../../markdown/passage.ts";
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";
import { decoded } from "../pictures/body-pictures.ts";
import { PICTURE_NAME } from "../pictures/picture.ts";

/** Brackets of both widths, a pair of them within the round ones, too: `照片（一）.jpg`. */
const WRITTEN =
  /(?<mark>[!！]?)(?<gap>[ \t\u3000]*)(?<open>[[［【])(?<words>[^[\]［］【】\n]*)[\]］】][ \t\u3000]*[(（](?<inside>(?:[^()（）\n]|[(（][^()（）\n]*[)）])*)[)）]/gu;

/** An address, and words in any quotation marks behind a space. */
const PARTS = /^<?(?<address>.+?)>?(?:[ \t\u3000]+["'“”„‟「『](?<title>.*)["'“”„‟」』])?$/u;

const ADDRESS = /^(?:https?:\/\/|mailto:|\/)[^\s/]/i;

/** Alone before a link on its line, it is meant as a picture's. */
const MARK_BEFORE = /(?:^|\n)[ \t\u3000]*[!！][ \t\u3000]*$/;

/** @param base where the body starts in the file */
export function checkMistyped({ source, passages }: Markdown, base: number): Finding[] {
  const found = passages.flatMap((passage) => {
    const text = maskedText(passage, (character) => (character === "\n" ? character : OBJECT));
    return [...asText(passage, text, source), ...asLinks(passage, text, source)];
  });
  return found.map(({ fix, ...finding }) => {
    const edits = fix?.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
    return { ...finding, offset: base + finding.offset, ...(edits && { fix: edits }) };
  });
}

function asText(passage: Passage, text: string, source: string): Finding[] {
  if (!/[\]］】]/.test(text)) return [];
  return Array.from(text.matchAll(WRITTEN)).flatMap(({ 0: whole, index, groups = {} }): Finding[] => {
    const { mark = "", gap = "", open = "", inside = "" } = groups;
    const { address: seen = "" } = PARTS.exec(inside.trim())?.groups ?? {};
    const isFile = PICTURE_NAME.test(seen);
    // `好！[看图]（…）` is a sentence's end, and a link.
    const isMarked = mark === "!" ? gap === "" : MARK_BEFORE.test(text.slice(0, index) + mark);
    const isPicture = isFile && isMarked;
    if (!isPicture && (open !== "[" || !(isFile || ADDRESS.test(seen)))) return [];
    const offset = sourceOffset(passage, isPicture ? index : index + mark.length + gap.length);
    const end = sourceOffset(passage, index + whole.length - 1) + 1;
    const sample = source.slice(offset, end);
    // What the parser has taken away, such as the marks of `_`, belongs to a name.
    const [written] = Array.from(sample.matchAll(WRITTEN));
    const { words = "", inside: parts = "" } = written?.groups ?? {};
    const { address = "", title } = PARTS.exec(parts.trim())?.groups ?? {};
    const right = `${isPicture ? "!" : ""}[${words}](${target(address)}${title === undefined ? "" : ` "${title}"`})`;
    // Where an address ends before its bracket does is for people to say.
    const isSure =
      written?.[0] === sample &&
      !/[<>"\\&`]/.test(address + (title ?? "")) &&
      (isFile ? !/[，。；！？]/.test(address) : !/[\s，。；！？、]/.test(address));
    const fix = isSure ? { fix: [{ start: offset, end, text: right }] } : {};
    const params = { sample, right };
    return [{ code: isPicture ? "picture-mistyped" : "link-mistyped", params, offset, ...fix }];
  });
}

/** `！[…](a.jpg)`: a link to a file, behind a mark. */
function asLinks(passage: Passage, text: string, source: string): Finding[] {
  return passage.pieces.flatMap((piece, order): Finding[] => {
    if (!isFileLink(piece) || !MARK_BEFORE.test(text.slice(0, piece.at))) return [];
    const rest = passage.pieces.slice(order);
    const close = rest.find(({ token }) => token.type === "link_close");
    if (close === undefined) return [];
    const at = text.slice(0, piece.at).search(/[!！][ \t\u3000]*$/);
    const offset = sourceOffset(passage, at);
    const right = `!${source.slice(piece.start, close.end)}`;
    const params = { sample: source.slice(offset, close.end), right };
    return [
      { code: "picture-mistyped", params, offset, fix: [{ start: offset, end: piece.start, text: "!" }] },
    ];
  });
}

function isFileLink({ token }: Piece): boolean {
  return token.type === "link_open" && PICTURE_NAME.test(decoded(String(token.attrGet("href"))));
}

function target(address: string): string {
  return /[\s()]/.test(address) ? `<${address}>` : address;
}
