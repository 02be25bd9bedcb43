// Reads XML into a tree: Word's parts, and other formats that are zip files of XML.
import { Parser } from "htmlparser2";
import { DEEPEST, MOST_XML_ELEMENTS, PastLimit } from "./limits.ts";

export interface XmlElement {
  /** With its prefix, as `w:p`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** @throws PastLimit */
export function readXml(xml: string): XmlElement {
  const root = { name: "", attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let elements = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements += 1;
        if (elements > MOST_XML_ELEMENTS) throw new PastLimit("too-long");
        if (open.length > DEEPEST) throw new PastLimit("too-deep");
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (text) => {
        open.at(-1)?.children.push(text);
      },
      onclosetag: () => {
        open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return root;
}

export function childrenOf(element: XmlElement | undefined): XmlElement[] {
  return element?.children.filter((child) => typeof child !== "string") ?? [];
}

/** The first element of these names, each within the one before. */
export function within(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (found, name) => childrenOf(found).find((child) => child.name === name),
    element,
  );
}

/** Every element of one of the names, in the order of the file. */
export function* everyOf(element: XmlElement, ...names: readonly string[]): Generator<XmlElement> {
  for (const child of childrenOf(element)) {
    if (names.includes(child.name)) yield child;
    yield* everyOf(child, ...names);
  }
}

export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}
