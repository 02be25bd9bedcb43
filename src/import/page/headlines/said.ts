// Tells how much of a line the headlines above it say: subheads take up words of the headline that they stand under.
import { type Block, closes } from "../blocks.ts";
import type { Headline } from "./candidates.ts";
import { echoOf } from "./echo.ts";

/** No article has more subheads. */
const MOST_ABOVE = 12;

/** 0 to 1. */
export type Said = (group: Headline) => number;

/** @param certain those of the groups that are headlines: no line is under what stands above such a one */
export function saidBy(
  blocks: readonly Block[],
  groups: readonly Headline[],
  certain: readonly Headline[],
): Said {
  const textOf = ({ from, to }: Headline) =>
    blocks
      .slice(from, to + 1)
      .map(({ line }) => line.text)
      .join("");
  return (group) => {
    const at = groups.indexOf(group);
    let most = 0;
    let below = group;
    for (const above of groups.slice(Math.max(0, at - MOST_ABOVE), at).toReversed()) {
      if (blocks.slice(above.to + 2, below.from).some(closes)) break;
      most = Math.max(most, echoOf(textOf(group), textOf(above)));
      if (certain.includes(above)) break;
      below = above;
    }
    return most;
  };
}
