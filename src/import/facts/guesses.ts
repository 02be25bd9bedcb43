// Says which of an article's facts someone has to look at, and why.
import type { Guess } from "../article.ts";
import { captionsOfNone } from "../body.ts";
import { endOf } from "../characters.ts";
import { headsPhotos } from "../page/headlines/kinds.ts";
import type { Whole } from "../page/articles/tails.ts";
import { breaksOff } from "../page/signs.ts";
import type { Traced } from "../page/traced.ts";
import type { Mark } from "../source/sheet.ts";
import { type Headline, isDocument } from "./headline.ts";
import type { Official } from "./rows.ts";

/** @param isStandIn the first words of its text stand in for a headline */
export function titleGuesses(title: string, isStandIn: boolean, { isUnsure }: Whole): Guess[] {
  const guess = (doubt: Guess["doubt"]): Guess => ({ field: "title", value: title, doubt });
  return [
    ...(isStandIn ? [guess({ code: "no-headline" })] : []),
    ...(headsPhotos(title) ? [guess({ code: "column-as-title" })] : []),
    ...(isUnsure ? [guess({ code: "may-be-subhead" })] : []),
  ];
}

/** @param registered the names that the archive knows */
export function officialGuesses(officials: readonly Official[], registered: ReadonlySet<string>): Guess[] {
  return officials
    .filter(({ name }) => !registered.has(name))
    .map(({ name, post, hasLeft = false }) => ({
      field: "officials",
      value: name,
      doubt: { code: "new-official", post, hasLeft },
    }));
}

export function reporterGuesses(reporters: readonly string[], headline: Headline): Guess[] {
  return reporters.length > 0 || isDocument(headline)
    ? []
    : [{ field: "reporters", value: "", doubt: { code: "no-reporter" } }];
}

export function topicGuess(topics: readonly string[]): Guess {
  return topics.length === 0
    ? { field: "topics", value: "", doubt: { code: "no-topic" } }
    : { field: "topics", value: topics.join("、"), doubt: { code: "proposed-topics" } };
}

/** @param end the last line of its text */
export function bodyGuesses(
  { headline, tails, captions, pictures, blocks, jump }: Whole,
  marks: readonly Mark[],
  end: string,
  asWritten: (piece: Traced) => string,
): Guess[] {
  return [
    ...(blocks.length + pictures.length === 0
      ? [
          {
            field: "paragraphs",
            value: headline.map(asWritten).join(" "),
            doubt: { code: "no-text" },
          } as const,
        ]
      : []),
    ...(jump === "to"
      ? [{ field: "paragraphs", value: endOf(end, 12), doubt: { code: "goes-on-elsewhere" } } as const]
      : []),
    ...blocks
      .filter(({ line }) => line.isDoubted === true)
      .map(({ text }): Guess => ({
        field: "paragraphs",
        value: asWritten(text),
        doubt: { code: "may-be-headline" },
      })),
    ...tails.map(({ start, isSure, isMoved }): Guess => ({
      field: "paragraphs",
      value: asWritten(start),
      doubt: { code: "tail", isSure, isMoved },
    })),
    ...[...captions, ...captionsOfNone(pictures, marks)].map((caption): Guess => ({
      field: "paragraphs",
      value: asWritten(caption),
      doubt: { code: "caption" },
    })),
    ...(end !== "" && blocks.at(-1)?.line.isTableRow !== true && jump !== "to" && breaksOff(end)
      ? [{ field: "paragraphs", value: endOf(end, 12), doubt: { code: "cut-end" } } as const]
      : []),
  ];
}
