// Lists of results: from hits to elements, by the page's template.
import { markedNodes } from "../marked-nodes.ts";
import type { Hit } from "../search.ts";
import { chineseDay } from "./days.ts";
import type { PageElements } from "./elements.ts";
import { filled, linked } from "./templates.ts";

/** The attribute that says what has found a result: its very text, or its words. */
export type Mark = "data-result" | "data-word-result";

/** One list of results. */
export interface HitList {
  readonly shown: readonly Hit[];
  /**
   * Makes the list show these hits alone. As far as it begins with them already, what is shown stays as it is; the focus
   * stays on the bulletin it is on.
   */
  readonly show: (hits: readonly Hit[]) => void;
  /** Adds hits, and gives the link of the first. */
  readonly add: (hits: readonly Hit[]) => HTMLAnchorElement | undefined;
}

export function hitList(list: HTMLElement, mark: Mark, { hitTemplate }: PageElements): HitList {
  let shown: readonly Hit[] = [];
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>(`[${mark}]`)];
  const add = (hits: readonly Hit[]): HTMLAnchorElement | undefined => {
    const before = shown.length;
    list.append(...hits.map((hit) => hitElement(hitTemplate, mark, hit)));
    shown = [...shown, ...hits];
    return links()[before];
  };
  return {
    get shown() {
      return shown;
    },
    add,
    show(hits) {
      const differing = hits.findIndex((hit, index) => JSON.stringify(hit) !== JSON.stringify(shown[index]));
      const kept = differing < 0 ? hits.length : differing;
      const focused = links().find((link) => link === document.activeElement)?.href;
      for (const item of [...list.children].slice(kept)) item.remove();
      shown = hits.slice(0, kept);
      add(hits.slice(kept));
      if (focused === undefined) return;
      links()
        .find((link) => link.href === focused)
        ?.focus({ preventScroll: true });
    },
  };
}

function hitElement(template: HTMLTemplateElement, mark: Mark, hit: Hit): HTMLElement {
  const item = filled(template, {
    title: markedNodes(hit.titleParts),
    date: chineseDay(hit.date),
    estimate: hit.dateIsEstimate ? "（日期为推定）" : undefined,
    snippets: hit.snippets.map((parts) => {
      const snippet = document.createElement("p");
      snippet.append(...markedNodes(parts));
      return snippet;
    }),
    names: namesOf(hit),
  });
  linked(item, hit.url).setAttribute(mark, "");
  const date = item.querySelector("time");
  if (date !== null) date.dateTime = hit.date;
  return item;
}

/** Officials and topics as links to their pages, places as text; undefined where there are none. */
function namesOf({ officials, topics, places }: Hit): HTMLElement[] | undefined {
  const entry = (...content: (string | Node)[]): HTMLElement => {
    const item = document.createElement("li");
    item.append(...content);
    return item;
  };
  const links = [...officials, ...topics].map(({ name, url }) => {
    const link = document.createElement("a");
    link.href = url;
    link.textContent = name;
    return entry(link);
  });
  const entries = [...links, ...places.map((place) => entry(place))];
  return entries.length === 0 ? undefined : entries;
}
