// Cites a bulletin as GB/T 7714-2015 asks.

/** Stands where the reader's own date of citing belongs; the page's script fills it in. */
export const CITING_DATE = "引用日期";

/**
 * An electronic resource, GB/T 7714-2015 section 4.6: 主要责任者. 题名[EB/OL]. (发布日期)[引用日期]. 获取路径.
 * More than three authors are shortened by 等 (section 8.1.2). An estimated date stands in square brackets (section 8.4.3).
 */
export function citation(bulletin: {
  readonly reporters: readonly string[];
  readonly publisher: string;
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly date: string;
  readonly dateNote?: string | undefined;
  readonly url: string;
}): string {
  const { reporters } = bulletin;
  const names = reporters.length > 3 ? [...reporters.slice(0, 3), "等"] : reporters;
  const responsible = names.length > 0 ? names.join(", ") : bulletin.publisher;
  const title = bulletin.subtitle === undefined ? bulletin.title : `${bulletin.title}: ${bulletin.subtitle}`;
  const date = bulletin.dateNote === undefined ? bulletin.date : `[${bulletin.date}]`;
  return `${responsible}. ${title}[EB/OL]. (${date})[${CITING_DATE}]. ${bulletin.url}.`;
}
