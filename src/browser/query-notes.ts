// Signs that look like operators of a query and are none: what a reader is told of, while ordinary text is left in peace.

/** A sign of the query that looks like an operator and is none, or is one in a wrong place. */
export interface Note {
  /** As the query has it. */
  readonly sign: string;
  /**
   * `unclosed-quote`: a quotation mark without its other half. `unknown-field`: `site:` and the like. `unknown-operator`:
   * what other search engines know. `nothing-beside`: an operator that lacks the word that it belongs to.
   */
  readonly reason: "unclosed-quote" | "unknown-field" | "unknown-operator" | "nothing-beside";
}

/** In each pattern the first group, or all, is the sign. */
const patterns: readonly (readonly [RegExp, Note["reason"]])[] = [
  // site:gov.cn, Author:张; not 12:30, WHO：, nor the title's own field.
  [/(?<![^\s|])[-－]?((?![tT]itle[:：]|mailto:)(?:[a-z][a-z_]+|[A-Z][a-z_]+)[:：])(?=\S)/gu, "unknown-field"],
  [/(?<![^\s|])[-－]?((?:官员|主题|日期|地点|记者|作者|来源|正文)[:：])(?=\S)/gu, "unknown-field"],
  [/&&/gu, "unknown-operator"],
  [/(?<=\S\s+)NEAR(?=\s+\S)/gu, "unknown-operator"],
  [/(?<!\S)NOT(?=\s+\S)/gu, "unknown-operator"],
  [/(?<=\p{Script=Han}\s+)(?:[oO]r|[aA]nd|[nN]ot)(?=\s+\p{Script=Han})/gu, "unknown-operator"],
  // Between words of some length: names are set with spaces, too.
  [/(?<=\S{2}\s+)(?:且|并且|与|和|非)(?=\s+\S{2})/gu, "unknown-operator"],
  // 二七*, *会议; not 3*3, **, *ST.
  [/(?<![*＊])(?:(?<=\p{L})[*＊](?![*＊])|[*＊](?=\p{L})(?!ST)|(?<=\p{N})[*＊](?!\S))/gu, "unknown-operator"],
  // 防?汛; a sentence may have a question in its middle.
  [/(?<!\S)[\p{L}\p{N}]{1,4}(\?)[\p{L}\p{N}]{1,4}(?!\S)/gu, "unknown-operator"],
  // ~会议, +会议, !会议; not ~500, +5%, 3~5月.
  [/(?<!\S)[~～+＋!！](?=[\p{L}"“])/gu, "unknown-operator"],
  // A headline's own sign far more often than a wide |.
  [/｜/gu, "unknown-operator"],
];

/** Something that brackets could group. */
const joining = /\||(?<!\S)[(（]*(?:OR|或|NOT)[)）]*(?!\S)/u;
const group = /([(（])[^()（）]*[\s|][^()（）]*[)）]/gu;
const excludedGroup = /(?<!\S)[-－]([(（])/gu;

const webAddress = /(?:[a-z]+:\/\/|www\.)\S+/giu;

/** @param masked The query, without what stands in quotation marks. */
export function strangeSigns(masked: string): Note[] {
  const groups = [excludedGroup, ...(joining.test(masked) ? [group] : [])];
  const all = [...patterns, ...groups.map((pattern) => [pattern, "unknown-operator"] as const)];
  return all.flatMap(([pattern, reason]) =>
    Array.from(masked.replaceAll(webAddress, "").matchAll(pattern), (match) => ({
      sign: match[1] ?? match[0],
      reason,
    })),
  );
}
