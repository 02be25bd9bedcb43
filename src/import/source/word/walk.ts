// Walks through a Word file's text as its reader sees it: changes accepted, boxes in their place, numbers written out.
import type { Flow, FlowTable, Run } from "../flow.ts";
import type { DropReason } from "../sheet.ts";
import { lowered, raised } from "../small-digits.ts";
import type { LineKind } from "../sheet-writer.ts";
import { childrenOf, everyOf, textIn, within, type XmlElement } from "../xml.ts";
import { addressOf, Fields } from "./fields.ts";
import { formulaText } from "./formula.ts";
import type { Count } from "./numbering.ts";
import type { Part, WordPackage } from "./package.ts";
import { pictureOf } from "./pictures.ts";
import type { Look, Styles } from "./styles.ts";
import { signOf } from "./symbols.ts";

/** What all parts of a file share. */
export interface Context {
  readonly word: WordPackage;
  readonly styles: Styles;
  readonly count: Count;
  /** The number of a footnote or an endnote, by its id in the file; the first reference gives it. */
  readonly numberOf: (kind: "footnote" | "endnote", id: string) => string;
  readonly drop: (why: DropReason, text: string) => void;
  /** Every `w:t` and `m:t` whose text has come out, or was dropped with a word. */
  readonly seen: Set<XmlElement>;
}

/** Stand beside text and are none. */
const SILENT = new Set([
  "w:pPr",
  "w:rPr",
  "w:sectPr",
  "w:tblPr",
  "w:tblGrid",
  "w:trPr",
  "w:tcPr",
  "w:sdtPr",
  "w:sdtEndPr",
  "w:delText",
  "w:del",
  "w:moveFrom",
  "w:rubyPr",
  "wp:docPr",
  "w:annotationRef",
]);

export function flowOf(elements: readonly XmlElement[], part: Part, context: Context): Flow[] {
  return new Walk(part, context).blocks(elements);
}

class Walk {
  private readonly part: Part;
  private readonly context: Context;
  private readonly fields = new Fields();
  /** The runs of a paragraph whose end was taken out: it goes on in the next. */
  private begun: Run[] = [];

  constructor(part: Part, context: Context) {
    this.part = part;
    this.context = context;
  }

  blocks(elements: readonly XmlElement[]): Flow[] {
    return elements.flatMap((element): Flow[] => {
      if (element.name === "w:p") return this.paragraph(element);
      if (element.name === "w:tbl") return [this.table(element)];
      if (element.name === "mc:AlternateContent") return this.blocks(this.chosen(element));
      return SILENT.has(element.name) ? [] : this.blocks(childrenOf(element));
    });
  }

  private paragraph(element: XmlElement): Flow[] {
    const properties = within(element, "w:pPr");
    const look = this.context.styles.ofParagraph(properties);
    const boxes: Flow[] = [];
    let label = "";
    let line: LineKind | undefined;
    if (look.isSubtitle) line = { kind: "heading", level: 1, isFurther: true };
    else if (look.heading !== undefined) line = { kind: "heading", level: look.heading };
    else if (look.isCaption) line = { kind: "caption" };
    if (look.list !== undefined) {
      const numbered = this.context.count(look.list, look.level ?? 0);
      if (numbered !== undefined) {
        label = numbered.label;
        line ??= { kind: "item", ordered: !numbered.isBullet, level: numbered.level };
      }
    }
    const base: Look = line?.kind === "heading" ? { ...look.run, isStrong: false } : look.run;
    const own = this.inline(childrenOf(element), base, boxes);
    const runs = [...this.begun, ...labelRuns(label, own), ...own];
    this.begun = [];
    if (within(properties, "w:rPr", "w:del") !== undefined) {
      this.begun = runs;
      return boxes;
    }
    const isIndented = ["w:firstLine", "w:firstLineChars"].some(
      (name) => Number(within(properties, "w:ind")?.attributes[name] ?? 0) > 0,
    );
    const indent: Run[] = isIndented && line === undefined ? [{ kind: "text", text: "\u3000\u3000" }] : [];
    return [{ kind: "paragraph", runs: [...indent, ...runs], line }, ...boxes];
  }

  private inline(elements: readonly XmlElement[], look: Look, boxes: Flow[], address?: string): Run[] {
    return elements.flatMap((element): Run[] => {
      const { name, attributes } = element;
      const go = (to = address) => this.inline(childrenOf(element), look, boxes, to);
      switch (name) {
        case "w:r":
          return this.run(element, look, boxes, address);
        case "w:hyperlink": {
          const relation = this.part.relations.get(attributes["r:id"] ?? "");
          return go(relation?.isExternal === true ? relation.target : address);
        }
        case "w:fldSimple":
          return go(addressOf(attributes["w:instr"] ?? "") ?? address);
        case "mc:AlternateContent":
          return this.inline(this.chosen(element), look, boxes, address);
        case "m:oMath":
          this.see(element);
          return [{ kind: "text", text: formulaText(element) }];
        default:
          return SILENT.has(name) ? [] : go();
      }
    });
  }

  private run(element: XmlElement, base: Look, boxes: Flow[], address: string | undefined): Run[] {
    const properties = within(element, "w:rPr");
    const own = this.context.styles.ofRun(properties);
    const look: Look = {
      isStrong: own.isStrong ?? base.isStrong,
      isStruck: own.isStruck ?? base.isStruck,
      isHidden: own.isHidden ?? base.isHidden,
    };
    if (look.isHidden === true && within(element, "w:t") !== undefined) {
      this.dropAll("hidden", element);
      return [];
    }
    const place = within(properties, "w:vertAlign")?.attributes["w:val"];
    const text = (written: string): Run => ({
      kind: "text",
      text:
        place === "superscript"
          ? raised(written, "")
          : place === "subscript"
            ? lowered(written, "")
            : written,
      style: {
        isStrong: look.isStrong === true,
        isStruck: look.isStruck === true,
        address: address ?? this.fields.address,
      },
    });
    return childrenOf(element).flatMap((child): Run[] => this.piece(child, look, boxes, text, address));
  }

  private piece(
    child: XmlElement,
    look: Look,
    boxes: Flow[],
    text: (written: string) => Run,
    address: string | undefined,
  ): Run[] {
    const { attributes } = child;
    switch (child.name) {
      case "w:t":
        this.see(child);
        return [text(textIn(child))];
      case "w:tab":
      case "w:ptab":
        return [text(" ")];
      case "w:br":
      case "w:cr":
        return [text("\n")];
      case "w:noBreakHyphen":
        return [text("-")];
      case "w:sym": {
        const sign = signOf(attributes["w:font"] ?? "", attributes["w:char"] ?? "");
        if (sign === undefined)
          this.context.drop("unreadable", `${attributes["w:font"] ?? ""} ${attributes["w:char"] ?? ""}`);
        return sign === undefined ? [] : [text(sign)];
      }
      case "w:fldChar":
        this.fields.mark(child);
        return [];
      case "w:instrText":
        this.fields.instruct(textIn(child));
        return [];
      case "w:footnoteReference":
        return [{ kind: "note", number: this.context.numberOf("footnote", attributes["w:id"] ?? "") }];
      case "w:endnoteReference":
        return [{ kind: "note", number: this.context.numberOf("endnote", attributes["w:id"] ?? "") }];
      case "w:ruby": {
        const reading = within(child, "w:rt");
        if (reading !== undefined) this.dropAll("reading", reading);
        return this.inline(childrenOf(within(child, "w:rubyBase")), look, boxes, address);
      }
      case "w:drawing":
      case "w:pict":
      case "w:object":
        return this.drawn(child, boxes);
      case "mc:AlternateContent":
        return this.chosen(child).flatMap((each) => this.piece(each, look, boxes, text, address));
      default:
        return SILENT.has(child.name) ? [] : this.inline([child].flatMap(childrenOf), look, boxes, address);
    }
  }

  /** Pictures, and boxes of text, which come after the paragraph that they hang on. */
  private drawn(element: XmlElement, boxes: Flow[]): Run[] {
    const outer = new Set(everyOf(element, "w:txbxContent"));
    const inBoxes = new Set(
      [...outer].flatMap((box) => [...everyOf(box, "w:drawing", "w:pict", "w:txbxContent")]),
    );
    for (const box of outer) {
      // A box in a box comes with it.
      if (!inBoxes.has(box)) boxes.push(...new Walk(this.part, this.context).blocks(childrenOf(box)));
    }
    const runs: Run[] = [];
    for (const found of everyOf(element, "a:blip", "v:imagedata", "c:chart", "dgm:relIds")) {
      if ([...outer].some((box) => [...everyOf(box, found.name)].includes(found))) continue;
      const picture = pictureOf(found, element, this.part, this.context.word);
      if (picture === undefined)
        this.context.drop("unreadable", found.name === "c:chart" ? "图表 / chart" : "图形 / drawing");
      else runs.push({ kind: "picture", picture });
    }
    return runs;
  }

  /** What Word shows: the first choice with anything in it; the others say the same for older programs. */
  private chosen(element: XmlElement): XmlElement[] {
    const [first, ...others] = childrenOf(element).filter((choice) => hasContent(choice));
    for (const other of others) for (const text of everyOf(other, "w:t", "m:t")) this.context.seen.add(text);
    return childrenOf(first);
  }

  private table(element: XmlElement): FlowTable {
    let isMerged = false;
    const rows = rowsOf(element).map((row) =>
      cellsOf(row).flatMap((cell) => {
        const properties = within(cell, "w:tcPr");
        const columns = Number(within(properties, "w:gridSpan")?.attributes["w:val"] ?? 1);
        const merge = within(properties, "w:vMerge");
        if (columns > 1 || merge !== undefined) isMerged = true;
        const content = this.blocks(childrenOf(cell)).filter(
          (piece) => piece.kind !== "paragraph" || piece.runs.length > 0,
        );
        return [{ flow: content }, ...Array.from({ length: columns - 1 }, () => ({ flow: [] }))];
      }),
    );
    return { kind: "table", rows, isMerged };
  }

  private see(element: XmlElement): void {
    if (element.name === "w:t") this.context.seen.add(element);
    for (const text of everyOf(element, "w:t", "m:t")) this.context.seen.add(text);
  }

  private dropAll(why: DropReason, element: XmlElement): void {
    this.see(element);
    this.context.drop(why, [...everyOf(element, "w:t", "m:t")].map(textIn).join(""));
  }
}

/** A number is set as the whole paragraph is. */
function labelRuns(text: string, own: readonly Run[]): Run[] {
  if (text === "") return [];
  const isStrong = own.every((run) => run.kind === "text" && run.style?.isStrong === true);
  return [{ kind: "text", text, style: { isStrong } }];
}

function hasContent(element: XmlElement): boolean {
  return !everyOf(element, "w:t", "m:t", "a:blip", "v:imagedata", "w:txbxContent", "c:chart").next().done;
}

/** Rows and cells may stand in a content control. */
function rowsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "w:tr") return within(child, "w:trPr", "w:del") === undefined ? [child] : [];
    return ["w:sdt", "w:sdtContent", "w:customXml", "w:ins"].includes(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === "w:tc") return [child];
    return ["w:sdt", "w:sdtContent", "w:customXml"].includes(child.name) ? cellsOf(child) : [];
  });
}
