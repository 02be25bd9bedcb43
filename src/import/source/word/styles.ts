// What a Word file's styles say of a paragraph or a run, with all that they are based on.
import { childrenOf, within, type XmlElement } from "../xml.ts";

/** `undefined` where it says nothing of it. */
export interface Look {
  readonly isStrong: boolean | undefined;
  readonly isStruck: boolean | undefined;
  readonly isHidden: boolean | undefined;
}

interface ParagraphLook {
  /** From 1; a title's is 0. */
  readonly heading: number | undefined;
  readonly isSubtitle: boolean;
  readonly isCaption: boolean;
  readonly list: string | undefined;
  readonly level: number | undefined;
  readonly run: Look;
}

export interface Styles {
  readonly ofParagraph: (properties: XmlElement | undefined) => ParagraphLook;
  readonly ofRun: (properties: XmlElement | undefined) => Look;
}

/** A style is based on no more others than this: a file may say that it is based on itself. */
const MOST_BASES = 20;

export function readStyles(part: XmlElement | undefined): Styles {
  const styles = new Map(
    childrenOf(within(part, "w:styles"))
      .filter(({ name }) => name === "w:style")
      .map((style) => [style.attributes["w:styleId"] ?? "", style]),
  );
  const standard = [...styles].find(
    ([, { attributes }]) => attributes["w:type"] === "paragraph" && isOn(attributes["w:default"] ?? "0"),
  )?.[0];
  /** The style itself and what it is based on, the nearest first. */
  const lineOf = (id: string | undefined): XmlElement[] => {
    const line: XmlElement[] = [];
    for (let next = id; next !== undefined && line.length < MOST_BASES;) {
      const style = styles.get(next);
      if (style === undefined) break;
      line.push(style);
      next = within(style, "w:basedOn")?.attributes["w:val"];
    }
    return line;
  };
  return {
    ofParagraph: (properties) => {
      const line = lineOf(within(properties, "w:pStyle")?.attributes["w:val"] ?? standard);
      const all = [properties, ...line.map((style) => within(style, "w:pPr"))];
      const number = all
        .map((own) => within(own, "w:numPr"))
        .find((own) => within(own, "w:numId") !== undefined);
      const list = within(number, "w:numId")?.attributes["w:val"];
      const level = first(all, (own) => within(own, "w:numPr", "w:ilvl")?.attributes["w:val"]);
      const names = line.map((style) => within(style, "w:name")?.attributes["w:val"] ?? "");
      return {
        heading: headingOf(
          names,
          first(all, (own) => within(own, "w:outlineLvl")?.attributes["w:val"]),
        ),
        isSubtitle: names.some((name) => /^(?:subtitle|副标题)$/i.test(name)),
        isCaption: names.some((name) => /^(?:caption|题注|图题)$/i.test(name)),
        list: list === "0" ? undefined : list,
        level: level === undefined ? undefined : Number(level),
        run: lookOf(line.map((style) => within(style, "w:rPr"))),
      };
    },
    ofRun: (properties) => {
      const line = lineOf(within(properties, "w:rStyle")?.attributes["w:val"]);
      return lookOf([properties, ...line.map((style) => within(style, "w:rPr"))]);
    },
  };
}

function headingOf(names: readonly string[], outline: string | undefined): number | undefined {
  if (names.some((name) => /^(?:title|标题)$/i.test(name))) return 0;
  const [, digit] =
    /^(?:heading|标题)\s*([1-9])/i.exec(
      names.find((name) => /^(?:heading|标题)\s*[1-9]/i.test(name)) ?? "",
    ) ?? [];
  if (digit !== undefined) return Number(digit);
  // Level 9 is that of text.
  return outline === undefined || Number(outline) > 8 ? undefined : Number(outline) + 1;
}

function lookOf(all: readonly (XmlElement | undefined)[]): Look {
  const toggle = (name: string) =>
    first(all, (own) => {
      const element = within(own, name);
      return element === undefined ? undefined : isOn(element.attributes["w:val"] ?? "1");
    });
  const [once, twice] = [toggle("w:strike"), toggle("w:dstrike")];
  const isStruck = once === undefined && twice === undefined ? undefined : once === true || twice === true;
  return { isStrong: toggle("w:b"), isStruck, isHidden: toggle("w:vanish") };
}

function isOn(value: string): boolean {
  return !["0", "false", "off", "none"].includes(value);
}

function first<Value>(
  all: readonly (XmlElement | undefined)[],
  read: (element: XmlElement) => Value | undefined,
): Value | undefined {
  for (const element of all) {
    const value = element === undefined ? undefined : read(element);
    if (value !== undefined) return value;
  }
  return undefined;
}
