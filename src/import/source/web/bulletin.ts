// Reads a page of an archive that this generator made: it says itself what its bulletin is.
import { z } from "zod";
import type { Told } from "../sheet.ts";
import { squeezed, textOfElement } from "./elements.ts";

export function isBulletin(page: Document): boolean {
  return page.querySelector("body.kind-bulletin article.bulletin .body") !== null;
}

const named = z.object({ name: z.string() });

const article = z.object({
  "@type": z.literal("NewsArticle"),
  alternativeHeadline: z.string().optional(),
  datePublished: z.string().optional(),
  author: z.array(named.extend({ "@type": z.string() })).optional(),
  about: z.array(named).optional(),
  keywords: z.array(z.string()).optional(),
  contentLocation: z.array(named).optional(),
});

/** By its structured data; the source is in a meta tag. */
export function toldByBulletin(page: Document): Told {
  const data = Array.from(page.querySelectorAll('script[type="application/ld+json"]'), (script) =>
    parsed(script.textContent),
  );
  const found = data.map((value) => article.safeParse(value)).find(({ success }) => success)?.data;
  if (found === undefined) return {};
  const subtitle = page.querySelector("article.bulletin .subtitle");
  const names = (list: readonly { readonly name: string }[] | undefined) =>
    list?.map(({ name }) => name) ?? [];
  return {
    ...(found.datePublished === undefined ? {} : { date: found.datePublished }),
    ...(subtitle === null ? {} : { subtitle: squeezed(textOfElement(subtitle)) }),
    reporters: names(found.author?.filter((person) => person["@type"] === "Person")),
    officials: names(found.about),
    topics: found.keywords ?? [],
    places: names(found.contentLocation),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
