// Finds text that Markdown makes a heading, code, a quotation, a row of a table or a cell that no table has.
import type { Token } from "markdown-it";
import type { Markdown } from "../../markdown/read.ts";
import type { Finding, TextEdit } from "../../problems/problem.ts";

/** Longer than any heading. */
const LONGEST_HEADING = 30;

/** Of a row in a table that is part of nothing else. */
const ROW_LEVEL = 2;

const HAN = /\p{Script=Han}/u;
const CHINESE_START = /^[\u3000\p{Script=Han}“‘（《【]/u;

/** Offsets are in the source. */
export function checkBlocks(markdown: Markdown): Finding[] {
  return markdown.tokens.flatMap((token, at): Finding[] => {
    switch (token.type) {
      case "heading_open":
        return token.markup.startsWith("#") ? [] : underlined(token, markdown.tokens[at + 1], markdown);
      case "code_block":
        return HAN.test(token.content) ? [indented(token, markdown)] : [];
      case "fence":
        return isClosed(token) && !HAN.test(token.info) ? [] : [fenced(token, markdown)];
      case "blockquote_open":
        return quoted(token, markdown);
      case "tr_open":
        return [...surplus(token, markdown), ...swallowed(markdown, at)];
      default:
        return [];
    }
  });
}

/** A line of `---` or `===` was to part the text. */
function underlined(
  { map, level }: Token,
  inline: Token | undefined,
  { source, startOfLine }: Markdown,
): Finding[] {
  const line = (map?.[1] ?? 1) - 1;
  const start = startOfLine(line);
  const written = source.slice(start, startOfLine(line + 1)).trim();
  const content = inline?.content ?? "";
  const isText = /[，。；！？\n]/.test(content) || content.length > LONGEST_HEADING;
  // Nobody parts a text by `===`: it is the heading that it looks like.
  if (!isText && written.startsWith("=")) return [];
  const fix =
    isText && level === 0 && /^-{3,}$/.test(written) ? { fix: [{ start, end: start, text: "\n" }] } : {};
  return [
    { code: "text-as-heading", params: { sample: content, underline: written }, offset: start, ...fix },
  ];
}

/** Each line was a paragraph, indented as in print. */
function indented({ map, level }: Token, { source, startOfLine }: Markdown): Finding {
  const [from, to] = map ?? [0, 0];
  const edits: TextEdit[] = [];
  let isSure = level === 0;
  let afterText = false;
  for (let line = from; line < to; line += 1) {
    const start = startOfLine(line);
    const text = source.slice(start, startOfLine(line + 1)).trimEnd();
    const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0;
    const isBlank = indent === text.length;
    if (!isBlank) {
      isSure &&= CHINESE_START.test(text.slice(indent));
      edits.push({ start, end: start + indent, text: afterText ? "\n" : "" });
    }
    afterText = !isBlank;
  }
  const sample = source.slice(edits[0]?.end ?? 0, startOfLine(from + 1)).trim();
  return {
    code: "text-as-code",
    params: { sample, by: "indent" },
    offset: edits[0]?.start ?? startOfLine(from),
    ...(isSure ? { fix: edits } : {}),
  };
}

function fenced({ map, markup }: Token, { source, startOfLine }: Markdown): Finding {
  const [from] = map ?? [0];
  const offset = source.indexOf(markup, startOfLine(from));
  return { code: "text-as-code", params: { sample: markup, by: "fence" }, offset };
}

/** Its last line is its own, no line of the code. */
function isClosed({ map, content }: Token): boolean {
  const [from, to] = map ?? [0, 0];
  const lines = content === "" ? 0 : content.replace(/\n$/, "").split("\n").length;
  return to - from === lines + 2;
}

/** `>80%` at the start of a paragraph. */
function quoted({ map, level }: Token, { source, startOfLine }: Markdown): Finding[] {
  const [from] = map ?? [0];
  const start = startOfLine(from);
  const written = /^ {0,3}>\d\S{0,8}/.exec(source.slice(start, startOfLine(from + 1)))?.[0];
  if (written === undefined || level > 0) return [];
  const offset = start + written.indexOf(">");
  const fix = [{ start: offset, end: offset, text: "\\" }];
  return [{ code: "text-as-quotation", params: { sample: written.trim() }, offset, fix }];
}

function surplus(row: Token, { source, surplusOf }: Markdown): Finding[] {
  const cells = surplusOf(row).map(({ start, end }) => ({ start, text: source.slice(start, end) }));
  const first = cells.find(({ text }) => text.trim() !== "");
  if (first === undefined) return [];
  return [
    {
      code: "table-surplus",
      params: { sample: first.text.trim() },
      offset: first.start + first.text.search(/\S/),
    },
  ];
}

/** A table ends at an empty line, not where its bars do. */
function swallowed({ tokens, source, startOfLine }: Markdown, at: number): Finding[] {
  const row = tokens[at];
  const [line = 0] = row?.map ?? [];
  const start = startOfLine(line);
  const written = source.slice(start, startOfLine(line + 1)).trimEnd();
  const isTable = tokens[at + 4]?.type === "td_open";
  if (row === undefined || !isTable || written.includes("|") || !/[，。；：！？]/.test(written)) return [];
  const fix = row.level === ROW_LEVEL ? { fix: [{ start, end: start, text: "\n" }] } : {};
  const offset = start + written.search(/\S/);
  return [{ code: "text-as-row", params: { sample: written.trim() }, offset, ...fix }];
}
