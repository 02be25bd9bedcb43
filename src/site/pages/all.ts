// Every page of the site, kind by kind.
import type { Archive } from "../../archive/archive.ts";
import type { View } from "../views.ts";
import { bulletinPages } from "./bulletin-pages.ts";
import { bulletinsPages } from "./bulletins.ts";
import { datesIndexView, dayPages, monthPages, yearPages } from "./dates.ts";
import { homePage, notFoundView, searchView } from "./fixed.ts";
import { type Page, type PageGroup, pageOf } from "./page.ts";
import { officialPages, officialsIndexView } from "./officials.ts";
import { brokenViews, problemsView } from "./problems.ts";
import { topicPages, topicsIndexView } from "./topics.ts";
import { redirectViews, withdrawnViews } from "./withdrawn.ts";

/** One page after another, so that a large archive's views are never all in memory. */
export function* pageGroups(archive: Archive): Generator<PageGroup> {
  yield* bulletinPages(archive);
  yield { pages: () => alonePages(archive) };
  yield* dayPages(archive);
  yield* officialPages(archive);
  yield* topicPages(archive);
}

function* alonePages(archive: Archive): Generator<Page> {
  yield homePage(archive);
  yield* bulletinsPages(archive);
  yield* yearPages(archive);
  yield* monthPages(archive);
  for (const view of otherViews(archive)) yield pageOf(view);
}

function* otherViews(archive: Archive): Generator<View> {
  yield* withdrawnViews(archive);
  yield* redirectViews(archive);
  yield datesIndexView(archive);
  yield officialsIndexView(archive);
  yield topicsIndexView(archive);
  yield searchView(archive);
  yield notFoundView(archive);
  if (archive.preview) {
    yield* brokenViews(archive, archive.preview);
    yield problemsView(archive, archive.preview);
  }
}
