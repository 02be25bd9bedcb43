// Every page of the site, kind by kind.
import type { Archive } from "../../archive/archive.ts";
import type { View } from "../views.ts";
import { bulletinPages, redirectViews, withdrawnViews } from "./bulletin.ts";
import { datesIndexView, monthViews, yearViews } from "./dates.ts";
import { aboutView, homeView, notFoundView, searchView } from "./fixed.ts";
import { type Page, pageOf } from "./page.ts";
import { officialsIndexView, officialViews } from "./officials.ts";
import { brokenViews, problemsView } from "./problems.ts";
import { topicsIndexView, topicViews } from "./topics.ts";

/** One page after another, so that a large archive's views are never all in memory. */
export function* allPages(archive: Archive): Generator<Page> {
  yield* bulletinPages(archive);
  for (const view of otherViews(archive)) yield pageOf(view);
}

function* otherViews(archive: Archive): Generator<View> {
  yield homeView(archive);
  yield* withdrawnViews(archive);
  yield* redirectViews(archive);
  yield datesIndexView(archive);
  yield* yearViews(archive);
  yield* monthViews(archive);
  yield officialsIndexView(archive);
  yield* officialViews(archive);
  yield topicsIndexView(archive);
  yield* topicViews(archive);
  yield searchView(archive);
  yield aboutView(archive);
  yield notFoundView(archive);
  if (archive.preview) {
    yield* brokenViews(archive, archive.preview);
    yield problemsView(archive, archive.preview);
  }
}
