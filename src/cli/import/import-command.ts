// `import`: a page's text becomes drafts in the content folder, or JSON.
import { createInterface } from "node:readline/promises";
import type { Language } from "../../problems/problem.ts";
import type { CalendarDate } from "../../content/records.ts";
import { openPoints } from "../../content/open-points.ts";
import { saidDay } from "../../content/values/said-day.ts";
import { DEFAULT_TIME_ZONE } from "../../content/values/site-values.ts";
import { today } from "../../content/values/today.ts";
import { foldName } from "../../content/registries/names.ts";
import type { Article } from "../../import/article.ts";
import { formatArticles } from "../../import/draft/json.ts";
import { findKnown } from "../../import/draft/known.ts";
import { type DraftDate, draftOf, ordersOf } from "../../import/draft/markdown.ts";
import { reasonOf } from "../../import/draft/reasons.ts";
import { slugOf } from "../../addresses/slug.ts";
import { type Imported, importPage } from "../../import/import.ts";
import { writeNewFile } from "../../desk/new/new-file.ts";
import { LONG_TEXT } from "../../import/source/limits.ts";
import { type KnownContent, readKnownContent } from "./known-content.ts";
import { readSource } from "./read-source.ts";
import type { SheetPicture } from "../../import/source/sheet.ts";
import { messages } from "../messages.ts";
import { progressLine } from "../progress.ts";
import { importMessages, type Undated } from "./messages.ts";
import { newOfficialsText, type PageOffice } from "./new-officials.ts";
import { savePictures } from "./save-pictures.ts";

export interface ImportOptions {
  readonly content: string;
  readonly lang: Language;
  readonly format: "markdown" | "json";
  readonly year?: number;
  readonly pageDate?: CalendarDate;
  /** The person says that it is one article, whatever it looks like. */
  readonly asOne?: boolean;
  /** Writes the drafts, however many they are. */
  readonly many?: boolean;
}

/** No newspaper's issue has as many articles: what gives more is another kind of file, or was parted wrongly. */
const MOST_DRAFTS = 200;

/** Says what was done; false where nothing was, and why. */
export async function runImport(file: string, options: ImportOptions): Promise<boolean> {
  const say = importMessages(options.lang);
  if (file === "-" && process.stdin.isTTY) console.error(say.paste);
  const source = await readSource(file, options.asOne);
  if ("refusal" in source) return refuse(say.refusal(source.refusal, file));
  const { length } = source.sheet.text;
  if (length > LONG_TEXT) console.error(say.long(length));
  const { secondsLeft } = messages(options.lang);
  const progress = progressLine(process.stderr, { stage: say.stage, secondsLeft });
  const known = readKnownContent(options.content, (done, total) => {
    progress.update({ stage: "content", done, total });
  });
  if (options.format === "markdown" && !known.exists) return refuse(say.noFolder(options.content));
  const tellRead = (done: number) => {
    progress.update({ stage: "import", done, total: length });
  };
  tellRead(0);
  const imported = importPage(
    source.sheet,
    {
      year: options.year,
      pageDate: options.pageDate,
      officials: new Set(known.officials.names),
      idOf: (name) => known.officials.idOf.get(foldName(name)),
      topics: known.topics,
    },
    tellRead,
  );
  progress.end();
  if (options.asOne !== true && !imported.articles.some(isNews))
    return refuse(say.refusal("no-article", file));
  if (options.format === "json") {
    process.stdout.write(formatArticles(imported.articles, source.sheet.pictures, options.lang));
    console.error(say.account(imported.account));
    return true;
  }
  if (imported.articles.length > MOST_DRAFTS && options.many !== true)
    return refuse(say.many(imported.articles.length, imported.articles.slice(0, 3)));
  const pageDate = await standInDate(imported, file, options.lang);
  if (pageDate === undefined)
    return refuse(say.noPageDate(undatedOf(imported, source.isPlain, options.lang)));
  await writeDrafts(imported, source.sheet.pictures, pageDate, known, options);
  return true;
}

/** Without headline, day and reporter it is some other Chinese text. */
function isNews({ guesses, date, reporters }: Article): boolean {
  return date !== null || reporters.length > 0 || !guesses.some(({ doubt }) => doubt.code === "no-headline");
}

/** The day under which articles are filed that do not give theirs: the page's, else the latest that an article gives. */
async function standInDate(
  imported: Imported,
  file: string,
  lang: Language,
): Promise<CalendarDate | undefined> {
  const date = imported.pageDate ?? latestDate(imported);
  if (date !== undefined || file === "-" || !process.stdin.isTTY) return date;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await terminal.question(`${importMessages(lang).askPageDate} `)).trim();
    return saidDay(answer, today(DEFAULT_TIME_ZONE));
  } finally {
    terminal.close();
  }
}

/** Whom a page's date would help, and why their own does not do. */
function undatedOf({ articles }: Imported, hasLines: boolean, lang: Language): Undated[] {
  return articles
    .filter(({ date, pageDate }) => date === null && pageDate === undefined)
    .map(({ title, line, guesses }) => {
      const doubt = guesses.find(({ field }) => field === "date")?.doubt;
      return {
        title,
        line: hasLines ? line : undefined,
        reason: doubt === undefined ? "" : reasonOf(doubt, lang),
        lacksYear: doubt?.code === "no-year",
      };
    });
}

function latestDate({ articles }: Imported): CalendarDate | undefined {
  return articles
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}

async function writeDrafts(
  imported: Imported,
  pictures: readonly SheetPicture[],
  pageDate: CalendarDate,
  known: KnownContent,
  options: ImportOptions,
): Promise<void> {
  const { content, lang } = options;
  const say = importMessages(lang);
  const standIn = pageDate === latestDate(imported) && imported.pageDate === undefined ? "latest" : "page";
  const toReview: string[] = [];
  const newOfficials = new Map<string, PageOffice>();
  const dates = imported.articles.map((article) => article.date ?? article.pageDate ?? pageDate);
  const orders = ordersOf(dates);
  for (const [at, article] of imported.articles.entries()) {
    const former = findKnown(article, known.bulletins);
    if (former !== undefined) {
      console.log(say.known(article.title, former.file));
      continue;
    }
    const date = dates[at] ?? pageDate;
    const ofPage = article.pageDate === undefined ? standIn : "page";
    const filed: DraftDate = {
      date,
      standIn: article.date === null ? ofPage : undefined,
      order: orders[at],
    };
    const name = { date, slug: slugOf(article.title) };
    const saved = await savePictures(article, pictures, content, name);
    const whole = { ...article, guesses: [...article.guesses, ...saved.guesses] };
    const draft = draftOf(whole, filed, lang, saved.named);
    const file = await writeNewFile(content, name, draft);
    console.log(say.written(file, article.title));
    for (const picture of saved.files) console.log(say.picture(picture));
    for (const { offset, value, reason } of openPoints(draft)) {
      const line = draft.slice(0, offset).split("\n").length;
      toReview.push([`${file}:${line}`, value, reason].filter((part) => part !== "").join(" "));
    }
    for (const { field, value, doubt } of whole.guesses)
      if (
        field === "officials" &&
        doubt.code === "new-official" &&
        newOfficials.get(value)?.post === undefined
      )
        newOfficials.set(value, { post: doubt.post, until: doubt.hasLeft ? date.slice(0, 7) : undefined });
  }
  console.log(`\n${[say.guesses(toReview.length), ...toReview].join("\n")}`);
  if (newOfficials.size > 0) console.log(`\n${await newOfficialsText(newOfficials, known.officials, lang)}`);
  console.log(`\n${say.account(imported.account)}`);
}

function refuse(message: string): false {
  console.error(message);
  return false;
}
