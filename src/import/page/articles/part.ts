// A part of a page: an article as it is printed, or a stretch without a headline.
import type { Byline } from "../byline/bylines.ts";
import type { TextBlock } from "../blocks.ts";
import type { Line } from "../lines/lines.ts";
import type { Traced } from "../traced.ts";

/** Where a picture stands among the paragraphs, by its offset, and what is printed about it. */
export interface PicturePlace {
  readonly place: Traced;
  readonly captions: readonly Traced[];
}

/** A line of a headline; a further one is told apart from the main one, as a web page does. */
export type HeadlineLine = Traced & Pick<Line, "isFurther">;

export interface Part {
  /** Empty in a stretch without a headline. */
  readonly headline: readonly HeadlineLine[];
  readonly blocks: readonly TextBlock[];
  /** Under the headline, and in the lead. */
  readonly bylines: readonly Byline[];
  /** At its end: nothing more of it stands elsewhere. */
  readonly endBylines: readonly Byline[];
  /** Of no picture that is there. */
  readonly captions: readonly Traced[];
  readonly pictures: readonly PicturePlace[];
  /** `from` where it begins with `（上接一版）`, `to` where it ends with `（下转三版）`. */
  readonly jump: Line["jump"];
  /** Its headline can be a subhead of the part above. */
  readonly isUnsure: boolean;
}

export function bylinesOf({ bylines, endBylines }: Part): Byline[] {
  return [...bylines, ...endBylines];
}

/** All captions, those of pictures that are there included. */
export function captionsOf({ captions, pictures }: Part): Traced[] {
  return [...captions, ...pictures.flatMap(({ captions: own }) => own)];
}

/** With what its first line is known to be. */
export function beginning(part: Part, mark: Pick<Line, "cut" | "jump">): Part {
  const [first, ...others] = part.blocks;
  return first === undefined
    ? part
    : { ...part, blocks: [{ ...first, line: { ...first.line, ...mark } }, ...others] };
}

export function lastText({ blocks }: Part): string {
  return blocks.at(-1)?.text.text ?? "";
}

/** Headline and body. */
export function textOf({ headline, blocks }: Part): string {
  return [...headline, ...blocks.map(({ text }) => text)].map(({ text }) => text).join("\n");
}
