// Finds the officials that each article of a page names, with the posts that it gives them.
import { lengthOf } from "../characters.ts";
import { fold } from "../folding.ts";
import { ownOfficials, placesOf } from "./foreign.ts";
import type { Known } from "./known.ts";
import { firstMentions, officialsByName, officialsByTitle } from "./officials.ts";
import type { Count, Official } from "./rows.ts";

/** An article's text, and its headline with its subtitle below. */
export interface Telling {
  readonly text: string;
  readonly headline: string;
}

/** A name that one article gives with a post is an official in the others, too. */
export function findPeople(articles: readonly Telling[], known: Known): Official[][] {
  const folded = articles.map(({ text, headline }) => ({ text: fold(text), headline: fold(headline) }));
  const page = folded.map(({ text }) => text).join("\n");
  const counts = new Map<string, number>();
  const count: Count = (text) => {
    const times = counts.get(text) ?? page.split(text).length - 1;
    counts.set(text, times);
    return times;
  };
  // `——访区教育局局长某某`: a headline names people with their posts, too, but what the text says comes first.
  const wholes = folded.map(wholeOf);
  const titled = folded.map((article) =>
    officialsByTitle(wholeOf(article), count).filter((official) => isTold(official, article.text)),
  );
  const places = placesOf(
    wholes,
    titled.flat().flatMap(({ post }) => post ?? []),
  );
  const byTitle = wholes.map((whole, at) => ownOfficials(titled[at] ?? [], whole, places));
  const names = new Set([...[...known.officials].map(fold), ...byTitle.flat().map(({ name }) => name)]);
  return articles.map((article, at) => {
    const mentions = firstMentions([...(byTitle[at] ?? []), ...officialsByName(wholes[at] ?? "", names)]);
    return onceEach(
      mentions.map((official) => asTheyWrite(official, wholeOf(article))),
      known,
    );
  });
}

function wholeOf({ text, headline }: Telling): string {
  return `${text}\n${headline}`;
}

/** `区委书记换届`: two letters behind a post that stand in a headline alone, and never in its text, are a word. */
function isTold({ name, at }: Official, text: string): boolean {
  return lengthOf(name) > 2 || at < text.length || text.includes(name);
}

/** Of who is named by alias as well, the first name. */
function onceEach(officials: readonly Official[], { idOf }: Known): Official[] {
  const ids = new Set<string>();
  return officials.filter(({ name }) => {
    const id = idOf?.(name);
    if (id === undefined) return true;
    const isFirst = !ids.has(id);
    ids.add(id);
    return isFirst;
  });
}

/** Names and posts in the letters of the text, which may be Traditional ones. */
function asTheyWrite({ name, post, at, ...rest }: Official, text: string): Official {
  const postAt = post === undefined ? -1 : fold(text).indexOf(post);
  return {
    name: text.slice(at, at + name.length),
    post: post === undefined || postAt === -1 ? post : text.slice(postAt, postAt + post.length),
    at,
    ...rest,
  };
}
