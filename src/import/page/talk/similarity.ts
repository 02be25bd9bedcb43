// How much two texts of a page speak of the same things: by the runs of characters and the subjects that they share.
import { SUBJECTS, subjectsOf } from "./subjects.ts";

/** 0 for nothing in common; two parts of one article are about 0.05 to 0.2. */
export type Similarity = (a: string, b: string) => number;

const SHORTEST_RUN = 2;
/** A name or a term that both write in full says more than its pairs of characters. */
const LONGEST_RUN = 4;

/** A subject in common is a hint only: neighbours on a page often share theirs. */
const SUBJECT_WEIGHT = 0.02;

/**
 * @param texts the page's, by which rarity is told
 * @param subjectWeight what all subjects in common weigh; 0 where nothing but the same words counts
 */
export function similarityOn(texts: readonly string[], subjectWeight = SUBJECT_WEIGHT): Similarity {
  const runs = texts.map(runsOf);
  const subjects = texts.map(subjectsOf);
  const rarity = (holders: number) => Math.log((texts.length + 1) / Math.max(1, holders));
  const counts = new Map<string, number>();
  for (const run of runs.flatMap((own) => [...own])) counts.set(run, (counts.get(run) ?? 0) + 1);
  const rarities = SUBJECTS.map((_, at) => rarity(subjects.filter((own) => (own[at] ?? 0) > 0).length));

  const profile = (text: string): Profile => ({
    runs: new Map([...runsOf(text)].map((run) => [run, rarity(counts.get(run) ?? 0)])),
    subjects: new Map(subjectsOf(text).map((measure, at) => [at, measure * (rarities[at] ?? 0)])),
  });
  const profiles = new Map<string, Profile>();
  const profileOf = (text: string): Profile => {
    const known = profiles.get(text) ?? profile(text);
    profiles.set(text, known);
    return known;
  };
  return (a, b) => {
    const [first, second] = [profileOf(a), profileOf(b)];
    return cosine(first.runs, second.runs) + subjectWeight * cosine(first.subjects, second.subjects);
  };
}

interface Profile {
  readonly runs: ReadonlyMap<string, number>;
  readonly subjects: ReadonlyMap<number, number>;
}

/** 1 for the same things in the same measure, 0 for none in common. */
function cosine<Key>(a: ReadonlyMap<Key, number>, b: ReadonlyMap<Key, number>): number {
  const norm = (vector: ReadonlyMap<Key, number>) =>
    Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  let shared = 0;
  for (const [key, weight] of a) shared += weight * (b.get(key) ?? 0);
  const norms = norm(a) * norm(b);
  return norms === 0 ? 0 : shared / norms;
}

/** What every article of a paper says, whatever it is about: posts and organs, reporting verbs, phrases of resolve, figures. */
const COMMON = new RegExp(
  [
    "[区市县镇]委|书记|[副区市县]+长|主任|主席|局长|委员会|办事处|街道|管委会|领导|干部|一行|负责人|部门|单位|同志|辖区|[全我本该]区",
    "记者|获悉|据悉|据了解|近日|日前|今年|今后|目前|随后|首先|先后|下一步|接下来|当天|上午|下午|现场|实地|情况|会议|活动|工作",
    "表示|介绍|强调|指出|要求|参加|出席|陪同|调研|检查|督导|察看|查看|走访|听取|汇报|了解|询问|举行|召开|进行|组织|实施|开展|落实",
    "相关|有关|各项|更多|广大|群众|人民|社会|发展|建设|服务|管理|治理|推动|推进|加强|加大|做好|抓好|抓实|提升|提高|增强|强化|深化|深入",
    "进一步|持续|不断|切实|确保|积极|认真|充分|全面|全力|详细|坚持|聚焦|结合|围绕|统筹|压实|完善|健全|打造|努力|贡献|力量|力度|水平|质量",
    "重点|关键|任务|目标|责任|问题|措施|机制|体系|制度|作用|能力|意识|精神|思想|基础|保障|标准|计划|方案|创新|综合|实惠|实处|实效|成效",
    "\\d+(?:\\.\\d+)?[万亿]?[余多]?[个家名户人次份处元%年月日]?",
  ].join("|"),
  "gu",
);

/** Letters that join words: a run over one of them says nothing of the subject. */
const JOINTS =
  /[的了着过在是和与及或以为对将把被让给从到向由于就都也还又并等有其这那该此各每个中上下后前要不一两几]/gu;

/** All runs of two to four letters within words. */
export function runsOf(text: string): Set<string> {
  const runs = new Set<string>();
  for (const [piece] of text
    .replaceAll(COMMON, " ")
    .replaceAll(JOINTS, " ")
    .matchAll(/[\p{L}\p{N}]+/gu)) {
    const letters = Array.from(piece);
    for (let length = SHORTEST_RUN; length <= LONGEST_RUN; length += 1)
      for (let at = 0; at + length <= letters.length; at += 1)
        runs.add(letters.slice(at, at + length).join(""));
  }
  return runs;
}
