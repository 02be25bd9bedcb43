// How much two texts of a page speak of the same things: shared pairs of characters, the rarer the heavier.

export type Similarity = (a: string, b: string) => number;

/** @param texts the page's, by which rarity is told */
export function similarityOn(texts: readonly string[]): Similarity {
  const holders = new Map<string, number>();
  for (const text of texts) for (const pair of pairsOf(text)) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const weight = (pair: string) => Math.log((texts.length + 1) / (holders.get(pair) ?? 1));
  const norm = (pairs: ReadonlySet<string>) =>
    Math.sqrt([...pairs].reduce((sum, pair) => sum + weight(pair) ** 2, 0));
  return (a, b) => {
    const [first, second] = [pairsOf(a), pairsOf(b)];
    let shared = 0;
    for (const pair of first) if (second.has(pair)) shared += weight(pair) ** 2;
    const norms = norm(first) * norm(second);
    return norms === 0 ? 0 : shared / norms;
  };
}

/** What every article of a paper says, whatever it is about: posts, reporting verbs, phrases of resolve. */
const COMMON =
  /[区市县镇]委|书记|[副区市县]+长|主任|主席|局长|委员会|办事处|街道|管委会|领导|记者|负责人|相关|有关|部门|单位|同志|表示|介绍|强调|指出|要求|参加|出席|调研|检查|工作|情况|会议|活动|全区|我区|今年|今后|目前|下一步|接下来|进一步|持续|不断|切实|确保|推动|推进|开展|落实|措施|加强|做好|抓好|提升|提高|\d+(?:\.\d+)?[万亿]?[余多]?[个家名户人次份处元%年月日]?/gu;

function pairsOf(text: string): Set<string> {
  const letters = text.replaceAll(COMMON, " ").replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    if (!pair.includes(" ")) pairs.add(pair);
  }
  return pairs;
}
