// The topics above topics: each found by id or name, in no circle and not too deep.
import { nearestAmong, type NearestWords } from "../values/nearest.ts";
import type { Finding } from "../../problems/problem.ts";
import type { Topic } from "../records.ts";
import type { YamlData } from "../yaml/yaml.ts";
import type { NameIndex } from "./names.ts";
import { foldName } from "./names.ts";

/** Levels of topics, far more than readers find their way through. */
const MOST_LEVELS = 16;

interface Resolved {
  readonly records: Topic[];
  readonly findings: Finding[];
}

/** Parents may be written as ids or names; records hold ids, and none that leads into a circle or too deep. */
export function resolveParents(topics: readonly Topic[], index: NameIndex, data: YamlData): Resolved {
  const findings: Finding[] = [];
  let nearestTopics: NearestWords | undefined;
  const records = topics.map((topic, row): Topic => {
    if (topic.parent === undefined) return topic;
    const parent = index.ids.has(topic.parent) ? topic.parent : index.idOf.get(foldName(topic.parent));
    if (parent !== undefined) return { ...topic, parent };
    const name = topic.parent;
    nearestTopics ??= nearestAmong([...index.ids, ...index.names]);
    const [nearest] = nearestTopics(name);
    findings.push({
      code: "unknown-parent",
      params: { name, nearest },
      offset: data.offsetOf([row, "parent"]),
    });
    return withoutParent(topic);
  });
  const circles = circlesAmong(records);
  const inCircle = new Set(circles.flat());
  const trees = records.map((topic) => (inCircle.has(topic.id) ? withoutParent(topic) : topic));
  const { records: sound, findings: tooDeep } = withoutDepths(trees, data);
  return {
    records: sound,
    findings: [...findings, ...circles.map((ids) => circleFinding(ids, topics, data)), ...tooDeep],
  };
}

function withoutParent(topic: Topic): Topic {
  const { id, name, aliases, keywords, description } = topic;
  return { id, name, aliases, keywords, ...(description !== undefined && { description }) };
}

/** Of each circle its ids, each the parent of the one before. */
function circlesAmong(topics: readonly Topic[]): string[][] {
  const parentOf = new Map(topics.map(({ id, parent }) => [id, parent]));
  const done = new Set<string>();
  return topics.flatMap((topic) => {
    const trail = new Set<string>();
    let id: string | undefined = topic.id;
    while (id !== undefined && !done.has(id) && !trail.has(id)) {
      trail.add(id);
      id = parentOf.get(id);
    }
    for (const passed of trail) done.add(passed);
    if (id === undefined || !trail.has(id)) return [];
    const passed = [...trail];
    return [passed.slice(passed.indexOf(id))];
  });
}

/** At the topic of the circle that stands first in the file. */
function circleFinding(ids: readonly string[], topics: readonly Topic[], data: YamlData): Finding {
  const members = new Set(ids);
  const start = topics.findIndex(({ id }) => members.has(id));
  const [first = ""] = ids;
  return {
    code: "parent-circle",
    params: { ids: [...ids, first] },
    offset: data.offsetOf([start, "parent"]),
  };
}

/** A topic on too deep a level begins anew at the top, so that of those below it only what is too deep again is told. */
function withoutDepths(topics: readonly Topic[], data: YamlData): Resolved {
  const parentOf = new Map(topics.map(({ id, parent }) => [id, parent]));
  const levels = new Map<string, number>();
  for (const { id } of topics) {
    const above: string[] = [];
    for (let up: string | undefined = id; up !== undefined && !levels.has(up); up = parentOf.get(up)) {
      above.push(up);
    }
    for (const next of above.reverse()) {
      const over = levels.get(parentOf.get(next) ?? "") ?? 0;
      levels.set(next, over > MOST_LEVELS ? 2 : over + 1);
    }
  }
  const findings: Finding[] = [];
  const records = topics.map((topic, row) => {
    if ((levels.get(topic.id) ?? 1) <= MOST_LEVELS) return topic;
    findings.push({
      code: "topic-depth",
      params: { name: topic.name, most: MOST_LEVELS },
      offset: data.offsetOf([row, "parent"]),
    });
    return withoutParent(topic);
  });
  return { records, findings };
}
