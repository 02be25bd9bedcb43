// Which entries of the index together find a keyword.
import { link } from "../../search/exact/tokens.ts";
import type { Keyword } from "../../search/exact/tokens.ts";

/** One entry that a keyword needs, `offset` positions after the keyword's first unit. */
export interface Step {
  readonly token: string;
  /** All tokens that begin with `token` are meant. */
  readonly prefix: boolean;
  readonly offset: number;
}

/**
 * The fewest tokens that cover all units: every second pair and the last one. A frequent token is not asked for its
 * positions, which are many: its link to the next token covers three units by itself, the link from the token before it
 * the last three. (A position left free between paragraphs keeps such a row from reaching across.)
 */
export function stepsOf({ tokens, isOpen }: Keyword, frequent: ReadonlySet<string>): Step[] {
  const last = tokens.length - 1;
  const at = (offset: number): string => tokens[offset] ?? "";
  if (last <= 0) return [{ token: at(0), prefix: isOpen, offset: 0 }];
  const found: Step[] = [];
  for (let offset = 0; offset <= last;) {
    const prefix = isOpen && offset === last;
    let covered = 2;
    if (prefix || !frequent.has(at(offset))) {
      found.push({ token: at(offset), prefix, offset });
    } else if (offset < last) {
      found.push({ token: link(at(offset), at(offset + 1)), prefix: isOpen && offset + 1 === last, offset });
      covered = 3;
    } else {
      found.push({ token: link(at(offset - 1), at(offset)), prefix: false, offset: offset - 1 });
    }
    // The last unit alone is covered by the last pair.
    offset = offset + covered === last + 1 ? last : offset + covered;
  }
  return found;
}
