// Tells a web page that has no article, and leads to those of other pages.
import { hanIn, textOfElement } from "./elements.ts";
import { parsePage } from "./page.ts";
import { Prose } from "./prose.ts";

const FEWEST_LINKS = 5;
const SHORTEST_ENTRY = 6;
/** A site welcomes its visitors and names its owner in fewer characters. */
const SHORTEST_PARAGRAPH = 40;

/** Titles of articles, each a link, and no more of other sentences than a site says of itself. */
export function isListOfLinks(html: string): boolean {
  const page = parsePage(html);
  const body = page.querySelector("body") ?? page.documentElement;
  const links = Array.from(body.querySelectorAll("a"));
  const entries = links.filter((link) => hanIn(textOfElement(link)) >= SHORTEST_ENTRY);
  const shown = Array.from(body.querySelectorAll("img, video, h1"));
  return (
    entries.length >= FEWEST_LINKS &&
    new Prose(body).longest() < SHORTEST_PARAGRAPH &&
    shown.every((element) => links.some((link) => link.contains(element)))
  );
}
