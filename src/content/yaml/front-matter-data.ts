// The front matter of a file as data that knows where each value stands.
import type { Finding } from "../../problems/problem.ts";
import type { FrontMatter } from "./front-matter.ts";
import { findBadColon } from "./syntax.ts";
import { parseYaml, type YamlData } from "./yaml.ts";

/**
 * The data of a front matter, which must be a mapping; an empty one is.
 * @param example What such a file may begin with.
 */
export function readFrontMatter(
  { yaml, yamlOffset }: FrontMatter,
  example: string,
): { readonly data: YamlData | undefined; readonly findings: readonly Finding[] } {
  const { data, findings } = parseYaml(yaml, yamlOffset);
  if (data === undefined) return { data, findings };
  const { value } = data;
  if (value === null || value === undefined) return { data: { ...data, value: {} }, findings };
  if (typeof value === "object" && !Array.isArray(value)) return { data, findings };
  const finding: Finding = findBadColon(yaml, yamlOffset) ?? {
    code: "not-a-mapping",
    params: { example },
    offset: data.offsetOf([]),
  };
  return { data: undefined, findings: [...findings, finding] };
}
