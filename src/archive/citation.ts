// Cites a bulletin as GB/T 7714-2015 asks: as the page that it is, and as the article of a newspaper that it was.
import type { Edition } from "../content/records.ts";

/** Stands where the reader's own date of citing belongs; the page's script fills it in. */
export const CITING_DATE = "引用日期";

interface Cited {
  readonly reporters: readonly string[];
  readonly title: string;
  readonly subtitle?: string | undefined;
}

/**
 * An electronic resource, GB/T 7714-2015 section 4.6: 主要责任者. 题名[EB/OL]. (发布日期)[引用日期]. 获取路径.
 * An estimated date stands in square brackets (section 8.4.3).
 */
export function citation(
  bulletin: Cited & {
    readonly publisher: string;
    readonly date: string;
    readonly dateNote?: string | undefined;
    readonly url: string;
  },
): string {
  const { publisher, date, dateNote, url } = bulletin;
  const day = dateNote === undefined ? date : `[${date}]`;
  return `${responsible(bulletin) ?? publisher}. ${titleOf(bulletin)}[EB/OL]. (${day})[${CITING_DATE}]. ${url}.`;
}

/**
 * An article of a newspaper, GB/T 7714-2015 section 4.4: 主要责任者. 题名[N]. 报名, 年-月-日(版次). Its publisher is not the
 * archive's: without reporters it begins with the title (section 8.1.4).
 */
export function newspaperCitation(bulletin: Cited, { paper, date, page }: Edition): string {
  const names = responsible(bulletin);
  return `${names === undefined ? "" : `${names}. `}${titleOf(bulletin)}[N]. ${paper}, ${date}(${page}).`;
}

/** More than three authors are shortened by 等 (section 8.1.2). */
function responsible({ reporters }: Cited): string | undefined {
  const names = reporters.length > 3 ? [...reporters.slice(0, 3), "等"] : reporters;
  return names.length === 0 ? undefined : names.join(", ");
}

function titleOf({ title, subtitle }: Cited): string {
  return subtitle === undefined ? title : `${title}: ${subtitle}`;
}
