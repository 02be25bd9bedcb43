// The list of results: from hits to elements, by the page's template.
import type { Hit, TextPart } from "../search.ts";
import type { PageElements } from "./elements.ts";

/** Appends hits to the list; returns the link of the first of them. */
export function appendHits(page: PageElements, hits: readonly Hit[]): HTMLAnchorElement | undefined {
  const items = document.createDocumentFragment();
  for (const hit of hits) items.append(hitElement(page.hitTemplate, hit));
  const first = items.querySelector("[data-result]");
  page.results.append(items);
  return first instanceof HTMLAnchorElement ? first : undefined;
}

/**
 * Makes the list show `hits` instead of `before`. As far as both begin alike, what is shown stays as it is; the focus
 * stays on the bulletin it is on.
 */
export function replaceHits(page: PageElements, before: readonly Hit[], hits: readonly Hit[]): void {
  const differing = hits.findIndex((hit, index) => JSON.stringify(hit) !== JSON.stringify(before[index]));
  const kept = differing < 0 ? hits.length : differing;
  const focused = resultLinks(page).find((link) => link === document.activeElement)?.href;
  for (const item of [...page.results.children].slice(kept)) item.remove();
  appendHits(page, hits.slice(kept));
  if (focused === undefined) return;
  resultLinks(page)
    .find((link) => link.href === focused)
    ?.focus({ preventScroll: true });
}

/** The links of all results shown. */
export function resultLinks(page: PageElements): HTMLAnchorElement[] {
  return [...page.results.querySelectorAll("[data-result]")].filter(
    (link) => link instanceof HTMLAnchorElement,
  );
}

function hitElement(template: HTMLTemplateElement, hit: Hit): DocumentFragment {
  const item = document.importNode(template.content, true);
  const link = item.querySelector("[data-result]");
  if (link instanceof HTMLAnchorElement) link.href = hit.url;
  item.querySelector("[data-field=title]")?.replaceChildren(...markedNodes(hit.titleParts));
  item.querySelector("[data-field=excerpt]")?.replaceChildren(...markedNodes(hit.excerptParts));
  const date = item.querySelector("[data-field=date]");
  if (date !== null) date.textContent = dayLabel(hit.date);
  if (date instanceof HTMLTimeElement) date.dateTime = hit.date;
  item.querySelector("[data-field=estimate]")?.toggleAttribute("hidden", !hit.dateIsEstimate);
  return item;
}

function markedNodes(parts: readonly TextPart[]): Node[] {
  return parts.map(({ text, match }) => {
    const content = document.createTextNode(text);
    if (!match) return content;
    const mark = document.createElement("mark");
    mark.append(content);
    return mark;
  });
}

/** `2022-03-19` as `2022年3月19日`. */
function dayLabel(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${year}年${Number(month)}月${Number(day)}日`;
}
