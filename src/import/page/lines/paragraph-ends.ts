// Tells whether a paragraph ends where a sentence ends at the column's edge, and no indent tells: by its rows, and by what stands below.
import { opensParagraph, startsWithTime } from "../signs.ts";

/** Where neither the one nor the other is more likely, a paragraph has so many rows; */
const USUAL_ROWS = 7;
/** of more rows none says more. */
const MOST_ROWS = 14;

/** What each is worth: the logarithms of odds. */
const ROW = 0.22;
const SIGNS: readonly (readonly [weight: number, is: (text: string) => boolean])[] = [
  [0.8, opensParagraph],
  [0.7, (text) => text.startsWith("“")],
  [0.8, (text) => text.startsWith("据")],
  [0.4, (text) => /^[^，。]{2,16}(?:说|表示|介绍|称|指出|强调|认为)[，,：:]/u.test(text)],
  [0.5, startsWithTime],
  // What takes up the sentence before.
  [-1.2, (text) => /^(?:[他她它这我要但而该如也并因可又还不]|其中|所以)/u.test(text)],
  [-1.3, (text) => /^(?:同时|此外|另外|目前)/u.test(text)],
];

/** @param rows of the paragraph above, up to its sentence's end @param below the row under it */
export function endsAtEdge(rows: number, below: string): boolean {
  const said = SIGNS.reduce((sum, [weight, is]) => sum + (is(below) ? weight : 0), 0);
  return ROW * (Math.min(rows, MOST_ROWS) - USUAL_ROWS) + said > 0;
}
