// A Word file becomes a sheet; every text of it is in the sheet, or is told as left out.
import { textOfFlow, writeFlow } from "../flow.ts";
import { withoutRedHead } from "../red-head.ts";
import type { Sheet } from "../sheet.ts";
import { SheetWriter } from "../sheet-writer.ts";
import { childrenOf, everyOf, textIn, within, type XmlElement } from "../xml.ts";
import { counter } from "./numbering.ts";
import { openWord, type Part } from "./package.ts";
import { readStyles } from "./styles.ts";
import { type Context, flowOf } from "./walk.ts";

/**
 * @param bytes of a .docx
 * @throws PastLimit, and other errors where the bytes are no Word file
 */
export function sheetOfWord(bytes: Buffer): Sheet {
  const word = openWord(bytes);
  const writer = new SheetWriter();
  const numbers = new Map<string, string>();
  const context: Context = {
    word,
    styles: readStyles(word.partsOf("styles")[0]?.xml),
    count: counter(word.partsOf("numbering")[0]?.xml),
    numberOf: (kind, id) => {
      const key = `${kind} ${id}`;
      const number = numbers.get(key) ?? String(numbers.size + 1);
      numbers.set(key, number);
      return number;
    },
    drop: (why, text) => {
      writer.drop(why, text);
    },
    seen: new Set(),
  };
  const body = childrenOf(within(word.document.xml, "w:document", "w:body"));
  writeFlow(
    withoutRedHead(flowOf(body, word.document, context), (line) => {
      writer.drop("header", line);
    }),
    writer,
  );
  for (const kind of ["footnote", "endnote"] as const) {
    for (const part of word.partsOf(`${kind}s`)) {
      writeNotes(kind, part, context, numbers, writer);
      listUnseen(part.xml, context);
    }
  }
  listUnseen(word.document.xml, context);
  const margins = [...word.partsOf("header"), ...word.partsOf("footer")].map(({ xml }) =>
    wordsOf(xml).trim(),
  );
  for (const text of new Set(margins)) writer.drop("header", text);
  for (const { xml } of word.partsOf("comments")) {
    for (const comment of everyOf(xml, "w:comment")) writer.drop("comment", wordsOf(comment));
  }
  return writer.finish({}, { isOneArticle: false, areParagraphs: false });
}

function writeNotes(
  kind: "footnote" | "endnote",
  part: Part,
  context: Context,
  numbers: ReadonlyMap<string, string>,
  writer: SheetWriter,
): void {
  for (const note of everyOf(part.xml, `w:${kind}`)) {
    const number = numbers.get(`${kind} ${note.attributes["w:id"] ?? ""}`);
    if (number === undefined) continue;
    const flow = flowOf(childrenOf(note), part, context);
    writer.note(
      number,
      textOfFlow(flow)
        .replaceAll(/\s*\n\s*/g, " ")
        .trim(),
    );
  }
}

/** Text in a place that no rule knows: better told than lost. */
function listUnseen(xml: XmlElement, { seen, drop }: Context): void {
  const taken = new Set(
    [...everyOf(xml, "w:del", "w:moveFrom")].flatMap((change) => [...everyOf(change, "w:t", "m:t")]),
  );
  let stretch = "";
  for (const text of everyOf(xml, "w:t", "m:t")) {
    if (seen.has(text) || taken.has(text)) {
      drop("unreadable", stretch);
      stretch = "";
    } else stretch += textIn(text);
  }
  drop("unreadable", stretch);
}

function wordsOf(element: XmlElement): string {
  return [...everyOf(element, "w:p")]
    .map((paragraph) => [...everyOf(paragraph, "w:t")].map(textIn).join(""))
    .join(" ");
}
