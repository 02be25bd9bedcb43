// All bulletins in one list: where whoever cuts a bulletin's address short arrives.
import type { Archive } from "../../archive/archive.ts";
import { addressOf } from "../../addresses/table.ts";
import { columnTags, pageFrame } from "../frame.ts";
import { listPages, numbered } from "../listing.ts";
import type { DayGroup, Paging } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";
import { listPageOf, type Page } from "./page.ts";

const LABEL = "全部简报";

interface BulletinsView extends PageFrame {
  readonly kind: "bulletins";
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly front?: { readonly total: number };
}

export function* bulletinsPages(archive: Archive): Generator<Page> {
  const { entries, site } = archive;
  for (const { number, ...page } of listPages(archive, addressOf("bulletins"), entries)) {
    const description = numbered(`${site.name}的全部简报，按日期排列`, number);
    const viewOf = (days: BulletinsView["days"]): BulletinsView => ({
      kind: "bulletins",
      ...pageFrame(archive, {
        permalink: page.permalink,
        title: numbered(LABEL, number),
        description,
        section: "dates",
        tags: columnTags({ name: LABEL, description, keywords: site.keywords }),
      }),
      days,
      paging: page.paging,
      ...(number === undefined ? { front: { total: entries.length } } : { number }),
    });
    yield listPageOf(archive, page, number === undefined ? String(entries.length) : "", viewOf);
  }
}
