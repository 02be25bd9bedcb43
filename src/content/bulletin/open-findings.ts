// Says what of a bulletin is still open: of a draft as what is left to do, of a published one as errors.
import type { ReportedPoint } from "../../problems/codes/texts.ts";
import type { Position } from "../../problems/position.ts";
import type { Finding } from "../../problems/problem.ts";
import { type OpenPoint, openPoints } from "../open-points.ts";
import type { YamlData } from "../yaml/yaml.ts";

/** In a draft they are what is left to do, and what is withdrawn is not shown. */
export function checkOpenPoints(
  file: string,
  text: string,
  data: YamlData,
  at: (offset: number) => Position,
): Finding[] {
  const status = data.sourceOf(["status"]);
  const points = status === "withdrawn" ? [] : openPoints(text);
  const [first] = points;
  if (first === undefined) return [];
  if (status === "draft") {
    const reported = points.map((point) => ({ line: at(point.offset).line, ...saidOf(point) }));
    return [{ code: "open-points", params: { file, points: reported }, offset: first.offset }];
  }
  return points.map(({ offset, text: note }) => ({ code: "open-point", params: { text: note }, offset }));
}

function saidOf({ key = "", value, reason, settlement }: OpenPoint): Omit<ReportedPoint, "line"> {
  return { key, value, reason, byCommand: settlement !== undefined };
}
