// Every page of the site, kind by kind.
import type { Archive } from "../../archive/archive.ts";
import type { Kind, View } from "../views.ts";
import { bulletinViews, redirectViews, withdrawnViews } from "./bulletin.ts";
import { datesIndexView, monthViews, yearViews } from "./dates.ts";
import { aboutView, homeView, notFoundView, searchView } from "./fixed.ts";
import { officialsIndexView, officialViews } from "./officials.ts";
import { topicsIndexView, topicViews } from "./topics.ts";

/** For each kind the views of its pages; a kind without pages has an empty list. */
export type Views = { readonly [K in Kind]: readonly Extract<View, { kind: K }>[] };

export function makeViews(archive: Archive): Views {
  return {
    home: [homeView(archive)],
    bulletin: bulletinViews(archive),
    withdrawn: withdrawnViews(archive),
    year: yearViews(archive),
    month: monthViews(archive),
    official: officialViews(archive),
    topic: topicViews(archive),
    officials: [officialsIndexView(archive)],
    topics: [topicsIndexView(archive)],
    dates: [datesIndexView(archive)],
    search: [searchView(archive)],
    about: [aboutView(archive)],
    "not-found": [notFoundView(archive)],
    redirect: redirectViews(archive),
  };
}
