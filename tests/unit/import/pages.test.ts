// Whole pages as papers print them: each file holds a page and, below a line of `=`, what is on it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { importPage } from "../../../src/import/import.ts";
import { isCalendarDate } from "../../../src/content/values/dates.ts";

const FOLDER = path.join(import.meta.dirname, "pages");

const truthSchema = z.strictObject({
  options: z
    .strictObject({ year: z.int().optional(), pageDate: z.string().refine(isCalendarDate).optional() })
    .default({}),
  articles: z.array(
    z.strictObject({
      /** `title | subtitle` */
      title: z.string(),
      date: z.string().nullable(),
      officials: z.string().nullable().default(""),
      reporters: z.string().nullable().default(""),
      /** How many stretches were put back. */
      tails: z.int().default(0),
      /** `beginning…end` of each, or the whole. */
      paragraphs: z.array(z.string()),
    }),
  ),
});

type Truth = z.infer<typeof truthSchema>;

function readFixture(file: string): { page: string; truth: Truth } {
  const [page = "", truth = ""] = readFileSync(path.join(FOLDER, file), "utf8").split(/^=====\n/m);
  return { page, truth: truthSchema.parse(parse(truth)) };
}

const words = (text: string | null) => (text ?? "").split(" ").filter((word) => word !== "");

/** A paragraph as its expectation writes it, where it fits. */
function abbreviate(text: string, expected: string | undefined): string {
  const pieces = expected?.split("…") ?? [];
  const [start, end] = [pieces.at(0), pieces.at(-1)];
  if (expected === undefined || start === undefined || end === undefined) return text;
  const fits = text.startsWith(start) && text.endsWith(end) && pieces.every((piece) => text.includes(piece));
  return fits ? expected : text;
}

describe("an imported page", () => {
  it.each(readdirSync(FOLDER))("%s", (file) => {
    const { page, truth } = readFixture(file);
    const { year, pageDate } = truth.options;
    const { articles, account } = importPage(page, { year, pageDate, officials: new Set(), topics: [] });
    const found = articles.map((article, at) => ({
      title: [article.title, ...(article.subtitle === undefined ? [] : [article.subtitle])].join(" | "),
      date: article.date,
      officials: article.officials.map(({ name }) => name),
      reporters: article.reporters,
      tails: article.guesses.filter(({ doubt }) => doubt.code === "tail").length,
      paragraphs: article.paragraphs.map(({ text }, row) =>
        abbreviate(text, truth.articles[at]?.paragraphs[row]),
      ),
    }));
    expect(found).toEqual(
      truth.articles.map((article) => ({
        ...article,
        officials: words(article.officials),
        reporters: words(article.reporters),
      })),
    );
    expect(account.leftovers).toEqual([]);
    expect(Object.values(account.characters).reduce((sum, count) => sum + count, 0)).toBe(
      Array.from(page).length,
    );
  });
});
