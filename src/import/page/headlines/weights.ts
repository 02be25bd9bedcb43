// What each sign is worth that lines are a headline: more than 0 altogether where they rather are one than not. The figures are
// the logarithms of odds, doubled and rounded.

const WEIGHTS = {
  /** Every line: few are headlines. */
  any: -2,

  // Their shape.
  shorterThan10: -0.5,
  shorterThan8: -1.5,
  shorterThan6: -1,
  /** Two lines, or two phrases with a space between. */
  halves: 2,
  /** Each, save in a question or an exclamation. */
  comma: -0.5,
  /** A column's name before or behind it. */
  column: 5,
  /** Wider than the column that its page is wrapped at. */
  wide: 4,

  // What stands above.
  underLabel: 4,
  /** Nothing, */
  atStart: 5.5,
  /** or the end of an article, of a photo that is news, of what goes on elsewhere: no subhead stands there. */
  underEnd: 3,
  /** In the middle of an article, below a whole sentence, */
  underSentence: 1,
  /** where subheads of two halves come in several, */
  halvesUnderSentence: 2,
  /** or below one that breaks off, as no subhead stands. */
  underBreak: -2,

  // What stands below.
  /** Or over a site's tools. */
  overByline: 4,
  /** Items, days with their hours, questions with their answers, a letter, rows of figures. */
  overRows: 5,
  /** In the middle of an article: a text that is hardly longer than itself. */
  overShort: -1,
  /** A text that begins in the middle of a sentence. */
  overRest: -4,
  /** As much as its lead begins as leads do: 0 to 3. */
  lead: 1,
  /** A lead below a text that breaks off. */
  leadUnderBreak: 4,
  /** Nothing but a lead, and a photographer's name below it. */
  photoNews: 2,

  /** How much of it the lead says again: 0 to 1. */
  echo: 4,
  /** How little what stands below has in common with what stands above: 0 to 1. */
  turn: 4,
  /** How much it has in common, as the parts of one article have, where the lead says nothing of the line: 0 to 1. */
  kin: -4,
  /** How much of it the headlines above say, where the lead does not: 0 to 1. */
  said: -4,
  /** How much better its indent and its gap fit the page's headlines than its text. */
  style: 2,
  /** It begins with a mark as the page's headlines do. */
  marked: 5,
  /** On a page of shorts it stands over one paragraph, and over no further piece of what is above. */
  short: 4,
  /** In the middle of an article, where nothing but the line itself says so, */
  inside: -4,
  /** and others are alike. */
  alike: -6,
};

export type Signs = Partial<Record<keyof typeof WEIGHTS, number>>;

/** @param signs how much of each there is */
export function sumOf(signs: Readonly<Record<string, number | undefined>>): number {
  return Object.entries(WEIGHTS).reduce((sum, [sign, weight]) => sum + weight * (signs[sign] ?? 0), 0);
}
