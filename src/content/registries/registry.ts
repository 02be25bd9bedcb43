// Reads site.yaml, officials.yaml and topics.yaml: each file's text becomes records or findings.
import type { NameIndex } from "./names.ts";
import type { Finding } from "../../problems/problem.ts";
import { type Position, positionFinder } from "../../problems/position.ts";
import type { Cms, Official, Site, ThemeChoice, Topic } from "../records.ts";
import { palettesOf, poorContrasts } from "../theme/palette.ts";
import { readNames } from "./registry-names.ts";
import { resolveParents } from "./topic-parents.ts";
import { officialRecord, siteRecord, topicRecord } from "./registry-records.ts";
import { officialsSchema, topicsSchema } from "../yaml/schemas/registries.ts";
import { siteSchema } from "../yaml/schemas/site.ts";
import { severalInItem } from "../values/several.ts";
import { withoutRepeats } from "../values/without-repeats.ts";
import { validate } from "../yaml/validate.ts";
import type { YamlData } from "../yaml/yaml.ts";
import { findBadColon } from "../yaml/syntax.ts";
import { parseYaml } from "../yaml/yaml.ts";

export interface Registry<T> {
  readonly records: readonly T[];
  /** Undefined when the file is too broken to say which names it knows. */
  readonly index: NameIndex | undefined;
  readonly findings: readonly Finding[];
}

export const EMPTY_REGISTRY: Registry<never> = {
  records: [],
  index: { idOf: new Map(), names: [], ids: new Set() },
  findings: [],
};

/** A file that does not even parse. */
export const BROKEN_REGISTRY: Registry<never> = { records: [], index: undefined, findings: [] };

const EXAMPLES = {
  site: "name: 某某区新闻档案\ndistrict: 某某区",
  officials: "- id: lin-zhiyuan\n  name: 林知远",
  topics: "- id: flood-control\n  name: 防汛",
};

export interface ReadSite {
  readonly site: Site | undefined;
  /** Where a key stands, or what should hold it. */
  readonly placeOf: (path: readonly PropertyKey[]) => Position;
  readonly findings: readonly Finding[];
}

export function readSite(text: string): ReadSite {
  const { data, findings } = parseYaml(text, 0);
  const placeOf = (path: readonly PropertyKey[]) => positionFinder(text)(data?.offsetOf(path) ?? 0);
  const failed = (...more: readonly Finding[]) => ({
    site: undefined,
    placeOf,
    findings: [...findings, ...more],
  });
  if (data === undefined) return failed();
  const notMapping = rootFinding(data, text, "site");
  if (notMapping !== undefined) return failed(notMapping);
  const checked = validate(siteSchema, data);
  if (checked.value === undefined) return failed(...checked.findings);
  const keywords = withoutRepeats("keywords", checked.value.keywords, data);
  const site = siteRecord(checked.value, keywords.items);
  const several = severalKeywords(checked.value.keywords, ["keywords"], data);
  return {
    site,
    placeOf,
    findings: [
      ...findings,
      ...keywords.findings,
      ...several,
      ...loginFindings(site.cms, data),
      ...contrastFindings(site.theme, data),
    ],
  };
}

function contrastFindings(theme: ThemeChoice | undefined, data: YamlData): Finding[] {
  if (theme === undefined) return [];
  const palettes = palettesOf(theme.colors);
  return poorContrasts(theme.colors).map(({ name, ...poor }) => {
    const { mode, color, on } = poor;
    const colors = { colorValue: palettes[mode][color], onValue: palettes[mode][on] };
    const path = ["theme", "colors", ...(mode === "dark" ? ["dark"] : []), name];
    return { code: "contrast", params: { ...poor, ...colors }, offset: data.offsetOf(path) };
  });
}

function severalKeywords(
  keywords: readonly string[] | null | undefined,
  path: readonly PropertyKey[],
  data: YamlData,
): Finding[] {
  return (keywords ?? []).flatMap(
    (keyword, at) => severalInItem("keywords", [...path, at], keyword, data)?.finding ?? [],
  );
}

/** What each host cannot log editors in without. */
const LOGIN_KEYS = {
  github: ["server"],
  gitlab: ["appId"],
  gitea: ["server", "appId"],
} as const satisfies Record<Cms["backend"], readonly (keyof Cms)[]>;

function loginFindings(cms: Cms | undefined, data: YamlData): Finding[] {
  if (cms === undefined) return [];
  return LOGIN_KEYS[cms.backend]
    .filter((key) => cms[key] === undefined)
    .map((key) => ({
      code: "cms-login",
      params: { backend: cms.backend, key },
      offset: data.offsetOf(["cms"]),
    }));
}

export function readOfficials(text: string): Registry<Official> {
  return readRegistry(text, "officials", (data) => {
    const { value, findings } = validate(officialsSchema, data);
    if (value === undefined) return { records: [], findings };
    const records = value.map(officialRecord);
    return { records, findings: records.flatMap((official, row) => periodFindings(official, row, data)) };
  });
}

export function readTopics(text: string): Registry<Topic> {
  return readRegistry(text, "topics", (data, index) => {
    const { value, findings } = validate(topicsSchema, data);
    if (value === undefined) return { records: [], findings };
    const { records, findings: wrongParents } = resolveParents(value.map(topicRecord), index, data);
    const several = value.flatMap(({ keywords }, row) => severalKeywords(keywords, [row, "keywords"], data));
    return { records, findings: [...wrongParents, ...several] };
  });
}

/** @param file Whose text it is, `officials.yaml` or `topics.yaml`. */
export function registryFindings(file: string, text: string): readonly Finding[] {
  return (file === "topics.yaml" ? readTopics(text) : readOfficials(text)).findings;
}

function readRegistry<T>(
  text: string,
  kind: "officials" | "topics",
  read: (data: YamlData, index: NameIndex) => { records: readonly T[]; findings: readonly Finding[] },
): Registry<T> {
  const { data, findings } = parseYaml(text, 0);
  if (data === undefined) return { records: [], index: undefined, findings };
  if (data.value === null || data.value === undefined) return { ...EMPTY_REGISTRY, findings };
  const notList = rootFinding(data, text, kind);
  if (notList !== undefined) return { records: [], index: undefined, findings: [...findings, notList] };
  const names = readNames(data);
  const { records, findings: own } = read(data, names.index);
  return {
    records,
    index: names.complete ? names.index : undefined,
    findings: [...findings, ...names.findings, ...own],
  };
}

function rootFinding(data: YamlData, text: string, kind: keyof typeof EXAMPLES): Finding | undefined {
  const { value } = data;
  const example = EXAMPLES[kind];
  if (kind === "site") {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return undefined;
    return findBadColon(text, 0) ?? { code: "not-a-mapping", params: { example }, offset: data.offsetOf([]) };
  }
  if (Array.isArray(value)) return undefined;
  return { code: "not-a-list", params: { example }, offset: data.offsetOf([]) };
}

function periodFindings(official: Official, row: number, data: YamlData): Finding[] {
  return official.posts.flatMap(({ from, to }, at): Finding[] => {
    if (from === undefined || to === undefined) return [];
    const shared = Math.min(from.length, to.length);
    if (from.slice(0, shared) <= to.slice(0, shared)) return [];
    const offset = data.offsetOf([row, "posts", at, "to"]);
    return [{ code: "period-order", params: { from, to }, offset }];
  });
}
