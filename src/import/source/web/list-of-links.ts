// Tells a web page that has no article, and leads to those of other pages.
import { hanIn, textOfElement } from "./elements.ts";
import { parsePage } from "./page.ts";
import { Prose } from "./prose.ts";

const FEWEST_LINKS = 5;
const SHORTEST_ENTRY = 6;
/** A site welcomes its visitors and names its owner in fewer characters. */
const SHORTEST_PARAGRAPH = 40;

/** Of all that a list says, what a site prints around it is less. */
const LEAST_IN_LINKS = 0.8;
/** `2022-03-01`, `03-01`, `[03/01]` beside a title. */
const DAY = /(?<!\d)(?:0?[1-9]|1[0-2])\s*[-/.月]\s*(?:0[1-9]|[12]\d|3[01])(?!\d)/u;

/** Titles of articles, each a link, and no more of other sentences than a site says of itself. */
export function isListOfLinks(html: string): boolean {
  const page = parsePage(html);
  const body = page.querySelector("body") ?? page.documentElement;
  const links = Array.from(body.querySelectorAll("a"));
  const entries = links.filter((link) => hanIn(textOfElement(link)) >= SHORTEST_ENTRY);
  if (entries.length < FEWEST_LINKS || new Prose(body).longest() >= SHORTEST_PARAGRAPH) return false;
  const shown = Array.from(body.querySelectorAll(isColumn(body, entries) ? "img, video" : "img, video, h1"));
  return shown.every((element) => links.some((link) => link.contains(element)));
}

/** Each title with its day, and next to nothing besides: a heading over them is the column's name. */
function isColumn(body: Element, entries: readonly Element[]): boolean {
  const dated = entries.filter((link) => DAY.test(textOfElement(link.closest("li, tr, dd, p, div") ?? link)));
  const linked = entries.reduce((sum, link) => sum + hanIn(textOfElement(link)), 0);
  return dated.length >= FEWEST_LINKS && linked >= LEAST_IN_LINKS * hanIn(textOfElement(body));
}
