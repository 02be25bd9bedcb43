// The script of a preview's pages, `/assets/preview.js`: says in the bar on top how many problems there are.

/** The file that the link names says it: were the number in the pages, each edit would change all pages. */
async function showCount(link: HTMLAnchorElement, file: string): Promise<void> {
  const response = await fetch(file);
  if (response.ok) link.textContent = await response.text();
}

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-problem-count]")) {
  void showCount(link, link.dataset["problemCount"] ?? "");
}
