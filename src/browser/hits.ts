// One bulletin found, as it is shown.
import { wantedKeywords } from "./clauses.ts";
import { snippets } from "./excerpt.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import { marked, plain } from "./marked-text.ts";
import type { TextPart } from "./marked-text.ts";
import type { Clause } from "./question.ts";

/** An official or a topic of a bulletin. */
export interface Named {
  /** Registry id. */
  readonly id: string;
  readonly name: string;
  /** Root-relative, with the site's base path. */
  readonly url: string;
}

/** One bulletin found. */
export interface Hit {
  /** Root-relative, with the site's base path. */
  readonly url: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Whether the bulletin says that its date is an estimate. */
  readonly dateIsEstimate: boolean;
  /** The first of the snippets as plain text. */
  readonly excerpt: string;
  /** The title, cut where matches begin and end. */
  readonly titleParts: readonly TextPart[];
  /** The first of the snippets. */
  readonly excerptParts: readonly TextPart[];
  /**
   * One to three pieces of the bulletin's text, in which each keyword that stands there is seen; cut where matches begin and
   * end, with `…` where the text goes on. What `-` excludes is no match.
   */
  readonly snippets: readonly (readonly TextPart[])[];
  readonly officials: readonly Named[];
  /** Those that the bulletin itself names, without those above them. */
  readonly topics: readonly Named[];
  readonly places: readonly string[];
}

/** How many files of texts are asked for at once: browsers refuse thousands. */
const atOnce = 24;

/** The hits of documents, in their order. Rejects when a file of the index cannot be read. */
export async function hitsOf(
  archive: PublishedIndex,
  documents: readonly number[],
  clauses: readonly Clause[],
): Promise<Hit[]> {
  const hits: Hit[] = [];
  const waiting = documents.entries();
  let failed = false;
  /** Takes one document after the other; all lanes take from the same row. */
  const lane = async (): Promise<void> => {
    for (const [place, document] of waiting) {
      if (failed) return;
      hits[place] = await hitOf(archive, document, clauses);
    }
  };
  const lanes = Array.from({ length: Math.min(atOnce, documents.length) }, lane);
  try {
    await Promise.all(lanes);
  } finally {
    failed = true;
  }
  return hits;
}

async function hitOf(archive: PublishedIndex, document: number, clauses: readonly Clause[]): Promise<Hit> {
  const [text, labels] = await Promise.all([archive.text(document), archive.labels()]);
  const { permalink, title, date, dateIsEstimate = false, paragraphs } = text;
  const { officials = [], topics = [], places = [] } = text;
  const root = archive.base.pathname.replace(/\/$/, "");
  const named = (room: "officials" | "topics", ids: readonly string[]): Named[] =>
    ids.flatMap((id) => {
      const label = labels[room].find((one) => one.id === id);
      return label === undefined ? [] : { id, name: label.name, url: `${root}/${room}/${id}/` };
    });
  const keywords = wantedKeywords(clauses);
  const pieces = snippets(paragraphs, keywords.body);
  const [excerptParts = []] = pieces;
  return {
    url: root + permalink,
    title,
    date,
    dateIsEstimate,
    excerpt: plain(excerptParts),
    titleParts: marked(title, keywords.title),
    excerptParts,
    snippets: pieces,
    officials: named("officials", officials),
    topics: named("topics", topics),
    places,
  };
}
