// Parts a page at its headlines and end bylines: articles, and stretches without a headline.
import type { Byline } from "./bylines.ts";
import type { Block, TextBlock } from "./blocks.ts";
import { findHeadlines } from "./headlines.ts";
import { isTerminated } from "./signs.ts";
import type { Traced } from "./traced.ts";

export interface Part {
  /** Empty in a stretch without a headline. */
  readonly headline: readonly Traced[];
  readonly blocks: readonly TextBlock[];
  readonly bylines: readonly Byline[];
  readonly captions: readonly Traced[];
  /** Ended by its byline, so that nothing more of it stands elsewhere. */
  readonly closed: boolean;
}

export function splitParts(blocks: readonly Block[]): Part[] {
  const headlines = new Map(findHeadlines(blocks).map((headline) => [headline.from, headline.to]));
  const parts: Draft[] = [];
  let current: Draft | undefined;
  let headlineEnd = -1;
  const open = (headline: Traced[] = []): Draft => {
    current = { headline, blocks: [], bylines: [], captions: [], closed: false };
    parts.push(current);
    return current;
  };
  for (const [at, block] of blocks.entries()) {
    const to = headlines.get(at);
    if (to !== undefined) {
      open(blocks.slice(at, to + 1).flatMap((line) => (line.kind === "text" ? [line.text] : [])));
      headlineEnd = to;
    }
    if (at <= headlineEnd) continue;
    if (block.kind === "caption") {
      (current ?? open()).captions.push(block.line);
      continue;
    }
    if (block.kind === "byline") {
      const part: Draft = current ?? open();
      part.bylines.push(block.byline);
      // Between headline and lead it opens the article, after the text it ends it.
      if (part.blocks.length > 0) part.closed = true;
      continue;
    }
    const part: Draft =
      current === undefined || current.closed || startsAnew(current, block) ? open() : current;
    part.blocks.push(block);
    if (block.headByline !== undefined) part.bylines.push(block.headByline);
    if (block.endByline !== undefined) {
      part.bylines.push(block.endByline);
      part.closed = true;
    }
  }
  return foldEmpty(parts);
}

/** A byline or a caption that no text stands with goes to the part that follows, or else to the one before. */
function foldEmpty(parts: readonly Draft[]): Draft[] {
  const whole = parts.filter(({ headline, blocks }) => headline.length + blocks.length > 0);
  for (const [at, part] of parts.entries()) {
    if (whole.includes(part)) continue;
    const keeper = parts.slice(at).find((other) => whole.includes(other)) ?? whole.at(-1);
    keeper?.bylines.push(...part.bylines);
    keeper?.captions.push(...part.captions);
  }
  return whole;
}

interface Draft {
  readonly headline: Traced[];
  readonly blocks: TextBlock[];
  readonly bylines: Byline[];
  readonly captions: Traced[];
  closed: boolean;
}

/** 本报讯 in the middle: an article whose headline is missing. */
function startsAnew(part: Draft, block: TextBlock): boolean {
  const last = part.blocks.at(-1);
  return block.dateline.text !== "" && last !== undefined && isTerminated(last.text.text);
}
