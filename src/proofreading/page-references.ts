// What a built page refers to, and what may be referred to in it.
import { Parser } from "htmlparser2";

export interface PageReferences {
  /** As written. */
  readonly references: readonly string[];
  /** What a `#` may name. */
  readonly anchors: ReadonlySet<string>;
}

const ATTRIBUTES = ["href", "src", "action", "formaction", "poster", "data"];
const LISTS = ["srcset", "imagesrcset"];

/** Of `meta`, by `property` or `name`. */
const META = new Set(["og:image", "og:url", "twitter:image"]);

export function pageReferences(html: string): PageReferences {
  const references: string[] = [];
  const anchors = new Set<string>();
  const parser = new Parser({
    onopentag: (tag, attributes) => {
      const { id, name, content = "" } = attributes;
      if (id !== undefined) anchors.add(id);
      if (tag === "a" && name !== undefined) anchors.add(name);
      for (const key of ATTRIBUTES) {
        const value = attributes[key];
        if (value !== undefined) references.push(value);
      }
      for (const key of LISTS) references.push(...addressesOfList(attributes[key] ?? ""));
      if (tag !== "meta") return;
      if (META.has(attributes["property"] ?? name ?? "")) references.push(content);
      if (attributes["http-equiv"]?.toLowerCase() === "refresh")
        references.push(...addressOfRefresh(content));
    },
  });
  parser.end(html);
  return { references, anchors };
}

/** `a.png 1x, b.png 2x` */
function addressesOfList(list: string): string[] {
  return list.split(/,\s/).flatMap((item) => item.trim().split(/\s/, 1).filter(Boolean));
}

/** `0; url=/topics/` */
function addressOfRefresh(content: string): string[] {
  const [, address] = /^[\d.\s]*[;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content) ?? [];
  return address === undefined ? [] : [address];
}
