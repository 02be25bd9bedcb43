// Reads what may be a byline: as a line below an article, at a paragraph's end, at its beginning.
import { fold, unfold } from "../../../src/import/folding.ts";
import { readBlocks } from "../../../src/import/page/read-blocks.ts";
import { readPages } from "../../../src/import/page/lines/lines.ts";
import { plainSheet } from "../../../src/import/source/sheet.ts";
import type { Byline } from "../../../src/import/page/byline/bylines.ts";

const namesOf = ({ reporters }: Byline, source: string) =>
  reporters.map((name) => unfold(name, source).text).join(" ");

/** A headline, a paragraph and, below or at its end, what is to be read. */
export function reportersBelow(text: string): string | undefined {
  const page = `防汛会议召开\n\n区里部署汛前排查，要求各单位守住底线。\n\n${text}`;
  const blocks = readBlocks(readPages(fold(page), plainSheet(page)).flat());
  const [byline] = blocks.flatMap((block) => (block.kind === "byline" ? [block.byline] : []));
  return byline === undefined ? undefined : namesOf(byline, page);
}

export function reportersAtEnd(sentence: string): string | undefined {
  const [block] = readBlocks(readPages(fold(sentence), plainSheet(sentence)).flat());
  if (block?.kind !== "text" || block.endByline === undefined) return undefined;
  return namesOf(block.endByline, sentence);
}

export function opening(lead: string): string | undefined {
  const [block] = readBlocks(readPages(fold(lead), plainSheet(lead)).flat());
  if (block?.kind !== "text" || block.headByline === undefined) return undefined;
  return `${namesOf(block.headByline, lead)} ${block.text.text.slice(0, 5)}`;
}
