// The problems of a text and of what became of it, in plain English.
import { abbreviate } from "./abbreviate.ts";
import type { Catalogue, LostAddress } from "./problem-codes.ts";
import { say } from "./say.ts";

const LOST_ADDRESSES: Readonly<Record<LostAddress, (holder: string) => string>> = {
  gone: (holder) => `${holder} is gone`,
  moved: () => "the file's date or slug has changed",
  draft: () => "a published bulletin became a draft",
  dropped: () => "redirectFrom no longer has it",
};

export const englishOfTexts = {
  "official-not-listed": ({ text, name }) =>
    say(
      `The text names ${text}, officials does not`,
      `If it is this official, add ${name} to officials; if it is a namesake, leave it.`,
    ),
  "official-not-named": ({ name }) =>
    say(
      `officials has ${abbreviate(name)}, who is in neither the title nor the text`,
      "Check whether the name is missing or misspelt there; remove it from officials if it does not belong.",
    ),
  "date-in-text": ({ text, inText, date }) =>
    say(
      `The text begins with ${text}, date says ${date}`,
      `Check the original. date is the day of the event, such as ${inText}; if it is an estimate, say why in dateNote.`,
    ),
  "column-break": ({ end, start }) =>
    say(
      `A paragraph seems to stop within a sentence: “…${end}” is followed by “${start}…”`,
      "If this is a newspaper's column break, delete the empty line between the two.",
    ),
  "half-width": ({ sample, corrected, count }) =>
    say(
      `Half-width punctuation in Chinese: ${sample}${count === 1 ? "" : ` (${count} in this paragraph)`}`,
      `Write ${corrected}; npm run check -- --fix mends all of them.`,
    ),
  "unpaired-mark": ({ mark, sample }) =>
    say(
      `${mark} has no partner: ${sample}`,
      "Add the missing half or delete this one; mind their direction.",
    ),

  "near-duplicate": ({ other, percent }) =>
    say(
      `${percent}% of the text is also in ${other}`,
      "If it is one bulletin, keep one file and put the other's address into its redirectFrom; if not, leave it.",
    ),
  "lost-address": ({ path, holder, successor, because, redirects }) =>
    say(
      `The address ${path} would die: ${LOST_ADDRESSES[because](holder)}`,
      keepAddress(because, successor, redirects),
    ),
} satisfies Partial<Catalogue>;

function keepAddress(
  because: LostAddress,
  successor: string | undefined,
  redirects: readonly string[],
): string {
  const line = `redirectFrom: [${redirects.join(", ")}]`;
  if (because === "draft")
    return "Write status: withdrawn, so that a notice keeps the address, or leave it published.";
  if (successor !== undefined) return `Write in ${successor}:\n${line}`;
  return `Put the file back with status: withdrawn, so that a notice keeps the address; or, if another file took over, write there:\n${line}`;
}
