// Files that are published as they were given: scans that are documents, and pictures where site.yaml says so.
import { addressOf, type Permalink } from "../addresses/table.ts";
import { ENDINGS, type Picture, type Scan } from "../content/pictures/picture.ts";

/** Hexadecimal digits that tell files apart in addresses. */
export const NAME_LENGTH = 16;

/** Named by its content: a browser may keep it for good. */
export function originalPermalink({ sum, type }: Pick<Picture | Scan, "sum" | "type">): Permalink {
  return addressOf("media", { rest: `${sum.slice(0, NAME_LENGTH)}.${ENDINGS[type][0]}` });
}
