// Names in bulletins that the registries miss: what each may have been meant to be.
import type { Problem } from "../../problems/problem.ts";
import { problemAt } from "../../problems/problem.ts";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import type { Bulletin } from "../records.ts";
import { nameAdviser } from "./names.ts";
import type { Registry } from "./registry.ts";

/** None of a registry that cannot be read: there nobody is unknown. */
export async function unknownNames(
  files: readonly Pick<ReadBulletin, "file" | "unresolved" | "bulletin">[],
  officials: Pick<Registry<unknown>, "index">,
  topics: Pick<Registry<unknown>, "index">,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const kind of ["official", "topic"] as const) {
    const { index } = kind === "official" ? officials : topics;
    const mentions = files.flatMap(({ file, unresolved, bulletin }) =>
      unresolved
        .filter((mention) => mention.kind === kind)
        .map((mention) => ({ file, bulletin, ...mention })),
    );
    if (mentions.length === 0 || index === undefined) continue;
    const advise = await nameAdviser(index, kind);
    for (const { file, name, position, span, bulletin } of mentions) {
      const { params, twin } = advise(name);
      // Who is named in the text under the other spelling only was meant. A body is decoded each time it is asked for.
      const isSure = twin !== undefined && isNamedOnly(twin, name, bulletin);
      const fix = isSure && span !== undefined ? { fix: [{ ...span, text: twin }] } : {};
      problems.push(problemAt(file, { code: `unknown-${kind}`, params, ...fix }, position));
    }
  }
  return problems;
}

function isNamedOnly(twin: string, name: string, bulletin: Bulletin | undefined): boolean {
  const text = `${bulletin?.title ?? ""}\n${bulletin?.body ?? ""}`;
  return text.includes(twin) && !text.includes(name);
}
