// Asks in the terminal for all that a new bulletin needs.
import type { Language } from "../../problems/problem.ts";
import { describe, problemAt } from "../../problems/problem.ts";
import type { CalendarDate, Official, Topic } from "../../content/records.ts";
import { slugOf } from "../../addresses/slug.ts";
import { dateFault } from "../../content/values/dates.ts";
import { saidDay } from "../../content/values/said-day.ts";
import { askLine } from "../ask-line.ts";
import type { Choice } from "./choose-names.ts";
import { chooseNames } from "./choose-names.ts";
import type { Draft } from "./draft.ts";
import { splitNames } from "./draft.ts";
import type { NewMessages } from "./messages.ts";

/** What was said on the command line already. */
interface Answers {
  readonly title?: string;
  readonly date?: CalendarDate;
  readonly officials?: string;
  readonly topics?: string;
  readonly lang: Language;
}

/** What can be taken over or chosen from. */
interface Offers {
  readonly today: CalendarDate;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
}

/** Asks for what was not given; undefined where the editor gave up. */
export async function ask(
  given: Answers,
  { today, officials, topics }: Offers,
  say: NewMessages,
): Promise<Draft | undefined> {
  const title =
    given.title ?? (await askLine(say.title, undefined, (value) => (value === "" ? say.wanted : undefined)));
  if (title === undefined) return undefined;
  const isWrongDate = (value: string) =>
    saidDay(value, today) === undefined
      ? describe(problemAt("", dateFault(value)), given.lang).message
      : undefined;
  const date = given.date ?? saidDay((await askLine(say.date, today, isWrongDate)) ?? "", today);
  if (date === undefined) return undefined;
  const isWrongSlug = (value: string) =>
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(value) ? undefined : say.wrongSlug;
  const slug = await askLine(say.slug, slugOf(title), isWrongSlug);
  if (slug === undefined) return undefined;
  const names = async (message: string, written: string | undefined, choices: readonly Choice[]) => {
    if (written !== undefined) return splitNames(written);
    return choices.length === 0 ? [] : chooseNames(message, choices, say);
  };
  const present = await names(
    say.officials,
    given.officials,
    officials.map((official) => choice(official, official.posts.at(-1)?.title)),
  );
  if (present === undefined) return undefined;
  const about = await names(
    say.topics,
    given.topics,
    topics.map((topic) => choice(topic, topic.description)),
  );
  return about === undefined ? undefined : { title, date, slug, officials: present, topics: about };
}

function choice({ id, name, aliases }: Official | Topic, hint = ""): Choice {
  return { value: name, hint, keys: [name, ...aliases, id, id.replaceAll("-", "")] };
}
