// Reads the table over a government's document that says what it is: its number, its issuer, its title.
import { isInline, squeezed, textOfElement } from "./elements.ts";

const NUMBER = /^索\s*引\s*号\s*[:：]?/u;
const TITLE = /^(?:文件|信息)?(?:名\s*称|标\s*题|题\s*名)\s*[:：]?\s*/u;
/** What encloses such labels with their values, the smallest first. */
const CARD = "table, ul, dl, div";

export interface DocumentCard {
  readonly element: Element;
  readonly title: string;
}

export function documentCard(page: Document): DocumentCard | undefined {
  const labels = Array.from(page.querySelectorAll("td, th, li, dt, dd, p, span, b, strong, div")).filter(
    (element) => Array.from(element.querySelectorAll("*")).every(({ nodeName }) => isInline(nodeName)),
  );
  const number = labels.find((element) => NUMBER.test(textOf(element)));
  const element = number?.closest(CARD) ?? undefined;
  for (const label of labels) {
    const [said] = TITLE.exec(textOf(label)) ?? [];
    if (said === undefined || element?.contains(label) !== true) continue;
    const next = label.nextElementSibling;
    const title = textOf(label).slice(said.length) || (next === null ? "" : textOf(next));
    if (title !== "") return { element, title };
  }
  return undefined;
}

function textOf(element: Element): string {
  return squeezed(textOfElement(element));
}
