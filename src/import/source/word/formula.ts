// The text of a formula (Office Math, ECMA-376, part 1, 22.1) in one line.
import { grouped, lowered, raised } from "../small-digits.ts";
import { childrenOf, textIn, within, type XmlElement } from "../xml.ts";

export function formulaText(element: XmlElement): string {
  const part = (name: string) => {
    const found = within(element, name);
    return found === undefined ? "" : formulaText(found);
  };
  switch (element.name) {
    case "m:t":
      return textIn(element);
    case "m:f":
      return `${grouped(part("m:num"))}/${grouped(part("m:den"))}`;
    case "m:sSup":
      return part("m:e") + raised(part("m:sup"));
    case "m:sSub":
      return part("m:e") + lowered(part("m:sub"));
    case "m:sSubSup":
      return part("m:e") + lowered(part("m:sub")) + raised(part("m:sup"));
    case "m:rad":
      return `${raised(part("m:deg"), "")}√${grouped(part("m:e"))}`;
    case "m:d":
      return `${delimiter(element, "m:begChr", "(")}${childrenOf(element)
        .filter(({ name }) => name === "m:e")
        .map(formulaText)
        .join(", ")}${delimiter(element, "m:endChr", ")")}`;
    case "m:nary":
      return `${within(element, "m:naryPr", "m:chr")?.attributes["m:val"] ?? "∫"}${lowered(part("m:sub"))}${raised(part("m:sup"))}${part("m:e")}`;
    default:
      return childrenOf(element).map(formulaText).join("");
  }
}

function delimiter(element: XmlElement, name: string, usual: string): string {
  return within(element, "m:dPr", name)?.attributes["m:val"] ?? usual;
}
