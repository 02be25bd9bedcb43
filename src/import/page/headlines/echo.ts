// How much of a headline its lead says again: news tell in their first sentences what their headlines say; subheads are not told again.
import { lettersOf } from "../../../characters/letters.ts";
import { shareOf } from "../../pairs.ts";

/** So much of a lead may say it. */
const LEAD_LENGTH = 240;

/** How much of `headline` the lead says, too: 0 to 1. */
export function echoOf(headline: string, lead: string): number {
  return shareOf(lettersOf(headline), lettersOf(lead.slice(0, LEAD_LENGTH)));
}

/** So much a lead says of its headline, and so little of a column's name: of some sixteen such lines one is a headline's. */
export const MUCH = 0.5;
const LITTLE = 0.25;

/** Whether of two lines over a lead it says the second again, and nothing of the first. @param line @param under their echoes */
export function isUntold(line: number, under: number): boolean {
  return line <= LITTLE && under >= MUCH;
}
