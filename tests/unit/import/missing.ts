// What of an imported page stands neither in its drafts nor in the account of it.
import { importMessages } from "../../../src/cli/import/messages.ts";
import { evenForms } from "../../../src/import/folding.ts";
import type { Imported } from "../../../src/import/import.ts";
import { draftOf } from "../../../src/import/draft/markdown.ts";
import { calendarDate } from "../../bulletins.ts";

/** What says no more than the front matter does where it stands with a name. */
const ROLES = /本报|本网|全媒体|见习|记者|通讯员|作者|来源|供稿|报道|文|图|摄|讯|首席|综合|实习生?/gu;

/** Of letters and figures that stand side by side. */
export function missingOf(page: string, { articles, account }: Imported): string[] {
  const date = calendarDate("2022-03-24");
  const drafts = articles.map((article) => draftOf(article, { date, standIn: undefined }, "zh"));
  const told = lettersOf([...drafts, importMessages("zh").account(account)].join("\n"));
  const names = articles.flatMap(({ reporters }) => reporters);
  const nameless = (text: string) => names.reduce((rest, name) => rest.replace(name, ""), text);
  // A role that is set wide is one all the same.
  const printed = evenForms(page).replaceAll(/记[ \u3000]+者/gu, "记者");
  return (printed.match(/(?:(?!下转)[\p{L}\p{N}])+|下转[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !told.includes(word) && !told.includes(nameless(word).replaceAll(ROLES, "")),
  );
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
