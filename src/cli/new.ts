// The command `new`: asks for what a bulletin needs, writes its file and opens it in the editor.
import path from "node:path";
import { farAhead } from "../content/bulletin/days-to-come.ts";
import { isFolder } from "../content/files/folder.ts";
import type { Language } from "../problems/problem.ts";
import { describe, problemAt } from "../problems/problem.ts";
import { listProblems } from "../problems/report.ts";
import type { Fault } from "../problems/problem-codes.ts";
import { foldName, nameAdviser } from "../content/registries/names.ts";
import type { Registry } from "../content/registries/registry.ts";
import { readRegistries } from "../content/registries/registry-files.ts";
import { slugOf } from "../addresses/slug.ts";
import { dateFault } from "../content/values/dates.ts";
import { saidDay } from "../content/values/said-day.ts";
import { DEFAULT_TIME_ZONE } from "../content/values/site-values.ts";
import { today } from "../content/values/today.ts";
import { ask } from "../desk/new/ask.ts";
import type { Draft } from "../desk/new/draft.ts";
import { draftText, splitNames } from "../desk/new/draft.ts";
import { openInEditor } from "../desk/new/editor.ts";
import { writeNewFile } from "../desk/new/new-file.ts";
import { newMessages } from "../desk/new/messages.ts";

export interface NewCommand {
  readonly content: string;
  readonly title?: string;
  readonly date?: string;
  readonly officials?: string;
  readonly topics?: string;
  readonly edit: boolean;
  readonly lang: Language;
}

/** Whether a file was made. */
export async function runNew(options: NewCommand): Promise<boolean> {
  const say = newMessages(options.lang);
  const { site, officials, topics, unread } = readRegistries(options.content);
  const day = today(site?.timezone ?? DEFAULT_TIME_ZONE);
  const date = options.date === undefined ? day : saidDay(options.date, day);
  const ahead = date && farAhead(date, day);
  const isSeveral = /[\r\n]/.test(options.title?.trim() ?? "");
  const wrong = [
    ...(isFolder(options.content)
      ? []
      : [inWords({ code: "missing-folder", params: { path: options.content } }, options.lang)]),
    ...listProblems(unread, options.lang),
    ...(date === undefined ? [`--date: ${inWords(dateFault(options.date ?? ""), options.lang)}`] : []),
    ...(ahead === undefined ? [] : [`--date: ${inWords(ahead, options.lang)}`]),
    ...(isSeveral
      ? [`--title: ${inWords({ code: "multi-line", params: { key: "title" } }, options.lang)}`]
      : []),
    ...(await unknownNames("official", options.officials, officials, options.lang)),
    ...(await unknownNames("topic", options.topics, topics, options.lang)),
  ];
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  if (options.title === undefined && !isTerminal) wrong.push(say.noTerminal);
  if (options.title?.trim() === "") wrong.push(`--title: ${say.wanted}`);
  for (const line of wrong) console.error(line);
  if (wrong.length > 0 || date === undefined) return false;
  const { date: given, ...others } = options;
  const draft = isTerminal
    ? await ask(
        { ...others, ...(given !== undefined && { date }) },
        { today: day, officials: officials.records, topics: topics.records },
        say,
      )
    : draftOf({ officials: "", topics: "", ...others, date });
  if (draft === undefined) {
    console.error(say.cancelled);
    return false;
  }
  const file = path.join(options.content, await writeNewFile(options.content, draft, draftText(draft)));
  console.log(say.written(file));
  if (options.edit && isTerminal && !openInEditor(file)) console.log(say.openIt);
  return true;
}

/** The same words as those of `check`. */
function inWords(fault: Fault, lang: Language): string {
  const { message, suggestion } = describe(problemAt("", fault), lang);
  return `${message}\n    ${suggestion.replaceAll("\n", "\n    ")}`;
}

async function unknownNames(
  kind: "official" | "topic",
  names: string | undefined,
  { index }: Registry<unknown>,
  lang: Language,
): Promise<string[]> {
  const unknown = splitNames(names ?? "").filter((name) => index?.idOf.has(foldName(name)) === false);
  if (index === undefined || unknown.length === 0) return [];
  const advise = await nameAdviser(index, kind);
  return unknown.map(
    (name) => `--${kind}s: ${inWords({ code: `unknown-${kind}`, params: advise(name).params }, lang)}`,
  );
}

interface Given {
  readonly title?: string;
  readonly date: string;
  readonly officials: string;
  readonly topics: string;
}

function draftOf({ title = "", date, officials, topics }: Given): Draft {
  return {
    title: title.trim(),
    date,
    slug: slugOf(title),
    officials: splitNames(officials),
    topics: splitNames(topics),
  };
}
