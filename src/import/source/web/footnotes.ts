// Pairs a web page's footnotes with the links that refer to them.
import { decoded } from "../../../content/pictures/body-pictures.ts";
import { squeezed, textOfElement } from "./elements.ts";

export interface Footnotes {
  readonly numberOf: (link: Element) => string | undefined;
  readonly isNote: (element: Element) => boolean;
  readonly notes: ReadonlyMap<string, string>;
}

const REFERENCE = /^[[［【(（]?\s*(?:注\s*)?[\d*†①-⑳]{1,3}\s*[\]］】)）]?$/u;

/** A link of a number to a place on the page whose text is the note; a link in the note leads back. */
export function footnotesOf(part: Element): Footnotes {
  const numbers = new Map<Element, string>();
  const elements = new Map<Element, string>();
  const notes = new Map<string, string>();
  for (const link of Array.from(part.querySelectorAll("a[href^='#']"))) {
    const id = decoded((link.getAttribute("href") ?? "").slice(1));
    const isBack = [...elements.keys()].some((element) => element.contains(link));
    if (id === "" || isBack || !REFERENCE.test(squeezed(textOfElement(link)))) continue;
    const target = byId(part, id);
    const element = target === undefined ? undefined : noteElement(target);
    if (element === undefined || element.contains(link)) continue;
    const number = elements.get(element) ?? String(elements.size + 1);
    numbers.set(link, number);
    elements.set(element, number);
    notes.set(number, textOfNote(element));
  }
  return {
    numberOf: (link) => numbers.get(link),
    isNote: (element) => elements.has(element) || isEmptied(element, elements),
    notes,
  };
}

function byId(part: Element, id: string): Element | undefined {
  return Array.from(part.querySelectorAll("[id], a[name]")).find(
    (element) => element.getAttribute("id") === id || element.getAttribute("name") === id,
  );
}

/** The paragraph or item of the target. */
function noteElement(target: Element): Element | undefined {
  let element: Element | null = target;
  while (element !== null && !/^(?:P|LI|DIV|DD|ASIDE)$/.test(element.nodeName))
    element = element.parentElement;
  return element ?? undefined;
}

function textOfNote(element: Element): string {
  return squeezed(textOfElement(element))
    .replace(/^[[［【(（]?\s*(?:注\s*)?(?:\d{1,3}|[①-⑳])\s*[\]］】)）.、：:]?\s*/u, "")
    .replaceAll(/\s*[↩↵⏎^]\uFE0E?\s*/gu, "")
    .trim();
}

/** A list of nothing but notes. */
function isEmptied(element: Element, notes: ReadonlyMap<Element, string>): boolean {
  if (!/^(?:OL|UL|SECTION|DL)$/.test(element.nodeName)) return false;
  const children = Array.from(element.children).filter(({ nodeName }) => nodeName !== "HR");
  return children.length > 0 && children.every((child) => notes.has(child) || isEmptied(child, notes));
}
