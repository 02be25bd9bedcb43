// Whoever comes to a bulletin from the search page finds there what was searched for.

/** Loads nothing on other pages, and for readers who come from elsewhere. */
export async function markArrival(): Promise<void> {
  const query = queryOf(document.referrer);
  const bulletin = document.querySelector<HTMLElement>(".bulletin");
  if (query.trim() === "" || bulletin === null) return;
  const { showFound } = await import("../found.ts");
  showFound(bulletin, query);
}

/** The query of this site's search page; an empty string if the address is another one, or empty. */
function queryOf(address: string): string {
  const searchPage = new URL("../search/", import.meta.url);
  const page = new URL(address, location.href);
  return page.origin + page.pathname === searchPage.origin + searchPage.pathname
    ? (page.searchParams.get("q") ?? "")
    : "";
}
