// The command `init`: makes the repository of a new archive.
import path from "node:path";
import { visible } from "../characters/suspects.ts";
import { askValues } from "../desk/init/ask.ts";
import { initMessages } from "../desk/init/messages.ts";
import { problemsOf, type SiteValues, withDefaults } from "../desk/init/site-values.ts";
import { refuseFull, writeArchive } from "../desk/init/write-archive.ts";
import { describe, type Language } from "../problems/problem.ts";
import { checkRoom } from "../publish/guard.ts";

export interface InitCommand extends Partial<SiteValues> {
  readonly yes?: boolean;
  readonly lang: Language;
}

const KEYS = ["name", "district", "url"] as const satisfies readonly (keyof SiteValues)[];

/** Whether the archive was made. Throws a Refusal where its folder is not empty. */
export async function runInit(folder: string, { yes, lang, ...given }: InitCommand): Promise<boolean> {
  const say = initMessages(lang);
  refuseFull(folder);
  checkRoom(path.resolve(folder));
  const wrong = KEYS.flatMap((key) =>
    given[key]?.trim() === "" ? [`--${key}: ${say.empty}`] : wrongOption(key, given[key], lang),
  );
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const isAsking = yes !== true && KEYS.some((key) => given[key] === undefined);
  if (isAsking && !isTerminal) wrong.push(say.noTerminal);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0) return false;
  const values = isAsking ? await askValues(given, say, lang) : withDefaults(given);
  if (values === undefined) {
    console.error(say.cancelled);
    return false;
  }
  writeArchive(folder, values);
  console.log(say.made(folder));
  return true;
}

function wrongOption(key: keyof SiteValues, value: string | undefined, lang: Language): string[] {
  if (value === undefined) return [];
  return problemsOf(key, value).map((problem) => {
    const { message, suggestion } = describe(problem, lang);
    return [`--${key}: ${message}`, ...suggestion.split("\n").map((line) => `    ${line}`)]
      .map(visible)
      .join("\n");
  });
}
