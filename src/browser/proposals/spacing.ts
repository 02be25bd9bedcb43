// Proposes letters and digits together that stand apart, and the reverse: `C 919`, `C919`, `C-919`, `GDP2026`, `4.5 %`.
import type { Idea, Reading } from "./idea.ts";

export function spacingReadings(query: string): Reading[] {
  const text = query.normalize("NFKC").trim();
  const together = text.replaceAll(/(?<=[\p{L}\p{N}])[\s-]+(?=[\p{N}%])|(?<=\p{N})[\s-]+(?=\p{L})/gu, "");
  const besideHan = together.replaceAll(
    /(?<=[A-Za-z\d%])\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=[A-Za-z\d])/gu,
    "",
  );
  const seam = /(?<=[A-Za-z])(?=\d)|(?<=\d)(?=[A-Za-z])/gu;
  const apart = text.replaceAll(seam, " ");
  const hyphened = text
    .replaceAll(seam, "-")
    .replaceAll(/(?<=[A-Za-z])\s+(?=\d)|(?<=\d)\s+(?=[A-Za-z])/gu, "-");
  const others = [...new Set([together, besideHan, hyphened, apart])].filter((other) => other !== text);
  return others.map((other): Idea[] => [{ kind: "spacing", query: other, options: {}, label: other }]);
}
