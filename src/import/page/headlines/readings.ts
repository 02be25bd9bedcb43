// Reads a page's lines as articles, one after another: what each line makes of the reading so far, and what that costs.
import { reportersOf } from "../byline/bylines.ts";
import { type Block, comesFromElsewhere, goesOnElsewhere } from "../blocks.ts";
import type { Headline } from "./candidates.ts";
import { headsList, headsNote, isNotice } from "./kinds.ts";
import { isOfFigures } from "./rows.ts";
import type { Above } from "./evidence.ts";
import { isBulleted } from "./rows.ts";
import { isAsked, leadAfter, opensLetter } from "./leads.ts";
import { isAttachment, isSignedDay, opensAddition } from "../signs.ts";
import { signsAtRight } from "./signed.ts";

/** What a reading costs: a stretch that no headline stands over, */
const STRETCH = 2;
/** an article that is signed by one at its head and by another at its end, */
const SIGNED_TWICE = 4;
/** and a headline with nothing but a byline under it. */
const EMPTY = 12;

const FROM_NOBODY = -1;
const NEEDS_NOBODY = -2;

/** The article that a reading is in. */
interface Open {
  readonly isHeaded: boolean;
  readonly hasText: boolean;
  /** Of sentences, and not of short lines alone. */
  readonly hasProse: boolean;
  /** Its end byline is read, or that it goes on elsewhere. */
  readonly isClosed: boolean;
  /** Below its end something is added, as an answer to a letter. */
  readonly hasAddition: boolean;
  /** The block that signs it. */
  readonly signedAt: number;
}

/** The lines up to some place as articles. */
export interface Reading {
  readonly open: Open | undefined;
  /** Articles that nobody signs, less the ends of articles that stand elsewhere and are signed. */
  readonly owed: number;
  readonly score: number;
  readonly headlines: Chain | undefined;
}

export interface Chain {
  readonly last: Headline;
  readonly others: Chain | undefined;
}

export function readHeadline(
  blocks: readonly Block[],
  reading: Reading,
  group: Headline,
  weightIn: (above: Above, headline: Headline) => number,
): Reading {
  const { open } = reading;
  const isFirst = reading.headlines === undefined && open?.hasProse === false && !open.isClosed;
  const isNothing = open === undefined || isFirst;
  const above: Above = isNothing ? "nothing" : open.isClosed ? "closed" : "open";
  const first = blocks[group.from];
  const isFree =
    first?.kind === "text" &&
    (first.line.isUnderLabel === true ||
      isNotice(first.text.text) ||
      headsNote(first.text.text) ||
      headsList(first.text.text) ||
      isBulleted(blocks, group.to + 1) ||
      isAsked(blocks, group.to + 1) ||
      isOfFigures(blocks, group.to + 1) ||
      isLetterBelow(blocks, group));
  const isEmpty = open?.isHeaded === true && !open.hasText;
  return {
    open: {
      isHeaded: true,
      hasText: false,
      hasProse: false,
      isClosed: false,
      hasAddition: false,
      signedAt: isFree ? NEEDS_NOBODY : FROM_NOBODY,
    },
    owed: ended(reading).owed,
    score: reading.score + weightIn(above, group) - (isEmpty ? EMPTY : 0),
    headlines: { last: group, others: reading.headlines },
  };
}

function isLetterBelow(blocks: readonly Block[], { to }: Headline): boolean {
  const lead = leadAfter(blocks, to);
  return lead !== undefined && opensLetter(blocks, lead);
}

/** A block that is no headline. */
export function readOn(blocks: readonly Block[], reading: Reading, at: number, block: Block): Reading {
  const isSet = block.kind === "caption" || block.kind === "picture";
  if (isSet && (block.kind === "picture" || block.credit === undefined)) return reading;
  const isCarriedOn = block.kind === "text" && comesFromElsewhere(block);
  const isAdded = block.kind === "text" && opensAddition(block.text.text);
  const isAttached =
    reading.open !== undefined &&
    block.kind === "text" &&
    (reading.open.hasAddition || isAdded || isAttachment(block.text.text));
  const hasProse = isProse(block);
  const isLoose =
    block.kind === "text" && !isAttached && (reading.open === undefined || reading.open.isClosed);
  if (isCarriedOn || isLoose) {
    const begun = ended(reading);
    const started = { ...begun, score: begun.score - (isCarriedOn ? 0 : STRETCH), open: NEW };
    return signedBy(blocks, { ...started, open: { ...NEW, hasText: true, hasProse } }, at, block);
  }
  const open = reading.open ?? NEW;
  const hasText = open.hasText || block.kind === "text";
  const hasAddition = open.hasAddition || isAdded;
  const isWritten = open.hasProse || hasProse;
  return signedBy(
    blocks,
    { ...reading, open: { ...open, hasText, hasProse: isWritten, hasAddition } },
    at,
    block,
  );
}

/** The last line that is set right below a text. */
function endsAtRight(blocks: readonly Block[], at: number): boolean {
  return signsAtRight(blocks, at) && blocks[at + 1]?.line.isSetRight !== true;
}

function isProse(block: Block): boolean {
  return (
    block.kind === "text" &&
    (block.opens || comesFromElsewhere(block) || /[，。；].*。/u.test(block.text.text))
  );
}

const NEW: Open = {
  isHeaded: false,
  hasText: false,
  hasProse: false,
  isClosed: false,
  hasAddition: false,
  signedAt: FROM_NOBODY,
};

function signedBy(blocks: readonly Block[], reading: Reading, at: number, block: Block): Reading {
  const { open = NEW } = reading;
  const names = signers(block);
  // The name and the day of whoever makes it known end a notice.
  const isSignature = block.kind === "text" && (isSignedDay(block.text.text) || endsAtRight(blocks, at));
  if (isSignature && !open.isClosed)
    return { ...reading, open: { ...open, isClosed: true, signedAt: NEEDS_NOBODY } };
  const isClosed =
    open.isClosed ||
    (block.kind === "byline" && open.hasText) ||
    (block.kind === "text" && (block.endByline !== undefined || goesOnElsewhere(block)));
  if (names === undefined || open.isClosed) return { ...reading, open: { ...open, isClosed } };
  const before = blocks[open.signedAt];
  const known = before === undefined ? undefined : signers(before);
  const isTwice = known !== undefined && isClosed && !names.some((name) => known.includes(name));
  return {
    ...reading,
    open: { ...open, isClosed, signedAt: known === undefined ? at : open.signedAt },
    score: reading.score - (isTwice ? SIGNED_TWICE : 0),
  };
}

/** Whom a block names as having written the article. */
export function signers(block: Block): readonly string[] | undefined {
  const bylines =
    block.kind === "byline"
      ? [block.byline]
      : block.kind === "text"
        ? [block.headByline, block.endByline]
        : block.kind === "caption"
          ? [block.credit]
          : [];
  const names = bylines.flatMap((byline) => (byline === undefined ? [] : reportersOf(byline)));
  return names.length === 0 ? undefined : names;
}

/** A reading with the article closed that it is in. */
export function ended({ open, owed, ...reading }: Reading): Reading {
  const change =
    open === undefined || open.isHeaded === (open.signedAt !== FROM_NOBODY) ? 0 : open.isHeaded ? 1 : -1;
  return { ...reading, open, owed: owed + change };
}
